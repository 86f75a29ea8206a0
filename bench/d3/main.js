// The map with D3: only the modules that it needs are bundled.
import { geoIdentity, geoPath, select } from "d3";
import { feature } from "topojson-client";
import { start } from "../shared/app.js";

start((figure, geo, words, choose) => {
  figure.replaceChildren();
  const { features } = feature(geo.map, geo.map.objects.areas);
  const path = geoPath(geoIdentity()).digits(0);
  const names = new Map(words.areas.map((area) => [area.code, area.name]));
  const svg = select(figure).append("svg").attr("viewBox", [0, 0, geo.width, geo.height]);
  const areas = svg.append("g").selectAll("path").data(features).join("path")
    .attr("class", "area").attr("data-place", (each) => each.id).attr("d", path)
    .attr("tabindex", 0).attr("role", "button").attr("aria-label", (each) => names.get(each.id))
    .on("click", (_, each) => choose(each.id));
  const marks = svg.append("g").attr("class", "marks").selectAll("circle").data(geo.marks).join("circle")
    .attr("class", (mark) => `mark y${mark[1]}`).attr("cx", (mark) => mark[2]).attr("cy", (mark) => mark[3]).attr("r", 14);
  return {
    select: (code) => areas.classed("selected", (each) => each.id === code),
    year: (year) => marks.attr("display", (mark) => (year === "compare" || mark[1] === Number(year) ? null : "none")),
  };
});
