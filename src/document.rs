//! HTML documents: what stands around the content of `<body>`.

mod embed;

pub(crate) use embed::{embed, without_frames};

use anyhow::{Result, ensure};
use report::Lang;

use crate::content::Edition;
use crate::open_data;

/// The comments in `index.html` that pages fill in.
const HEAD: &str = "<!--head-->";
const BODY: &str = "<!--body-->";

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
    let fonts: String = fonts(edition.lang)
        .iter()
        .map(|font| format!("<link rel=\"preload\" href=\"{root}fonts/{font}.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>"))
        .collect();
    let description = edition.t("description");
    let data = if path.is_empty() { description_of_data(edition) } else { String::new() };
    let head = format!(
        "<title>{title}</title><meta name=\"description\" content=\"{description}\">{fonts}{languages}{data}"
    );
    let attributes = format!("lang=\"{}\" dir=\"{}\"", edition.lang.code(), edition.lang.dir());
    let template =
        if body.contains("data-control=") { template.to_owned() } else { without_program(template) };
    fill(&template.replace("=\"./", &format!("=\"{root}")), &attributes, &head, body)
}

/// A page without controls needs no program: neither the note that starts it nor the links that fetch it early.
fn without_program(template: &str) -> String {
    let is_program = |tag: &str| {
        ["name=\"program\"", "rel=\"modulepreload\"", "as=\"fetch\""].iter().any(|mark| tag.contains(mark))
    };
    template.split_inclusive('>').filter(|tag| !is_program(tag)).collect()
}

/// What search engines read about the data. It is no program, so the security policy leaves it alone.
fn description_of_data(edition: Edition) -> String {
    // No text can end the element: JSON has another way to write the sign that opens a tag.
    let dataset = open_data::dataset(edition.report, edition.lang).replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{dataset}</script>")
}

/// The fonts of the first screen.
const fn fonts(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En | Lang::Fr => &["plex-400", "plex-600"],
        Lang::Ar => &["plex-400", "plex-arabic-400", "plex-arabic-600"],
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
    fill(template, &format!("lang=\"en\" data-languages=\"{codes}\""), &head, &body)
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
