// Taking a view away: picture, data, link, citation. The dialog stands in the page; here it is filled in and answers.
import { answer, copied, save } from "../tools/outcome.js";
import { root } from "../tools/words.js";
import { chart, fetched } from "./chart.js";
import { map, mapTitle } from "./map.js";
import { png } from "./png.js";
import { sheet } from "./sheet.js";
import { table } from "./table.js";

const dialog = document.getElementById("take");
const slot = (name) => dialog.querySelector(`[data-slot='${name}']`);

// What a view is called. The checks are narrowed by the theme that is chosen elsewhere on the page.
const titleOf = (part) => {
  const theme = part.matches(".check") && document.querySelector("[data-control='theme'] [aria-current]:not([data-option=''])");
  return [part.querySelector("h2, h3, h4").firstChild, theme].filter(Boolean).map(({ textContent }) => textContent.trim()).join(" · ");
};

let view;
const open = (button) => {
  const part = button.closest("figure, article, section");
  const isMap = part.dataset.view === "map";
  const title = isMap ? mapTitle() : titleOf(part);
  const link = new URL(location.href);
  link.hash = part.id;
  const { svg, csv } = button.dataset;
  const picture = () => (isMap ? map(svg) : svg ? chart(svg) : sheet(part, title, dialog.dataset));
  view = { title, link: link.href, name: `dgsn-${part.id}`, picture: picture() };
  // Until somebody presses a button for it, nobody need hear that it has failed.
  view.picture.catch(() => {});
  document.getElementById("take-title").textContent = title;
  slot("link").textContent = link.href;
  const citation = dialog.dataset.citation.replace("{view}", title).replace("{link}", link.href);
  // Signs of direction are of use between Arabic words only.
  slot("citation").textContent = root.dir === "rtl" ? citation : citation.replace(/[\u2066-\u2069]/g, "");
  slot("status").textContent = "";
  const rows = table(part, dialog);
  dialog.querySelector("[data-part='data']").hidden = !rows;
  dialog.querySelector("[data-save='csv']").hidden = csv;
  slot("table").replaceChildren(...(rows ? [rows] : []));
  if (rows) rows.dataset.name = view.name;
  slot("csv").parentElement.hidden = !csv;
  slot("csv").href = csv ?? "";
  slot("csv").download = `${view.name}.csv`;
  dialog.querySelector("[data-share]").hidden = !navigator.share;
  dialog.showModal();
};

// Browsers fetch what a link downloads past the worker that keeps the site, so the page saves what it is given.
const download = async (link) => {
  const { svg, csv } = link.closest("div").querySelector("[data-take]")?.dataset ?? {};
  const name = link.download || link.pathname.split("/").pop();
  if (svg && name.endsWith(".svg")) save(new Blob([await chart(svg)], { type: "image/svg+xml" }), name);
  else save(await (await fetched(csv ?? link.href)).blob(), name);
};

const acts = {
  close: () => dialog.close(),
  png: async (button) => save(await png(await view.picture, Number(button.dataset.png)), `${view.name}@${button.dataset.png}x.png`),
  svg: async () => save(new Blob([await view.picture], { type: "image/svg+xml" }), `${view.name}.svg`),
  share: () => navigator.share({ title: view.title, url: view.link }),
  copy: (button) => copied(slot(button.dataset.copy).textContent),
};
// The table is a copy, and what is copied stands on the page once.
dialog.addEventListener("close", () => slot("table").replaceChildren());
dialog.addEventListener("click", (event) => {
  const button = event.target.closest("button, a[download]");
  // Those of the table answer for themselves.
  if (!button || button.matches(".table-tools button, .sort")) return;
  if (button.matches("a")) {
    event.preventDefault();
    return answer(button, () => download(button));
  }
  const act = Object.keys(acts).find((name) => name in button.dataset);
  if (act) answer(button, () => acts[act](button));
});

// What a button or a link of the page asks for.
export const take = (button) => (button.matches("a") ? download(button) : open(button));
