use crate::browser::{Setup, journey};
use crate::gate::Gate;

#[tokio::test]
async fn without_scripts_figures_map_and_sections_are_there() {
    journey(Setup { scripts: false, ..Setup::default() }, |browser| async move {
        let site = crate::browser::setting("DGSN_SITE");
        browser.visit(&format!("{site}/fr/")).await;
        assert!(browser.is_visible("#MA").await, "the country");
        browser.click("[data-place='MA-ZAG']").await;
        assert!(browser.is_visible("#MA-ZAG").await, "the place's section");
        assert!(browser.text("#MA-ZAG").await.contains("Zagora"));
        assert!(!browser.is_visible("#MA").await, "in place of the country's");
        browser.click(".elsewhere a[href$='#check']").await;
        assert!(browser.is_visible("#check").await, "the rest is on a page that has everything");
        assert!(browser.text("[data-metric='identity-cards']").await.contains("Cartes d’identité"));
        browser.click("[data-place='MA-ZAG']").await;
        assert!(browser.is_visible("#MA-ZAG").await, "the map, too");
        browser.visit(&format!("{site}/")).await;
        for language in ["en", "fr", "ar"] {
            assert!(browser.is_visible(&format!("a[hreflang='{language}']")).await, "{language}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_chosen_before_the_program_runs_is_kept() {
    journey(Setup::default(), |browser| async move {
        let gate = Gate::hold().await;
        browser.visit(&format!("{}/en/", gate.address)).await;
        browser.click("[data-place='MA-ZAG']").await;
        assert!(browser.is_visible("#MA-ZAG").await, "the section is there at once");
        browser.click("[data-year='2023']").await;
        assert_eq!(browser.attribute("[data-year='2023']", "aria-current").await.as_deref(), Some("true"));
        assert_eq!(browser.attribute("html", "data-ready").await, None, "the program is still held back");
        gate.release();
        browser.ready().await;
        assert_eq!(browser.address().await, "/en/?year=2023&place=MA-ZAG");
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-ZAG'").await;
        browser.until("document.querySelector(\"[data-metric='cybercrime-cases'] [data-value]\").dataset.value === '5969'").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_place_shows_it_before_the_program_runs() {
    journey(Setup::default(), |browser| async move {
        let panels = "[...document.querySelectorAll('.panel')].filter(panel => panel.checkVisibility()).map(panel => panel.id).join()";
        let areas = "[...new Set([...document.querySelectorAll('.area[aria-current]')].map(area => area.getAttribute('href')))].join()";
        let ask = async |what: &str| browser.run(&format!("return {what}")).await;
        // A page, what is clicked there before the program runs, what is shown then, and the address that the program makes of it.
        let cases = [
            ("/en/?year=2023&place=MA-KEN", None, "MA-KEN", "/en/?year=2023&place=MA-KEN"),
            ("/en/?year=2023&place=MA-KEN", Some("#MA-KEN .close"), "MA", "/en/?year=2023"),
            ("/en/?year=2023&place=MA-KEN", Some("[data-place='MA-ZAG']"), "MA-ZAG", "/en/?year=2023&place=MA-ZAG"),
            ("/en/?place=MA-KEN&place=MA-ZAG", None, "MA", "/en/?place=MA-KEN&place=MA-ZAG"),
            ("/en/embed/map/?place=MA-KEN", None, "MA-KEN", "/en/embed/map/?place=MA-KEN"),
            ("/en/embed/map/?place=MA-KEN", Some("#MA-KEN .close"), "", "/en/embed/map/"),
        ];
        for (page, link, shown, address) in cases {
            let gate = Gate::hold().await;
            browser.visit(&format!("{}{page}", gate.address)).await;
            let area = if shown.starts_with("MA-") { format!("#{shown}") } else { String::new() };
            if let Some(link) = link {
                assert_eq!(ask(panels).await, "MA-KEN", "{page}");
                browser.click(link).await;
                browser.until(&format!("{panels} === '{shown}'")).await;
            } else {
                assert_eq!(ask(panels).await, shown, "{page}");
                assert_eq!(ask(areas).await, area, "the map tells which place it is on {page}");
            }
            assert_eq!(browser.attribute("html", "data-ready").await, None, "the program is still held back");
            gate.release();
            browser.ready().await;
            assert_eq!(ask(panels).await, shown, "the program changes nothing on {page} after a click on {link:?}");
            assert_eq!(ask(areas).await, area, "the map tells which place it is on {page} after a click on {link:?}");
            assert_eq!(browser.address().await, address);
        }
        let gate = Gate::hold().await;
        browser.visit(&format!("{}/en/?place=MA-KEN&with=MA-ZAG", gate.address)).await;
        assert_eq!(ask(panels).await, "MA", "places side by side stand elsewhere: they come together");
        gate.release();
        browser.ready().await;
        assert_eq!(ask(panels).await, "MA,MA-KEN,MA-ZAG");
    })
    .await;
}
