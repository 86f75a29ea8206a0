//! What rows must be to each other: the rules that no row can keep alone.

mod pictures;
mod spellings;
mod statements;
mod tour;

use std::collections::HashSet;
use std::hash::Hash;

use indexmap::IndexMap;

use crate::id::{DocumentId, Id};
use crate::printed;
use crate::problem::{At, Problem};
use crate::record::Citation;
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
    check.tour();
    check.structures();
    check.map();
    check.spellings();
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
