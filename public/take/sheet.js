// A part of the page as a picture. It is laid out once more, in a frame that nobody sees and at a width of its own, so the picture is the
// same from a phone and from a desk; then everything that stands there is put down as text and shapes (`drawing.js`).
import { all, root, words } from "../tools/words.js";
import { fonts } from "./chart.js";
import { drawing } from "./drawing.js";

// The width of a view, in pixels: a figure is a column of an article, a place an article, a list a page.
const WIDTHS = { card: 420, place: 700, check: 1180, timeline: 1000, platforms: 1000 };

// The words in the form for a number, as the language tells forms apart.
const FORMS = ["zero", "one", "two", "few", "many", "other"];
// As the pages list things: no comma before the last.
const list = new Intl.ListFormat(root.lang === "en" ? "en-GB" : root.lang);
const counted = (phrase, number) => {
  const forms = phrase.split(" | ");
  const form = new Intl.PluralRules(root.lang).select(number);
  return forms[forms.length === 6 ? FORMS.indexOf(form) : Number(form !== "one")];
};

// Which documents say it: those that the picture names. Where none says anything, all of them have been read.
const source = (page, phrase) => {
  const seen = all(page, ".source").filter((mark) => mark.getClientRects().length);
  const named = seen.map((mark) => words(mark).slice(0, 3));
  const read = all(document, "[id^='document-']").map(({ id }) => id.replace("document-", ""));
  const documents = [...new Set(named.length ? named : read)].sort();
  return counted(phrase, documents.length).replace("{documents}", list.format(documents));
};

const laidOut = async (part, title, { source: phrase, census }) => {
  const frame = document.createElement("iframe");
  frame.className = "picture-frame";
  frame.width = WIDTHS[Object.keys(WIDTHS).find((name) => part.classList.contains(name))];
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  const kept = [...root.attributes].filter(({ name }) => ["lang", "dir", "data-scheme", "data-ready"].includes(name));
  const styles = all(document, "link[rel=stylesheet]").map(({ href }) => `<link rel="stylesheet" href="${href}">`);
  const [symbols, mark] = [".sheet", ".brand-mark"].map((name) => document.querySelector(name).outerHTML);
  frame.srcdoc = `<!doctype html><html class="picture" ${kept.map(({ name, value }) => `${name}="${value}"`).join(" ")}>
    <head>${styles.join("")}</head><body>${symbols}${part.outerHTML}<footer><p></p>${mark}</footer></body></html>`;
  document.body.append(frame);
  await new Promise((done) => (frame.onload = done));
  const page = frame.contentDocument;
  page.querySelector("h2, h3").firstChild.data = title;
  page.querySelector("footer p").textContent = [source(page, phrase), part.matches(".place") && census].filter(Boolean).join(" ");
  // A request for the height of a line makes the page ask for its fonts.
  page.body.getBoundingClientRect();
  await page.fonts.ready;
  return frame;
};

export const sheet = async (part, title, phrases) => {
  const [frame, faces] = await Promise.all([laidOut(part, title, phrases), fonts()]);
  const svg = drawing(frame.contentDocument, faces);
  frame.remove();
  return svg;
};
