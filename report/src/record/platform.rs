use super::Record;
use crate::id::{DocumentId, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::year::Year;

/// A system that the documents describe.
#[derive(Clone, Debug)]
pub struct Platform {
    /// Its id.
    pub id: Id,
    /// The year it started, where a document says.
    pub since: Option<Year>,
    /// The document that describes it.
    pub document: DocumentId,
    /// The part of it.
    pub section: Id,
    /// Its name.
    pub name: Text,
    /// What it does.
    pub what: Text,
    /// The type under which its deployments are listed.
    pub structure_type: Option<Id>,
    /// Its figures.
    pub metrics: Vec<Id>,
    /// Where the row stands.
    pub at: At,
}

impl Record for Platform {
    const TABLE: &'static str = "platforms";
    const COLUMNS: &'static [&'static str] =
        &["id", "since", "document", "section", "structure_type", "metrics"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let metrics = row.cell("metrics").split_whitespace().map(str::parse).collect::<Result<_, String>>();
        Ok(Self {
            id: row.parse("id")?,
            since: row.optional("since")?,
            document: row.parse("document")?,
            section: row.parse("section")?,
            name: row.text("name")?,
            what: row.text("what")?,
            structure_type: row.optional("structure_type")?,
            metrics: metrics.map_err(|remedy| row.problem("metrics", remedy))?,
            at: row.at.clone(),
        })
    }
}
