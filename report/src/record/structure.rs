use super::Record;
use crate::id::{DocumentId, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::vocabulary::vocabulary;
use crate::year::Year;

vocabulary! {
    /// What sort of thing stands at a place; the shape of its mark.
    Kind {
        /// A unit or brigade.
        Unit = "unit",
        /// A building or a district with its building.
        Building = "building",
        /// A command and coordination room.
        CommandRoom = "command-room",
        /// A laboratory.
        Laboratory = "laboratory",
        /// A border post.
        BorderPost = "border-post",
        /// A technology in use.
        Technology = "technology",
        /// Something that took place.
        Event = "event",
    }
}

vocabulary! {
    /// What the document says happened to it; the filling of its mark.
    Status {
        /// Opened.
        Created = "created",
        /// Raised in rank.
        Upgraded = "upgraded",
        /// Given people or means.
        Reinforced = "reinforced",
        /// On trial.
        Pilot = "pilot",
        /// Being built.
        UnderConstruction = "under-construction",
        /// Announced.
        Planned = "planned",
        /// There already.
        Existing = "existing",
        /// Took place.
        Event = "event",
    }
}

impl Status {
    /// Whether a mark on the map counts it: what was there before and what merely took place are listed, not counted.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Self::Existing | Self::Event)
    }

    /// Whether it is not yet in service.
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::UnderConstruction)
    }
}

/// A sort of unit, building, device or event.
#[derive(Clone, Debug)]
pub struct StructureType {
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub label: Text,
}

impl Record for StructureType {
    const TABLE: &'static str = "structure_types";
    const COLUMNS: &'static [&'static str] = &["id", "kind"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self { id: row.parse("id")?, kind: row.parse("kind")?, label: row.text("label")? })
    }
}

/// One thing at one place, from one statement of a document.
#[derive(Clone, Debug)]
pub struct Structure {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub structure_type: Id,
    /// Where it is.
    pub place: Id,
    /// What happened to it.
    pub status: Status,
    /// The year that the document gives for it.
    pub year: Year,
    /// The document.
    pub document: DocumentId,
    /// The part of it.
    pub section: Id,
    /// What is particular about it.
    pub note: Option<Text>,
    /// Where the row stands.
    pub at: At,
}

impl Record for Structure {
    const TABLE: &'static str = "structures";
    const COLUMNS: &'static [&'static str] =
        &["id", "type", "place", "status", "year", "document", "section"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            id: row.parse("id")?,
            structure_type: row.parse("type")?,
            place: row.parse("place")?,
            status: row.parse("status")?,
            year: row.parse("year")?,
            document: row.parse("document")?,
            section: row.parse("section")?,
            note: row.optional_text("note")?,
            at: row.at.clone(),
        })
    }
}
