use super::Check;
use crate::assess::{assess, difference};
use crate::printed;
use crate::record::{ClaimKind, Itemised};

impl Check<'_> {
    pub(super) fn claims(&mut self) {
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
    pub(super) fn totals(&mut self) {
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

    pub(super) fn contradictions(&mut self) {
        for contradiction in self.report.contradictions.values() {
            let at = &contradiction.at;
            self.refers(at, "theme", &contradiction.theme, &self.report.themes, "themes.csv");
            for side in &contradiction.sides {
                self.section(at, &side.document, &side.section);
            }
        }
    }
}
