// Charts: the value under the pointer, the finger or the keys. Its words are those of the chart's table.
import { all, words } from "./words.js";

const say = (figure, mark) => {
  all(figure, "[data-on]").forEach((other) => other.removeAttribute("data-on"));
  const readout = figure.querySelector(".readout");
  readout.textContent = "";
  if (!mark) return;
  mark.setAttribute("data-on", "");
  const [row, column] = mark.dataset.cell.split(".");
  const table = figure.querySelector("table");
  const cells = table.tBodies[0].rows[row].cells;
  const value = document.createElement("bdi");
  value.textContent = words(cells[column]);
  const [name, unit] = cells[0].childNodes.length > 1 ? [cells[0].firstChild, cells[0].lastChild].map(words) : [words(cells[0]), ""];
  readout.append(`${name}, ${words(table.tHead.rows[0].cells[column])}: `, value, ` ${unit}`);
};
const distance = (mark, { clientX: x, clientY: y }) => {
  const box = mark.getBoundingClientRect();
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
};
const point = (event) => {
  const drawing = event.target.closest?.(".drawing");
  if (!drawing) return;
  const [nearest] = all(drawing, "[data-cell]")
    .map((mark) => [distance(mark, event), mark])
    .sort(([a], [b]) => a - b);
  say(drawing.closest("[data-chart]"), nearest?.[0] < 24 ? nearest[1] : undefined);
};
addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(event));
addEventListener("pointerdown", point);
addEventListener("keydown", (event) => {
  const drawing = event.target.closest?.(".drawing");
  if (!drawing || event.ctrlKey || event.metaKey || event.altKey) return;
  const marks = all(drawing, "[data-cell]");
  const now = marks.findIndex((mark) => mark.hasAttribute("data-on"));
  const next = {
    ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: marks.length - 1,
  }[event.key];
  if (next === undefined && event.key !== "Escape") return;
  event.preventDefault();
  say(drawing.closest("[data-chart]"), marks[Math.max(0, Math.min(next, marks.length - 1))]);
});
