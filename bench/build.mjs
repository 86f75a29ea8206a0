// Builds the rivals for production: node build.mjs DATA FONTS OUT writes OUT/d3, OUT/echarts and OUT/svelte.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { compile } from "svelte/compiler";
import { LANGUAGES, geometry, words } from "./content.mjs";
import { headHtml } from "./shared/text.js";

const [data, fonts, out] = process.argv.slice(2);
const here = import.meta.dirname;

// Named by what it holds, as hosts that cache for ever want it.
function hashed(folder, name, text) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const file = name.replace(/(\.\w+)$/, `-${hash}$1`);
  writeFileSync(join(folder, file), text);
  return file;
}

const svelte = (generate) => ({
  name: "svelte",
  setup: (plugin) => plugin.onLoad({ filter: /\.svelte$/ }, ({ path }) => {
    const { js } = compile(readFileSync(path, "utf8"), { filename: path, generate, dev: false, css: "external" });
    return { contents: js.code, resolveDir: dirname(path) };
  }),
});

async function bundle(entry, options) {
  const built = await build({
    entryPoints: [join(here, entry)], bundle: true, minify: true, format: "esm", target: "es2022", write: false,
    legalComments: "none", define: { "process.env.NODE_ENV": '"production"' }, ...options,
  });
  return built.outputFiles[0].text;
}

const RIVALS = {
  d3: { entry: "d3/main.js", body: headHtml },
  echarts: { entry: "echarts/main.js", body: headHtml },
  svelte: { entry: "svelte/main.js", body: await prerenderer() },
};

// Svelte's own server renderer.
async function prerenderer() {
  const code = await bundle("svelte/App.svelte", {
    plugins: [svelte("server")], minify: false, platform: "node", conditions: ["svelte", "production"], external: ["svelte", "svelte/*"],
  });
  const file = join(here, "svelte", "App.server.mjs");
  writeFileSync(file, code);
  const { default: App } = await import(pathToFileURL(file));
  const { render } = await import("svelte/server");
  const geo = geometry(data);
  return (words, root) => render(App, { props: { geo, words, root } }).body;
}

for (const [name, { entry, body }] of Object.entries(RIVALS)) {
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(fonts, join(folder, "fonts"), { recursive: true });
  const program = await bundle(entry, { plugins: [svelte("client")], conditions: ["svelte", "browser", "production"], platform: "browser" });
  const files = {
    program: hashed(folder, "main.js", program),
    style: hashed(folder, "page.css", (await build({ entryPoints: [join(here, "shared/page.css")], minify: true, write: false })).outputFiles[0].text),
    geometry: hashed(folder, "geometry.json", JSON.stringify(geometry(data))),
  };
  const said = Object.fromEntries(LANGUAGES.map((lang) => [lang, words(data, lang)]));
  for (const lang of LANGUAGES) files[lang] = hashed(folder, `${lang}.json`, JSON.stringify(said[lang]));
  const known = LANGUAGES.map((lang) => `data-${lang}="${files[lang]}"`).join(" ");
  for (const lang of LANGUAGES) {
    const font = lang === "ar" ? "plex-arabic" : "plex";
    const html = `<!DOCTYPE html><html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${said[lang].phrases.title}</title>
<link rel="stylesheet" href="../${files.style}"><script type="module" src="../${files.program}"></script>
<link rel="preload" href="../${files.geometry}" as="fetch" crossorigin><link rel="preload" href="../${files[lang]}" as="fetch" crossorigin>
<link rel="preload" href="../fonts/${font}-400.woff2" as="font" type="font/woff2" crossorigin><link rel="preload" href="../fonts/${font}-600.woff2" as="font" type="font/woff2" crossorigin>
</head><body data-root="../" data-geometry="${files.geometry}" ${known}><div id="app">${body(said[lang], "../")}</div></body></html>`;
    mkdirSync(join(folder, lang), { recursive: true });
    writeFileSync(join(folder, lang, "index.html"), html);
  }
}
