//! The statements on pages of their own: a theme is what a reader looks for, and holds what belongs together.

use leptos::prelude::*;

use super::{WholePage, numbered};
use crate::content::Edition;
use crate::content::check::{Checked, List, Statements, finding_label};
use crate::content::part::STATEMENTS;

/// The pages of every statement, if the first page does not hold them all. On the page of a theme they are narrowed in
/// place; where the theme is too long for that, every finding has pages of its own.
pub(super) fn pages(edition: Edition) -> Vec<WholePage> {
    if edition.report.claims.len() <= STATEMENTS {
        return Vec::new();
    }
    let checked = Checked::of(edition);
    let lists = checked.lists(edition);
    let pages = lists.iter().flat_map(|list| {
        let title = format!("{} · {}", edition.t("check-title"), edition.text(&list.theme.title));
        numbered(edition, &list.path(), &title, list.rows.clone(), |part, home| {
            let rows = part.items;
            view! {
                <section class="check" aria-labelledby="check-title">
                    <header>
                        <h2 id="check-title">{title.clone()}</h2>
                        <p>{edition.t("check-deck")}</p>
                    </header>
                    {theme_links(edition, home, list, &lists)}
                    {finding_links(edition, home, list, &lists)}
                    <Statements edition=edition rows=rows counted=list.rows.clone() half=checked.half />
                </section>
            }
            .into_any()
        })
    });
    pages.collect()
}

/// The way to the other themes: to the first list of each.
fn theme_links(edition: Edition, home: &str, here: &List, lists: &[List]) -> impl IntoView + use<> {
    let links = lists.chunk_by(|a, b| a.theme.id == b.theme.id).filter_map(<[List]>::first).map(|list| {
        let label = edition.text(&list.theme.title).to_owned();
        link(home, list, label, list.theme.id == here.theme.id)
    });
    view! { <nav class="themes" aria-label=edition.t("theme-label")>{links.collect_view()}</nav> }
}

/// The way to the other findings of a theme that has several lists.
fn finding_links(edition: Edition, home: &str, here: &List, lists: &[List]) -> Option<impl IntoView + use<>> {
    here.finding?;
    let links = lists.iter().filter(|list| list.theme.id == here.theme.id).filter_map(|list| {
        let label = finding_label(edition, list.finding?, list.rows.len());
        Some(link(home, list, label, list.finding == here.finding))
    });
    let links = links.collect_view();
    Some(view! { <nav class="findings" aria-label=edition.t("finding-label")>{links}</nav> })
}

fn link(home: &str, to: &List, label: String, is_here: bool) -> impl IntoView + use<> {
    let href = format!("{home}{}/", to.path());
    view! { <a class="choice" href=href aria-current=is_here.then_some("true")>{label}</a> }
}
