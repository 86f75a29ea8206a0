//! Pages for the frames of other sites, as files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use dgsn_in_figures::site::{self, element_integrity};
use report::Lang;
use scraper::Html;

use crate::pages::{REPORT, select};

/// Trunk's page, as far as pages in frames depend on it.
const TEMPLATE: &str = r#"<!DOCTYPE html><html><head><script src="./boot-0.js" integrity="sha384-a"></script>
<script src="./tools-0.js" defer integrity="sha384-b"></script><link rel="stylesheet" href="./site-0.css" integrity="sha384-c"/>
<link rel="stylesheet" href="./card-0.css" integrity="sha384-d"/><link rel="stylesheet" href="./embed-0.css" integrity="sha384-e"/>
<script src="./frame-0.js" integrity="sha384-f"></script><meta name="program" content="./p.js" data-wasm="./p.wasm"><!--head-->
<link rel="modulepreload" href="./p.js" crossorigin="anonymous" integrity="sha384-g"></head><body><!--body--></body></html>"#;

/// Every page by its path.
static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let files = site::files(&REPORT, TEMPLATE).unwrap().into_iter();
    files.filter(|(path, _)| path.ends_with(".html")).collect()
});

/// The pages in frames with what they are parsed to.
fn embeds() -> impl Iterator<Item = (&'static str, Html)> {
    let embeds = PAGES.iter().filter(|(path, _)| path.contains("/embed/"));
    embeds.map(|(path, html)| (path.as_str(), Html::parse_document(html)))
}

#[test]
fn every_figure_has_a_page_for_frames_in_every_language() {
    let report = &*REPORT;
    let mut expected: Vec<_> = ["", "map/", "check/", "timeline/"].map(str::to_owned).into();
    expected.extend(report.areas.keys().map(|code| format!("place/{code}/")));
    expected.extend(report.charts.keys().map(|id| format!("chart/{id}/")));
    let cards = select(&crate::pages::page(Lang::En), "[data-metric]")
        .iter()
        .map(|card| card.attribute("data-metric"))
        .collect::<Vec<_>>();
    expected.extend(cards.iter().map(|id| format!("card/{id}/")));
    for lang in Lang::ALL {
        for page in &expected {
            let path = format!("{}/embed/{page}index.html", lang.code());
            assert!(PAGES.contains_key(&path), "{path} is missing");
        }
    }
}

#[test]
fn every_page_for_frames_says_whose_it_is_and_where_it_comes_from() {
    for (path, html) in embeds() {
        let text =
            |selector: &str| select(&html, selector).iter().map(super::pages::Part::text).collect::<String>();
        assert!(!text(".embed-foot .embed-unofficial").is_empty(), "{path}: unofficial");
        let has_source = !text(".embed-foot .embed-source").is_empty();
        // Nothing is printed about some places.
        assert!(has_source || path.contains("/place/"), "{path}: source");
        let is_map = path.ends_with("/embed/map/index.html") || path.ends_with("/embed/index.html");
        assert_eq!(text(".embed-foot").contains("OpenStreetMap"), is_map, "{path}: boundaries");
        let depth = path.split("/embed/").nth(1).unwrap().matches('/').count();
        let canonical = select(&html, "link[rel='canonical']");
        let home = "../".repeat(depth + 1);
        let rest = canonical[0].attribute("href").strip_prefix(&home).unwrap_or("../").to_owned();
        assert!(!rest.starts_with(".."), "{path}: the page is {}", canonical[0].attribute("href"));
        assert_eq!(select(&html, "meta[name='robots'][content='noindex']").len(), 1, "{path}");
        let brand = select(&html, ".embed-foot .brand[target='_blank'][rel='noopener']");
        assert_eq!(brand[0].attribute("href"), canonical[0].attribute("href"), "{path}");
    }
}

#[test]
fn what_a_page_in_a_frame_shows_stands_on_the_page() {
    let page = crate::pages::page(Lang::Fr);
    let ids: BTreeSet<_> = select(&page, "[id]").iter().map(|part| part.attribute("id")).collect();
    for (path, html) in embeds().filter(|(path, _)| path.starts_with("fr/")) {
        let shown_at = select(&html, "link[rel='canonical']")[0].attribute("href");
        if let Some((_, id)) = shown_at.split_once('#') {
            assert!(ids.contains(id), "{path}: {shown_at}");
        }
    }
}

#[test]
fn every_link_stays_on_the_page_or_opens_a_tab() {
    for (path, html) in embeds() {
        let ids: BTreeSet<_> = select(&html, "[id]").iter().map(|part| part.attribute("id")).collect();
        for link in select(&html, "a[href]:not([data-option]):not([target='_blank'][rel='noopener'])") {
            let href = link.attribute("href");
            let stays = href == "#MA" || href.strip_prefix('#').is_some_and(|id| ids.contains(id));
            assert!(stays, "{path}: {href}");
        }
        assert!(select(&html, "[download], [style], style, [onclick]").is_empty(), "{path}");
    }
}

#[test]
fn a_page_in_a_frame_loads_what_it_needs_and_nothing_else() {
    for (path, html) in PAGES.iter() {
        let has = |name: &str| html.contains(name);
        if !path.contains("/embed/") {
            assert!(!has("frame-0.js") && !has("card-0.css") && !has("embed-0.css"), "{path}");
            continue;
        }
        let has_program = path.ends_with("/embed/index.html") || path.ends_with("/embed/map/index.html");
        let is_card = path.contains("/card/");
        assert!(has("frame-0.js") && has("embed-0.css") && !has("boot-0.js"), "{path}");
        assert_eq!((has("card-0.css"), has("site-0.css")), (is_card, !is_card), "{path}");
        assert_eq!((has("p.wasm"), has("p.js")), (has_program, has_program), "{path}");
        // A frame that is foreign to its own site cannot check these, and would go without them.
        assert!(!has("sha384-e") && !has("sha384-f"), "{path}");
    }
}

#[test]
fn the_element_is_what_the_recipes_say_it_is() {
    let recipes = include_str!("../../docs/newsrooms.md");
    let integrity = element_integrity();
    assert!(
        recipes.contains(&integrity),
        "public/embed/v1/embed.js has changed. Pages that ask for its integrity would lose their figures: once it is \
         published, leave it as it is and write a v2. Before that, put {integrity} into docs/newsrooms.md."
    );
    assert!(
        !recipes.contains("sha384-")
            || recipes.matches("sha384-").count() == recipes.matches(&integrity).count()
    );
}
