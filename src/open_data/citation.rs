//! Columns that say where a row stands in the documents; several tables have them.

use report::record::Citation;
use report::{Id, Report, Text};

use super::column::Column;
use super::table::cell;

pub(super) fn printed() -> Column {
    let description = "The number exactly as the document prints it, byte for byte.";
    Column::string("printed", "As printed", description).required()
}

pub(super) fn qualifier(report: &Report) -> Column {
    let description = "A restriction that the document puts on the number; empty where it puts none.";
    Column::string("qualifier", "Qualifier", description).one_of(report.qualifiers.keys().map(Id::as_str))
}

/// The document that a row is taken from.
pub(super) fn document(report: &Report) -> Column {
    document_as(report, "document", "Document")
}

/// A document under another name, where a row has two.
pub(super) fn document_as(report: &Report, name: &'static str, title: &'static str) -> Column {
    let description = "The number of the document; the sources of the package say its title.";
    let ids = report.documents.keys().map(|id| id.as_str());
    Column::string(name, title, description).required().one_of(ids)
}

pub(super) fn section() -> Column {
    section_as("section", "Section")
}

/// A section under another name, where a row has two.
pub(super) fn section_as(name: &'static str, title: &'static str) -> Column {
    Column::string(name, title, "The part of the document, in a word.").required()
}

pub(super) fn note() -> Column {
    Column::string("note", "Note", "A remark of the makers of these tables, in English.")
}

/// The cells of `printed` and `qualifier`.
pub(super) fn token(citation: &Citation) -> [String; 2] {
    [citation.printed.clone(), cell(citation.qualifier.as_ref())]
}

/// The cell of `note`.
pub(super) fn remark(note: Option<&Text>) -> String {
    cell(note.map(|note| &note.en))
}
