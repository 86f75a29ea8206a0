// What needs neither the reader's view nor the program: exact values of charts, tables to sort and copy, and the way to what takes
// a view away. Everything it says stands in the page.
import "./charts.js";
import { answer } from "./outcome.js";
import "./tables.js";
import { root } from "./words.js";

// Few readers take something away, so what does it is fetched with the first press.
const { take } = document.currentScript.dataset;
addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-take], .card-foot a[download]");
  if (!button) return;
  event.preventDefault();
  answer(button, async () => (await import(new URL(take, document.baseURI))).take(button));
});
root.dataset.tools = "";
