use leptos::prelude::*;
use report::{DocumentId, Id};

use super::Edition;

/// Where something is printed: `002 · Crime`, leading to the list of documents.
#[component]
pub(super) fn SourceMark(
    edition: Edition,
    document: &'static DocumentId,
    section: Option<&'static Id>,
) -> impl IntoView {
    let title = edition.report.documents.get(document).map(|d| edition.text(&d.title));
    let section = section.and_then(|id| edition.report.section_title(document, id));
    let section = section.map(|title| format!("\u{a0}· {}", edition.text(title)));
    view! {
        <a class="source" href=format!("#document-{document}") title=title>
            {document.to_string()}{section}
        </a>
    }
}
