use serde_json::json;

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

#[tokio::test]
async fn a_line_stands_around_every_chosen_area() {
    journey(Setup::default(), |browser| async move {
        // In the country and in the enlargement.
        let lines = |codes: &str| {
            format!(
                "[...document.querySelectorAll('.chosen-lines')].filter(lines =>
                    [...lines.querySelectorAll('use[href]')].map(line => line.getAttribute('href')).join() === '{codes}'
                ).length === 2"
            )
        };
        browser.open("/en/").await;
        browser.until(&lines("")).await;
        browser.click("[data-place='MA-ERR']").await;
        browser.until(&lines("#o-MA-ERR")).await;
        let is_around = "
            const line = document.querySelector('.chosen-lines use[href]'), area = document.querySelector(\"[data-place='MA-ERR']\");
            const [one, other] = [line, area].map(element => element.getBoundingClientRect());
            const far = ['left', 'top', 'right', 'bottom'].some(side => Math.abs(one[side] - other[side]) > 2);
            return !far && getComputedStyle(line).stroke === getComputedStyle(area).fill && line.checkVisibility();";
        assert_eq!(browser.run(is_around).await, true, "the line is not around the area, or has not its colour");
        browser.open("/en/?place=MA-CAS&with=MA-RAB").await;
        browser.until(&lines("#o-MA-CAS,#o-MA-RAB")).await;
        browser.click("#MA-CAS .close").await;
        browser.click("#MA-RAB .close").await;
        browser.until(&lines("")).await;
    })
    .await;
}

#[tokio::test]
async fn a_click_is_answered_at_once_and_where_the_place_leads_on_to_follows() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        let frames = browser
            .run(
                "return new Promise(done => {
                    const frames = [], part = name => document.querySelector(`#MA-ERR ${name}`).checkVisibility();
                    const look = () => {
                        frames.push([part('h2'), part('.opened'), part('.neighbours'), part('.card-foot')].join());
                        frames.length < 9 ? requestAnimationFrame(look) : done(frames);
                    };
                    document.querySelector(\"[data-place='MA-ERR']\").dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
                    requestAnimationFrame(look);
                })",
            )
            .await;
        let frames = frames.as_array().unwrap();
        assert_eq!(frames[0], "true,true,false,false", "the first frame has what is said of the place");
        assert_eq!(frames[8], "true,true,true,true", "and it is complete soon");
    })
    .await;
}

#[tokio::test]
async fn the_first_click_is_rehearsed_where_nobody_sees_it() {
    journey(Setup::default(), |browser| async move {
        // Every section that is shown or hidden, and the one that each frame shows.
        let note = "addEventListener('DOMContentLoaded', () => {
            self.turned = [];
            self.shown = new Set();
            const take = list => turned.push(...list.map(({ target }) => target.id));
            new MutationObserver(take).observe(document.body, { subtree: true, attributeFilter: ['data-panel'] });
            const look = () => {
                for (const { id } of document.querySelectorAll('.panel')) if (document.getElementById(id).checkVisibility()) shown.add(id);
                requestAnimationFrame(look);
            };
            look();
        })";
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await;
        browser.open("/en/").await;
        browser.until("turned.some(id => id.startsWith('MA-'))").await;
        browser.until("[...shown].join() === 'MA' && scrollY === 0 && location.search === ''").await;
        let left = "document.querySelectorAll('.place:is([data-panel], [data-column], [data-new]), [data-place][aria-current]').length === 0";
        browser.until(left).await;
        // Who has chosen a place already is not led away from it.
        browser.open("/en/?place=MA-KEN").await;
        browser.until("turned.includes('MA-KEN')").await;
        let turned = "await new Promise(rest => setTimeout(rest, 500)); return [...new Set(turned)].sort()";
        assert_eq!(browser.run_to_the_end(turned).await, json!(["MA", "MA-KEN"]));
    })
    .await;
}

