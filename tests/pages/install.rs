//! What makes the site installable.

use std::sync::LazyLock;

use dgsn_in_figures::install::Install;
use report::Lang;
use serde_json::Value;

use crate::pages::REPORT;

static INSTALL: LazyLock<Install> = LazyLock::new(|| Install::new(&REPORT).unwrap());

/// The links that a page is given.
fn links(path: &str) -> Vec<String> {
    let mut files = [(path.to_owned(), "<title>x</title>".to_owned())];
    INSTALL.introduce(&mut files);
    files[0].1.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn what_a_reader_opens_can_be_installed_and_frames_cannot() {
    for (path, root, manifest) in [
        ("en/index.html", "../", "manifest-en-"),
        ("ar/index.html", "../", "manifest-ar-"),
        ("fr/checks/drugs/2/index.html", "../../../../", "manifest-fr-"),
        ("kiosk/index.html", "../", "manifest-en-"),
    ] {
        let links = links(path);
        assert!(links[0].starts_with(&format!("{root}{manifest}")), "{path}: {links:?}");
        for link in &links {
            assert!(INSTALL.files.contains_key(link.strip_prefix(root).unwrap()), "{path}: {link}");
        }
    }
    for path in ["index.html", "en/embed/index.html", "fr/embed/card/x/index.html", "ar/kiosk/index.html"] {
        assert!(links(path).is_empty(), "{path}");
    }
}

#[test]
fn manifests_are_in_the_language_and_name_icons_that_are_there() {
    let of = |lang: Lang| {
        let start = format!("manifest-{}-", lang.code());
        let (_, text) = INSTALL.files.iter().find(|(path, _)| path.starts_with(&start)).unwrap();
        serde_json::from_slice::<Value>(text).unwrap()
    };
    for lang in Lang::ALL {
        let manifest = of(lang);
        assert_eq!(manifest["name"].as_str(), REPORT.phrase("title", lang));
        assert!(manifest["short_name"].as_str().unwrap().chars().count() <= 14, "it stands under an icon");
        assert_eq!(manifest["start_url"], format!("{}/", lang.code()));
        assert!(manifest["theme_color"].as_str().unwrap().starts_with('#'));
        for icon in manifest["icons"].as_array().unwrap() {
            let picture = &INSTALL.files[icon["src"].as_str().unwrap()];
            let size = u32::from_be_bytes(picture[16..20].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{size}x{size}"));
        }
    }
}
