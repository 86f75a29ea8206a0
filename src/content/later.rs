use leptos::prelude::*;

use super::Edition;

/// A part below the first screens, in a page that is still whole. It is cut out when the site is written (`apart.rs`), and put back by
/// the loader (`public/boot.js`), part by part, once the first screens are painted.
#[component]
pub(super) fn Later(children: Children) -> impl IntoView {
    view! { <later-part>{children()}</later-part> }
}

/// What only the program answers: the loader puts it into its place before the program starts. Above all fields: of a page that has any,
/// Chromium looks as soon as it is read which of them could be filled in, and for that lays all of it out, before its fonts are there and
/// then once more.
#[component]
pub(super) fn ForProgram(children: Children) -> impl IntoView {
    view! { <template data-for-program="">{children()}</template> }
}

/// Where the parts are if they have not come: a reader without scripts finds them on a page of their own, and so does one whose line
/// broke. The links stand where what they lead to would, for those that lead there.
#[component]
pub(super) fn Elsewhere(edition: Edition) -> impl IntoView {
    let parts = ["figures", "check", "platforms", "timeline", "sources"];
    let links = parts.map(|part| {
        view! { <li id=part><a href=format!("./{WHOLE}#{part}")>{edition.t(&format!("{part}-title"))}</a></li> }
    });
    view! {
        <noscript data-elsewhere="">
            <nav class="elsewhere" aria-labelledby="elsewhere-title">
                <h2 id="elsewhere-title">{edition.t("elsewhere-title")}</h2>
                <ul>{links}</ul>
            </nav>
        </noscript>
    }
}

/// The page that is complete without scripts, beside the one that is not.
pub const WHOLE: &str = "whole.html";

/// Marks that a part begins with and ends with, until it is cut out.
const BEGINNING: &str = "<later-part>";
const END: &str = "</later-part>";
/// The beginning of the links that stand for the parts; they end with the first `</noscript>`.
const ELSEWHERE: &str = "<noscript data-elsewhere=\"\">";
/// Where a part was, and will be.
const HOLE: &str = "<template data-later=\"\"></template>";

/// A page in two: what its first screens show, and the rest.
#[derive(Debug, PartialEq, Eq)]
pub struct Apart<'p> {
    /// The page up to the links that stand for the parts.
    pub before: &'p str,
    /// From these links on, with a hole for each part.
    pub after: String,
    /// The parts in the order of their holes, one that holds others before these, divided by the mark of a beginning.
    pub rest: String,
}

/// Cuts the parts out of a page; nothing where it says of none that it may come later.
pub fn apart(page: &str) -> Option<Apart<'_>> {
    let (before, after) = page.split_at(page.find(ELSEWHERE)?);
    let mut pieces = vec![String::new()];
    let mut open = vec![0];
    let mut rest = after;
    while let Some(at) = [BEGINNING, END].iter().filter_map(|mark| rest.find(mark)).min() {
        let (text, marked) = rest.split_at(at);
        let piece = pieces.get_mut(*open.last()?)?;
        piece.push_str(text);
        if let Some(inside) = marked.strip_prefix(BEGINNING) {
            piece.push_str(HOLE);
            open.push(pieces.len());
            pieces.push(String::new());
            rest = inside;
        } else {
            open.pop();
            rest = marked.strip_prefix(END)?;
        }
    }
    pieces.first_mut()?.push_str(rest);
    let after = pieces.remove(0);
    Some(Apart { before, after, rest: pieces.join(BEGINNING) })
}

/// The page with all its parts in their places: in kiosks, which have all of it at hand, and without scripts.
pub fn at_once(page: &str) -> String {
    let page = page.replace(BEGINNING, "").replace(END, "");
    match page
        .split_once(ELSEWHERE)
        .and_then(|(before, rest)| Some((before, rest.split_once("</noscript>")?.1)))
    {
        Some((before, after)) => format!("{before}{after}"),
        None => page,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_cut_out_and_can_be_put_back() {
        let part = |inside: &str| format!("{BEGINNING}{inside}{END}");
        let links = format!("{ELSEWHERE}<a></a></noscript>");
        let figures = part(&format!("<i>{}</i>{}", part("first"), part("second")));
        let page = format!("<p>{links}<main>{figures}</main>{}<b>", part("sources"));
        let apart = apart(&page).unwrap();
        assert_eq!(apart.before, "<p>");
        assert_eq!(apart.after, format!("{links}<main>{HOLE}</main>{HOLE}<b>"));
        // As the loader does it: the next part goes into the first hole.
        let filled = apart.rest.split(BEGINNING).fold(apart.after, |page, part| page.replacen(HOLE, part, 1));
        assert_eq!(at_once(&filled), "<main><i>first</i>second</main>sources<b>");
        assert_eq!(at_once(&page), format!("<p>{}", at_once(&filled)));
    }

    #[test]
    fn a_page_that_has_no_parts_stays_whole() {
        assert_eq!(apart("<p>"), None);
        assert_eq!(at_once("<p>"), "<p>");
    }
}
