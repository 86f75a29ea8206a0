// Tables: sorted by a column, back to their own order with the third press; copied and saved as they are sorted and filtered.
import { answer, copied, save } from "./outcome.js";
import { all, machine, root, words } from "./words.js";

const sort = (head) => {
  const table = head.closest("table");
  const body = table.tBodies[0];
  table.rowsAsTheyWere ??= [...body.rows];
  const order = { ascending: "descending", descending: undefined }[head.ariaSort ?? ""] ?? (head.ariaSort ? undefined : "ascending");
  all(table, "th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
  if (order) head.setAttribute("aria-sort", order);
  const key = (row) => {
    const text = words(row.cells[head.cellIndex]);
    return [Number(machine(text) ?? NaN), text];
  };
  const compare = ([a, textA], [b, textB]) => {
    // What is not a number comes last, whichever way the numbers run.
    if (isNaN(a) !== isNaN(b)) return (isNaN(a) - isNaN(b)) * (order === "descending" ? -1 : 1);
    return isNaN(a) ? textA.localeCompare(textB, root.lang) : a - b;
  };
  const rows = order ? table.rowsAsTheyWere.map((row) => [key(row), row]) : undefined;
  rows?.sort(([a], [b]) => (order === "descending" ? compare(b, a) : compare(a, b)));
  body.append(...(rows ? rows.map(([, row]) => row) : table.rowsAsTheyWere));
};

const shownRows = (table) => [...table.rows].filter((row) => !row.hidden);
const lines = (table, cell) => shownRows(table).map((row) => [...row.cells].map(cell));
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (table) =>
  lines(table, (cell) => quoted(machine(words(cell)) ?? words(cell))).map((line) => line.join(",") + "\r\n").join("");

addEventListener("click", ({ target }) => {
  const button = target.closest?.(".sort, .table-tools button");
  if (button?.matches(".sort")) return sort(button.closest("th"));
  const table = button?.closest("p").parentElement.querySelector("table");
  if (!table) return;
  answer(button, () => {
    if ("copy" in button.dataset) return copied(lines(table, words).map((line) => line.join("\t")).join("\n"));
    save(new Blob(["\uFEFF", csv(table)], { type: "text/csv" }), `${table.dataset.name ?? "dgsn"}.csv`);
  });
});
