//! A link in a frame leads out of it, into a tab of its own, unless it leads to a part of the same page.

use std::collections::HashSet;

/// Rewrites the links of a page: what stands elsewhere is found from `home`, the folder of the language.
pub(super) fn outside(html: &str, home: &str) -> String {
    let ids: HashSet<&str> =
        html.split(" id=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    let mut parts = html.split("<a ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        out.push_str("<a ");
        out.push_str(&link(tag, &ids, home));
        out.push('>');
        out.push_str(rest);
    }
    out
}

/// The attributes of one link.
fn link(tag: &str, ids: &HashSet<&str>, home: &str) -> String {
    // Options of controls are addresses of this page.
    let Some(href) = attribute(tag, "href").filter(|_| !tag.contains("data-option=")) else {
        return tag.to_owned();
    };
    if href.strip_prefix('#').is_some_and(|id| id == "MA" || ids.contains(id)) {
        return tag.to_owned();
    }
    let target = match href.strip_prefix("./") {
        Some(path) => format!("{home}{path}"),
        None if href.starts_with('#') => format!("{home}{href}"),
        None => href.to_owned(),
    };
    // A frame may forbid downloads: the file is opened instead.
    let tag = tag.replace(" download=\"\"", "").replace(" download", "");
    let tag = tag.replacen(&format!("href=\"{href}\""), &format!("href=\"{target}\""), 1);
    format!("{tag} target=\"_blank\" rel=\"noopener\"")
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!("{name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::outside;

    #[test]
    fn links_lead_out_unless_they_lead_to_this_page() {
        let html = "<p id=\"a\"><a href=\"#a\">1</a><a class=\"x\" href=\"#b\">2</a>\
                    <a href=\"./c.svg\" download=\"\">3</a><a data-option=\"\" href=\"./\">4</a><a href=\"#MA\">5</a></p>";
        let expected = "<p id=\"a\"><a href=\"#a\">1</a>\
                        <a class=\"x\" href=\"../../#b\" target=\"_blank\" rel=\"noopener\">2</a>\
                        <a href=\"../../c.svg\" target=\"_blank\" rel=\"noopener\">3</a>\
                        <a data-option=\"\" href=\"./\">4</a><a href=\"#MA\">5</a></p>";
        assert_eq!(outside(html, "../../"), expected);
    }
}
