// What every rival shows: the same areas, structures and cards as the site, in the forms that such a page would load.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { topology } from "topojson-server";

export const LANGUAGES = ["en", "fr", "ar"];
const PHRASES = [
  "title", "deck", "unofficial", "compare", "figures-title", "panel-people", "panel-hint", "panel-nothing",
  "panel-country", "panel-existing", "neighbours", "close", "prefecture", "province", "definition",
];

// One table, or the tables of a folder one after the other.
function table(data, name) {
  const file = join(data, `${name}.csv`);
  const files = existsSync(file) ? [file] : readdirSync(join(data, name)).map((part) => join(data, name, part));
  return files.flatMap((path) => csvParse(readFileSync(path, "utf8").replace(/^#.*\n/gm, "")));
}

const by = (rows, key) => new Map(rows.map((row) => [row[key], row]));

// An outline is an SVG path of relative lines: a ring for each part.
function rings(path) {
  return path.split("m").filter(Boolean).map((part) => part.match(/-?\d+/g).map(Number)).reduce((found, steps) => {
    // A further part begins where the one before began.
    let [x, y] = found.at(-1)?.[0] ?? [0, 0];
    const ring = [];
    for (let i = 0; i + 1 < steps.length; i += 2) ring.push([(x += steps[i]), (y += steps[i + 1])]);
    ring.push(ring[0]);
    return [...found, ring];
  }, []);
}

// The map as TopoJSON: borders that two areas share are there once.
export function geometry(data) {
  const outlines = table(data, "generated/outlines");
  const features = outlines.map(({ code, path }) => ({
    type: "Feature",
    id: code,
    properties: {},
    geometry: { type: "MultiPolygon", coordinates: rings(path).map((ring) => [ring]) },
  }));
  const places = by(table(data, "generated/places"), "id");
  const areaOf = by(table(data, "places"), "id");
  const seen = new Map();
  // A mark for each structure; those of one place stand in rows.
  const marks = table(data, "structures").filter((row) => row.status !== "existing" && places.has(row.place)).map((row) => {
    const nth = seen.get(row.place) ?? 0;
    seen.set(row.place, nth + 1);
    const { x, y } = places.get(row.place);
    const at = [Number(x) * 5 + (nth % 4) * 32, Number(y) * 5 + Math.floor(nth / 4) * 32].map(Math.round);
    return [areaOf.get(row.place).area, Number(row.year), ...at];
  });
  const map = topology({ areas: { type: "FeatureCollection", features } });
  return { width: 4500, height: 4620, map, marks };
}

// The words and numbers of one language.
export function words(data, lang) {
  const said = (row, name) => row?.[`${name}_${lang}`] || undefined;
  const texts = by(table(data, "texts"), "key");
  const types = by(table(data, "structure_types"), "id");
  const places = by(table(data, "places"), "id");
  const documents = by(table(data, "documents"), "id");
  const units = by(table(data, "units"), "id");
  const sections = new Map(table(data, "sections").map((row) => [row.document + row.section, row]));
  const structures = table(data, "structures").filter((row) => places.has(row.place));
  const source = (row) => [row.document, said(documents.get(row.document), "title"), said(sections.get(row.document + row.section), "title")];
  const areas = table(data, "generated/areas").map((area) => ({
    code: area.code,
    name: said(area, "name"),
    other: lang === "ar" ? area.name_fr : area.name_ar,
    type: area.type,
    people: Number(area.population),
    neighbours: area.neighbours.split(" ").filter(Boolean),
    structures: structures.filter((row) => places.get(row.place).area === area.code).map((row) => ({
      year: Number(row.year),
      title: said(types.get(row.type), "label"),
      status: row.status,
      where: said(places.get(row.place), "name"),
      source: source(row),
      note: said(row, "note"),
    })),
  }));
  const figures = table(data, "figures");
  const metrics = table(data, "metrics").filter((metric) => ["card", "lead"].includes(metric.card));
  const themes = table(data, "themes").map((theme) => ({
    id: theme.id,
    title: said(theme, "title"),
    cards: metrics.filter((metric) => metric.theme === theme.id).map((metric) => ({
      id: metric.id,
      label: said(metric, "label"),
      definition: said(metric, "definition"),
      unit: units.get(metric.unit)?.[`${lang}_other`] ?? metric.unit,
      lead: metric.card === "lead" || undefined,
      values: Object.fromEntries(figures.filter((row) => row.metric === metric.id && !row.place)
        .map((row) => [row.year, { value: Number(row.value), printed: row.printed, source: source(row) }])),
    })),
  }));
  const phrases = Object.fromEntries(PHRASES.map((key) => [key, texts.get(key)[lang]]));
  phrases.deck = phrases.deck.replace("{years}", "2023, 2024");
  const statuses = [...new Set(structures.map((row) => row.status))];
  const status = Object.fromEntries(statuses.map((name) => [name, texts.get(`status-${name}`)?.[lang] ?? name]));
  return { lang, phrases, status, areas, themes };
}
