// Posts ten thousand values to the first frame: half of them nearly what it understands, with one thing wrong.
let seed = 20240611;
const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
const pick = (list) => list[random(list.length)];
const text = () => String.fromCharCode(...Array.from({ length: random(12) }, () => 32 + random(9000)));
const leaf = () => pick([undefined, null, true, false, NaN, Infinity, -0, 10n ** 30n, random(1e6), text(), text().repeat(random(400)),
  "<img src=x onerror=alert(1)>", "__proto__", "constructor", "javascript:alert(1)", new Date(NaN), new Date(0), /x/g,
  new ArrayBuffer(random(64)), new Uint8Array(random(64)), new Error("no"), new Map([[1, 2]]), new Set([1]), new Blob(["x"])]);
const value = (depth) => depth && random(3)
  ? random(2)
    ? Array.from({ length: random(4) }, () => value(depth - 1))
    : Object.fromEntries(Array.from({ length: random(4) }, () => [pick(["source", "v", "type", "data", "year", "place", text()]), value(depth - 1)]))
  : leaf();
const wrong = {
  year: () => pick([20230, "20245", " 2023", "2023 ", "COMPARE", ["2023"], { toString: 1 }, leaf()]),
  place: () => pick(["MA-XXX", "ma-rab", "MA-RAB\"]", ["MA-RAB"], "#MA-RAB", { place: "MA-RAB" }, -1]),
  theme: () => pick(["Dark", "crime", ["dark"], { theme: "dark" }, leaf()]),
  motion: () => pick(["none", ["reduce"], 1, leaf()]),
};
const nearly = () => pick([
  () => ({ source: "dgsn-in-figures-host", v: 1, type: "set", data: Object.fromEntries(Object.keys(wrong).filter(() => random(2)).map((name) => [name, wrong[name]()])) }),
  () => ({ source: "dgsn-in-figures-host", v: 1, type: "set", data: pick([leaf(), [leaf()], "year=2023"]) }),
  () => ({ source: "dgsn-in-figures-host", v: pick([2, "1", null, [1]]), type: "set", data: { year: "2023", theme: "dark" } }),
  () => ({ source: pick(["dgsn-in-figures", "host", leaf()]), v: 1, type: "set", data: { year: "2023", theme: "dark" } }),
  () => ({ source: "dgsn-in-figures-host", v: 1, type: pick(["get", "SET", ["set"], leaf()]), data: { year: "2023" } }),
  () => ({ sentinel: "amp", type: pick(["init", leaf()]) }),
  () => `pymxPYMx${text()}xPYMx${pick(["width", "height", "navigateTo"])}xPYMx${text()}`,
  () => JSON.stringify({ source: "dgsn-in-figures-host", v: 1, type: "set", data: { year: "2023" } }),
])();
const frame = document.querySelector("iframe").contentWindow;
let posted = 0;
let lastly;
const done = new Promise((resolve) => (lastly = resolve));
while (posted < 10000) {
  frame.postMessage(random(2) ? nearly() : value(4), "*");
  posted += 1;
  if (posted % 500 === 0) await new Promise((go) => setTimeout(go));
}
// What is posted last is answered last.
addEventListener("message", ({ data }) => data?.type === "ready" && lastly());
frame.postMessage({ source: "dgsn-in-figures-host", v: 1, type: "hello" }, "*");
await done;
return posted;
