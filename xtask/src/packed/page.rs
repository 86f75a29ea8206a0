//! The pages of the site, without what they would fetch, and with places for what is put in instead.

use anyhow::{Result, ensure};

/// The stylesheets that a page links, by their names at the root of the site.
pub(super) fn stylesheets(page: &str) -> Vec<String> {
    let links = page.split("<link ").skip(1).filter_map(|link| link.split('>').next());
    let links = links.filter(|link| link.contains("rel=\"stylesheet\""));
    links
        .filter_map(|link| link.split("href=\"").nth(1)?.split('"').next())
        .map(|path| path.trim_start_matches("../").to_owned())
        .collect()
}

/// Where the list of the search is, as seen from a page; empty if the page names none.
pub(super) fn list(page: &str) -> &str {
    page.split("data-list=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

/// The page of a language as the shell fills it in.
pub(super) fn template(page: &str) -> Result<String> {
    let page = without_fetched(page, &["<meta name=\"program\"", "<meta property=", "<meta name=\"twitter:"]);
    let list = list(&page);
    with(
        &page,
        &[
            ("<html ", "<html data-query=\"\" "),
            (&format!("data-list=\"{list}\""), "data-list=\"\""),
            ("</head>", "@packed-style@@packed-program@</head>"),
            ("</body>", "@packed-scripts@</body>"),
        ],
    )
}

/// The shell with everything in it.
pub(super) fn shell(page: &str, policy: &str, style: &str, parts: &str, script: &str) -> Result<String> {
    let page = without_fetched(page, &["<meta name=\"twitter:", "<meta property=\"og:image"]);
    with(
        &page,
        &[
            // Before anything that it is about.
            ("<head>", &format!("<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")),
            ("</head>", &format!("<style>{style}</style></head>")),
            ("</body>", &format!("{parts}<script>{script}</script></body>")),
        ],
    )
}

/// A page without scripts and links of files, and without the tags that begin so.
fn without_fetched(page: &str, unneeded: &[&str]) -> String {
    let is_unneeded = |tag: &str| {
        let tag = tag.trim_start();
        tag.starts_with("<link ")
            || (tag.starts_with("<script ") && tag.contains(" src=\""))
            || unneeded.iter().any(|start| tag.starts_with(start))
    };
    let mut out = String::new();
    let mut was_left_out = false;
    for tag in page.split_inclusive('>') {
        // What opens and is left out does not close.
        was_left_out = is_unneeded(tag) || (was_left_out && tag.trim_start() == "</script>");
        if !was_left_out {
            out.push_str(tag);
        }
    }
    out
}

/// A page with some of its text replaced, each once and in this order.
fn with(page: &str, replacements: &[(&str, &str)]) -> Result<String> {
    let mut out = page.to_owned();
    for (old, new) in replacements {
        ensure!(out.contains(old), "a page of the kiosk has no {old}");
        out = out.replacen(old, new, 1);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html lang=\"ar\"><head><meta charset=\"utf-8\" /> <script src=\"../../a.js\" defer></script>\
        <link rel=\"stylesheet\" href=\"../../site-1.css\" integrity=\"x\"/><link rel=\"icon\" href=\"../../i.svg\">\
        <link rel=\"stylesheet\" href=\"../../kiosk-2.css\"><meta name=\"program\" content=\"../../p.js\"></head>\
        <body><p data-list=\"../find.txt\"><script type=\"application/json\">{}</script></p></body></html>";

    #[test]
    fn sheets_are_found_in_their_order() {
        assert_eq!(stylesheets(PAGE), ["site-1.css", "kiosk-2.css"]);
        assert_eq!(list(PAGE), "../find.txt");
    }

    #[test]
    fn nothing_is_left_to_fetch_and_every_place_is_there() {
        let wanted = "<!DOCTYPE html><html data-query=\"\" lang=\"ar\"><head><meta charset=\"utf-8\" />@packed-style@@packed-program@</head>\
            <body><p data-list=\"\"><script type=\"application/json\">{}</script></p>@packed-scripts@</body></html>";
        assert_eq!(template(PAGE).unwrap(), wanted);
        let message = template("<html lang=\"ar\"></html>").unwrap_err().to_string();
        assert!(message.contains("data-list"), "{message}");
    }

    #[test]
    fn the_policy_comes_first_and_the_script_last() {
        let file = shell(PAGE, "default-src 'none'", "p{}", "<i>parts</i>", "run()").unwrap();
        assert!(file.starts_with("<!DOCTYPE html><html lang=\"ar\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"));
        assert!(file.ends_with("<i>parts</i><script>run()</script></body></html>"));
        assert!(file.contains("<style>p{}</style></head>"));
    }
}
