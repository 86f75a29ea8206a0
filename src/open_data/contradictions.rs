//! Every pair of statements that cannot both hold.

use report::Report;
use report::record::{Contradiction, ContradictionScope};

use super::citation;
use super::column::Column;
use super::metrics;
use super::table::Table;

pub(super) const NAME: &str = "contradictions";

pub(super) fn table(report: &Report) -> Table {
    let description =
        "One row is two statements of the documents that cannot both hold. Nothing is corrected.";
    let rows = report.contradictions.values().map(row);
    Table::new([NAME, "Contradictions", description], columns(report), rows)
}

fn columns(report: &Report) -> [Column; 15] {
    let token = |name, title| {
        Column::string(name, title, "The number exactly as the document prints it, byte for byte.").required()
    };
    let title = |name, title| Column::string(name, title, "What it is about.").required();
    let explanation = |name, title| Column::string(name, title, "Both sides in plain words.").required();
    [
        Column::string("id", "Id", "The name of the row.").required(),
        metrics::theme(report),
        Column::string(
            "scope",
            "Scope",
            "document: inside one; reports: between two reports; article: between a report and an article.",
        )
        .required()
        .one_of(ContradictionScope::ALL.iter().map(|scope| scope.as_str())),
        citation::document_as(report, "document_a", "First document"),
        citation::section_as("section_a", "Section of the first"),
        token("printed_a", "As the first prints it"),
        citation::document_as(report, "document_b", "Second document"),
        citation::section_as("section_b", "Section of the second"),
        token("printed_b", "As the second prints it"),
        title("title_en", "Title in English"),
        title("title_fr", "Title in French"),
        title("title_ar", "Title in Arabic"),
        explanation("explanation_en", "Explanation in English"),
        explanation("explanation_fr", "Explanation in French"),
        explanation("explanation_ar", "Explanation in Arabic"),
    ]
}

fn row(contradiction: &Contradiction) -> [String; 15] {
    let Contradiction { sides: [a, b], title, explanation, .. } = contradiction;
    [
        contradiction.id.to_string(),
        contradiction.theme.to_string(),
        contradiction.scope.as_str().to_owned(),
        a.document.to_string(),
        a.section.to_string(),
        a.printed.clone(),
        b.document.to_string(),
        b.section.to_string(),
        b.printed.clone(),
        title.en.clone(),
        title.fr.clone(),
        title.ar.clone(),
        explanation.en.clone(),
        explanation.fr.clone(),
        explanation.ar.clone(),
    ]
}
