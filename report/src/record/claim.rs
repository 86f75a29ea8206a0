use super::Record;
use super::figure::Citation;
use crate::id::Id;
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::quantity::Quantity;
use crate::table::Row;
use crate::vocabulary::vocabulary;
use crate::year::Year;

vocabulary! {
    /// What sort of statement it is.
    ClaimKind {
        /// A change from an earlier year, in per cent.
        Change = "change",
        /// A share of something larger, in per cent.
        Share = "share",
        /// A total of parts that are named.
        Total = "total",
    }
}

vocabulary! {
    /// Whether the parts of a total are all there.
    Itemised {
        /// Every part is named.
        All = "all",
        /// The document names some parts; the rest is not itemised.
        Some = "some",
        /// The parts do not come to the total: the contradiction is the document's, not the editor's.
        Differs = "differs",
    }
}

/// A change, share or total that a document states.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id.
    pub id: Id,
    /// Change, share or total.
    pub kind: ClaimKind,
    /// What it is about.
    pub metric: Id,
    /// The year it holds for.
    pub year: Year,
    /// A change: the year it is compared with.
    pub base_year: Option<Year>,
    /// A share: what it is a share of.
    pub whole: Option<Id>,
    /// A total: what is added up.
    pub parts: Vec<Id>,
    /// A total: whether every part is named.
    pub itemised: Option<Itemised>,
    /// The stated change (signed) or share in per cent, or the stated total in the metric's unit.
    pub stated: Quantity,
    /// Where it is printed.
    pub citation: Citation,
    /// A remark of ours.
    pub note: Option<Text>,
    /// Where the row stands.
    pub at: At,
}

impl Record for Claim {
    const TABLE: &'static str = "claims";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "kind",
        "metric",
        "year",
        "base_year",
        "whole",
        "parts",
        "itemised",
        "stated",
        "printed",
        "document",
        "section",
        "qualifier",
    ];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let parts = row.cell("parts").split_whitespace().map(str::parse).collect::<Result<Vec<_>, String>>();
        let claim = Self {
            id: row.parse("id")?,
            kind: row.parse("kind")?,
            metric: row.parse("metric")?,
            year: row.parse("year")?,
            base_year: row.optional("base_year")?,
            whole: row.optional("whole")?,
            parts: parts.map_err(|remedy| row.problem("parts", remedy))?,
            itemised: row.optional("itemised")?,
            stated: row.parse("stated")?,
            citation: Citation::read(row)?,
            note: row.optional_text("note")?,
            at: row.at.clone(),
        };
        // Each kind has what it takes, and nothing of the others.
        let has = [
            ("base_year", claim.base_year.is_some(), ClaimKind::Change),
            ("whole", claim.whole.is_some(), ClaimKind::Share),
            ("parts", !claim.parts.is_empty(), ClaimKind::Total),
            ("itemised", claim.itemised.is_some(), ClaimKind::Total),
        ];
        let wrong = has.into_iter().find(|(_, filled, kind)| *filled != (*kind == claim.kind));
        match wrong {
            Some((column, true, kind)) => {
                Err(row.problem(column, format!("only a {} has this: empty the cell", kind.as_str())))
            }
            Some((column, false, kind)) => {
                Err(row.problem(column, format!("a {} needs this: fill the cell", kind.as_str())))
            }
            None => Ok(claim),
        }
    }
}
