//! The fonts hold what the site writes and no more: nothing on a page may be without a glyph.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use dgsn_in_figures::content::{Edition, at_once, render, render_kiosk, render_shell};
use report::Lang;
use scraper::Html;
use skrifa::{FontRef, MetadataProvider};

use crate::REPORT;

/// What is not drawn: marks of direction.
const ELSEWHERE: [char; 5] = ['\u{200e}', '\u{2066}', '\u{2067}', '\u{2069}', '\n'];

#[test]
fn every_letter_of_the_pages_has_a_glyph() {
    for weight in [400, 500, 600] {
        let fonts: Vec<_> = ["plex", "plex-arabic"]
            .map(|name| {
                let woff2 = std::fs::read(public(&format!("fonts/{name}-{weight}.woff2"))).unwrap();
                wuff::decompress_woff2(&woff2).unwrap()
            })
            .into();
        let fonts: Vec<_> = fonts.iter().map(|font| FontRef::new(font).unwrap().charmap()).collect();
        for lang in Lang::ALL {
            let edition = Edition { report: &REPORT, lang };
            let pages = [render(edition), render_kiosk(edition), render_shell(&REPORT)].concat();
            let page = Html::parse_fragment(&at_once(&pages));
            let letters: BTreeSet<char> =
                page.root_element().text().flat_map(str::chars).chain(letters_of_styles()).collect();
            let without = |letter: &char| fonts.iter().all(|font| font.map(*letter).is_none());
            let missing: Vec<_> =
                letters.into_iter().filter(|letter| !ELSEWHERE.contains(letter)).filter(without).collect();
            assert!(
                missing.is_empty(),
                "{missing:?} in {lang:?}: add them to CHARACTERS in xtask/python/subset.py, then run `cargo xtask data`"
            );
        }
    }
}

/// What the stylesheets of the first screens put into the page: their letters that are none of CSS.
fn letters_of_styles() -> Vec<char> {
    let order = std::fs::read_to_string(public("styles/order.txt")).unwrap();
    let sheets = order.lines().filter(|line| line.ends_with(".css"));
    let text: String =
        sheets.map(|name| std::fs::read_to_string(public("styles").join(name)).unwrap()).collect();
    text.chars().filter(|letter| !letter.is_ascii()).collect()
}

fn public(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(path)
}
