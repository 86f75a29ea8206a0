//! HTML documents: what stands around the content of `<body>`.

mod embed;
mod halves;
mod kiosk;
mod marks;

pub(crate) use embed::Frames;
pub use halves::halves;
pub(crate) use kiosk::{kiosk, shell};

use anyhow::{Result, ensure};
use report::Lang;

use crate::content::Edition;
use crate::open_data;

/// The comments in `index.html` that pages fill in.
const HEAD: &str = "<!--head-->";
const BODY: &str = "<!--body-->";

/// Where a page links the stylesheet of what is below: a browser paints what stands before it without waiting for it, nor for
/// what follows.
pub(crate) const BELOW: &str = "<template data-below=\"\"></template>";

/// Browsers warn of an integrity hash on a preload that is not a script, style or module, and ignore it.
pub(crate) fn without_ignored_integrity(template: &str) -> String {
    let mut parts = template.split("<link ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("<link ");
        match part.split_once(" integrity=\"").filter(|_| part.contains("as=\"fetch\"")) {
            Some((before, after)) => {
                out.push_str(before);
                out.push_str(after.split_once('"').map_or("", |(_, rest)| rest));
            }
            None => out.push_str(part),
        }
    }
    out
}

/// What takes a view away is no script of a page: the page's tools know where it is, and ask for it when a reader does.
pub(crate) fn asked_later(template: &str) -> String {
    const TAKE: &str = "\"./take-";
    let Some((_, rest)) = template.split_once(TAKE) else { return template.to_owned() };
    let name = rest.split('"').next().unwrap_or_default();
    let told = format!("<script data-take=\"./take-{name}\" src=\"./tools-");
    without(template, &[TAKE]).replacen("<script src=\"./tools-", &told, 1)
}

/// A template without what only pages in frames and kiosks use.
pub(crate) fn without_special(template: &str) -> String {
    without(&without(template, &embed::FRAMES), &[kiosk::KIOSK])
}

/// A page of one language; `path` is its folder below the language's, empty for the language's own.
pub(crate) fn page(template: &str, edition: Edition, path: &str, title: &str, body: &str) -> Result<String> {
    let root = "../".repeat(1 + path.split('/').filter(|folder| !folder.is_empty()).count());
    let folder = if path.is_empty() { String::new() } else { format!("{path}/") };
    let languages: String = Lang::ALL
        .iter()
        .map(|lang| {
            let code = lang.code();
            format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{root}{code}/{folder}\">")
        })
        .collect();
    let description = edition.t("description");
    let data = if path.is_empty() { description_of_data(edition) } else { String::new() };
    let head = format!(
        "<title>{title}</title><meta name=\"description\" content=\"{description}\">{languages}{data}"
    );
    let attributes = format!("lang=\"{}\" dir=\"{}\"", edition.lang.code(), edition.lang.dir());
    let has = |hook: &str| body.contains(hook);
    let template = if has("data-control=") { template.to_owned() } else { without_program(template) };
    let template = if has("data-fallback=") { template } else { without(&template, &["builder-"]) };
    let template = without_fonts(&template, fonts_of_first_screens(edition.lang));
    let body = marks::in_controls_only(body);
    let (template, body) = with_styles_below(&template, &body);
    let body = body.replacen("=\"./below-", &format!("=\"{root}below-"), 1);
    fill(&template.replace("=\"./", &format!("=\"{root}")), &attributes, &head, &body)
}

/// Moves the link to the stylesheet of what is below to where the page wants it; a page that does not say keeps it in its head.
fn with_styles_below(template: &str, body: &str) -> (String, String) {
    let link = template.split_inclusive('>').map(str::trim_start).find(|tag| tag.contains("\"./below-"));
    match link.filter(|_| body.contains(BELOW)) {
        Some(link) => (template.replacen(link, "", 1), body.replacen(BELOW, link, 1)),
        None => (template.to_owned(), body.replacen(BELOW, "", 1)),
    }
}

/// A page without controls needs no program: neither the note that starts it nor the links that fetch it early.
fn without_program(template: &str) -> String {
    without(template, &["name=\"program\"", "rel=\"modulepreload\"", "as=\"fetch\""])
}

