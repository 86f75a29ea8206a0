// A drawing that the build has made, with the page's fonts inside: then it needs nothing else. They are in no file of a drawing,
// where they would be most of it.
import { all, root } from "../tools/words.js";

export const fetched = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
};

const inlined = async (rule, sheet) => {
  const [whole, address] = /url\(["']?([^"')]*)["']?\)/.exec(rule);
  const reader = new FileReader();
  reader.readAsDataURL(await (await fetched(new URL(address, sheet))).blob());
  await new Promise((done) => (reader.onload = done));
  return rule.replace(whole, `url(${reader.result})`);
};

const embedded = async () => {
  const faces = all(document, "link[rel=stylesheet]").map(async ({ href }) => {
    const sheet = await (await fetched(href)).text();
    const rules = sheet.match(/@font-face\s*{[^}]*}/g)?.filter((rule) => root.lang === "ar" || !rule.includes("Arabic"));
    return (await Promise.all(rules?.map((rule) => inlined(rule, href)) ?? [])).join("");
  });
  return (await Promise.all(faces)).join("");
};

// In the fonts of the device rather than not at all.
export const fonts = () => embedded().catch(() => "");

// Drawings are written in the colours of light paper; the reader may have others.
const COLOURS = "paper land land-active coast hairline ink ink-quiet year-2 year-1 year-0 selected on-selected checked rate-1 rate-2 rate-3 rate-4 rate-5";
const values = () => COLOURS.split(" ").map((name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim());
const coloured = (svg) => {
  const now = values();
  const { scheme } = root.dataset;
  root.dataset.scheme = "light";
  const light = values();
  if (scheme) root.dataset.scheme = scheme;
  else delete root.dataset.scheme;
  return svg.replace(/#[\da-f]{6}\b/g, (colour) => now[light.indexOf(colour)] ?? colour);
};

export const chart = async (address) => {
  const [drawing, faces] = await Promise.all([fetched(address).then((answer) => answer.text()), fonts()]);
  return coloured(drawing).replace("<style>", `<style>${faces}`);
};
