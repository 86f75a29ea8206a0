use leptos::prelude::*;
use report::record::{Contradiction, Side};

use crate::content::Edition;
use crate::content::part::{Part, WholeLink};
use crate::content::source::SourceMark;

/// Statements that cannot both hold: both sides as printed, and what is to be said, in plain words.
#[component]
pub(in crate::content) fn Contradictions(
    edition: Edition,
    rows: Part<&'static Contradiction>,
) -> impl IntoView {
    let of = rows.of;
    let rows = rows.items.into_iter().map(|row| view! { <Row edition=edition row=row /> });
    view! {
        <h3 class="contradictions-title" id="contradictions">{edition.t("contradictions-title")}</h3>
        <p class="note">{edition.t("contradictions-deck")}</p>
        <div class="contradictions">{rows.collect_view()}</div>
        <WholeLink edition=edition of=of href="./contradictions/".into() />
    }
}

#[component]
fn Row(edition: Edition, row: &'static Contradiction) -> impl IntoView {
    let [a, b] = &row.sides;
    view! {
        <article class="contradiction" id=format!("contradiction-{}", row.id) data-theme=row.theme.to_string()>
            <h4>{edition.text(&row.title)}</h4>
            <ul>{side(edition, a)}{side(edition, b)}</ul>
            <p>{edition.text(&row.explanation)}</p>
        </article>
    }
}

/// One side: the token, byte for byte, and where it stands.
fn side(edition: Edition, side: &'static Side) -> impl IntoView {
    view! {
        <li>
            <q class="printed" lang="en" dir="ltr">{side.printed.clone()}</q>
            <SourceMark edition=edition document=&side.document section=Some(&side.section) />
        </li>
    }
}
