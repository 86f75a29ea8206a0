//! What stands around a list on a page of its own.

use leptos::prelude::*;
use report::Lang;

use super::WholePage;
use crate::content::Edition;
use crate::content::header::BrandMark;

/// One of the pages of a list.
#[derive(Clone, Copy)]
pub(super) struct Numbered<'p> {
    /// The folder of the first page, below the language's; the others lie in it.
    pub(super) path: &'p str,
    /// Which it is; the first is 1.
    pub(super) number: usize,
    /// How many there are.
    pub(super) of: usize,
}

impl Numbered<'_> {
    fn folder(self, number: usize) -> String {
        if number == 1 { self.path.to_owned() } else { format!("{}/{number}", self.path) }
    }

    fn words(self, edition: Edition) -> Option<String> {
        let (number, of) = (self.number.to_string(), self.of.to_string());
        (self.of > 1).then(|| edition.fill("page-of", &[("page", &number), ("pages", &of)]))
    }
}

/// A page around a `list`, which is told the way to the language's folder.
pub(super) fn frame(
    edition: Edition,
    title: &str,
    place: Numbered<'_>,
    list: impl FnOnce(&str) -> AnyView,
) -> WholePage {
    let path = place.folder(place.number);
    let home = "../".repeat(path.split('/').count());
    let languages = Lang::ALL.map(|lang| {
        let href = format!("{home}../{}/{path}/", lang.code());
        let current = (lang == edition.lang).then_some("true");
        view! { <a class="choice" hreflang=lang.code() lang=lang.code() href=href aria-current=current>
                <span class="long">{lang.own_name()}</span>
                <span class="short" aria-hidden="true">{lang.short_name()}</span>
            </a>
        }
    });
    let owner = Owner::new();
    let body = owner.with(|| {
        view! {
            <header class="top">
                <div class="strip" aria-hidden="true"></div>
                <div class="top-bar">
                    <a class="brand" href=home.clone()>
                        <BrandMark />
                        <span class="brand-long">{edition.t("title")}</span>
                        <span class="brand-short">"DGSN"</span>
                    </a>
                    <p class="unofficial">{edition.t("unofficial")}</p>
                    <nav class="languages" aria-label=edition.t("language-label")>{languages}</nav>
                </div>
            </header>
            <main class="whole-list">{list(&home)}{links(edition, &home, place)}</main>
        }
        .to_html()
    });
    let title = place.words(edition).map_or_else(|| title.to_owned(), |words| format!("{title} · {words}"));
    WholePage { path, title, body: leading_home(&body, &home) }
}

/// The way to the pages before and after; nothing where there is one page only.
fn links(edition: Edition, home: &str, place: Numbered<'_>) -> Option<impl IntoView + use<>> {
    let words = place.words(edition)?;
    let link = |number: usize, rel: &'static str| {
        let href = format!("{home}{}/", place.folder(number));
        view! { <a href=href rel=rel>{edition.t(&format!("page-{rel}"))}</a> }
    };
    let before = (place.number > 1).then(|| link(place.number - 1, "prev"));
    let after = (place.number < place.of).then(|| link(place.number + 1, "next"));
    Some(view! {
        <nav class="pages" aria-label=edition.t("pages-label")>{before}<span>{words}</span>{after}</nav>
    })
}

/// Documents and places have their sections on the first page: links to them lead there.
fn leading_home(body: &str, home: &str) -> String {
    ["#document-", "#MA"].iter().fold(body.to_owned(), |body, target| {
        body.replace(&format!("href=\"{target}"), &format!("href=\"{home}{target}"))
    })
}
