// The off switch: put in the place of the worker, this removes what that has kept, and then itself.
(() => {
  const { scope } = registration;
  const leave = async () => {
    await caches.delete(`dgsn-in-figures ${scope}`);
    await registration.unregister();
  };
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(leave()));
})();
