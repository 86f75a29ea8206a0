use super::Record;
use super::figure::Citation;
use crate::id::Id;
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::quantity::Quantity;
use crate::table::Row;
use crate::year::Year;

/// A change that a document states in per cent.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id.
    pub id: Id,
    /// What changed.
    pub metric: Id,
    /// The year it changed to.
    pub year: Year,
    /// The year it is compared with.
    pub base_year: Year,
    /// The stated change, signed, in per cent.
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
    const COLUMNS: &'static [&'static str] =
        &["id", "metric", "year", "base_year", "stated", "printed", "document", "section", "qualifier"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            id: row.parse("id")?,
            metric: row.parse("metric")?,
            year: row.parse("year")?,
            base_year: row.parse("base_year")?,
            stated: row.parse("stated")?,
            citation: Citation::read(row)?,
            note: row.optional_text("note")?,
            at: row.at.clone(),
        })
    }
}
