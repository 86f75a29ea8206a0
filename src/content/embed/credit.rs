use std::collections::BTreeSet;

use report::record::DocumentKind;
use report::{DocumentId, Quantity};

use crate::content::{Edition, isolated};

/// What an embed owes to others.
pub(super) struct Credit {
    documents: BTreeSet<DocumentId>,
    boundaries: bool,
    census: bool,
}

impl Credit {
    /// The documents that something is taken from.
    pub(super) fn of<'d>(documents: impl Iterator<Item = &'d DocumentId>) -> Self {
        Self { documents: documents.cloned().collect(), boundaries: false, census: false }
    }

    /// Every document.
    pub(super) fn all(edition: Edition) -> Self {
        Self::of(edition.report.documents.keys())
    }

    /// With the boundaries of a map.
    pub(super) fn with_boundaries(self) -> Self {
        Self { boundaries: true, ..self }
    }

    /// With numbers of people.
    pub(super) fn with_census(self) -> Self {
        Self { census: true, ..self }
    }

    /// `Source: DGSN reports 2023 (001), 2024 (002).` Nothing where no document is named.
    pub(super) fn source(&self, edition: Edition) -> Option<String> {
        let of = |kind: DocumentKind| {
            let documents = self.documents.iter().filter_map(|id| edition.report.documents.get(id));
            documents.filter(|document| document.kind == kind).collect::<Vec<_>>()
        };
        let said = |key: &str, listed: Vec<String>| {
            let count = Quantity::whole(i64::try_from(listed.len()).unwrap_or_default());
            (!listed.is_empty()).then(|| edition.count(key, count).replace("{list}", &edition.list(&listed)))
        };
        let reports = of(DocumentKind::Report).into_iter();
        // Isolated, so that a number in brackets keeps its brackets between Arabic words.
        let reports = reports.map(|document| isolated(format_args!("{} ({})", document.year, document.id)));
        let articles = of(DocumentKind::Article).into_iter().map(|document| document.id.to_string());
        let documents =
            match (said("embed-reports", reports.collect()), said("embed-articles", articles.collect())) {
                (Some(reports), Some(articles)) => {
                    edition.fill("embed-both", &[("reports", &reports), ("articles", &articles)])
                }
                (reports, articles) => reports.or(articles)?,
            };
        Some(edition.fill("embed-source", &[("documents", &documents)]))
    }

    /// Boundaries and census.
    pub(super) fn others(&self, edition: Edition) -> String {
        let parts = [(self.boundaries, "embed-boundaries"), (self.census, "embed-census")];
        parts.iter().filter(|(owed, _)| *owed).map(|(_, key)| format!("{} ", edition.t(key))).collect()
    }
}
