//! A list that is too long for the first page goes on on pages of its own, and nothing of it is lost.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use dgsn_in_figures::content::{Edition, WholePage, embed_pages, whole_pages};
use dgsn_in_figures::tables;
use report::{Lang, Report, Source};
use scraper::Html;

use crate::pages::{Part, page_of, select};

/// How many structures are added at one place.
const ADDED: usize = 90;
/// How many times every statement is there in the other report.
const TIMES: usize = 12;
/// What a page of a long list may hold.
const PAGE: usize = 100;

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let mut text = "id,type,place,status,year,document,section,note_en,note_fr,note_ar\n".to_owned();
    for number in 0..ADDED {
        writeln!(text, "added-{number},command-room,zagora-airport,created,2024,002,structures,,,").unwrap();
    }
    let mut sources = sources();
    sources.push(Source { file: "structures/added.csv".into(), text });
    load(&sources)
});

/// Statements and contradictions several times over.
static TALKATIVE: LazyLock<Report> = LazyLock::new(|| {
    let mut sources = sources();
    for source in &mut sources {
        if source.file.starts_with("claims/") || source.file == "contradictions.csv" {
            let rows: Vec<_> = source
                .text
                .lines()
                .filter(|line| !line.starts_with('#'))
                .skip(1)
                .map(str::to_owned)
                .collect();
            for copy in 2..=TIMES {
                for row in &rows {
                    writeln!(source.text, "copy-{copy}-{row}").unwrap();
                }
            }
        }
    }
    load(&sources)
});

/// A metric of a theme, and its figure, many times over.
static COUNTING: LazyLock<Report> = LazyLock::new(|| {
    let mut sources = sources();
    for source in &mut sources {
        if source.file == "metrics.csv" || source.file == "figures/2024.csv" {
            let row = source.text.lines().find(|line| line.starts_with("body-cameras,")).unwrap().to_owned();
            for copy in 0..2 * PAGE {
                writeln!(source.text, "copy-{copy}-{row}").unwrap();
            }
        }
    }
    load(&sources)
});

fn sources() -> Vec<Source> {
    tables::read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap()
}

