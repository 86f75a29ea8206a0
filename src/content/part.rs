//! Long lists in parts: the first page shows the beginning, pages of their own show the whole, a part each.

use leptos::prelude::*;
use report::Quantity;

use super::Edition;

/// Structures in the section of a place.
pub(super) const STRUCTURES: usize = 40;
/// Cards in a theme.
pub(super) const CARDS: usize = 12;
/// Rows in the table of a theme.
pub(super) const ROWS: usize = 60;
/// Statements that are checked; a third for each finding where there are more.
pub(super) const STATEMENTS: usize = 105;
/// Contradictions.
pub(super) const CONTRADICTIONS: usize = 60;
/// Systems.
pub(super) const PLATFORMS: usize = 40;

/// Entries of a list on a page of its own: a reader can look through so many, and the browser narrows them within a frame.
pub(super) const PAGE: usize = 100;

/// What one page shows of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part<T> {
    /// What it shows.
    pub(super) items: Vec<T>,
    /// How many the list has, where this is a beginning that leads to all of them.
    pub(super) of: Option<usize>,
}

impl<T> Part<T> {
    /// What the first page shows, which has room for `most`.
    pub(super) fn beginning(mut items: Vec<T>, most: usize) -> Self {
        let count = items.len();
        items.truncate(most);
        Self { items, of: (count > most).then_some(count) }
    }

    /// The whole list, a part for each page; at least one.
    pub(super) fn pages(items: Vec<T>) -> Vec<Self> {
        let mut items = items.into_iter();
        let part = |items: &mut std::vec::IntoIter<T>| Self { items: items.take(PAGE).collect(), of: None };
        let mut parts = vec![part(&mut items)];
        while items.len() > 0 {
            parts.push(part(&mut items));
        }
        parts
    }
}

/// The way from the beginning of a list to all `of` it; nothing where the beginning is all.
#[component]
pub(super) fn WholeLink(edition: Edition, of: Option<usize>, href: String) -> impl IntoView {
    of.map(|count| {
        let count = Quantity::whole(i64::try_from(count).unwrap_or_default());
        view! { <p class="whole"><a href=href>{edition.count("show-all", count)}</a></p> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_hold_everything_once_and_in_order() {
        for count in [0, 1, PAGE, PAGE + 1, 3 * PAGE] {
            let pages = Part::pages((0..count).collect());
            assert_eq!(pages.len(), count.div_ceil(PAGE).max(1));
            assert!(pages.iter().all(|page| page.items.len() <= PAGE && page.of.is_none()));
            let all: Vec<_> = pages.into_iter().flat_map(|page| page.items).collect();
            assert_eq!(all, (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_beginning_says_how_much_there_is_only_if_it_is_not_all() {
        assert_eq!(Part::beginning(vec![1, 2, 3], 3), Part { items: vec![1, 2, 3], of: None });
        assert_eq!(Part::beginning(vec![1, 2, 3], 2), Part { items: vec![1, 2], of: Some(3) });
    }
}
