// The map with Apache ECharts: only the parts that it needs are registered.
import { ScatterChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import { getMap, init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { feature } from "topojson-client";
import { start } from "../shared/app.js";

use([ScatterChart, GeoComponent, CanvasRenderer]);
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

start((figure, geo, words, choose) => {
  if (!getMap("areas")) {
    const collection = feature(geo.map, geo.map.objects.areas);
    // ECharts counts upwards, as latitudes do.
    const flip = (part) => (typeof part[0] === "number" ? [part[0], -part[1]] : part.map(flip));
    for (const each of collection.features) {
      each.properties.name = each.id;
      each.geometry = { ...each.geometry, coordinates: flip(each.geometry.coordinates) };
    }
    registerMap("areas", collection);
  }
  const chart = init(figure);
  const names = new Map(words.areas.map((area) => [area.code, area.name]));
  const shown = (year) => geo.marks.filter((mark) => year === "compare" || mark[1] === Number(year))
    .map((mark) => ({ value: [mark[2], -mark[3]], itemStyle: { color: token(`--y${mark[1]}`) || token("--y2024") } }));
  chart.setOption({
    animation: false,
    aria: { enabled: true, label: { description: words.phrases.title } },
    geo: {
      map: "areas", aspectScale: 1, layoutCenter: ["50%", "50%"], layoutSize: "100%", selectedMode: "single",
      label: { show: false, formatter: ({ name }) => names.get(name) },
      itemStyle: { areaColor: token("--land"), borderColor: token("--paper"), borderWidth: 0.6 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: token("--land-active") } },
      select: { label: { show: false }, itemStyle: { areaColor: token("--land-active"), borderColor: token("--selected"), borderWidth: 2 } },
    },
    series: [{ type: "scatter", coordinateSystem: "geo", symbolSize: 4, silent: true, data: shown("compare") }],
  });
  chart.on("click", { componentType: "geo" }, ({ name }) => choose(name));
  addEventListener("resize", () => chart.resize());
  // On a canvas nothing has an element of its own: whoever looks for a place asks the chart where it is.
  figure.whereIs = (x, y) => chart.convertToPixel("geo", [x, -y]);
  let selected;
  return {
    select: (code) => {
      if (selected) chart.dispatchAction({ type: "geoUnSelect", geoIndex: 0, name: selected });
      if (code) chart.dispatchAction({ type: "geoSelect", geoIndex: 0, name: code });
      selected = code;
    },
    year: (year) => chart.setOption({ series: [{ data: shown(year) }] }),
  };
});
