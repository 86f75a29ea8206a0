// What the operator sets: in the address, or in a small file beside the page. The address has the last word. What cannot
// be is said in the diagnostics, and the usual value is taken.
const LANGUAGES = ["ar", "fr", "en"];

const number = (least, most) => (text) => {
  const value = Number(text);
  return text.trim() !== "" && value >= least && value <= most ? { value } : { remedy: `write a number from ${least} to ${most}` };
};
const choice = (...words) => (text) => (words.includes(text) ? { value: text } : { remedy: `write ${words.join(" or ")}` });
const list = (known) => (text) => {
  const value = text.split(",");
  const is = value.every((word, at) => known.includes(word) && value.indexOf(word) === at);
  return is ? { value } : { remedy: `write some of ${known.join(",")}, each once, with commas between` };
};
const site = (text) => {
  try {
    const { protocol, href } = new URL(text);
    if (/^https?:$/.test(protocol)) return { value: href.replace(/[?#].*$/, "").replace(/\/*$/, "/") };
  } catch {
    // Said below.
  }
  return { remedy: "write the whole address of the site, such as https://example.org/dgsn/" };
};

// Each setting: its usual value, and how it is read.
const known = (steps) => ({
  // Languages of the first screen, in their order; the page waits in the first.
  languages: [LANGUAGES, list(LANGUAGES)],
  // Seconds without a touch before the question, and for the answer.
  idle: [60, number(1, 3600)],
  answer: [15, number(1, 120)],
  // Seconds for each number of the loop, and the steps of the guided tour that it is made of.
  slide: [9, number(1, 120)],
  loop: [steps, list(steps)],
  // Hours after which the kiosk loads itself anew while nobody is there; 0 is never.
  reload: [6, number(0, 168)],
  // The public address of the site, for the codes that visitors take along.
  site: [undefined, site],
  fullscreen: ["on", choice("on", "off")],
  diag: ["0", choice("0", "1")],
});

// The settings, what could not be, and what is left of the address: the view that every visitor starts with.
export const settings = (search, file, steps) => {
  const rules = known(steps);
  const chosen = Object.fromEntries(Object.entries(rules).map(([name, [usual]]) => [name, usual]));
  const problems = [];
  const start = new URLSearchParams();
  const take = (name, text, where) => {
    const { value, remedy } = rules[name][1](String(text));
    if (remedy) problems.push(`${where}: ${name}=${String(text).slice(0, 80)} is not possible: ${remedy}`);
    else chosen[name] = value;
  };
  for (const [name, text] of Object.entries(file ?? {})) {
    if (name === "start") for (const pair of new URLSearchParams(String(text))) start.set(...pair);
    else if (name in rules) take(name, text, "settings.json");
    else problems.push(`settings.json: ${name} is no setting: write one of start, ${Object.keys(rules).join(", ")}`);
  }
  for (const [name, text] of new URLSearchParams(search)) {
    if (name in rules) take(name, text, "address");
    else if (name !== "mode" && name !== "program") start.set(name, text);
  }
  return { ...chosen, start: start.size ? `?${start}` : "", problems };
};
