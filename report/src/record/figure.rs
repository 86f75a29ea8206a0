use super::Record;
use crate::id::{DocumentId, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::quantity::Quantity;
use crate::table::Row;
use crate::year::Year;

/// Where a number stands in the documents, and how it is written there.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The document.
    pub document: DocumentId,
    /// The part of it.
    pub section: Id,
    /// The token, byte for byte.
    pub printed: String,
    /// What the document says about its exactness, as `more-than`.
    pub qualifier: Option<Id>,
}

impl Citation {
    pub(super) fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            document: row.parse("document")?,
            section: row.parse("section")?,
            printed: row.required("printed")?,
            qualifier: row.optional("qualifier")?,
        })
    }
}

/// An observation: what one document prints for one metric in one year.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What is measured.
    pub metric: Id,
    /// The year it is measured in, which may be earlier than the report's.
    pub year: Year,
    /// The place it is measured at; the whole country where there is none.
    pub place: Option<Id>,
    /// The value in the metric's unit.
    pub value: Quantity,
    /// Where it is printed.
    pub citation: Citation,
    /// Where the printed value cannot be right: the value that would make sense of it.
    pub reading: Option<Quantity>,
    /// A remark of ours.
    pub note: Option<Text>,
    /// Where the row stands.
    pub at: At,
}

impl Record for Figure {
    const TABLE: &'static str = "figures";
    const COLUMNS: &'static [&'static str] =
        &["metric", "year", "place", "value", "printed", "document", "section", "qualifier"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            metric: row.parse("metric")?,
            year: row.parse("year")?,
            place: row.optional("place")?,
            value: row.parse("value")?,
            citation: Citation::read(row)?,
            reading: row.optional("reading")?,
            note: row.optional_text("note")?,
            at: row.at.clone(),
        })
    }
}

/// A restriction that a report puts on a figure.
#[derive(Clone, Debug)]
pub struct Qualifier {
    /// Its id.
    pub id: Id,
    /// As it reads beside the number.
    pub text: Text,
}

impl Record for Qualifier {
    const TABLE: &'static str = "qualifiers";
    const COLUMNS: &'static [&'static str] = &["id"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self { id: row.parse("id")?, text: row.text("text")? })
    }
}
