// Where the pages of the languages are when the kiosk is one file: inside it, packed.
import { unpacked } from "./unpack.js";

const PARTS = "script[type='application/gzip']";
const element = (name) => document.getElementById(`packed-${name}`);
const texts = new Map();
// The text of a part, unpacked once.
const text = (name) => {
  if (!texts.has(name)) texts.set(name, new Response(unpacked(element(name))).text());
  return texts.get(name);
};
const attribute = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

// A page with everything that it needs inside. What is put in has no place for dollar signs to mean something.
const page = async ({ lang, query, program }) => {
  const parts = ["page", "list"].map((part) => `${part}-${lang}`);
  const [html, list, hands, start] = await Promise.all([...parts, "hands", "start"].map(text));
  const script = (code) => `<script>${code}</script>`;
  const wasm = `<script type="application/gzip" id="program">${element("program").textContent}</script>`;
  return [
    ['data-query=""', `data-query="${attribute(query)}"`],
    ['data-list=""', `data-list="data:text/plain;charset=utf-8,${encodeURIComponent(list)}"`],
    ["@packed-style@", `<style>${document.querySelector("style").textContent}</style>`],
    ["@packed-program@", program ? '<meta name="program" content="inside">' : ""],
    ["@packed-scripts@", script(hands) + (program ? wasm + script(start) : "")],
  ].reduce((page, [place, content]) => page.replace(place, () => content), html);
};

let latest = 0;

export const packed = {
  show: async (frame, wanted) => {
    latest += 1;
    const turn = latest;
    const html = await page(wanted);
    // Somebody was quicker than the unpacking.
    if (turn === latest) frame.srcdoc = html;
  },
  settings: async () => JSON.parse(document.getElementById("settings").textContent),
  // Whether everything is whole that a visitor may need.
  check: async () => {
    const parts = [...document.querySelectorAll(PARTS)];
    await Promise.all(parts.map((part) => new Response(unpacked(part)).arrayBuffer()));
    return `${parts.length} parts of this file are whole`;
  },
};
