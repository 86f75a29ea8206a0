use super::Record;
use crate::id::Id;
use crate::lang::Text;
use crate::problem::Problem;
use crate::table::Row;

/// A phrase of the interface.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// What the code calls it.
    pub key: Id,
    /// The words; `{year}` and the like are filled in where it is used.
    pub text: Text,
}

impl Record for Phrase {
    const TABLE: &'static str = "texts";
    const COLUMNS: &'static [&'static str] = &["key", "en", "fr", "ar"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let text = Text { en: row.required("en")?, fr: row.required("fr")?, ar: row.required("ar")? };
        Ok(Self { key: row.parse("key")?, text })
    }
}
