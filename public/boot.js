// Runs before the first paint, beside the reading of the page: applies the reader's colours, keeps what is chosen before the
// program runs, makes elements of what stands below, then starts the program, and at last the worker that keeps the site. The page
// is complete without scripts.
(() => {
  const root = document.documentElement;

  // The root page offers languages in this attribute; every other page is in one.
  const offered = root.dataset.languages?.split(" ");
  if (offered) {
    const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
    const language = wanted.find((code) => offered.includes(code)) ?? offered[0];
    location.replace(`${language}/${location.search}${location.hash}`);
    return;
  }

  // The kiosk stands beside the languages; the one of this page comes first in it, and the view is its start.
  const query = new URLSearchParams(location.search);
  if (query.get("mode") === "kiosk" && !root.dataset.kiosk) {
    const order = new Set([root.lang, "ar", "fr", "en"]);
    if (!query.has("languages")) query.set("languages", [...order].join());
    location.replace(new URL(`kiosk/?${query}`, document.currentScript.src));
    return;
  }

  try {
    const scheme = localStorage.getItem("scheme");
    if (scheme) root.dataset.scheme = scheme;
  } catch {
    // Storage can be forbidden; then the device's colours are used.
  }

  // What is chosen before the program runs is written into the address, from which the program starts.
  addEventListener("click", (event) => {
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const option = event.target.closest?.("[data-control] a[data-option]");
    if ("ready" in root.dataset || !plain || !option) return;
    event.preventDefault();
    const address = new URL(location.href);
    for (const [name, value] of new URL(option.href).searchParams) address.searchParams.set(name, value);
    history.pushState(null, "", address);
    for (const other of option.parentElement.children) other.removeAttribute("aria-current");
    option.setAttribute("aria-current", "true");
  });

  // After one visit the site needs no network: beside its manifest stands a worker that keeps it. Not in frames, and not for
  // those who save data, unless they have installed the site.
  const keep = async () => {
    const manifest = document.querySelector("link[rel=manifest]");
    const saves = navigator.connection?.saveData && matchMedia("(display-mode: browser)").matches;
    if (!manifest || top !== self || saves) return;
    try {
      const kept = await navigator.serviceWorker.register(new URL("worker.js", manifest.href));
      // The browser looks for a new build whenever a page is opened; one that stays open is looked after when it is left.
      addEventListener("visibilitychange", () => document.hidden && kept.update().catch(() => {}));
    } catch {
      // There are no workers here, or none may be; then the site is as it was.
    }
  };
  const [read, loaded] = ["DOMContentLoaded", "load"].map((name) => new Promise((done) => addEventListener(name, done)));

  // What stands below the first screens is text so far (`src/content/later.rs`). Once they are painted it becomes elements, part by
  // part, so that an input finds its way in between. Who comes to one of them, or comes back, is led there by the browser, which has to
  // find all of it; and nobody waits for a page that is out of sight.
  const readBelow = async () => {
    const comesBack = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
    const after = (wait) => comesBack || location.hash || document.hidden || new Promise(wait);
    await after((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const part of document.querySelectorAll("noscript[data-later]")) {
      part.outerHTML = part.textContent;
      await after((done) => setTimeout(done));
    }
    // A link that leads there has been followed before there was anything.
    if (location.hash && !document.querySelector(":target")) location.replace(location.href);
  };

  const start = async () => {
    // A page that was read before this script came says so no more.
    await Promise.race([read, loaded]);
    await readBelow();
    const program = document.querySelector('meta[name="program"]');
    if (program) {
      const { default: run } = await import(new URL(program.content, document.baseURI));
      await run({ module_or_path: new URL(program.dataset.wasm, document.baseURI) });
    }
    await loaded;
    // Who leaves at once pays for nothing, and who stays is not disturbed.
    setTimeout(() => (self.requestIdleCallback ?? setTimeout)(keep), 3000);
  };
  start();
})();
