//! The statements that lie farthest from their own counts, for a picture of the checks.

use report::Quantity;
use report::record::ClaimKind;

use super::Checked;
use super::statement::{said, title};
use crate::content::Edition;

/// A statement in words, and how far off it is.
pub(crate) struct Told {
    /// What it is about.
    pub(crate) title: String,
    /// What is stated.
    pub(crate) stated: String,
    /// What the counts come to.
    pub(crate) computed: String,
    /// Points from the computed to the stated, signed.
    pub(crate) points: f32,
}

/// The first statements of the list that differ and stand on the scale of points.
pub(crate) fn widest(edition: Edition, count: usize) -> Vec<Told> {
    let points = |value: Quantity| value.with_decimals(1).scaled as f32 / 10.0;
    let rows = Checked::of(edition).rows.into_iter().filter(|(claim, _)| claim.kind == ClaimKind::Change);
    let told = rows.filter_map(|(claim, assessment)| {
        let computed = assessment.computed?;
        Some(Told {
            title: title(edition, claim),
            stated: said(edition, claim, claim.stated),
            computed: said(edition, claim, computed),
            points: points(claim.stated) - points(computed),
        })
    });
    told.take(count).collect()
}
