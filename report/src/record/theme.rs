use super::Record;
use crate::id::Id;
use crate::lang::Text;
use crate::problem::Problem;
use crate::table::Row;

/// A group of metrics, in the order of the page.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its id, also in addresses.
    pub id: Id,
    /// Its heading.
    pub title: Text,
    /// A caution for the whole theme.
    pub note: Option<Text>,
}

impl Record for Theme {
    const TABLE: &'static str = "themes";
    const COLUMNS: &'static [&'static str] = &["id"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self { id: row.parse("id")?, title: row.text("title")?, note: row.optional_text("note")? })
    }
}
