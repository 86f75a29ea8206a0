// The program of a page that has no address to fetch it from: it stands in the page.
import start from "program";
import { unpacked } from "./unpack.js";

const headers = { "content-type": "application/wasm" };
// As the loader does on other pages (`public/boot.js`).
for (const part of document.querySelectorAll("template[data-for-program]")) part.replaceWith(part.content);
start({ module_or_path: new Response(unpacked(document.getElementById("program")), { headers }) });
