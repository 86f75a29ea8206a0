// A page as a drawing: text where the browser has put it, rules, grounds, and the drawings that stand in it.
import { all } from "../tools/words.js";

const round = (value) => Number(value.toFixed(1));
const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
// WebKit draws text in SVG as if the isolation of numbers were not there.
const directed = (text) => text.replace(/\u2066/g, "\u2066\u200e").replace(/\u2069/g, "\u200e\u2069");
const isSeen = (colour) => !/^transparent$|, 0\)$|\/ 0\)$/.test(colour);
const isRoom = /[ \t\n\r]/;
// Signs that have no room of their own belong to what follows them.
const isSign = /[\u200c-\u200f\u2066-\u2069]/;

// The lines of a text: what stands in each, and where.
const linesOf = (node) => {
  const range = document.createRange();
  const lines = [];
  let before = "";
  for (let at = 0; at < node.length; at += 1) {
    const letter = node.data[at];
    if (isRoom.test(letter) || isSign.test(letter)) {
      before += isRoom.test(letter) ? " " : letter;
      continue;
    }
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    if (!box) continue;
    let line = lines.at(-1);
    if (!line || Math.abs(box.top - line.top) > box.height / 2) {
      line = { text: "", left: box.left, right: box.right, top: box.top, height: box.height };
      before = before.trimStart();
      lines.push(line);
    }
    line.text += before.replace(/ +/g, " ") + letter;
    line.left = Math.min(line.left, box.left);
    line.right = Math.max(line.right, box.right);
    before = "";
  }
  if (lines.length) lines.at(-1).text += before.trim();
  return lines;
};

// What the styles say of a drawing, written into it; what it says itself stays.
const PAINT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"];
const painted = (view, drawn) => {
  const copy = drawn.cloneNode(true);
  const copies = all(copy, "*");
  all(drawn, "*").forEach((original, index) => {
    const style = view.getComputedStyle(original);
    if (style.display === "none" && !original.closest("defs")) return copies[index].remove();
    for (const name of PAINT) if (!copies[index].hasAttribute(name)) copies[index].setAttribute(name, style.getPropertyValue(name));
    copies[index].removeAttribute("class");
  });
  copy.removeAttribute("class");
  return copy;
};

export const drawing = (page, faces) => {
  const view = page.defaultView;
  const pen = page.createElement("canvas").getContext("2d");
  const out = [];

  // The line on which letters stand, as a share of their height.
  const baseline = ({ fontWeight, fontSize, fontFamily }) => {
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText("x");
    return above / (above + below);
  };
  const write = (node, element, style) => {
    const isUnderlined = element.closest("a") && view.getComputedStyle(element.closest("a")).textDecorationLine === "underline";
    for (const { text, left, right, top, height } of linesOf(node)) {
      const x = round(style.direction === "rtl" ? right : left);
      const more = [
        isUnderlined ? ' text-decoration="underline"' : "",
        parseFloat(style.letterSpacing) ? ` letter-spacing="${style.letterSpacing}"` : "",
      ].join("");
      out.push(
        `<text x="${x}" y="${round(top + height * baseline(style))}" fill="${style.color}" font-size="${style.fontSize}" ` +
          `font-weight="${style.fontWeight}" direction="${style.direction}"${more}>${escaped(directed(text))}</text>`,
      );
    }
  };
  const rule = (style, side, [x1, y1, x2, y2]) => {
    const [width, kind, colour] = ["width", "style", "color"].map((part) => style.getPropertyValue(`border-${side}-${part}`));
    if (!parseFloat(width) || kind === "none" || !isSeen(colour)) return;
    const dashes = kind === "dashed" ? ' stroke-dasharray="3 3"' : "";
    out.push(`<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colour}" stroke-width="${width}"${dashes}/>`);
  };
  const box = (style, { left, right, top, bottom, width, height }) => {
    if (isSeen(style.backgroundColor) && width && height) {
      out.push(`<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${style.backgroundColor}"/>`);
    }
    const half = (side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) / 2;
    rule(style, "top", [left, top + half("top"), right, top + half("top")]);
    rule(style, "bottom", [left, bottom - half("bottom"), right, bottom - half("bottom")]);
    rule(style, "left", [left + half("left"), top, left + half("left"), bottom]);
    rule(style, "right", [right - half("right"), top, right - half("right"), bottom]);
  };
  const shapes = (drawn) => {
    const copy = painted(view, drawn);
    const { left, top, width, height } = drawn.getBoundingClientRect();
    for (const [name, value] of Object.entries({ x: left, y: top, width, height })) copy.setAttribute(name, round(value));
    copy.setAttribute("color", view.getComputedStyle(drawn).color);
    copy.setAttribute("overflow", "visible");
    out.push(new XMLSerializer().serializeToString(copy));
  };
  const walk = (element) => {
    const style = view.getComputedStyle(element);
    // What only screen readers get is cut away.
    if (style.display === "none" || style.visibility !== "visible" || style.clipPath !== "none" || element.matches(".sheet")) return;
    box(style, element.getBoundingClientRect());
    if (element.matches("svg")) return element.childElementCount && shapes(element);
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) write(child, element, style);
      else if (child.nodeType === Node.ELEMENT_NODE) walk(child);
    }
  };

  walk(page.body);
  const { width, height } = page.body.getBoundingClientRect();
  const size = `width="${Math.round(width)}" height="${Math.ceil(height)}"`;
  const { fontFamily } = view.getComputedStyle(page.body);
  const ground = view.getComputedStyle(page.documentElement).backgroundColor;
  // The shapes of structures stand in one place of the page and are named where they are drawn.
  const symbols = out.some((part) => part.includes("#")) ? new XMLSerializer().serializeToString(painted(view, page.querySelector(".sheet defs"))) : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${Math.round(width)} ${Math.ceil(height)}" font-family='${fontFamily}'>` +
    `<style>${faces}</style>${symbols}<rect ${size} fill="${ground}"/>${out.join("")}</svg>`
  );
};
