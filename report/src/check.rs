//! What rows must be to each other: the rules that no row can keep alone.

use std::collections::HashSet;
use std::hash::Hash;

use indexmap::IndexMap;

use crate::assess::{assess, difference};
use crate::finding;
use crate::id::{DocumentId, Id};
use crate::lang::Lang;
use crate::printed;
use crate::problem::{At, Problem};
use crate::record::{Citation, ClaimKind, Itemised};
use crate::report::Report;
use crate::year::Year;

/// How far ahead of its report a planned structure may lie.
const PLANNING_HORIZON: u16 = 10;

/// Checks every rule.
pub(crate) fn all(report: &Report, problems: &mut Vec<Problem>) {
    let mut check = Check { report, problems };
    check.metrics();
    check.figures();
    check.claims();
    check.totals();
    check.contradictions();
    check.charts();
    check.events();
    check.structures();
    check.map();
    check.remaining_references();
}

struct Check<'r> {
    report: &'r Report,
    problems: &'r mut Vec<Problem>,
}

impl Check<'_> {
    fn say(&mut self, at: &At, column: &str, value: &str, remedy: impl Into<String>) {
        self.problems.push(Problem::new(at, column, value, remedy));
    }

    /// A cell that names a row of another table.
    fn refers<K: Hash + Eq + AsRef<str>, T>(
        &mut self,
        at: &At,
        column: &str,
        key: &K,
        table: &IndexMap<K, T>,
        file: &str,
    ) {
        if !table.contains_key(key) {
            let remedy = format!("there is no such row in {file}: correct the id, or add the row there");
            self.say(at, column, key.as_ref(), remedy);
        }
    }

    fn section(&mut self, at: &At, document: &DocumentId, section: &Id) {
        self.refers(at, "document", document, &self.report.documents, "documents.csv");
        if !self.report.sections.contains_key(&(document.clone(), section.clone())) {
            let remedy = format!(
                "sections.csv has no such section of document {document}: correct it, or add the row there"
            );
            self.say(at, "section", section.as_str(), remedy);
        }
    }

    fn citation(&mut self, at: &At, citation: &Citation) {
        self.section(at, &citation.document, &citation.section);
        if let Some(qualifier) = &citation.qualifier {
            self.refers(at, "qualifier", qualifier, &self.report.qualifiers, "qualifiers.csv");
        }
    }

    /// A document cannot have measured what came after the year it reports on.
    fn year_of_measurement(&mut self, at: &At, year: Year, document: &DocumentId) {
        let Some(document) = self.report.documents.get(document) else { return };
        if year > document.year {
            let remedy = format!(
                "document {} reports on {}: write that year or an earlier one",
                document.id, document.year
            );
            self.say(at, "year", &year.to_string(), remedy);
        }
    }

    fn metrics(&mut self) {
        for metric in self.report.metrics.values() {
            self.refers(&metric.at, "theme", &metric.theme, &self.report.themes, "themes.csv");
            self.refers(&metric.at, "unit", &metric.unit, &self.report.units, "units.csv");
        }
    }

    fn figures(&mut self) {
        let mut seen = HashSet::new();
        for figure in &self.report.figures {
            let at = &figure.at;
            self.refers(at, "metric", &figure.metric, &self.report.metrics, "metrics.csv");
            if let Some(place) = &figure.place {
                self.refers(at, "place", place, &self.report.places, "places.csv");
            }
            self.citation(at, &figure.citation);
            self.year_of_measurement(at, figure.year, &figure.citation.document);
            let citation = &figure.citation;
            if !printed::means(&citation.printed, figure.value) {
                let remedy =
                    format!("this does not read as {}: correct one of the two", figure.value.machine());
                self.say(at, "printed", &citation.printed, remedy);
            }
            let unit = self.report.metrics.get(&figure.metric).and_then(|m| self.report.units.get(&m.unit));
            if let Some(unit) = unit.filter(|unit| figure.value.decimals > unit.decimals) {
                let remedy =
                    format!("the unit {} has {} decimals: round, or change the unit", unit.id, unit.decimals);
                self.say(at, "value", &figure.value.machine(), remedy);
            }
            let key = (
                &figure.metric,
                figure.year,
                &figure.place,
                &citation.document,
                &citation.section,
                &citation.printed,
            );
            if !seen.insert(key) {
                self.say(
                    at,
                    "metric",
                    figure.metric.as_str(),
                    "an earlier row says the same: remove one of them",
                );
            }
        }
    }

    fn claims(&mut self) {
        let metrics = &self.report.metrics;
        for claim in self.report.claims.values() {
            let at = &claim.at;
            self.refers(at, "metric", &claim.metric, metrics, "metrics.csv");
            for (column, other) in
                claim.whole.iter().map(|id| ("whole", id)).chain(claim.parts.iter().map(|id| ("parts", id)))
            {
                self.refers(at, column, other, metrics, "metrics.csv");
            }
            self.citation(at, &claim.citation);
            self.year_of_measurement(at, claim.year, &claim.citation.document);
            if let Some(base_year) = claim.base_year.filter(|base_year| *base_year >= claim.year) {
                let remedy = "a change is measured from an earlier year: write that year";
                self.say(at, "base_year", &base_year.to_string(), remedy);
            }
            let unsigned = crate::Quantity { scaled: claim.stated.scaled.abs(), ..claim.stated };
            if !printed::means(&claim.citation.printed, unsigned) {
                let remedy = format!("this does not read as {}: correct one of the two", unsigned.machine());
                self.say(at, "printed", &claim.citation.printed, remedy);
            }
        }
    }

    /// Parts that do not come to their total are a slip of the editor, unless they are declared.
    fn totals(&mut self) {
        for claim in self.report.claims.values() {
            let Some(sum) = assess(self.report, claim).computed.filter(|_| claim.kind == ClaimKind::Total)
            else {
                continue;
            };
            let rest = difference(sum, claim.stated).scaled;
            let wrong = match claim.itemised {
                Some(Itemised::All) => rest != 0,
                Some(Itemised::Some) => rest <= 0,
                Some(Itemised::Differs) => rest == 0,
                None => false,
            };
            if wrong {
                let remedy = format!(
                    "the parts come to {}, the total is {}: correct a figure or the parts, or write all (they are equal), \
                     some (there is a rest) or differs (the document contradicts itself)",
                    sum.machine(),
                    claim.stated.machine()
                );
                let itemised = claim.itemised.map(Itemised::as_str).unwrap_or_default();
                self.say(&claim.at, "itemised", itemised, remedy);
            }
        }
    }

    fn charts(&mut self) {
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
            for lang in Lang::ALL {
                if let Err(remedy) = finding::fill(self.report, chart, lang, chart.title.get(lang)) {
                    self.say(at, &format!("title_{}", lang.code()), chart.title.get(lang), remedy);
                }
            }
        }
    }

    fn events(&mut self) {
        for event in self.report.events.values() {
            self.refers(&event.at, "theme", &event.theme, &self.report.themes, "themes.csv");
            if let Some(place) = &event.place {
                self.refers(&event.at, "place", place, &self.report.places, "places.csv");
            }
            self.section(&event.at, &event.document, &event.section);
        }
    }

    fn contradictions(&mut self) {
        for contradiction in self.report.contradictions.values() {
            let at = &contradiction.at;
            self.refers(at, "theme", &contradiction.theme, &self.report.themes, "themes.csv");
            for side in &contradiction.sides {
                self.section(at, &side.document, &side.section);
            }
        }
    }

    fn structures(&mut self) {
        for structure in self.report.structures.values() {
            let at = &structure.at;
            let types = &self.report.structure_types;
            self.refers(at, "type", &structure.structure_type, types, "structure_types.csv");
            self.refers(at, "place", &structure.place, &self.report.places, "places.csv");
            self.section(at, &structure.document, &structure.section);
            let Some(document) = self.report.documents.get(&structure.document) else { continue };
            let latest = document.year.get() + if structure.status.is_ahead() { PLANNING_HORIZON } else { 0 };
            if structure.year.get() > latest {
                let remedy = format!(
                    "document {} reports on {}, and the status is {}: correct the year or the status",
                    document.id,
                    document.year,
                    structure.status.as_str()
                );
                self.say(at, "year", &structure.year.to_string(), remedy);
            }
        }
    }

    fn map(&mut self) {
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

    fn remaining_references(&mut self) {
        for section in self.report.sections.values() {
            self.refers(&section.at, "document", &section.document, &self.report.documents, "documents.csv");
        }
        for platform in self.report.platforms.values() {
            self.section(&platform.at, &platform.document, &platform.section);
            if let Some(structure_type) = &platform.structure_type {
                let types = &self.report.structure_types;
                self.refers(&platform.at, "structure_type", structure_type, types, "structure_types.csv");
            }
            for metric in &platform.metrics {
                self.refers(&platform.at, "metrics", metric, &self.report.metrics, "metrics.csv");
            }
        }
    }
}
