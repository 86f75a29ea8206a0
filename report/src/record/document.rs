use super::Record;
use crate::id::{DocumentId, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::vocabulary::vocabulary;
use crate::year::Year;

vocabulary! {
    /// Who wrote a document.
    DocumentKind {
        /// An annual report of the police.
        Report = "report",
        /// A press article about one.
        Article = "article",
    }
}

/// A source document.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its number.
    pub id: DocumentId,
    /// Report or article.
    pub kind: DocumentKind,
    /// The year it reports on.
    pub year: Year,
    /// A descriptive title of ours.
    pub title: Text,
}

impl Record for Document {
    const TABLE: &'static str = "documents";
    const COLUMNS: &'static [&'static str] = &["id", "kind", "year"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            id: row.parse("id")?,
            kind: row.parse("kind")?,
            year: row.parse("year")?,
            title: row.text("title")?,
        })
    }
}

/// A part of a document, as a source mark names it.
#[derive(Clone, Debug)]
pub struct Section {
    /// The document.
    pub document: DocumentId,
    /// The part.
    pub id: Id,
    /// One to three words.
    pub title: Text,
    /// Where the row stands.
    pub at: At,
}

impl Record for Section {
    const TABLE: &'static str = "sections";
    const COLUMNS: &'static [&'static str] = &["document", "section"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            document: row.parse("document")?,
            id: row.parse("section")?,
            title: row.text("title")?,
            at: row.at.clone(),
        })
    }
}