#[tokio::test]
async fn marks_and_names_on_a_chosen_area_have_the_colours_for_it() {
    journey(Setup::default(), |browser| async move {
        let copies = |href: &str| {
            format!("[...document.querySelectorAll('[data-marks]')].every(copy => copy.getAttribute('href') === {href})")
        };
        let chosen = |codes: &str| {
            format!("[...document.querySelectorAll('#chosen use[href]')].map(area => area.getAttribute('href')).join() === '{codes}'")
        };
        // What is drawn there once more is the group of marks that the map shows, and no other.
        let drawn = "document.querySelectorAll('#marks').length === 1 && document.querySelector('.map-drawing > #marks')";
        browser.open("/en/").await;
        browser.until(&copies("null")).await;
        browser.click("[data-place='MA-ERR']").await;
        browser.until(&chosen("#o-MA-ERR")).await;
        browser.until(&copies("'#marks'")).await;
        browser.click("[data-control='layer'] [data-option='planned']").await;
        browser.until("document.querySelector('#marks').dataset.layer === 'planned'").await;
        browser.until(drawn).await;
        browser.open("/en/?place=MA-CAS&with=MA-RAB,MA-FES").await;
        browser.until(&chosen("#o-MA-CAS,#o-MA-RAB,#o-MA-FES")).await;
        browser.click("#MA-CAS .close").await;
        browser.until(&chosen("#o-MA-RAB,#o-MA-FES")).await;
        browser.click("#MA-RAB .close").await;
        browser.click("#MA-FES .close").await;
        browser.until(&chosen("")).await;
        browser.until(&copies("null")).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_place_opens_at_the_place_where_the_map_leaves_no_room_for_it() {
    let in_sight = "(({ top }) => top >= 0 && top < innerHeight * 0.75)(document.querySelector('#MA-KEN').getBoundingClientRect())";
    let phone = Setup { size: (390, 844), ..Setup::default() };
    journey(phone, |browser| async move {
        browser.open("/fr/?place=MA-KEN").await;
        browser.until(in_sight).await;
        browser.until("scrollY > 300").await;
        let moved = browser
            .run_to_the_end(
                "const seen = [];
                new PerformanceObserver(list => seen.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
                await new Promise(rest => setTimeout(rest, 500));
                return seen.filter(({ sources }) => sources.some(({ node }) => node?.closest?.('#tour'))).length",
            )
            .await;
        assert_eq!(moved, 0, "what stands below the panel was moved in sight");
    })
    .await;
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/?place=MA-KEN").await;
        browser.until(in_sight).await;
        browser.until("scrollY === 0").await;
    })
    .await;
}

#[tokio::test]
async fn the_map_does_not_move_under_the_hand_where_the_panel_is_in_sight() {
    let low = Setup { size: (1280, 700), ..Setup::default() };
    journey(low, |browser| async move {
        browser.open("/fr/").await;
        browser.click("[data-place='MA-MAR']").await;
        browser.until("document.querySelector(\"[data-panel='place']\").id === 'MA-MAR'").await;
        let at = browser.run("return scrollY").await;
        browser.run_to_the_end("await new Promise(rest => setTimeout(rest, 600))").await;
        assert_eq!(
            browser.run("return scrollY").await,
            at,
            "a long section is not scrolled to its beginning"
        );
    })
    .await;
}

#[tokio::test]
async fn back_leads_to_where_the_page_stood_before_the_choice() {
    journey(Setup { size: (390, 844), ..Setup::default() }, |browser| async move {
        browser.open("/en/").await;
        let area = "document.querySelector(\"[data-place='MA-ZAG']\").getBoundingClientRect()";
        browser.run(&format!("scrollBy({{ top: {area}.top - innerHeight / 2, behavior: 'instant' }})")).await;
        let before = browser.run("return scrollY").await.as_f64().unwrap();
        browser.click("[data-place='MA-ZAG']").await;
        browser.until(&format!("scrollY > {before} + 100 && location.search === '?place=MA-ZAG'")).await;
        browser.back().await;
        browser.until(&format!("location.search === '' && Math.abs(scrollY - {before}) < 2")).await;
    })
    .await;
}
