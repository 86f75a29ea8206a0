//! Files that a page asks for later, under names that change with their content: the list of what can be found, the drawings and
//! tables of charts.
//!
//! So a page is given what was made with it, or nothing, however old it is and whatever the server has by then. The files that
//! have an address of their own keep it, for those who link to them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// Attributes by which pages say what they may ask for.
const ASKED_IN: [&str; 3] = [" data-list=\"", " data-svg=\"", " data-csv=\""];
/// How many bytes of the hash stand in a name: as many as in the names that Trunk gives.
const BYTES: usize = 8;

/// Adds the files under their new names, and has the pages ask for these.
pub(crate) fn name(files: &mut Vec<(String, String)>) {
    let texts: BTreeMap<&str, &str> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut named = BTreeMap::new();
    let mut pages = BTreeMap::new();
    for (page, html) in texts.iter().filter(|(path, _)| path.ends_with(".html")) {
        let language = page.split('/').next().unwrap_or_default();
        let mut rewritten = Cow::Borrowed(*html);
        for attribute in ASKED_IN {
            rewritten = with_values(rewritten, attribute, |value| {
                // However deep a page lies, what it asks for stands in the folder of its language.
                let asked = format!("{language}/{}", value.trim_start_matches(['.', '/']));
                let text = texts.get(asked.as_str())?;
                let (path, _) = named.entry(asked.clone()).or_insert_with(|| copy(&asked, text));
                Some(format!("{}{}", value.strip_suffix(file_name(&asked))?, file_name(path)))
            });
        }
        if let Cow::Owned(rewritten) = rewritten {
            pages.insert((*page).to_owned(), rewritten);
        }
    }
    for (path, text) in files.iter_mut() {
        if let Some(rewritten) = pages.remove(path) {
            *text = rewritten;
        }
    }
    files.extend(named.into_values());
}

/// A page in which an attribute has other values, where there are any.
fn with_values<'h>(
    html: Cow<'h, str>,
    attribute: &str,
    mut other: impl FnMut(&str) -> Option<String>,
) -> Cow<'h, str> {
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in html.match_indices(attribute) {
        let start = at + attribute.len();
        let Some((value, _)) = html.get(start..).and_then(|rest| rest.split_once('"')) else { continue };
        let Some(new) = other(value) else { continue };
        out.push_str(html.get(done..start).unwrap_or_default());
        out.push_str(&new);
        done = start + value.len();
    }
    if done == 0 {
        return html;
    }
    out.push_str(html.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

/// A file under its new name. A drawing is without its fonts, which are most of its weight: the page has them, and its tools put
/// them in.
fn copy(path: &str, text: &str) -> (String, String) {
    let text = if path.ends_with(".svg") { without_fonts(text) } else { text.to_owned() };
    (with_hash(path, text.as_bytes()), text)
}

/// The name with the beginning of its content's hash: `find.txt` is `find-ca97….txt`.
pub(crate) fn with_hash(path: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect();
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{path}-{hash}"),
    }
}

fn without_fonts(svg: &str) -> String {
    let mut parts = svg.split("@font-face{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    out
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_ask_for_what_was_made_with_them() {
        let svg = "<svg><style>@font-face{src:url(data:x)}@font-face{src:url(data:y)}.a{b:c}</style></svg>";
        let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
        let mut files = vec![
            file(
                "en/index.html",
                "<i data-list=\"./find.txt\"><a href=\"./chart/c.svg\"><b data-svg=\"./chart/c.svg\" data-csv=\"./no.csv\">",
            ),
            file("en/kiosk/index.html", "<i data-list=\"../find.txt\">"),
            file("fr/index.html", "<i data-list=\"./find.txt\">"),
            file("en/find.txt", "a"),
            file("fr/find.txt", "b"),
            file("en/chart/c.svg", svg),
        ];
        name(&mut files);
        let files: BTreeMap<_, _> = files.into_iter().collect();
        let path = |start: &str| files.keys().find(|path| path.starts_with(start)).unwrap().clone();
        let (list, drawing) = (path("en/find-"), path("en/chart/c-"));
        assert_eq!(list, "en/find-ca978112ca1bbdca.txt");
        assert_eq!(files[&drawing], "<svg><style>.a{b:c}</style></svg>");
        assert_eq!(files["en/chart/c.svg"], svg, "who has the address finds the whole picture");
        assert_eq!(
            files["en/index.html"],
            format!(
                "<i data-list=\"./{}\"><a href=\"./chart/c.svg\"><b data-svg=\"./chart/{}\" data-csv=\"./no.csv\">",
                file_name(&list),
                file_name(&drawing)
            )
        );
        assert_eq!(files["en/kiosk/index.html"], format!("<i data-list=\"../{}\">", file_name(&list)));
        assert_ne!(path("fr/find-").rsplit('/').next(), list.rsplit('/').next());
    }
}
