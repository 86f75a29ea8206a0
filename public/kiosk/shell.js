// The shell of a kiosk: it stays while visitors come and go. It is no part of the program, because it must outlive the
// program's failures.
import { attract } from "./attract.js";
import { counters } from "./counters.js";
import { diagnosis } from "./diagnosis.js";
import { idle } from "./idle.js";
import { lock } from "./lock.js";
import { fill, magnify, stayAwake } from "./screen.js";
import { settings as read } from "./settings.js";
import { supervisor } from "./supervisor.js";
import { renewed } from "./version.js";

const HOUR = 3_600_000;
const START = 30_000;
const byId = (id) => document.getElementById(id);

// Without a setting: the address that the site was built for; or where this page is, unless that is this very machine.
const publicSite = () => {
  const built = document.querySelector("meta[property='og:url']")?.content ?? "";
  if (/^https?:/.test(built)) return new URL("../", built).href;
  const isPublic = /^https?:$/.test(location.protocol) && !/^(localhost|127\.|\[::1\])/.test(location.hostname);
  return isPublic ? new URL("../", location.href).href : undefined;
};

// `pages` shows the page of a language in the frame, and knows settings and files: see `pages.js`.
export const run = async (pages) => {
  const steps = [...document.querySelectorAll("#attract [data-step]")].map((slide) => slide.dataset.step);
  const file = await pages.settings().catch(() => ({}));
  const settings = read(location.search, file, steps);
  settings.site ??= publicSite();

  const counted = counters();
  const frame = document.querySelector("iframe");
  const question = byId("question");
  const diagnosed = diagnosis(byId("diagnosis"), { settings, counters: counted, assets: () => pages.check() });

  const page = supervisor(frame, pages, {
    greet: { site: settings.site },
    events: {
      touched: () => watch.touched(),
      seen: (part) => loop.isOn() || counted.count(part, page.language()),
      language: ({ lang, query }) => page.turn(lang, query),
      restart: () => reset(),
      failed: diagnosed.failed,
    },
  });
  const watch = idle(settings, {
    ask: (left) => {
      if (left === undefined) return question.close();
      for (const part of question.children) part.hidden = part.dataset.language !== page.language();
      for (const slot of question.querySelectorAll("[data-left]")) slot.textContent = left;
      if (!question.open) question.showModal();
    },
    leave: () => reset(),
  });
  question.addEventListener("cancel", (event) => event.preventDefault());
  question.addEventListener("click", (event) => event.target.closest("[data-stay]") && watch.stay());

  const loop = attract(byId("attract"), settings, {
    begin: (language) => {
      if (settings.fullscreen === "on") fill();
      // The page that waits is in the first language.
      if (language !== page.language()) page.show(language, settings.start);
      counted.count("start", language);
      watch.start();
    },
    gone: () => (stage.inert = false),
  });
  const stage = frame.parentElement;
  // Everything that a visitor has done goes with the page.
  const reset = () => {
    watch.stop();
    stage.inert = true;
    loop.start();
    page.show(settings.languages[0], settings.start);
  };

  lock(self);
  magnify(frame);
  stayAwake();
  reset();
  // A shell that has failed begins anew, in the loop; unless it fails at once, when that would go on for ever.
  addEventListener("error", () => performance.now() > START && location.reload());
  const renew = async () => {
    if (loop.isOn() && ((await renewed()) || performance.now() > settings.reload * HOUR)) location.reload();
  };
  if (settings.reload > 0) setInterval(renew, 60_000);
};
