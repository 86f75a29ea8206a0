//! The rows that print a number of a document.

use std::collections::HashSet;

use crate::id::Id;
use crate::problem::At;
use crate::quantity::Quantity;
use crate::record::{Citation, Claim, ClaimKind};
use crate::report::Report;

/// A figure or a claim, seen as the number it prints.
pub(super) struct Printing<'r> {
    /// The metric of a figure, or the id of a claim.
    pub(super) id: &'r Id,
    /// Where and how it is printed.
    pub(super) citation: &'r Citation,
    /// The number, without the sign that a verb gave it.
    pub(super) value: Quantity,
    /// Whether the row has a note.
    pub(super) has_note: bool,
    /// Where the row stands.
    pub(super) at: &'r At,
}

/// Every figure and every stated change; and every stated total or share, unless a figure has that very number: it is
/// printed once and stands in two tables.
pub(super) fn printing(report: &Report) -> Vec<Printing<'_>> {
    let figures = report.figures.iter().map(|figure| Printing {
        id: &figure.metric,
        citation: &figure.citation,
        value: figure.value,
        has_note: figure.note.is_some(),
        at: &figure.at,
    });
    let number = |citation: &'_ Citation| {
        (citation.document.clone(), citation.section.clone(), citation.printed.clone())
    };
    let in_figures: HashSet<_> = report.figures.iter().map(|figure| number(&figure.citation)).collect();
    let is_own =
        |claim: &&Claim| claim.kind == ClaimKind::Change || !in_figures.contains(&number(&claim.citation));
    let own = report.claims.values().filter(is_own);
    let claims = own.map(|claim| Printing {
        id: &claim.id,
        citation: &claim.citation,
        value: Quantity { scaled: claim.stated.scaled.abs(), ..claim.stated },
        has_note: claim.note.is_some(),
        at: &claim.at,
    });
    figures.chain(claims).collect()
}
