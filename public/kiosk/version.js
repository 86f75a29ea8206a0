// A new build of the site waits while a kiosk is open, so that the pages in its frame are of the shell's own build. When
// nobody is there it may come: says whether one has.
export const renewed = async () => {
  const workers = navigator.serviceWorker;
  // A file on a stick has no worker; some browsers have none at all.
  const registration = await workers?.getRegistration().catch(() => undefined);
  if (!registration?.waiting) return false;
  const taken = new Promise((done) => workers.addEventListener("controllerchange", () => done(true), { once: true }));
  registration.waiting.postMessage("take over");
  return taken;
};
