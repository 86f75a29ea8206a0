//! Every change, share and total that a document states, beside what its own numbers come to.

use report::assess::{Verdict, assess};
use report::record::{Claim, ClaimKind, Itemised};
use report::{Quantity, Report};

use super::citation;
use super::column::Column;
use super::metrics;
use super::table::{Table, cell};

pub(super) const NAME: &str = "claims";

/// What the verdicts say, and the rule behind them.
const VERDICTS: &str = "agrees: the documents’ own numbers come to what is stated, rounded to the digits that are \
                        stated (a total exactly; one with some parts named: at most); truncated: only if digits are \
                        cut off; differs: they do not; not-printed: a number that it takes is printed nowhere; \
                        definition-changed: the years do not count the same thing; implausible: a printed number \
                        cannot be right in its unit.";

pub(super) fn table(report: &Report) -> Table {
    let description = "One row is one change, share or total that a document states, with the same computed from the \
                       numbers that the documents print.";
    let rows = report.claims.values().map(|claim| row(report, claim));
    Table::new([NAME, "Claims", description], columns(report), rows)
}

fn columns(report: &Report) -> [Column; 16] {
    [
        Column::string("id", "Id", "The name of the row.").required(),
        Column::string("kind", "Kind", "Whether a change, a share or a total is stated.")
            .required()
            .one_of(ClaimKind::ALL.iter().map(|kind| kind.as_str())),
        metrics::reference("metric", "Metric", "What it is stated of: a row of metrics.csv.").required(),
        Column::year("year", "Year", "The year it holds for.").required(),
        Column::year("base_year", "Base year", "A change: the year it is measured from."),
        metrics::reference("whole", "Whole", "A share: the metric that it is a share of."),
        Column::string("parts", "Parts", "A total: the metrics that are added up, separated by spaces."),
        Column::string(
            "itemised",
            "Itemised",
            "A total: whether all or some parts are named; differs: they do not add up.",
        )
        .one_of(Itemised::ALL.iter().map(|itemised| itemised.as_str())),
        Column::number(
            "stated",
            "Stated",
            "As the document has it: a change (signed) or share in per cent, a total in the metric’s unit.",
        )
        .required(),
        Column::number(
            "computed",
            "Computed",
            "The same from the printed numbers, per cent to one decimal; empty where they do not allow it.",
        ),
        Column::string("verdict", "Verdict", VERDICTS)
            .required()
            .one_of(Verdict::ALL.iter().map(|verdict| verdict.as_str())),
        citation::printed(),
        citation::qualifier(report),
        citation::document(report),
        citation::section(),
        citation::note(),
    ]
}

fn row(report: &Report, claim: &Claim) -> [String; 16] {
    let assessment = assess(report, claim);
    let parts: Vec<_> = claim.parts.iter().map(|part| part.as_str()).collect();
    let [printed, qualifier] = citation::token(&claim.citation);
    [
        claim.id.to_string(),
        claim.kind.as_str().to_owned(),
        claim.metric.to_string(),
        claim.year.to_string(),
        cell(claim.base_year),
        cell(claim.whole.as_ref()),
        parts.join(" "),
        cell(claim.itemised.map(Itemised::as_str)),
        claim.stated.machine(),
        cell(assessment.computed.map(Quantity::machine)),
        assessment.verdict.as_str().to_owned(),
        printed,
        qualifier,
        claim.citation.document.to_string(),
        claim.citation.section.to_string(),
        citation::remark(claim.note.as_ref()),
    ]
}
