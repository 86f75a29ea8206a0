// The page in the frame of a kiosk: what it tells the shell around it, and what links, gestures and typing do there.
// The program and the page's tools do the rest, as everywhere.
import { codes } from "./code.js";
import { finger } from "./finger.js";
import { keyboard } from "./keyboard.js";
import { lock } from "./lock.js";

const root = document.documentElement;
const shell = parent === self ? undefined : parent;
const tell = (type, data) => shell?.postMessage({ source: "dgsn-kiosk", type, data }, "*");

lock(self);
addEventListener("error", (event) => tell("failed", String(event.message ?? event)));
addEventListener("unhandledrejection", (event) => tell("failed", String(event.reason)));
for (const name of ["pointerdown", "keydown", "wheel", "scroll"]) {
  addEventListener(name, () => tell("touched"), { capture: true, passive: true });
}

// After failures the shell asks for the page as it was rendered: it answers without the program.
if (new URLSearchParams(location.search).get("program") === "off") document.querySelector('meta[name="program"]')?.remove();

// Nobody goes back in a kiosk, so no step is kept. Where a page has no address of its own, the view has none either.
const { replaceState } = history;
history.pushState = history.replaceState = (...step) => {
  try {
    replaceState.apply(history, step);
  } catch {
    // The picture changes all the same.
  }
};

// The public address of the site, once the shell has told it; without one, nothing can be taken along.
let site;
addEventListener("message", ({ source, data }) => {
  if (source !== shell || data?.source !== "dgsn-kiosk-shell") return;
  if (data.site) site = new URL(data.site);
  root.toggleAttribute("data-site", Boolean(site));
});

const show = codes(document.getElementById("code"));
// What stands on the screen, as the ordinary page shows it.
const shown = () => {
  const option = document.querySelector("[data-control='languages'] [aria-current]");
  const { search } = new URL(option.href);
  const address = new URL(`${root.lang}/${search}`, site);
  address.searchParams.delete("program");
  return address;
};
const outside = (link) => {
  const href = link.getAttribute("href");
  const stays = /^[#?]/.test(href) || href === "./" || link.matches("[data-option], [hreflang], [data-restart]");
  // A page of the kiosk lies one folder below the page that its links are written for.
  return stays ? undefined : new URL(href, new URL(`${root.lang}/`, site ?? document.baseURI));
};
addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[href]");
    const button = event.target.closest?.("button");
    const address = link && outside(link);
    if (link?.hreflang || link?.matches("[data-restart]")) {
      if (!shell) return;
      event.preventDefault();
      tell(link.hreflang ? "language" : "restart", link.hreflang && { lang: link.hreflang, query: new URL(link.href).search });
    } else if (address || button?.matches("[data-take], [data-code]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!site) return;
      const here = shown();
      if (button?.matches("[data-take]")) here.hash = button.closest("figure, article, section").id;
      show((address ?? here).href);
    }
  },
  { capture: true },
);

addEventListener("DOMContentLoaded", () => {
  // What is taken away on paper or in a file elsewhere is taken along on a telephone here.
  const along = document.querySelector(".kiosk-bar [data-code]").textContent;
  for (const button of document.querySelectorAll("[data-take]")) button.textContent = along;

  finger(document.querySelector(".map-drawing"));

  // The part of the page that the visitor has come to, for the bar and for the shell's counters.
  const bar = [...document.querySelectorAll(".kiosk-bar [data-part]")];
  let part;
  const seen = () => {
    const middle = innerHeight / 2;
    const above = bar.filter((link) => document.getElementById(link.hash.slice(1)).getBoundingClientRect().top < middle);
    const now = above.at(-1) ?? bar[0];
    if (now === part) return;
    part?.removeAttribute("aria-current");
    part = now;
    part.setAttribute("aria-current", "true");
    tell("seen", part.dataset.part);
  };
  addEventListener("scroll", seen, { passive: true });
  seen();

  const taken = () => {
    if (!("ready" in root.dataset)) return;
    watch.disconnect();
    keyboard(document.getElementById("keyboard"), document.querySelector(".finder input"));
    tell("ready");
  };
  const watch = new MutationObserver(taken);
  watch.observe(root, { attributeFilter: ["data-ready"] });
  taken();
  tell("loaded", { program: Boolean(document.querySelector('meta[name="program"]')) });
});
