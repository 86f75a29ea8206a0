// Compresses what is text once and for all, as a host does: node compress.mjs FOLDER writes a .br beside each file that has none.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [folder] = process.argv.slice(2);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(html|css|js|json|svg|txt|wasm|csv)$/.test(entry.name)) continue;
  const file = join(entry.parentPath ?? entry.path, entry.name);
  if (!existsSync(`${file}.br`)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
