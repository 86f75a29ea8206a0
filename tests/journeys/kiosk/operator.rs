//! What an operator sets and sees.

use serde_json::json;

use super::visitor::{UPRIGHT, on_page, visit};

const DIAGNOSIS: &str = "document.getElementById('diagnosis').textContent";

#[tokio::test]
async fn the_diagnosis_says_what_is_there_and_which_settings_cannot_be() {
    visit(
        UPRIGHT,
        "?diag=1&idle=soon&languages=fr,xx&loop=calls,nothing&site=javascript:1",
        |visitor| async move {
            let browser = &visitor.browser;
            browser.until(&format!("{DIAGNOSIS}.includes('3 pages and ')")).await;
            let said = browser.text("#diagnosis").await;
            for sentence in [
                "idle=soon is not possible: write a number from 1 to 3600",
                "languages=fr,xx is not possible: write some of ar,fr,en",
                "loop=calls,nothing is not possible: write some of every-number,",
                "site=javascript:1 is not possible: write the whole address of the site",
            ] {
                assert!(said.contains(sentence), "{sentence}: {said}");
            }
            // The usual values are taken.
            let languages =
                browser.run("return [...document.querySelectorAll('#attract nav a')].map(a => a.lang)").await;
            assert_eq!(languages, json!(["ar", "fr", "en"]));
            let edition =
                browser.run("return document.getElementById('diagnosis').dataset.fingerprint").await;
            visitor.begin("en").await;
            assert_eq!(visitor.ask("$('[data-fingerprint]').textContent").await, edition);
            browser
                .until(&format!("/Frames a second\\d/.test({DIAGNOSIS}) && /Up\\d/.test({DIAGNOSIS})"))
                .await;
        },
    )
    .await;
}

#[tokio::test]
async fn languages_and_start_are_as_they_are_set() {
    visit(UPRIGHT, "?languages=en,fr&year=2023&place=MA-FES", |visitor| async move {
        let shown = "return [...document.querySelectorAll('#attract nav a')].filter(a => a.offsetHeight).map(a => a.lang)";
        assert_eq!(visitor.browser.run(shown).await, json!(["en", "fr"]));
        visitor.begin("fr").await;
        visitor.until("$('#MA-FES[data-panel]') && $('[data-year=\"2023\"][aria-current]')").await;
    })
    .await;
}

#[tokio::test]
async fn counters_stay_on_the_device_and_small_numbers_are_not_told() {
    visit(UPRIGHT, "?diag=1", |visitor| async move {
        let browser = &visitor.browser;
        visitor.begin("fr").await;
        for part in ["figures", "check", "figures", "check", "figures", "check", "figures", "check", "figures"] {
            visitor.tap(&on_page(&format!(".kiosk-bar [data-part={part}]"))).await;
            visitor.until(&format!("$('.kiosk-bar [aria-current]').dataset.part === '{part}'")).await;
        }
        let saved = browser
            .run_to_the_end(
                "const make = URL.createObjectURL; let blob; URL.createObjectURL = (b) => { blob = b; return 'data:,'; }; \
                 HTMLAnchorElement.prototype.click = () => {}; \
                 document.querySelector('#diagnosis button').click(); URL.createObjectURL = make; return blob.text()",
            )
            .await;
        let table = saved.as_str().unwrap();
        let mut lines = table.split("\r\n");
        assert_eq!(lines.next(), Some("hour,language,part,views"));
        let ends: Vec<_> = lines.filter_map(|line| line.split_once(',').map(|(_, rest)| rest)).collect();
        assert!(ends.contains(&"fr,figures,5") && ends.contains(&"fr,check,under 5"), "{table}");
        assert!(ends.contains(&"fr,start,under 5"), "{table}");
    })
    .await;
}
