// A code for the visitor's telephone, in place of a link that would lead out of the kiosk.
import { correction, generate } from "lean-qr";

const SVG = "http://www.w3.org/2000/svg";

// One square of the path for each dark module; four modules of quiet around, as the standard asks.
export const drawn = (address) => {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const size = code.size + 8;
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
  }
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  const squares = svg.appendChild(document.createElementNS(SVG, "path"));
  squares.setAttribute("d", path);
  return svg;
};

export const codes = (dialog) => {
  const slot = (name) => dialog.querySelector(`[data-slot='${name}']`);
  dialog.addEventListener("click", (event) => {
    // A tap beside the dialog closes it, too.
    if (event.target === dialog || event.target.closest("[data-shut]")) dialog.close();
  });
  return (address) => {
    slot("code").replaceChildren(drawn(address));
    slot("address").textContent = address.replace(/^https?:\/\//, "");
    dialog.showModal();
  };
};
