//! What other sites show of this one: pictures, tags, oEmbed, and the letters that the fonts hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod letters;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dgsn_in_figures::social::{self, Address};
use dgsn_in_figures::{site, tables};
use report::{Lang, Report};
use scraper::{Html, Selector};
use serde_json::Value;

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let sources = tables::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap();
    Report::load(&sources).unwrap_or_else(|problems| panic!("{problems:#?}"))
});

/// Every picture, painted once for all tests.
static PICTURES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let kept = Kept::new("all");
    social::pictures(&REPORT, &kept.0).unwrap()
});

const TEMPLATE: &str = "<html><head><!--head--></head><body><!--body--></body></html>";

/// A folder that is gone when it is no longer needed.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("dgsn-social-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        Self(folder)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The text files of a site at an address.
fn files(origin: Option<&str>) -> BTreeMap<String, String> {
    let mut files = site::files(&REPORT, TEMPLATE).unwrap();
    // Pages of views are made elsewhere; their paths are all that counts here.
    for page in ["en/embed/card/drug-cases/index.html", "ar/embed/place/MA-KEN/index.html"] {
        files.push((page.to_owned(), "<head><title>x</title></head>".to_owned()));
    }
    social::introduce(&REPORT, &Address::new(origin).unwrap(), PICTURES.keys(), &mut files).unwrap();
    files.into_iter().collect()
}

/// The content of a tag of a page.
fn tag(html: &str, name: &str) -> String {
    let selector = Selector::parse(&format!("meta[property='{name}'], meta[name='{name}']")).unwrap();
    let page = Html::parse_document(html);
    let found: Vec<_> = page.select(&selector).map(|tag| tag.attr("content").unwrap().to_owned()).collect();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found.concat()
}

#[test]
fn pictures_are_of_the_asked_size_and_light() {
    for lang in Lang::ALL {
        for name in [
            "page",
            "map",
            "map-2023",
            "map-2024",
            "check",
            "timeline",
            "chart-slope-cases",
            "card-drug-cases",
            "place-MA-CAS",
        ] {
            let start = format!("{}/card/{name}-", lang.code());
            let named = |path: &&String| {
                path.strip_prefix(&start).is_some_and(|rest| rest.len() == "0123456789abcdef.png".len())
            };
            assert_eq!(PICTURES.keys().filter(named).count(), 1, "{start}");
        }
    }
    for (path, png) in PICTURES.iter() {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), (social::WIDTH, social::HEIGHT), "{path}");
        assert!(png.len() < 120_000, "{path} weighs {} bytes", png.len());
        // Words alone make more than this; a picture without them would be lighter.
        assert!(png.len() > 8_000, "{path} weighs only {} bytes", png.len());
    }
}

#[test]
fn the_same_tables_give_the_same_pictures() {
    let kept = Kept::new("again");
    let again = social::pictures(&REPORT, &kept.0).unwrap();
    assert!(again == *PICTURES, "painted anew");
    assert!(social::pictures(&REPORT, &kept.0).unwrap() == *PICTURES, "taken from what is kept");
}

#[test]
fn pages_say_what_they_are_about() {
    let files = files(Some("https://example.org/dgsn"));
    let page = &files["fr/index.html"];
    assert_eq!(tag(page, "og:title"), "La DGSN en chiffres");
    assert_eq!(tag(page, "og:url"), "https://example.org/dgsn/fr/");
    assert_eq!(tag(page, "twitter:card"), "summary_large_image");
    let picture = tag(page, "og:image");
    let path = picture.strip_prefix("https://example.org/dgsn/").unwrap();
    assert!(path.starts_with("fr/card/page-") && PICTURES.contains_key(path), "{picture}");
    let card = &files["en/embed/card/drug-cases/index.html"];
    assert!(tag(card, "og:image").contains("/en/card/card-drug-cases-"));
    assert!(tag(card, "og:description").contains("2024"));
    let place = &files["ar/embed/place/MA-KEN/index.html"];
    assert_eq!(tag(place, "og:title"), "القنيطرة");
    assert!(tag(place, "og:image").contains("/ar/card/place-MA-KEN-"));
    assert!(tag(place, "og:description").contains("100.000"));
}

#[test]
fn without_an_origin_everything_is_found_from_the_page() {
    let files = files(None);
    let picture = tag(&files["en/index.html"], "og:image");
    assert!(PICTURES.contains_key(picture.strip_prefix("../").unwrap()), "{picture}");
    let picture = tag(&files["ar/embed/place/MA-KEN/index.html"], "og:image");
    assert!(PICTURES.contains_key(picture.strip_prefix("../../../../").unwrap()), "{picture}");
}

#[test]
fn every_view_that_can_be_embedded_answers_for_itself() {
    let files = files(Some("https://example.org/"));
    let answers: Vec<_> = files.keys().filter(|path| path.contains("/oembed/")).collect();
    assert!(answers.len() > 300, "{} answers", answers.len());
    for path in answers {
        let answer: Value = serde_json::from_str(&files[path]).unwrap();
        assert_eq!(
            (answer["version"].as_str(), answer["type"].as_str()),
            (Some("1.0"), Some("rich")),
            "{path}"
        );
        let frame = Html::parse_fragment(answer["html"].as_str().unwrap());
        let selector = Selector::parse("iframe").unwrap();
        let frame = frame.select(&selector).next().unwrap();
        let source = frame.attr("src").unwrap();
        let code = path.split('/').next().unwrap();
        assert!(source.starts_with(&format!("https://example.org/{code}/embed/")), "{path}: {source}");
        assert_eq!(frame.attr("width").unwrap().parse().ok(), answer["width"].as_u64(), "{path}");
        assert_eq!(frame.attr("title"), answer["title"].as_str(), "{path}");
        let picture = answer["thumbnail_url"].as_str().unwrap();
        assert!(PICTURES.contains_key(picture.strip_prefix("https://example.org/").unwrap()), "{path}");
    }
    let page = Html::parse_document(&files["en/embed/card/drug-cases/index.html"]);
    let link = Selector::parse("link[type='application/json+oembed']").unwrap();
    let link = page.select(&link).next().unwrap().attr("href").unwrap();
    assert_eq!(link, "https://example.org/en/oembed/card/drug-cases.json");
    assert!(
        files.contains_key("en/oembed/card/drug-cases.json")
            && files.contains_key("ar/oembed/place/MA-KEN.json")
    );
}
