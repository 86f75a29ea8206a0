//! Holding what documents state against the numbers they print.
//!
//! The tolerance is the rounding of the last stated digit, nothing more: a stated `14%` agrees with anything that rounds
//! to 14, and `8.5%` with anything that rounds to 8.5. Totals must be met exactly.

use crate::id::Id;
use crate::quantity::Quantity;
use crate::record::{Claim, ClaimKind, Comparable, Itemised, Symbol};
use crate::report::Report;
use crate::view::Finding;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What arithmetic says of a statement.
    Verdict {
        /// The numbers come to what is stated, rounded to the digits that are stated.
        Agrees = "agrees",
        /// They come to it only when digits are cut off in place of rounded.
        Truncated = "truncated",
        /// They do not.
        Differs = "differs",
        /// A number that it takes is printed nowhere.
        NotPrinted = "not-printed",
        /// The numbers do not count the same thing in both years.
        DefinitionChanged = "definition-changed",
        /// A printed number cannot be right in its unit.
        Implausible = "implausible",
    }
}

impl Verdict {
    /// What a list of statements can be narrowed to, in order to see this one.
    pub const fn finding(self) -> Finding {
        match self {
            Self::Differs => Finding::Differs,
            Self::Agrees | Self::Truncated => Finding::Agrees,
            Self::NotPrinted | Self::DefinitionChanged | Self::Implausible => Finding::Uncomputed,
        }
    }
}

/// A statement and what its own numbers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The change or share in per cent, to one decimal, or the sum in the metric's unit.
    pub computed: Option<Quantity>,
    /// What arithmetic says.
    pub verdict: Verdict,
}

impl Assessment {
    const fn none(verdict: Verdict) -> Self {
        Self { computed: None, verdict }
    }

    /// How far the statement lies from what was computed, in tenths; nothing where nothing could be computed.
    pub fn gap(&self, claim: &Claim) -> i64 {
        let computed = self.computed.map(|computed| computed.with_decimals(1).scaled);
        computed.map_or(0, |computed| (claim.stated.with_decimals(1).scaled - computed).abs())
    }
}

/// Holds a statement against the numbers of the documents.
pub fn assess(report: &Report, claim: &Claim) -> Assessment {
    match claim.kind {
        ClaimKind::Change => change(report, claim),
        ClaimKind::Share => share(report, claim),
        ClaimKind::Total => total(report, claim),
    }
}

fn change(report: &Report, claim: &Claim) -> Assessment {
    let printed = |year| report.observed(&claim.metric, year).is_some();
    let (Some(metric), Some(base_year)) = (report.metrics.get(&claim.metric), claim.base_year) else {
        return Assessment::none(Verdict::NotPrinted);
    };
    match report.comparable_values(metric, base_year, claim.year) {
        Some((base, value)) => judge(claim.stated, difference(base, value), base),
        None if !(printed(base_year) && printed(claim.year)) => Assessment::none(Verdict::NotPrinted),
        None if metric.comparable == Comparable::Implausible => Assessment::none(Verdict::Implausible),
        None => Assessment::none(Verdict::DefinitionChanged),
    }
}

fn share(report: &Report, claim: &Claim) -> Assessment {
    // A metric in per cent is the share itself, and nothing that could be divided.
    let is_count = |metric: &Id| {
        let unit = report.metrics.get(metric).and_then(|metric| report.units.get(&metric.unit));
        unit.is_some_and(|unit| unit.symbol == Symbol::None)
    };
    let value = |metric: &Id| {
        report.observed(metric, claim.year).map(|figure| figure.value).filter(|_| is_count(metric))
    };
    match value(&claim.metric).zip(claim.whole.as_ref().and_then(value)) {
        Some((part, whole)) => judge(claim.stated, part, whole),
        None => Assessment::none(Verdict::NotPrinted),
    }
}

fn total(report: &Report, claim: &Claim) -> Assessment {
    let values = claim.parts.iter().map(|part| report.observed(part, claim.year).map(|figure| figure.value));
    let Some(values) = values.collect::<Option<Vec<_>>>() else {
        return Assessment::none(Verdict::NotPrinted);
    };
    let sum = values.into_iter().fold(Quantity::whole(0), sum);
    let (left, right) = (difference(sum, claim.stated).scaled, 0);
    let agrees = if claim.itemised == Some(Itemised::Some) { left >= right } else { left == right };
    Assessment { computed: Some(sum), verdict: if agrees { Verdict::Agrees } else { Verdict::Differs } }
}

/// Judges `part` over `whole` in per cent against what is stated.
fn judge(stated: Quantity, part: Quantity, whole: Quantity) -> Assessment {
    let Some(exact) = part.ratio(whole, 100, 6) else { return Assessment::none(Verdict::NotPrinted) };
    let cut = 10_i64.pow(6 - u32::from(stated.decimals.min(6)));
    let truncated = Quantity { scaled: exact.scaled / cut, decimals: stated.decimals };
    let verdict = if exact.with_decimals(stated.decimals) == stated {
        Verdict::Agrees
    } else if truncated == stated {
        Verdict::Truncated
    } else {
        Verdict::Differs
    };
    Assessment { computed: part.ratio(whole, 100, 1), verdict }
}

/// The change from `base` to `value` in per cent, to one decimal. `None` where the base is zero.
pub fn percent_change(base: Quantity, value: Quantity) -> Option<Quantity> {
    difference(base, value).ratio(base, 100, 1)
}

/// What lies between two values.
pub fn difference(from: Quantity, to: Quantity) -> Quantity {
    let decimals = from.decimals.max(to.decimals);
    let scaled = to.with_decimals(decimals).scaled - from.with_decimals(decimals).scaled;
    Quantity { scaled, decimals }
}

fn sum(a: Quantity, b: Quantity) -> Quantity {
    let decimals = a.decimals.max(b.decimals);
    Quantity { scaled: a.with_decimals(decimals).scaled + b.with_decimals(decimals).scaled, decimals }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn q(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn changes_are_computed_from_counts() {
        assert_eq!(percent_change(q("5969"), q("8333")), Some(q("39.6")));
        assert_eq!(percent_change(q("1728209"), q("1711208")), Some(q("-1.0")));
        assert_eq!(percent_change(q("95"), q("95")), Some(q("0.0")));
        assert_eq!(percent_change(q("0"), q("5")), None);
    }

    #[test]
    fn statements_agree_within_their_own_rounding() {
        let check = |stated, base, value, expect| {
            let judged = judge(q(stated), difference(q(base), q(value)), q(base));
            assert_eq!(judged.verdict, expect, "{stated}");
        };
        check("40", "5969", "8333", Verdict::Agrees);
        check("-23", "508", "391", Verdict::Agrees);
        check("14", "85475", "96810", Verdict::Differs);
        check("-8.5", "1728209", "1711208", Verdict::Differs);
        check("51", "54", "82", Verdict::Truncated);
        check("52", "54", "82", Verdict::Agrees);
    }

    #[test]
    fn shares_are_judged_by_the_same_rule() {
        assert_eq!(judge(q("45"), q("295"), q("656")).verdict, Verdict::Agrees);
        assert_eq!(judge(q("29"), q("195"), q("656")).verdict, Verdict::Truncated);
    }
}
