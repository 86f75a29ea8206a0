//! The page of a language in two files, and whole for readers without scripts.

use super::{divided, without};
use crate::content::{WHOLE, apart, at_once};
use crate::named::with_hash;

/// What the first paint and the first click are not to share line and processor with: what fetches the program early, and the tools.
const LATE: [&str; 3] = ["rel=\"modulepreload\"", "as=\"fetch\"", "/tools-"];
/// The other scripts of a page, and what only they read.
const SCRIPTS: [&str; 2] = ["/boot-", "name=\"program\""];

/// Parts the pages that can be. What the first screens show stays under their names. The rest lies beside them, under a name that
/// changes with it, for the loader (`public/boot.js`), which is also told there what else to fetch only then. And the whole stands in a
/// page of its own, which a reader without scripts is led to. This is the last thing that is done to pages: whatever is still to be
/// changed in them would have to be found in all three.
pub fn halves(files: &mut Vec<(String, String)>) {
    let mut others = Vec::new();
    for (path, page) in files.iter_mut() {
        let Some(folder) = path.strip_suffix("index.html") else { continue };
        let Some(parts) = apart(page) else { continue };
        let rest = with_hash("rest.txt", parts.rest.as_bytes());
        // The last link before the links that stand for the rest is that to its stylesheet.
        let (before, styles) =
            parts.before.split_at(parts.before.rfind("<link ").unwrap_or(parts.before.len()));
        let (before, late) = divided(before, &LATE);
        let first =
            format!("{before}<template data-rest=\"./{rest}\">{styles}{late}</template>{}", parts.after);
        let whole = without(&without(&at_once(page), &LATE), &SCRIPTS);
        let whole = whole.replacen("</title>", "</title><link rel=\"canonical\" href=\"./\">", 1);
        others.push((format!("{folder}{rest}"), parts.rest));
        others.push((format!("{folder}{WHOLE}"), whole));
        *page = first;
    }
    files.extend(others);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_page_is_written_in_halves_and_whole() {
        let head = "<title>t</title><script src=\"../boot-1.js\"></script><meta name=\"program\"><link rel=\"modulepreload\" href=\"../a.js\">\
                    <link rel=\"preload\" href=\"../a.wasm\" as=\"fetch\"><script type=\"application/ld+json\">{}</script>\
                    <script src=\"../tools-1.js\" async></script>";
        let links = "<noscript data-elsewhere=\"\"><a></a></noscript>";
        let page = format!(
            "{head}<p><link rel=\"stylesheet\" href=\"../below-1.css\">{links}<later-part>rest</later-part><b>"
        );
        let mut files =
            vec![("en/index.html".to_owned(), page), ("en/theme/index.html".to_owned(), "<p>".to_owned())];
        halves(&mut files);
        let files: BTreeMap<_, _> = files.into_iter().collect();
        let rest = with_hash("rest.txt", b"rest");
        assert_eq!(
            files.keys().collect::<Vec<_>>(),
            ["en/index.html", &format!("en/{rest}"), "en/theme/index.html", "en/whole.html"]
        );
        assert_eq!(files[&format!("en/{rest}")], "rest");
        assert_eq!(files["en/theme/index.html"], "<p>");
        assert_eq!(
            files["en/index.html"],
            format!(
                "<title>t</title><script src=\"../boot-1.js\"></script><meta name=\"program\"><script type=\"application/ld+json\">{{}}</script>\
                 <p><template data-rest=\"./{rest}\"><link rel=\"stylesheet\" href=\"../below-1.css\"><link rel=\"modulepreload\" href=\"../a.js\">\
                 <link rel=\"preload\" href=\"../a.wasm\" as=\"fetch\"><script src=\"../tools-1.js\" async></script></template>{links}<template data-later=\"\"></template><b>"
            )
        );
        assert_eq!(
            files["en/whole.html"],
            "<title>t</title><link rel=\"canonical\" href=\"./\"><script type=\"application/ld+json\">{}</script>\
             <p><link rel=\"stylesheet\" href=\"../below-1.css\">rest<b>"
        );
    }
}
