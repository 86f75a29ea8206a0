// A page without a framework around a map: state, panel, cards, address, language. The map is a library's.
import { cardsHtml, headHtml, panelHtml } from "./text.js";

// Both files are asked for by the page itself, before the program has come.
const load = (file) => fetch(file).then((answer) => answer.json());

export async function start(drawMap) {
  const { root, geometry, ...languages } = window.document.body.dataset;
  const said = new URL(location.href).searchParams;
  const state = { year: said.get("year") ?? "compare", place: said.get("place"), lang: document.documentElement.lang };
  const wordsOf = (lang) => load(root + languages[lang]);
  const [geo, first] = await Promise.all([load(root + geometry), wordsOf(state.lang)]);
  let words = first;
  let map;

  const panel = () => document.querySelector("#panel");
  function showPlace() {
    panel().innerHTML = panelHtml(words, state.place);
    panel().dataset.code = state.place ?? "";
    map.select(state.place);
  }
  function showYear() {
    const cards = document.querySelector("#cards");
    cards.innerHTML = cardsHtml(words, state.year);
    cards.dataset.year = state.year;
    for (const button of document.querySelectorAll("[data-year]")) button.toggleAttribute("aria-current", button.dataset.year === state.year);
    map.year(state.year);
  }
  function show() {
    map = drawMap(document.querySelector("#map"), geo, words, (code) => choose({ place: code }));
    showPlace();
    showYear();
    document.querySelector("#app").dataset.ready = "1";
  }
  function write(path) {
    const query = new URLSearchParams();
    if (state.year !== "compare") query.set("year", state.year);
    if (state.place) query.set("place", state.place);
    history.pushState(null, "", `${path ?? location.pathname}${query.size ? `?${query}` : ""}`);
  }
  function choose(change) {
    Object.assign(state, change);
    write();
    if ("place" in change) showPlace();
    if ("year" in change) showYear();
  }
  async function speak(lang, path) {
    words = await wordsOf(lang);
    state.lang = lang;
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === "ar" ? "rtl" : "ltr";
    document.title = words.phrases.title;
    document.querySelector("#app").innerHTML = headHtml(words, root);
    show();
    write(path);
  }

  document.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest(selector);
    const language = on("a[hreflang]");
    if (language) {
      event.preventDefault();
      speak(language.hreflang, new URL(language.href).pathname);
    } else if (on("button[data-year]")) choose({ year: on("button[data-year]").dataset.year });
    else if (on("[data-close]")) choose({ place: null });
    else if (on("[data-near]")) {
      event.preventDefault();
      choose({ place: on("[data-near]").dataset.near });
    }
  });
  show();
}
