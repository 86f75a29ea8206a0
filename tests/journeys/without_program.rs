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
        let panels = "return [...document.querySelectorAll('.panel')].filter(panel => panel.checkVisibility()).map(panel => panel.id).join()";
        let areas = "return [...new Set([...document.querySelectorAll('.area[aria-current]')].map(area => area.getAttribute('href')))].join()";
        // What is clicked before the program runs, what is shown then, and what the program makes of it.
        let cases = [
            (None, "MA-KEN", "/en/?year=2023&place=MA-KEN"),
            (Some("#MA-KEN .close"), "MA", "/en/?year=2023"),
            (Some("[data-place='MA-ZAG']"), "MA-ZAG", "/en/?year=2023&place=MA-ZAG"),
        ];
        for (link, shown, address) in cases {
            let gate = Gate::hold().await;
            browser.visit(&format!("{}/en/?year=2023&place=MA-KEN", gate.address)).await;
            assert_eq!(browser.run(panels).await, "MA-KEN");
            assert_eq!(browser.run(areas).await, "#MA-KEN", "the map tells which it is");
            if let Some(link) = link {
                browser.click(link).await;
            }
            assert_eq!(browser.run(panels).await, shown, "after a click on {link:?}");
            assert_eq!(browser.attribute("html", "data-ready").await, None, "the program is still held back");
            gate.release();
            browser.ready().await;
            assert_eq!(browser.run(panels).await, shown, "the program changes nothing");
            assert_eq!(browser.run(areas).await, if shown == "MA" { String::new() } else { format!("#{shown}") });
            assert_eq!(browser.address().await, address);
        }
    })
    .await;
}
