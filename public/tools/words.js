// What elements say, and how it is read.
export const root = document.documentElement;
export const all = (from, selector) => [...from.querySelectorAll(selector)];
export const words = (element) => element.textContent.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

// The number that a text shows, as a machine writes it; nothing where it shows words.
const decimal = root.lang === "en" ? "." : ",";
export const machine = (text) => {
  const plain = text.replace(/[^\d.,−+-]/g, "").replace("−", "-");
  const digits = plain.split(decimal === "." ? "," : ".").join("").replace(decimal, ".");
  return /^[+-]?\d+(\.\d+)?$/.test(digits) && !/[\p{L}]/u.test(text) ? digits.replace("+", "") : undefined;
};
