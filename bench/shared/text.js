// The parts of the page that are text: what a page without a framework writes as HTML.
const escape = (text) => String(text ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
export const numbers = (lang) => new Intl.NumberFormat(lang === "ar" ? "ar-MA-u-nu-latn" : lang);

const sourceHtml = ([code, title, section]) => `<span class="source" title="${escape(title)}">${code} · ${escape(section)}</span>`;

const structureHtml = (words, row) => `<li><p class="what">${escape(row.title)}</p>
  <p class="how">${escape(row.where)} · ${escape(words.status[row.status])} · ${sourceHtml(row.source)}</p>
  ${row.note ? `<p class="how">${escape(row.note)}</p>` : ""}</li>`;

export function yearsOf(structures) {
  const years = [...new Set(structures.map((row) => row.year))].sort();
  return years.map((year) => [year, structures.filter((row) => row.year === year)]);
}

export function panelHtml(words, code) {
  const { phrases } = words;
  const area = words.areas.find((each) => each.code === code);
  if (!area) return `<h2>${escape(phrases["panel-country"])}</h2><p>${escape(phrases["panel-hint"])}</p>`;
  const list = (rows) => yearsOf(rows)
    .map(([year, found]) => `<div class="year-row"><h3>${year}</h3><ul>${found.map((row) => structureHtml(words, row)).join("")}</ul></div>`)
    .join("");
  const existing = area.structures.filter((row) => row.status === "existing");
  const named = (near) => escape(words.areas.find((each) => each.code === near)?.name);
  return `<p class="eyebrow">${escape(phrases[area.type])} <button data-close>${escape(phrases.close)}</button></p>
    <h2>${escape(area.name)} <small>${escape(area.other)}</small></h2>
    <p>${numbers(words.lang).format(area.people)} ${escape(phrases["panel-people"])}</p>
    ${list(area.structures.filter((row) => row.status !== "existing"))}
    ${area.structures.length ? "" : `<p>${escape(phrases["panel-nothing"])}</p>`}
    ${existing.length ? `<details><summary>${escape(phrases["panel-existing"].split("|").at(-1).replace("{n}", existing.length))}</summary>${list(existing)}</details>` : ""}
    <h3>${escape(phrases.neighbours)}</h3><ul class="neighbours">${area.neighbours.map((near) => `<li><a href="#" data-near="${near}">${named(near)}</a></li>`).join("")}</ul>`;
}

// The year that a card leads with, and its bars.
export function cardView(card, year) {
  const shown = year === "compare" ? (card.values[2024] ? 2024 : 2023) : Number(year);
  const most = Math.max(...Object.values(card.values).map((one) => one.value), 1);
  const bars = [2023, 2024].map((each) => ({ year: each, found: card.values[each], share: ((card.values[each]?.value ?? 0) / most) * 56 }));
  return { shown, found: card.values[shown], bars };
}

export function cardsHtml(words, year) {
  const format = numbers(words.lang);
  const cardHtml = (card) => {
    const { shown, found, bars } = cardView(card, year);
    return `<article class="card${card.lead ? " lead" : ""}" data-metric="${card.id}"><h4>${escape(card.label)}</h4>
      <p class="value">${found ? format.format(found.value) : "–"}</p><p class="unit">${escape(card.unit)}, ${shown}</p>
      <dl>${bars.map((bar) => `<div class="bar-row"><dt>${bar.year}</dt><dd><svg class="bar" width="${bar.share}%" height="14"><rect width="100%" height="14"/></svg> ${bar.found ? format.format(bar.found.value) : ""}</dd></div>`).join("")}</dl>
      <p>${found ? sourceHtml(found.source) : ""}</p><details><summary>${escape(words.phrases.definition)}</summary><p>${escape(card.definition)}</p></details></article>`;
  };
  return words.themes.map((theme) => `<section class="theme"><h3>${escape(theme.title)}</h3><div class="cards">${theme.cards.map(cardHtml).join("")}</div></section>`).join("");
}

// What stands in the page before any script: a reader sees the title at once, and nothing moves later.
export const headHtml = (words, root) => `<header class="top"><strong>${escape(words.phrases.title)}</strong>
  <nav class="years">${["2023", "2024", "compare"].map((year) => `<button data-year="${year}"${year === "compare" ? ' aria-current="true"' : ""}>${year === "compare" ? escape(words.phrases.compare) : year}</button>`).join("")}</nav>
  <nav class="languages">${[["en", "English"], ["fr", "Français"], ["ar", "العربية"]].map(([code, name]) => `<a href="${root}${code}/" hreflang="${code}">${name}</a>`).join("")}</nav></header>
  <main><div class="opening"><div class="title"><h1>${escape(words.phrases.title)}</h1><p class="deck">${escape(words.phrases.deck)}</p><p>${escape(words.phrases.unofficial)}</p></div>
  <figure id="map"></figure><section id="panel"></section></div><h2 id="figures-title">${escape(words.phrases["figures-title"])}</h2><div id="cards"></div></main>`;
