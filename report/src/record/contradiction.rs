use super::Record;
use crate::id::{DocumentId, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// Between what a contradiction stands.
    ContradictionScope {
        /// Inside one document.
        Document = "document",
        /// Between the reports of two years.
        Reports = "reports",
        /// Between a report and an article.
        Article = "article",
    }
}

/// One of the two sides of a contradiction.
#[derive(Clone, Debug)]
pub struct Side {
    /// The document.
    pub document: DocumentId,
    /// The part of it.
    pub section: Id,
    /// The token, byte for byte.
    pub printed: String,
}

/// Two statements that cannot both hold.
#[derive(Clone, Debug)]
pub struct Contradiction {
    /// Its id.
    pub id: Id,
    /// The theme it belongs to.
    pub theme: Id,
    /// Between what it stands.
    pub scope: ContradictionScope,
    /// The two sides.
    pub sides: [Side; 2],
    /// What it is about.
    pub title: Text,
    /// Both sides, in plain words.
    pub explanation: Text,
    /// Where the row stands.
    pub at: At,
}

impl Record for Contradiction {
    const TABLE: &'static str = "contradictions";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "theme",
        "scope",
        "document_a",
        "section_a",
        "printed_a",
        "document_b",
        "section_b",
        "printed_b",
    ];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let side = |side: &str| {
            Ok(Side {
                document: row.parse(&format!("document_{side}"))?,
                section: row.parse(&format!("section_{side}"))?,
                printed: row.required(&format!("printed_{side}"))?,
            })
        };
        Ok(Self {
            id: row.parse("id")?,
            theme: row.parse("theme")?,
            scope: row.parse("scope")?,
            sides: [side("a")?, side("b")?],
            title: row.text("title")?,
            explanation: row.text("explanation")?,
            at: row.at.clone(),
        })
    }
}
