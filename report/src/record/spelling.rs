use super::Record;
use crate::problem::{At, Problem};
use crate::table::Row;

/// Another way to write the name of a place or area, by which search finds it too.
#[derive(Clone, Debug)]
pub struct Spelling {
    /// The ISO 3166-2 code of an area, or the id of a place.
    pub of: String,
    /// The spelling, in any script.
    pub spelling: String,
    /// Where the row stands.
    pub at: At,
}

impl Record for Spelling {
    const TABLE: &'static str = "spellings";
    const COLUMNS: &'static [&'static str] = &["of", "spelling"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self { of: row.required("of")?, spelling: row.required("spelling")?, at: row.at.clone() })
    }
}
