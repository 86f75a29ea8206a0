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
