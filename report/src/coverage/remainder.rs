//! The numbers that no row prints, and why: `remainder.csv`.

use super::list::offset;
use crate::id::{DocumentId, Id};
use crate::problem::{At, Problem};
use crate::record::Record;
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Why a number of a document is in no row.
    Reason {
        /// A year, or a span of years.
        Year = "year",
        /// Another part of a date.
        Date = "date",
        /// Part of a name.
        Name = "name",
        /// The number of a heading or of a list item.
        Heading = "heading",
        /// A rank, an edition or a position in an order, of which nothing is counted.
        Ordinal = "ordinal",
        /// The document says it again; `see` is the metric or the claim that has it.
        Repeated = "repeated",
        /// The note of the row `see` says it.
        Note = "note",
        /// `see` is the structure that it counts.
        Structure = "structure",
        /// `see` is the qualifier that says it.
        Qualifier = "qualifier",
        /// An amount that the document leaves open, as `dozens`.
        Indefinite = "indefinite",
        /// A turn of phrase that counts nothing.
        Wording = "wording",
        /// Part of the web page around an article, not of its text.
        Page = "page",
    }
}

impl Reason {
    /// Whether the line names a row that says what the number says.
    pub const fn names_a_row(self) -> bool {
        matches!(self, Self::Repeated | Self::Note | Self::Structure | Self::Qualifier)
    }
}

/// One number that no row prints.
#[derive(Clone, Debug)]
pub(super) struct Excuse {
    /// The document.
    pub(super) document: DocumentId,
    /// How many bytes of it stand before the number.
    pub(super) offset: usize,
    /// The number as printed.
    pub(super) token: String,
    /// Why no row prints it.
    pub(super) reason: Reason,
    /// The row that says the same.
    pub(super) see: Option<Id>,
    /// Where the line stands.
    pub(super) at: At,
}

impl Record for Excuse {
    const TABLE: &'static str = "remainder";
    const COLUMNS: &'static [&'static str] = &["document", "offset", "token", "reason", "see"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let excuse = Self {
            document: row.parse("document")?,
            offset: offset(row)?,
            token: row.required("token")?,
            reason: row.parse("reason")?,
            see: row.optional("see")?,
            at: row.at.clone(),
        };
        match (excuse.reason.names_a_row(), &excuse.see) {
            (true, None) => Err(row.problem("see", "this reason needs the id of the row that says the same")),
            (false, Some(_)) => {
                Err(row.problem("see", "this reason stands for itself: leave the cell empty"))
            }
            _ => Ok(excuse),
        }
    }
}
