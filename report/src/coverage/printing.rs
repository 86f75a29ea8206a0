//! The rows that print a number of a document.

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

/// Every figure, and every claim whose number no figure of the same metric has: a stated total or share is often a
/// figure too.
pub(super) fn printing(report: &Report) -> Vec<Printing<'_>> {
    let figures = report.figures.iter().map(|figure| Printing {
        id: &figure.metric,
        citation: &figure.citation,
        value: figure.value,
        has_note: figure.note.is_some(),
        at: &figure.at,
    });
    let is_figure = |claim: &Claim| {
        report.figures_of(&claim.metric).any(|figure| {
            let (a, b) = (&figure.citation, &claim.citation);
            (&a.document, &a.printed) == (&b.document, &b.printed)
        })
    };
    let own = report.claims.values().filter(|claim| claim.kind == ClaimKind::Change || !is_figure(claim));
    let claims = own.map(|claim| Printing {
        id: &claim.id,
        citation: &claim.citation,
        value: Quantity { scaled: claim.stated.scaled.abs(), ..claim.stated },
        has_note: claim.note.is_some(),
        at: &claim.at,
    });
    figures.chain(claims).collect()
}
