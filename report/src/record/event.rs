use super::Record;
use crate::date::Date;
use crate::id::{DocumentId, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;

/// Something that a document dates.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// When it was, or when it began.
    pub date: Date,
    /// When it ended.
    pub end: Option<Date>,
    /// The theme it belongs to.
    pub theme: Id,
    /// Where it was, if at a place of the map.
    pub place: Option<Id>,
    /// The document.
    pub document: DocumentId,
    /// The part of it.
    pub section: Id,
    /// What it was, in a line.
    pub title: Text,
    /// Where the row stands.
    pub at: At,
}

impl Record for Event {
    const TABLE: &'static str = "events";
    const COLUMNS: &'static [&'static str] = &["id", "date", "end", "theme", "place", "document", "section"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let event = Self {
            id: row.parse("id")?,
            date: row.parse("date")?,
            end: row.optional("end")?,
            theme: row.parse("theme")?,
            place: row.optional("place")?,
            document: row.parse("document")?,
            section: row.parse("section")?,
            title: row.text("title")?,
            at: row.at.clone(),
        };
        if event.end.is_some_and(|end| end <= event.date) {
            return Err(
                row.problem("end", "an end comes after the date: write a later one, or leave it empty")
            );
        }
        Ok(event)
    }
}
