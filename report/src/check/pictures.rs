use super::Check;
use crate::finding;
use crate::lang::Lang;
use crate::problem::At;
use crate::record::{Chart, ChartKind};

impl Check<'_> {
    pub(super) fn charts(&mut self) {
        for chart in self.report.charts.values() {
            let at = &chart.at;
            self.refers(at, "theme", &chart.theme, &self.report.themes, "themes.csv");
            let parts = chart.parts.iter().flat_map(|part| std::iter::once(&part.metric).chain(&part.beside));
            for metric in parts.chain(&chart.whole) {
                self.refers(at, "metrics", metric, &self.report.metrics, "metrics.csv");
                for year in chart.year.iter().chain(&chart.base_year) {
                    if self.report.observed(metric, *year).is_none() {
                        let remedy =
                            format!("no document prints it for {year}: take it out, or write another year");
                        self.say(at, "metrics", metric.as_str(), remedy);
                    }
                }
            }
            self.one_series(chart);
            for lang in Lang::ALL {
                if let Err(remedy) = finding::fill(self.report, chart, lang, chart.title.get(lang)) {
                    self.say(at, &format!("title_{}", lang.code()), chart.title.get(lang), remedy);
                }
            }
        }
    }

    /// Years that are counted differently are not drawn as one series.
    fn one_series(&mut self, chart: &Chart) {
        if !matches!(chart.kind, ChartKind::Slope | ChartKind::Years) {
            return;
        }
        for metric in chart.parts.iter().filter_map(|part| self.report.metrics.get(&part.metric)) {
            let figures = self.report.figures_of(&metric.id).filter(|figure| figure.place.is_none());
            let mut years: Vec<_> = figures.map(|figure| figure.year).collect();
            years.sort_unstable();
            years.dedup();
            let broken = years.windows(2).any(|pair| match pair {
                [before, after] => self.report.comparable_values(metric, *before, *after).is_none(),
                _ => false,
            });
            if broken {
                let remedy = "its years are counted differently: take it out, or draw the years apart";
                self.say(&chart.at, "metrics", metric.id.as_str(), remedy);
            }
        }
    }

    pub(super) fn events(&mut self) {
        for event in self.report.events.values() {
            self.refers(&event.at, "theme", &event.theme, &self.report.themes, "themes.csv");
            if let Some(place) = &event.place {
                self.refers(&event.at, "place", place, &self.report.places, "places.csv");
            }
            self.section(&event.at, &event.document, &event.section);
        }
    }

    pub(super) fn map(&mut self) {
        for place in self.report.places.values() {
            self.refers(&place.at, "area", &place.area, &self.report.areas, "areas.csv");
            let Some(point) = self.report.points.get(&place.id) else {
                self.say(
                    &place.at,
                    "id",
                    place.id.as_str(),
                    "this place has no point yet: run cargo xtask data",
                );
                continue;
            };
            let Some(outline) = self.report.outlines.get(&place.area) else { continue };
            if !outline.shape.contains(point.x, point.y) {
                let remedy =
                    format!("its point lies outside {}: correct the area, or the coordinates", place.area);
                self.say(&place.at, "area", place.area.as_str(), remedy);
            }
        }
        for area in self.report.areas.values() {
            let at = At { file: "generated/areas.csv".into(), line: 0 };
            self.refers(&at, "region", &area.region, &self.report.regions, "generated/regions.csv");
            if !self.report.outlines.contains_key(&area.code) {
                self.say(&at, "code", area.code.as_str(), "this area has no outline: run cargo xtask data");
            }
        }
    }
}
