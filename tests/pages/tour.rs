//! The guided tour as it stands in the page.

use report::{Lang, View};

use crate::pages::{REPORT, page, select};

#[test]
fn every_step_is_a_link_to_its_picture_and_its_element() {
    let scope = REPORT.scope();
    for lang in Lang::ALL {
        let html = page(lang);
        let links = select(&html, ".tour-steps a[data-step]");
        assert_eq!(links.len(), REPORT.tour.len());
        for link in links {
            let href = link.attribute("href");
            let (query, anchor) = href.split_once('#').unwrap();
            let view = View::parse(query, &scope);
            assert_eq!(view.query(), query, "{lang:?}");
            assert_eq!(view.step.map(|step| step.to_string()), Some(link.attribute("data-step")));
            assert_eq!(select(&html, &format!("[id='{anchor}']")).len(), 1, "{anchor} in {lang:?}");
        }
    }
}

#[test]
fn the_card_holds_every_step_and_shows_none() {
    for lang in Lang::ALL {
        let html = page(lang);
        let card = select(&html, ".tour-card > [data-told][hidden]");
        assert_eq!(card.len(), REPORT.tour.len());
        for step in card {
            let text = step.text();
            assert!(!text.contains(['{', '}']), "{lang:?}: {text}");
        }
        assert_eq!(select(&html, "[aria-live] > aside button").len(), 3);
    }
}

#[test]
fn numbers_are_those_of_the_step() {
    let text = |lang, step: &str| select(&page(lang), &format!("[data-told='{step}']"))[0].text();
    let fines = text(Lang::En, "fines");
    for number in ["7.5", "2023", "\u{2212}8.5%", "\u{2212}1.0%"] {
        assert!(fines.contains(number), "{number} in {fines}");
    }
    // As many as the panel beside it says.
    let html = page(Lang::Fr);
    let panel = select(&html, "section[id='MA-CAS'] .rate")[0].text();
    let number = |text: &str| {
        text.chars()
            .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
            .take_while(char::is_ascii_digit)
            .collect::<String>()
    };
    let city = select(&html, "[data-told='city'] h3 + p")[0].text();
    assert_eq!(number(&city), number(&panel), "{city} and {panel}");
}
