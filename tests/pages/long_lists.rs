//! A list that is too long for the page goes on on a page of its own, and nothing of it is lost.

use std::fmt::Write as _;
use std::sync::LazyLock;

use dgsn_in_figures::content::{Edition, whole_pages};
use dgsn_in_figures::tables;
use report::{Lang, Report, Source};
use scraper::Html;

use crate::pages::{page_of, select};

/// How many structures are added at one place.
const ADDED: usize = 90;

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut sources = tables::read(&root).unwrap();
    let mut text = "id,type,place,status,year,document,section,note_en,note_fr,note_ar\n".to_owned();
    for number in 0..ADDED {
        writeln!(text, "added-{number},command-room,zagora-airport,created,2024,002,structures,,,").unwrap();
    }
    sources.push(Source { file: "structures/added.csv".into(), text });
    Report::load(&sources).unwrap_or_else(|problems| panic!("{problems:#?}"))
});

#[test]
fn the_page_shows_the_beginning_and_leads_to_the_whole() {
    let html = page_of(&REPORT, Lang::Fr);
    let items = select(&html, "section[id='MA-ZAG'] .year-row li").len();
    assert!(items < ADDED, "{items}");
    assert_eq!(select(&html, "section[id='MA-ZAG'] .whole a")[0].attribute("href"), "./place/MA-ZAG/");

    let pages = whole_pages(Edition { report: &REPORT, lang: Lang::Fr });
    assert_eq!(pages.iter().map(|page| page.path.as_str()).collect::<Vec<_>>(), ["place/MA-ZAG"]);
    let whole = Html::parse_fragment(&pages[0].body);
    assert_eq!(
        select(&whole, ".year-row li").len(),
        ADDED + 1,
        "those that were added, and the one that was there"
    );
}

#[test]
fn one_mark_stands_for_several_structures_and_says_so() {
    let html = page_of(&REPORT, Lang::En);
    let legend = &select(&html, "[data-legend='marks']")[0].text();
    assert!(legend.contains("One mark is 2 structures"), "{legend}");
}

#[test]
fn the_committed_lists_fit_on_the_page() {
    let report: &'static Report = Box::leak(Box::new(crate::pages::report(&["data"])));
    let pages = whole_pages(Edition { report, lang: Lang::En });
    assert_eq!(pages.iter().map(|page| page.path.clone()).collect::<Vec<_>>(), Vec::<String>::new());
}
