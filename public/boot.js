// Runs before the first paint, beside the reading of the page: applies the reader's colours, keeps what is chosen before the
// program runs, fetches what stands below, then starts the program, and at last the worker that keeps the site. The page
// is complete without scripts.
import { show } from "./place.js";

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
    if ("ready" in root.dataset) return;
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const option = event.target.closest?.("[data-control] a[data-option]");
    if (!plain || !option) return;
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
  const comes = (name) => new Promise((done) => addEventListener(name, done));
  const loaded = comes("load");
  // A page that was read before this script came says so no more.
  const read = document.readyState === "loading" && comes("DOMContentLoaded");

  // The first frame waits for fonts. Until they are there styles can be worked out, as soon as page and stylesheet are.
  const style = async () => {
    await read;
    show(query);
    const sheet = document.querySelector("link[rel=stylesheet]");
    if (!sheet.sheet) await new Promise((done) => sheet.addEventListener("load", done));
    getComputedStyle(root).getPropertyValue("color");
  };
  style();

  // What stands below the first screens is a file of its own (`src/document/halves.rs`). It is asked for once they are painted and have
  // all that they show, and becomes elements part by part, so that an input finds its way in between. Who goes there, or comes back,
  // needs it at once, and nobody waits for a page that is out of sight.
  const MOMENT = 500;
  const readRest = async () => {
    const rest = document.querySelector("template[data-rest]");
    if (!rest) return;
    addEventListener("pagehide", leave);
    const comesBack = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
    const goesThere = () => location.hash && !document.querySelector(":target");
    const after = (wait) => comesBack || goesThere() || document.hidden || new Promise(wait);
    await after((done) => requestAnimationFrame(() => setTimeout(done)));
    const waiting = new AbortController();
    await after((done) => {
      // Who has come near the end before this was listening cannot scroll any further.
      const look = () => (goesThere() || (scrollY && root.scrollHeight - scrollY < 2 * innerHeight)) && done();
      // The first touch finds line and processor free, unless it is for what needs the program.
      loaded.then(() => setTimeout(done, MOMENT));
      for (const event of ["click", "focusin"]) addEventListener(event, ({ target }) => target.closest?.("[data-control]") && done(), { signal: waiting.signal });
      // A font can be long in coming, on a screen that there is nothing to scroll on.
      setTimeout(done, 3000);
      // A link to a place scrolls, too: its place is painted first.
      for (const event of ["scroll", "hashchange"]) addEventListener(event, () => requestAnimationFrame(() => setTimeout(look)), { signal: waiting.signal });
      look();
    });
    // To look where the page ends makes a browser lay it out: not with every scroll from now on.
    waiting.abort();
    const parts = fetched(rest.dataset.rest);
    // It has a weight of its own: to lay it out in faces of the device meanwhile takes a browser longer than to lay it out.
    document.fonts.load('500 1em Plex, "Plex Arabic"', document.title).catch(() => {});
    const styles = rest.content.querySelector("[rel=stylesheet]");
    const styled = new Promise((done) => (styles.onload = styles.onerror = done));
    rest.replaceWith(rest.content);
    await styled;
    const html = await parts;
    const isLed = goesThere();
    for (const part of html) {
      document.querySelector("template[data-later]").outerHTML = part;
      await after((done) => setTimeout(done));
    }
    if (comesBack) await comeBack();
    else if (isLed) await lead();
  };

  // What comes into sight gets its height only then, and moves what stands below it.
  const settle = async (scroll) => {
    for (let tries = 0; tries < 9; tries += 1) {
      scroll();
      await new Promise((done) => setTimeout(done, 16));
    }
  };
  // Follows a link into the rest: a browser has done so before there was anything.
  const lead = async () => {
    location.replace(location.href);
    const part = document.querySelector(":target");
    if (part) await settle(() => part.scrollIntoView({ behavior: "instant" }));
  };

  // The parts of the rest. Where the line breaks, links to the page that has everything stand for them, until there is a line again.
  const fetched = async (address) => {
    for (;;) {
      try {
        const answer = await fetch(address);
        if (answer.ok) {
          document.querySelector(".elsewhere")?.remove();
          return (await answer.text()).split("<later-part>");
        }
      } catch {
        // As if it had said no.
      }
      const links = document.querySelector("noscript[data-elsewhere]");
      if (links) links.outerHTML = links.textContent;
      if (location.hash) location.replace(location.href);
      await new Promise((done) => addEventListener("online", done, { once: true }));
    }
  };

  // A browser leads who comes back to where the page was left, but looks for it before it is there.
  const LEFT = "left";
  const leave = () => {
    const part = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("[id]");
    try {
      if (part) sessionStorage.setItem(LEFT, JSON.stringify([location.href, part.id, part.getBoundingClientRect().top]));
    } catch {
      // Storage can be forbidden; then the page begins at its beginning.
    }
  };
  const comeBack = async () => {
    try {
      const [address, id, top] = JSON.parse(sessionStorage.getItem(LEFT)) ?? [];
      const part = address === location.href && document.getElementById(id);
      if (part) await settle(() => scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" }));
    } catch {
      // The same.
    }
  };

  const start = async () => {
    await read;
    await readRest();
    // The first place that is chosen finds the letters of its other name: looking for others takes longer than all else that it shows.
    if (document.querySelector(".panels")) document.fonts.load('1em "Plex Arabic"', "م").catch(() => {});
    const program = document.querySelector('meta[name="program"]');
    if (program) {
      for (const part of document.querySelectorAll("template[data-for-program]")) part.replaceWith(part.content);
      const { default: run } = await import(new URL(program.content, document.baseURI));
      await run({ module_or_path: new URL(program.dataset.wasm, document.baseURI) });
    }
    await loaded;
    // Who leaves at once pays for nothing, and who stays is not disturbed: not as long as something is touched every three seconds.
    const quiet = new AbortController();
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        quiet.abort();
        (self.requestIdleCallback ?? setTimeout)(keep);
      }, 3000);
    };
    for (const event of ["pointerdown", "keydown"]) addEventListener(event, wait, { signal: quiet.signal });
    wait();
  };
  start();
})();
