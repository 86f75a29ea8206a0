// The map as the reader sees it, inside the frame that the build has drawn.
import { all, words } from "../tools/words.js";
import { chart } from "./chart.js";

export const mapTitle = () => {
  const layer = document.querySelector("[data-control='layer'] [aria-current]");
  const years = all(document, "[data-year]").filter((year) => /^\d+$/.test(year.dataset.year));
  const chosen = years.filter((year) => year.ariaCurrent);
  const places = all(document, ".place[data-panel] h2").map((name) => words(name.firstChild));
  return [words(layer), `\u2066${(chosen.length ? chosen : years).map(words).join("–")}\u2069`, ...places].join(" · ");
};

export const map = async (address) => {
  const picture = await chart(address);
  // The security policy would complain of styles in a document, which nobody is shown.
  const [styles] = /<style>[^]*<\/style>/.exec(picture);
  const frame = new DOMParser().parseFromString(picture.replace(styles, ""), "image/svg+xml");
  const figure = document.querySelector("[data-view='map']");
  const drawing = figure.querySelector(".map-drawing");
  const live = drawing.cloneNode(true);
  const zoomed = "zoomed" in figure.dataset;
  const officers = figure.dataset.layer === "officers";
  const unneeded = zoomed ? ".marks, .inset" : ".details";
  all(live, `[hidden], .names.narrow, .ring, .on-chosen, ${unneeded}`).forEach((element) => element.remove());
  const scale = Math.min(1, 0.0038 * parseFloat(drawing.style.getPropertyValue("--unit") || 250));
  all(live, ".stack").forEach((stack) => stack.setAttribute("transform", `scale(${scale.toFixed(3)})`));
  live.removeAttribute("style");
  for (const [name, value] of Object.entries({ width: 800, height: 812, overflow: zoomed ? "hidden" : "visible" })) {
    live.setAttribute(name, value);
  }
  const place = frame.getElementById("map");
  place.setAttribute("class", "map");
  for (const name of ["data-layer", "data-zoomed", "data-named"]) {
    if (figure.hasAttribute(name)) place.setAttribute(name, figure.getAttribute(name));
  }
  place.append(frame.importNode(live, true));
  frame.querySelector(`[data-legend='${officers ? "marks" : "officers"}']`).remove();
  // WebKit draws text in SVG as if the isolation of numbers were not there.
  frame.getElementById("subtitle").textContent = mapTitle().replace("\u2066", "$&\u200e").replace("\u2069", "\u200e$&");
  return new XMLSerializer().serializeToString(frame).replace(">", `>${styles}`);
};
