use crate::browser::{Setup, journey};

#[tokio::test]
async fn a_tap_on_an_area_shows_what_was_opened_there() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.click("[data-place='MA-ZAG']").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-ZAG'").await;
        let panel = browser.text("[data-panel='place']").await;
        assert!(panel.contains("Zagora") && panel.contains("2024"), "{panel}");
        assert!(!browser.is_visible("#MA").await, "the country gives way");
        assert_eq!(browser.address().await, "/en/?place=MA-ZAG");
        assert_eq!(browser.attribute("[data-place='MA-ZAG']", "aria-current").await.as_deref(), Some("true"));
    })
    .await;
}

#[tokio::test]
async fn an_area_of_the_enlargement_and_a_neighbour_are_links_too() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        browser.run("document.querySelector(\"[data-enlarged='MA-KEN']\").dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1}))").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-KEN'").await;
        browser.click("#MA-KEN .neighbours a[href='#MA-LAR']").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-LAR'").await;
        browser.click("#MA-LAR .close").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA'").await;
        assert_eq!(browser.address().await, "/en/");
    })
    .await;
}

#[tokio::test]
async fn back_and_forward_follow_the_reader() {
    journey(Setup::default(), |browser| async move {
        let shows =
            |id: &'static str| format!("document.querySelector(\"[data-panel='place']\").id === '{id}'");
        browser.open("/fr/").await;
        browser.click("[data-place='MA-ERR']").await;
        browser.until(&shows("MA-ERR")).await;
        browser.click("[data-year='2023']").await;
        browser.until("location.search === '?year=2023&place=MA-ERR'").await;
        browser.back().await;
        browser.until("location.search === '?place=MA-ERR'").await;
        browser.until(&shows("MA-ERR")).await;
        browser.back().await;
        browser.until(&shows("MA")).await;
        browser.forward().await;
        browser.until(&shows("MA-ERR")).await;
    })
    .await;
}

#[tokio::test]
async fn a_shared_address_opens_the_same_picture_in_another_language() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?year=2024&place=MA-KEN&theme=crime").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-KEN'").await;
        browser.click("a[hreflang='ar']").await;
        browser.ready().await;
        assert_eq!(browser.address().await, "/ar/?year=2024&place=MA-KEN&theme=crime");
        browser.until("document.documentElement.dir === 'rtl'").await;
        assert!(browser.text("[data-panel='place']").await.contains("القنيطرة"));
        assert!(!browser.is_visible("section[data-theme='roads']").await, "one theme is chosen");
        assert_eq!(browser.attribute("[data-year='2024']", "aria-current").await.as_deref(), Some("true"));
        // The page is mirrored, the map is not: the panel is left of the map, Oujda east of Agadir.
        let left =
            |selector: &str| format!("document.querySelector(\"{selector}\").getBoundingClientRect().left");
        browser.until(&format!("{} < {}", left("[data-panel='place']"), left(".map-drawing"))).await;
        browser
            .until(&format!("{} < {}", left("[data-place='MA-AGD']"), left("[data-place='MA-OUJ']")))
            .await;
    })
    .await;
}
