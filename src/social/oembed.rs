//! oEmbed, answered once for all: a JSON file for each view that can be embedded. <https://oembed.com>

use serde_json::json;

use super::subject::Subject;
use super::{Address, HEIGHT, Pictures, WIDTH, card};
use crate::content::Edition;

/// The files of a language: path below the site's root, and text.
pub(super) fn files(edition: Edition, address: &Address, pictures: &Pictures) -> Vec<(String, String)> {
    let subjects = Subject::all_embedded(edition).into_iter();
    subjects.map(|subject| file(edition, &subject, address, pictures)).collect()
}

fn file(edition: Edition, subject: &Subject, address: &Address, pictures: &Pictures) -> (String, String) {
    let code = edition.lang.code();
    let path = format!("{code}/{}", subject.oembed());
    let root = "../".repeat(path.matches('/').count());
    let (title, _) = card::in_words(edition, subject);
    let title = title.replace(['\u{2066}', '\u{2069}'], "");
    let (width, height) = subject.frame();
    let page = address.of(&format!("{code}/{}", subject.embed()), &root);
    let named = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    // No script stands in it: a frame works by itself, and grows where the host listens.
    let html = format!(
        "<iframe src=\"{page}\" title=\"{named}\" lang=\"{code}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         style=\"border:0;width:100%;max-width:{width}px\"></iframe>"
    );
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": edition.t("title"),
        "provider_url": address.of(&format!("{code}/"), &root),
        "cache_age": 86_400,
        "width": width,
        "height": height,
        "html": html,
    });
    if let Some(picture) = pictures.get(&format!("{code}/{}", subject.name())) {
        answer["thumbnail_url"] = json!(address.of(picture, &root));
        answer["thumbnail_width"] = json!(WIDTH);
        answer["thumbnail_height"] = json!(HEIGHT);
    }
    (path, format!("{answer:#}\n"))
}
