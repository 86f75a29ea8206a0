// Hydrates the prerendered page as soon as its data is there.
import { hydrate } from "svelte";
import App from "./App.svelte";

const load = (file) => fetch(file).then((answer) => answer.json());
const { root, geometry, ...languages } = document.body.dataset;
const wordsOf = (lang) => load(root + languages[lang]);
const [geo, words] = await Promise.all([load(root + geometry), wordsOf(document.documentElement.lang)]);
const asked = Object.fromEntries(new URL(location.href).searchParams);
hydrate(App, { target: document.querySelector("#app"), props: { geo, words, root, wordsOf, asked } });
document.querySelector("#app").dataset.ready = "1";
