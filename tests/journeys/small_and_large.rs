use crate::browser::{Setup, journey};

#[tokio::test]
async fn no_width_makes_the_page_scroll_sideways() {
    journey(Setup::default(), |browser| async move {
        for language in ["en", "fr", "ar"] {
            for width in [320, 360, 768, 1280, 2560] {
                browser.resize((width, 900)).await;
                browser.open(&format!("/{language}/?place=MA-INE")).await;
                let wide = browser
                    .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    .await;
                assert_eq!(wide, 0, "/{language}/ at {width} pixels");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn targets_are_large_enough_to_touch() {
    journey(Setup { size: (390, 844), ..Setup::default() }, |browser| async move {
        browser.open("/fr/").await;
        let small =
            "[...document.querySelectorAll('[data-control] a, [data-control] button, .foot-bar a, summary')]
            .filter(e => e.offsetParent && !e.closest('.card-foot'))
            .map(e => [e.textContent.trim().slice(0, 20), e.getBoundingClientRect().height])
            .filter(([, height]) => height < 24)";
        assert_eq!(browser.run(&format!("return {small}")).await, serde_json::json!([]));
    })
    .await;
}
