// A page in the frame of another site: takes its options from the address before the first paint, tells the host its
// height in the shapes that hosts listen for, and does what the host may ask. It keeps nothing and needs no program.
import { show } from "./place.js";

(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  // A parameter that is said twice is taken as not said.
  const said = (name) => {
    const values = new URLSearchParams(location.search).getAll(name);
    return values.length === 1 ? values[0] : "";
  };
  const host = parent === self ? undefined : parent;
  const id = location.pathname.split("/embed/").pop().replace(/\/(index\.html)?$/, "").replaceAll("/", "-") || "whole";
  const pym = /^[\w-]{1,64}$/.test(said("childId")) ? `pymxPYMx${said("childId")}xPYMx` : undefined;
  const post = (message) => host?.postMessage(message, "*");
  const tell = (type, data) => post({ source: "dgsn-in-figures", v: 1, id, type, data });

  // Colours.
  const SCHEMES = ["light", "dark", "auto"];
  const colour = (scheme) => (scheme === "auto" ? delete root.dataset.scheme : (root.dataset.scheme = scheme));
  const luminance = (hex) =>
    [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05);
  const accent = (wanted) => {
    const [, hex] = /^#?([\da-f]{6})$/i.exec(wanted) ?? [];
    const papers = ["light", "dark"].map((scheme) => {
      root.dataset.scheme = scheme;
      return getComputedStyle(root).getPropertyValue("--paper").trim();
    });
    const contrast = (paper) => {
      const [low, high] = [luminance(`#${hex}`), luminance(paper)].sort((a, b) => a - b);
      return high / low;
    };
    if (hex && papers.every((paper) => contrast(paper) >= 3)) return root.style.setProperty("--accent", `#${hex}`);
    const message = `The accent "${wanted}" is left out: it must be #rrggbb and have a contrast of 3 to 1 on light and on dark paper.`;
    console.info(message);
    addEventListener("load", () => tell("error", { code: "accent", message }));
  };
  if (said("accent")) accent(said("accent").slice(0, 32));
  const scheme = said("theme");
  colour(SCHEMES.includes(scheme) ? scheme : "auto");
  if (said("source") === "0") root.dataset.source = "0";

  // The view, and the page that shows the same.
  const VIEW = ["year", "place", "with", "theme", "layer", "zoom", "worldview", "view", "finding"];
  const hasProgram = () => document.querySelector('meta[name="program"]');
  const shownAt = () => {
    const url = new URL(document.querySelector('link[rel="canonical"]').href);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (VIEW.includes(name) && !(name === "theme" && SCHEMES.includes(value))) url.searchParams.set(name, value);
    }
    return url.href;
  };
  // The article's Back button is not ours: whatever the page does stays one step of its history.
  const { replaceState } = history;
  let place = said("place");
  history.pushState = history.replaceState = (state, title, address) => {
    const url = new URL(address, location.href);
    if (SCHEMES.includes(scheme) && !url.searchParams.has("theme")) url.searchParams.set("theme", scheme);
    replaceState.call(history, state, title, url);
    changed();
  };
  const changed = () => {
    const url = shownAt();
    const brand = document.querySelector(".embed-foot .brand");
    if (brand) brand.href = url;
    tell("state", { url });
    if (said("place") === place) return;
    place = said("place");
    tell("select", { place });
  };

  // What differs by year stands in faces: one is shown, the others wait in templates.
  const turn = (year) => {
    if (!/^(\d{4}|compare)$/.test(year)) return;
    for (const face of all(".face")) {
      const wait = (name) => face.parentElement.querySelector(`template[data-face="${name}"]`)?.content;
      const [away, here] = [wait(face.dataset.showing), wait(year)];
      if (!away || !here || away === here) continue;
      away.append(...face.childNodes);
      face.append(...here.childNodes);
      face.dataset.showing = year;
    }
  };
  const narrow = (wanted, theme) => {
    const options = all("[data-control='finding'] [data-option]");
    const known = options.find((option) => option.dataset.option === wanted) ?? options.find((option) => option.ariaCurrent);
    const finding = known?.dataset.option;
    for (const option of options) option.toggleAttribute("aria-current", option === known);
    known?.setAttribute("aria-current", "true");
    for (const row of all(".check [data-theme]")) {
      const is = (name, wanted) => !wanted || wanted === "all" || (row.dataset[name] ?? wanted) === wanted;
      row.hidden = !(is("finding", finding) && is("theme", theme));
    }
  };
  // Without the program, this is all that a view changes.
  const apply = () => {
    const worldview = said("worldview") === "un" ? "un" : "ma";
    all("[data-worldview]").forEach((part) => part.toggleAttribute("hidden", part.dataset.worldview !== worldview));
    if (hasProgram()) return;
    turn(said("year") || "compare");
    narrow(said("finding"), SCHEMES.includes(said("theme")) ? "" : said("theme"));
  };
  const go = (changes) => {
    const url = new URL(location.href);
    // What is the default is left out.
    for (const [name, value] of changes) {
      if (value && value !== "compare") url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(null, "", url);
    apply();
    // The program follows the address.
    dispatchEvent(new PopStateEvent("popstate"));
  };

  // A link inside the page, or an option that nobody else has answered.
  addEventListener("click", (event) => {
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target.closest?.('a[href^="#"], [data-control] a[data-option]');
    acted();
    if (!link || !plain || event.defaultPrevented) return;
    // The program answers for what it has taken over.
    if ("ready" in root.dataset && link.matches("[data-option], [href^='#MA']")) return;
    event.preventDefault();
    if (!("option" in link.dataset)) return location.replace(link.getAttribute("href"));
    for (const other of link.parentElement.children) other.toggleAttribute("aria-current", other === link);
    link.setAttribute("aria-current", "true");
    go([[link.parentElement.dataset.control, link.dataset.option]]);
  });

  // The height. Hosts often begin to listen late, so it is said again for a while, and whenever a host asks.
  let wrapper;
  let told = { width: 0, height: 0 };
  let recent = [];
  let rises = 0;
  const acted = () => (rises = 0);
  const announce = () => {
    const { height } = told;
    if (!host || !height) return;
    post({ "datawrapper-height": { [id]: height } });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    if (pym) post(`${pym}heightxPYMx${height}`);
    tell("resize", { height });
  };
  const measure = () => {
    const { width, height: exact } = wrapper?.getBoundingClientRect() ?? {};
    if (!width || Math.abs(exact - (told.exact ?? 0)) < 1) return;
    let height = Math.ceil(exact);
    const now = performance.now();
    recent = recent.filter((past) => now - past.now < 2000);
    // A scroll bar that comes and goes with the height: the larger height ends it.
    if (recent.filter((past) => past.width === width && past.height === height).length > 3) {
      height = Math.max(...recent.map((past) => past.height));
    }
    recent.push({ now, width, height: Math.ceil(exact) });
    // A host that adds to what it is told: at the same width, nobody grows twenty times without a reader.
    rises = width === told.width && height > told.height ? rises + 1 : 0;
    if (rises > 20) return;
    told = { width, height, exact };
    announce();
  };

  // What a host may ask: a list of typed fields. Everything else is left alone.
  const answer = (ask) => {
    acted();
    const { year, theme, place: area, motion } = Object(ask);
    const is = (value, shape) => (typeof value === "string" || typeof value === "number") && shape.test(value);
    const changes = [];
    if (is(year, /^(\d{4}|compare)$/)) changes.push(["year", `${year}`]);
    if (area === "" || area === null) changes.push(["place", ""]);
    else if (is(area, /^MA-[A-Z]{2,3}$/) && document.querySelector(`[data-place="${area}"]`)) changes.push(["place", area]);
    if (SCHEMES.includes(theme)) colour(theme);
    if (motion === "reduce" || motion === "auto") root.dataset.motion = motion;
    if (changes.length) go(changes);
  };
  if (host) {
    addEventListener("message", ({ source, data }) => {
      if (source !== host || !data) return;
      if (typeof data === "string") return pym && data.length < 200 && data.startsWith(`${pym}width`) && announce();
      if (data.sentinel === "amp" && data.type === "frames-init") return announce();
      if (data.source !== "dgsn-in-figures-host" || data.v !== 1) return;
      if (data.type === "set") answer(data.data);
      if (data.type === "hello") {
        tell("ready", { title: document.title, url: shownAt() });
        announce();
      }
    });
  }

  addEventListener("DOMContentLoaded", async () => {
    wrapper = document.querySelector("[data-embed]");
    show(new URLSearchParams(location.search));
    apply();
    tell("ready", { title: document.title, url: shownAt() });
    if (host) {
      measure();
      new ResizeObserver(measure).observe(wrapper);
      document.fonts.ready.then(measure);
      addEventListener("load", measure);
      [1, 2, 3, 4, 5].forEach((second) => setTimeout(() => (measure(), announce()), 1000 * second));
    }
    const program = hasProgram();
    if (!program) return;
    const { default: start } = await import(new URL(program.content, document.baseURI));
    await start({ module_or_path: new URL(program.dataset.wasm, document.baseURI) });
  });
})();
