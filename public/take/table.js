// The data of a view as a table: its own, or, where it is told in another form, the same in rows.
import { all, words } from "../tools/words.js";

const said = (from, selector) => {
  const part = from.querySelector(selector);
  return part ? words(part) : "";
};
// A line about something ends with where that is printed.
const before = (line, source) => words(line).slice(0, -source.length || undefined).replace(/[\s·]+$/, "");
const listed = (list) => all(list, "li").map(words).join("; ");

const rows = {
  card: (part) => all(part, ".bar-row").map((row) => [said(row, "dt"), said(row, "dd bdi")]),
  place: (part) =>
    all(part, ".year-row li").map((item) => {
      const [how, note] = all(item, ".how");
      const source = said(item, ".source");
      return [said(item.closest(".year-row"), "h3"), said(item, ".what"), before(how, source), note ? words(note) : "", source];
    }),
  timeline: (part) =>
    all(part, "li").map((item) => [said(item, "time"), said(item, "time + p"), said(item, ".place-link"), said(item, ".source")]),
  platforms: (part) =>
    all(part, ".platform").map((item) => {
      const [places, numbers] = [".where", ".numbers"].map((name) => listed(item.querySelector(name) ?? document.createElement("i")));
      return [said(item, ".since"), said(item, "h3"), said(item, "h3 + p"), places, numbers, said(item, ".source")];
    }),
};

export const table = (part, dialog) => {
  const own = part.querySelector("table");
  if (own) {
    const copy = own.cloneNode(true);
    copy.className = "";
    all(copy, "svg").forEach((sign) => sign.remove());
    return copy;
  }
  const kind = Object.keys(rows).find((name) => part.classList.contains(name));
  if (!kind) return undefined;
  const made = document.createElement("table");
  made.createTHead().append(dialog.querySelector(`[data-heads='${kind}']`).content.cloneNode(true));
  const body = made.createTBody();
  for (const cells of rows[kind](part)) {
    const row = body.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  return made;
};
