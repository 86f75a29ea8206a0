// A drawing as PNG, however large. Browsers draw about sixteen million points at once (Safari no more than that), so it is drawn strip
// by strip, and the strips are written into one file. https://www.w3.org/TR/png-3/
const MOST = 16_000_000;

const checks = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
// A part of the file: its length, its name, its content, and the sum that tells whether it has arrived.
const chunk = (name, content) => {
  const part = new Uint8Array(12 + content.length);
  const view = new DataView(part.buffer);
  view.setUint32(0, content.length);
  part.set(new TextEncoder().encode(name), 4);
  part.set(content, 8);
  let sum = -1;
  for (const byte of part.subarray(4, -4)) sum = checks[(sum ^ byte) & 255] ^ (sum >>> 8);
  view.setUint32(8 + content.length, ~sum);
  return part;
};

// The points of a strip: every row after a byte that says that it is written as it is.
const rows = ({ data, width, height }) => {
  const out = new Uint8Array(height * (1 + 3 * width));
  let to = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (at % (4 * width) === 0) to += 1;
    out[to++] = data[at];
    out[to++] = data[at + 1];
    out[to++] = data[at + 2];
  }
  return out;
};

const strips = async (image, scale, width, height, write) => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.min(height, Math.floor(MOST / width));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const draw = (top) => pen.drawImage(image, 0, -top, image.width * scale, image.height * scale);
  // Browsers call an image decoded before the fonts inside it are; drawing it once makes them load.
  draw(0);
  await new Promise((rested) => setTimeout(rested, 400));
  for (let top = 0; top < height; top += canvas.height) {
    draw(top);
    await write(rows(pen.getImageData(0, 0, width, Math.min(canvas.height, height - top))));
  }
};

export const png = async (svg, scale) => {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const [width, height] = [image.width * scale, image.height * scale];
  const packing = new CompressionStream("deflate");
  const packed = new Response(packing.readable).arrayBuffer();
  const writer = packing.writable.getWriter();
  await strips(image, scale, width, height, (bytes) => writer.write(bytes));
  await writer.close();
  URL.revokeObjectURL(image.src);
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits for each of red, green and blue.
  head.setUint16(8, 0x0802);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [chunk("IHDR", new Uint8Array(head.buffer)), chunk("IDAT", new Uint8Array(await packed)), chunk("IEND", new Uint8Array())];
  return new Blob([signature, ...parts], { type: "image/png" });
};
