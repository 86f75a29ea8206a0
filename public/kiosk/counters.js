// How often which part of the page is seen: whole numbers an hour, a part and a language. They stay on the device; nothing in
// them is about a person, and small numbers are not told.
const NAME = "dgsn-kiosk-counters";
const LEAST = 5;

// Storage can be full or forbidden; then the numbers last as long as the page.
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(NAME)) ?? {};
  } catch {
    return {};
  }
};
const keep = (counts) => {
  try {
    localStorage.setItem(NAME, JSON.stringify(counts));
  } catch {
    // See above.
  }
};

export const counters = () => {
  let counts = kept();
  const count = (part, language) => {
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    const hour = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:00`;
    const key = `${hour},${language},${part}`;
    counts[key] = (counts[key] ?? 0) + 1;
    keep(counts);
  };
  // As a table; what is under five is only said to be.
  const table = () => {
    const rows = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
    return ["hour,language,part,views", ...rows.map(([key, n]) => `${key},${n < LEAST ? `under ${LEAST}` : n}`), ""].join("\r\n");
  };
  const clear = () => keep((counts = {}));
  return { count, table, clear };
};