fn load(sources: &[Source]) -> Report {
    Report::load(sources).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The pages of long lists, parsed, by their path.
fn pages(report: &'static Report, lang: Lang) -> BTreeMap<String, Html> {
    let pages = whole_pages(Edition { report, lang }).into_iter();
    pages.map(|WholePage { path, body, .. }| (path, Html::parse_fragment(&body))).collect()
}

fn all(parts: &[Part<'_>], name: &str) -> Vec<String> {
    parts.iter().map(|part| part.attribute(name)).collect()
}

#[test]
fn the_page_shows_the_beginning_and_leads_to_the_whole() {
    let html = page_of(&REPORT, Lang::Fr);
    let items = select(&html, "section[id='MA-ZAG'] .year-row li").len();
    assert!(items < ADDED, "{items}");
    assert_eq!(select(&html, "section[id='MA-ZAG'] .whole a")[0].attribute("href"), "./place/MA-ZAG/");

    let pages = pages(&REPORT, Lang::Fr);
    assert_eq!(pages.keys().collect::<Vec<_>>(), ["place/MA-ZAG"]);
    let whole = &pages["place/MA-ZAG"];
    assert_eq!(
        select(whole, ".year-row li").len(),
        ADDED + 1,
        "those that were added, and the one that was there"
    );
    assert_eq!(select(whole, ".whole, .pages").len(), 0, "it is all there");
}

#[test]
fn a_page_of_a_place_has_the_symbols_that_it_uses_and_leads_to_the_first_page() {
    let pages = pages(&REPORT, Lang::En);
    let whole = &pages["place/MA-ZAG"];
    let mut used: Vec<_> =
        all(&select(whole, "use"), "href").iter().map(|href| href.replace('#', "")).collect();
    used.sort();
    used.dedup();
    let mut drawn = all(&select(whole, "defs g[id^='s-']"), "id");
    drawn.sort();
    assert_eq!(drawn, used);
    for link in select(whole, ".neighbours a, a.source, a.close") {
        assert!(link.attribute("href").starts_with("../../#"), "{}", link.attribute("href"));
    }
}

#[test]
fn the_beginning_of_the_statements_has_some_of_every_finding() {
    let html = page_of(&TALKATIVE, Lang::En);
    let rows = select(&html, "[data-claim]");
    assert!(rows.len() < TALKATIVE.claims.len(), "{}", rows.len());
    let options = all(&select(&html, "[data-control='finding'] a"), "data-option");
    assert_eq!(options.len(), 4, "all, and three findings: {options:?}");
    let found = all(&rows, "data-finding");
    for finding in options.iter().filter(|option| *option != "all") {
        let count = found.iter().filter(|has| *has == finding).count();
        assert!(count >= 20, "{count} {finding}");
    }
    let count = TALKATIVE.claims.len();
    let link = &select(&html, "#check .whole a")[0];
    assert_eq!(link.text().replace(',', ""), format!("Show all {count}"));
}

#[test]
fn the_pages_of_statements_hold_each_once_by_theme() {
    let pages = pages(&TALKATIVE, Lang::Ar);
    let first = &select(&page_of(&TALKATIVE, Lang::Ar), "#check .whole a")[0].attribute("href");
    let first = first.trim_start_matches("./").trim_end_matches('/');
    assert!(pages.contains_key(first), "{first}");

    let themes = |depth: usize| {
        pages.keys().any(|path| path.starts_with("check/") && path.split('/').count() == depth)
    };
    assert!(themes(2) && themes(3), "some themes fit on a page, others do not: {:?}", pages.keys());
    let mut seen = Vec::new();
    for (path, page) in pages.iter().filter(|(path, _)| path.starts_with("check/")) {
        let rows = select(page, "[data-claim]");
        assert!((1..=PAGE).contains(&rows.len()), "{path} has {}", rows.len());
        let theme = path.split('/').nth(1).unwrap();
        assert!(rows.iter().all(|row| row.attribute("data-theme") == theme), "{path}");
        let current = all(&select(page, ".themes [aria-current='true']"), "href");
        assert_eq!(current.len(), 1, "{path}");
        assert!(current[0].contains(&format!("../check/{theme}/")), "{current:?}");
        let mut found = all(&rows, "data-finding");
        found.sort();
        found.dedup();
        if let Some(finding) = path.split('/').nth(2) {
            assert_eq!(found, [finding], "{path}");
            let links = select(page, "nav.findings:not([data-control]) a");
            assert!(links.len() > 1, "{path} leads to the other findings");
        } else if found.len() > 1 {
            // No way to narrow the page leads to nothing.
            let mut options = all(&select(page, "[data-control='finding'] a"), "data-option");
            options.retain(|option| option != "all");
            options.sort();
            assert_eq!(options, found, "{path}");
        }
        seen.extend(all(&rows, "data-claim"));
    }
    seen.sort();
    let mut wanted: Vec<_> = TALKATIVE.claims.keys().map(ToString::to_string).collect();
    wanted.sort();
    assert_eq!(seen, wanted);
}

#[test]
fn numbered_pages_lead_to_each_other() {
    let pages = pages(&TALKATIVE, Lang::En);
    let links = |path: &str| {
        let links = select(&pages[path], ".pages a");
        links.iter().map(|link| (link.attribute("rel"), link.attribute("href"))).collect::<Vec<_>>()
    };
    let link = |rel: &str, href: &str| (rel.to_owned(), href.to_owned());
    assert_eq!(links("contradictions"), [link("next", "../contradictions/2/")]);
    assert_eq!(
        links("contradictions/2"),
        [link("prev", "../../contradictions/"), link("next", "../../contradictions/3/")]
    );
    let numbered = pages.keys().filter(|path| path.starts_with("contradictions")).count();
    assert_eq!(numbered, TALKATIVE.contradictions.len().div_ceil(PAGE));
    assert_eq!(links(&format!("contradictions/{numbered}")).len(), 1);
    let shown = pages.iter().filter(|(path, _)| path.starts_with("contradictions"));
    let shown = shown.map(|(_, page)| select(page, ".contradiction").len()).sum::<usize>();
    assert_eq!(shown, TALKATIVE.contradictions.len());
}

#[test]
fn one_mark_stands_for_several_structures_and_says_so() {
    let html = page_of(&REPORT, Lang::En);
    let legend = &select(&html, "[data-legend='marks']")[0].text();
    assert!(legend.contains("One mark is 2 structures"), "{legend}");
}

/// The metrics that have a page for frames.
fn embedded(report: &'static Report) -> Vec<String> {
    let pages = embed_pages(Edition { report, lang: Lang::En }).into_iter();
    pages.filter_map(|page| Some(page.path.strip_prefix("embed/card/")?.to_owned())).collect()
}

#[test]
fn frames_show_what_the_first_page_shows() {
    let cards = embedded(&COUNTING);
    assert!(cards.contains(&"body-cameras".to_owned()), "{cards:?}");
    let html = page_of(&COUNTING, Lang::En);
    for metric in all(&select(&html, ".card[data-metric]"), "data-metric") {
        assert!(cards.contains(&metric), "{metric}");
    }
    let copies = cards.iter().filter(|id| id.starts_with("copy-")).count();
    assert!((1..PAGE).contains(&copies), "{copies}");
}

#[test]
fn the_committed_lists_fit_on_the_page() {
    let report: &'static Report = Box::leak(Box::new(crate::pages::report(&["data"])));
    assert_eq!(pages(report, Lang::En).keys().collect::<Vec<_>>(), Vec::<&String>::new());
    let has_value = |id: &report::Id| report.years().iter().any(|year| report.observed(id, *year).is_some());
    let metrics: Vec<_> = report.metrics.keys().filter(|id| has_value(id)).map(ToString::to_string).collect();
    let mut cards = embedded(report);
    cards.sort();
    assert_eq!(cards, {
        let mut metrics = metrics;
        metrics.sort();
        metrics
    });
}
