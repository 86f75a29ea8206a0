use leptos::prelude::*;
use report::Quantity;

use super::Edition;

/// How much of a long list is shown: the page shows the beginning, and a page of its own shows the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// On the page.
    Beginning,
    /// On a page of its own.
    Whole,
}

/// Structures in the section of a place.
pub(super) const STRUCTURES: usize = 40;
/// Cards in a theme.
pub(super) const CARDS: usize = 12;
/// Rows in the table of a theme.
pub(super) const ROWS: usize = 60;
/// Statements that are checked.
pub(super) const STATEMENTS: usize = 150;
/// Contradictions.
pub(super) const CONTRADICTIONS: usize = 60;
/// Systems.
pub(super) const PLATFORMS: usize = 40;

impl Extent {
    /// What is shown of `items` where the page has room for `most`.
    pub(super) fn of<T>(self, mut items: Vec<T>, most: usize) -> Vec<T> {
        if self == Self::Beginning {
            items.truncate(most);
        }
        items
    }
}

/// The way from the beginning of a list to the whole of it; nothing where the beginning is the whole.
#[component]
pub(super) fn WholeLink(
    edition: Edition,
    extent: Extent,
    href: String,
    count: usize,
    most: usize,
) -> impl IntoView {
    (extent == Extent::Beginning && count > most).then(|| {
        let count = Quantity::whole(i64::try_from(count).unwrap_or_default());
        view! { <p class="whole"><a href=href>{edition.count("show-all", count)}</a></p> }
    })
}