/// A page without the elements of its head whose tags have one of the marks.
fn without(template: &str, marks: &[&str]) -> String {
    divided(template, marks).0
}

/// The same, and those elements.
fn divided(template: &str, marks: &[&str]) -> (String, String) {
    let has_mark = |tag: &str| marks.iter().any(|mark| tag.contains(mark));
    let (mut left, mut taken) = (String::new(), String::new());
    let mut is_taken = false;
    for tag in template.split_inclusive('>') {
        // What opens and is taken out does not close.
        is_taken = has_mark(tag) || (is_taken && tag.trim_start() == "</script>");
        if is_taken {
            taken.push_str(tag.trim());
        } else {
            left.push_str(tag);
        }
    }
    (left, taken)
}

/// The shell announces every font, each under a name that changes with its content; a page keeps those of its first screen.
fn without_fonts(template: &str, kept: &[&str]) -> String {
    let is_kept = |tag: &str| kept.iter().any(|font| is_font(tag, font));
    template.split_inclusive('>').filter(|tag| !tag.contains("as=\"font\"") || is_kept(tag)).collect()
}

/// Whether a tag names a font: `plex-400` is not `plex-arabic-400`.
fn is_font(tag: &str, font: &str) -> bool {
    let name =
        tag.split_once("fonts/").and_then(|(_, after)| after.split_once(".woff2")).map(|(name, _)| name);
    name.and_then(|name| name.rsplit_once('-')).is_some_and(|(name, _)| name == font)
}

/// What search engines read about the data. It is no program, so the security policy leaves it alone.
fn description_of_data(edition: Edition) -> String {
    // No text can end the element: JSON has another way to write the sign that opens a tag.
    let dataset = open_data::dataset(edition.report, edition.lang).replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{dataset}</script>")
}

/// The fonts of a first screen. A word whose font has not come is laid out with one of the device's, and to look for that takes a
/// browser longer than to lay out all the rest: so each that is used is asked for early, and few are used.
const fn fonts_of_first_screens(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En | Lang::Fr => &["plex-400", "plex-600"],
        Lang::Ar => &["plex-400", "plex-600", "plex-arabic-400", "plex-arabic-600"],
    }
}

/// The fonts of a first screen with figures.
const fn fonts_of_figures(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En | Lang::Fr => &["plex-400", "plex-500", "plex-600"],
        Lang::Ar => {
            &["plex-400", "plex-500", "plex-600", "plex-arabic-400", "plex-arabic-500", "plex-arabic-600"]
        }
    }
}

/// The root page: without scripts a choice of languages, otherwise the way to the reader's own.
pub(crate) fn choice(template: &str, edition: Edition) -> Result<String> {
    let links: String = Lang::ALL
        .iter()
        .map(|lang| {
            let title = edition.report.phrase("title", *lang).unwrap_or_default();
            let (code, dir, name) = (lang.code(), lang.dir(), lang.own_name());
            format!("<li><a href=\"./{code}/\" hreflang=\"{code}\" lang=\"{code}\" dir=\"{dir}\"><strong>{title}</strong> {name}</a></li>")
        })
        .collect();
    let head = format!("<title>{}</title>", edition.t("title"));
    let body = format!("<main class=\"language-choice\"><ul>{links}</ul></main>");
    let codes = Lang::ALL.map(Lang::code).join(" ");
    let template = without_fonts(template, &[]);
    fill(&template, &format!("lang=\"en\" data-languages=\"{codes}\""), &head, &body)
}

fn fill(template: &str, root: &str, head: &str, body: &str) -> Result<String> {
    for mark in [HEAD, BODY, "<html"] {
        ensure!(template.contains(mark), "index.html must contain {mark}");
    }
    Ok(template
        .replacen("<html", &format!("<html {root}"), 1)
        .replacen(HEAD, head, 1)
        .replacen(BODY, body, 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_tools_know_what_is_asked_for_later() {
        let template = "<script src=\"./tools-1.js\" defer></script><script src=\"./take-2.js\"></script><p>";
        let told = "<script data-take=\"./take-2.js\" src=\"./tools-1.js\" defer></script><p>";
        assert_eq!(super::asked_later(template), told);
        assert_eq!(super::asked_later("<p>"), "<p>");
    }
}
