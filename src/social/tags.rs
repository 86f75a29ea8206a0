//! What a page tells those who show a preview of it: Open Graph, Twitter's card, and where its oEmbed is.

use report::{Lang, Report};

use super::subject::Subject;
use super::{Address, HEIGHT, Pictures, WIDTH, card};
use crate::content::Edition;

/// Writes the tags behind the title of a page; `path` is its file below the site's root.
pub(super) fn write(
    report: &'static Report,
    address: &Address,
    pictures: &Pictures,
    path: &str,
    html: &mut String,
) {
    let folder = path.strip_suffix("index.html").unwrap_or(path);
    let code = folder.split('/').next().unwrap_or_default();
    // The page that only chooses a language speaks English, as it says itself.
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code).unwrap_or(Lang::En);
    let edition = Edition { report, lang };
    let below = folder.strip_prefix(code).unwrap_or_default().trim_start_matches('/');
    let subject = Subject::of(edition, below);
    let root = match folder.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    };
    let tags = tags(edition, &subject, address, pictures, folder, &root);
    *html = html.replacen("</title>", &format!("</title>{tags}"), 1);
}

fn tags(
    edition: Edition,
    subject: &Subject,
    address: &Address,
    pictures: &Pictures,
    folder: &str,
    root: &str,
) -> String {
    let (title, description) = card::in_words(edition, subject);
    let (title, description) = (attribute(&title), attribute(&description));
    let code = edition.lang.code();
    let mut tags = vec![
        ("property", "og:type", "website".to_owned()),
        ("property", "og:site_name", attribute(&edition.t("title"))),
        ("property", "og:title", title.clone()),
        ("property", "og:description", description.clone()),
        ("property", "og:url", attribute(&address.of(folder, root))),
        ("property", "og:locale", locale(edition.lang).to_owned()),
    ];
    let others = Lang::ALL.into_iter().filter(|lang| *lang != edition.lang);
    tags.extend(others.map(|lang| ("property", "og:locale:alternate", locale(lang).to_owned())));
    if let Some(picture) = pictures.get(&format!("{code}/{}", subject.name())) {
        let picture = attribute(&address.of(picture, root));
        tags.extend([
            ("property", "og:image", picture.clone()),
            ("property", "og:image:type", "image/png".to_owned()),
            ("property", "og:image:width", WIDTH.to_string()),
            ("property", "og:image:height", HEIGHT.to_string()),
            ("property", "og:image:alt", format!("{title}. {description}")),
            ("name", "twitter:card", "summary_large_image".to_owned()),
            ("name", "twitter:image", picture),
            ("name", "twitter:image:alt", format!("{title}. {description}")),
        ]);
    }
    let tags: String = tags
        .iter()
        .map(|(kind, name, value)| format!("<meta {kind}=\"{name}\" content=\"{value}\">"))
        .collect();
    let oembed = address.of(&format!("{code}/{}", subject.oembed()), root);
    format!(
        "{tags}<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{title}\">",
        attribute(&oembed)
    )
}

/// A language as Open Graph writes it, in the country that the page is about.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en_GB",
        Lang::Fr => "fr_FR",
        Lang::Ar => "ar_MA",
    }
}

/// Text as an attribute holds it. What keeps numbers in their direction is for the eye only.
fn attribute(text: &str) -> String {
    let text = text.replace(['\u{2066}', '\u{2069}'], "");
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
