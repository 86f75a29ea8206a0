//! Pages of their own for lists that are too long for the first page.

mod frame;
mod statements;

use leptos::prelude::*;

use self::frame::{Numbered, frame};
use super::Edition;
use super::builder::Builder;
use super::check::Contradictions;
use super::figures::{ThemeList, metrics_of};
use super::panel::{Place, structures_of};
use super::part::{CONTRADICTIONS, PLATFORMS, Part, ROWS, STRUCTURES};
use super::places::PlacesTable;
use super::platforms::Platforms;
use super::symbol::SymbolSheet;

/// A page that holds a list, or a part of one that would be too long for a page.
pub struct WholePage {
    /// Its folder below the language's.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The content of `<body>`.
    pub body: String,
}

/// The pages of every list of which the first page shows only the beginning.
pub fn whole_pages(edition: Edition) -> Vec<WholePage> {
    let mut pages = places(edition);
    pages.extend(themes(edition));
    pages.extend(statements::pages(edition));
    pages.extend(contradictions(edition));
    pages.extend(platforms(edition));
    pages
}

/// The map as a table.
pub fn map_table(edition: Edition) -> WholePage {
    let place = Numbered { path: "places", number: 1, of: 1 };
    frame(edition, &edition.t("places-title"), place, |_| {
        view! { <PlacesTable edition=edition /> }.into_any()
    })
}

/// The embed builder.
pub fn builder_page(edition: Edition) -> WholePage {
    let place = Numbered { path: "build", number: 1, of: 1 };
    frame(edition, &edition.t("build-title"), place, |_| view! { <Builder edition=edition /> }.into_any())
}

/// The pages of one list, numbered if there are several.
fn numbered<T>(
    edition: Edition,
    path: &str,
    title: &str,
    items: Vec<T>,
    list: impl Fn(Part<T>, &str) -> AnyView,
) -> Vec<WholePage> {
    let parts = Part::pages(items);
    let of = parts.len();
    let page = |(index, part)| {
        let place = Numbered { path, number: index + 1, of };
        frame(edition, title, place, |home| list(part, home))
    };
    parts.into_iter().enumerate().map(page).collect()
}

fn places(edition: Edition) -> Vec<WholePage> {
    let areas = edition.report.areas.values();
    let pages = areas.flat_map(|area| {
        let all = structures_of(edition, area);
        if all.len() <= STRUCTURES {
            return Vec::new();
        }
        numbered(edition, &format!("place/{}", area.code), edition.text(&area.name), all, move |part, _| {
            let used = part.items.clone();
            view! {
                <SymbolSheet edition=edition structures=used />
                <Place edition=edition area=area structures=part />
            }
            .into_any()
        })
    });
    pages.collect()
}

fn themes(edition: Edition) -> Vec<WholePage> {
    let themes = edition.report.themes.values();
    let pages = themes.flat_map(|theme| {
        let all = metrics_of(edition, theme);
        if all.len() <= ROWS {
            return Vec::new();
        }
        numbered(edition, &format!("theme/{}", theme.id), edition.text(&theme.title), all, move |part, _| {
            view! { <ThemeList edition=edition theme=theme metrics=part.items /> }.into_any()
        })
    });
    pages.collect()
}

fn contradictions(edition: Edition) -> Vec<WholePage> {
    let all: Vec<_> = edition.report.contradictions.values().collect();
    if all.len() <= CONTRADICTIONS {
        return Vec::new();
    }
    let title = edition.t("contradictions-title");
    numbered(edition, "contradictions", &title, all, move |part, _| {
        view! { <section class="check"><Contradictions edition=edition rows=part /></section> }.into_any()
    })
}

fn platforms(edition: Edition) -> Vec<WholePage> {
    let all: Vec<_> = edition.report.platforms.values().collect();
    if all.len() <= PLATFORMS {
        return Vec::new();
    }
    let title = edition.t("platforms-title");
    numbered(edition, "platforms", &title, all, move |part, _| {
        view! { <Platforms edition=edition rows=part /> }.into_any()
    })
}
