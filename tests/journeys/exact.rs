//! Exact values of charts, and tables.

use serde_json::json;

use crate::browser::{Browser, Setup, journey};

const RIGHT: &str = "\u{e014}";
const CHART: &str = "#chart-ranked-planned-laboratories";

async fn readout(browser: &Browser, chart: &str) -> String {
    browser
        .run(&format!("return document.querySelector('{chart} .readout').textContent"))
        .await
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn pointer_finger_and_keys_say_the_value_that_the_table_says() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        let charts = browser
            .run("return [...document.querySelectorAll('figure[data-chart]')].filter(chart => chart.querySelector('.wide [data-cell]')).map(chart => chart.id)")
            .await;
        let charts: Vec<String> = serde_json::from_value(charts).unwrap();
        assert!(charts.len() >= 25, "{} charts", charts.len());
        for chart in charts.iter().step_by(6) {
            let chart = format!("#{chart}");
            browser.run(&format!("document.querySelector('{chart}').scrollIntoView({{block: 'center'}})")).await;
            let at = browser
                .run(&format!("const b = document.querySelector('{chart} .wide [data-cell]').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]"))
                .await;
            browser.devtools("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": at[0], "y": at[1] })).await;
            browser.until(&format!("document.querySelector('{chart} .readout').textContent !== ''")).await;
            let said = readout(&browser, &chart).await;
            let told = browser
                .run(&format!("const chart = document.querySelector('{chart}'), [row, column] = chart.querySelector('.wide [data-on]').dataset.cell.split('.'); return chart.querySelector('tbody').rows[row].cells[column].textContent"))
                .await;
            assert!(said.contains(told.as_str().unwrap().trim_matches(['\u{2066}', '\u{2069}'])), "{chart}: {said}");
        }
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_walk_through_a_chart() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/").await;
        browser.run("document.querySelector('figure[data-chart] .wide').focus()").await;
        browser.press(RIGHT).await;
        browser.until("document.querySelector('figure[data-chart] .readout').textContent !== ''").await;
        let first = readout(&browser, "figure[data-chart]").await;
        browser.press(RIGHT).await;
        browser
            .until(&format!(
                "document.querySelector('figure[data-chart] .readout').textContent !== {}",
                json!(first)
            ))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_table_sorts_both_ways_and_back_with_numbers_as_numbers() {
    for lang in ["en", "fr", "ar"] {
        journey(Setup::default(), |browser| async move {
            browser.visit(&format!("{}/{lang}/places/", crate::browser::setting("DGSN_SITE"))).await;
            let first = "document.querySelector('tbody tr a').href";
            let own = browser.run(&format!("return {first}")).await;
            let people = "th:nth-child(2) .sort";
            browser.click(people).await;
            browser.until(&format!("{first}.endsWith('MA-TAF')")).await;
            browser.click(people).await;
            browser.until(&format!("{first}.endsWith('MA-CAS')")).await;
            assert_eq!(
                browser.attribute("th:nth-child(2)", "aria-sort").await.as_deref(),
                Some("descending")
            );
            browser.click(people).await;
            assert_eq!(browser.run(&format!("return {first}")).await, own);
            // What has no figure comes last both ways.
            for _ in 0..2 {
                browser.click("th:nth-last-child(2) .sort").await;
                browser
                    .until("document.querySelector('tbody tr td:nth-last-child(2)').textContent !== '–'")
                    .await;
            }
        })
        .await;
    }
}

#[tokio::test]
async fn the_laboratories_of_the_next_years_are_in_their_table() {
    journey(Setup { scripts: false, ..Setup::default() }, |browser| async move {
        browser.visit(&format!("{}/en/whole.html{CHART}", crate::browser::setting("DGSN_SITE"))).await;
        browser.click(&format!("{CHART} summary")).await;
        assert!(browser.is_visible(&format!("{CHART} table")).await, "a table needs no script");
        assert!(!browser.is_visible(&format!("{CHART} [data-take]")).await, "what needs one is not offered");
    })
    .await;
}
