//! The map, enlarged.

use serde_json::{Value, json};

use crate::browser::{Browser, Setup, journey};

/// The part of the map that is shown, as `[x, y, width]`.
const SHOWN: &str = "(b => [b.x, b.y, b.width])(document.querySelector('.map-drawing').viewBox.baseVal)";

async fn shown(browser: &Browser) -> [f64; 3] {
    let shown: Value = browser.run(&format!("return {SHOWN}")).await;
    [0, 1, 2].map(|part| shown[part].as_f64().unwrap())
}

async fn is_whole(browser: &Browser) {
    browser.until("!document.querySelector('[data-view=map]').hasAttribute('data-zoomed')").await;
    assert_eq!(shown(browser).await, [-24.0, -26.0, 948.0]);
}

/// The middle of the map on the screen.
async fn middle(browser: &Browser) -> (f64, f64) {
    browser.run("document.querySelector('#map').scrollIntoView()").await;
    let at = browser
        .run("const b = document.querySelector('.map-drawing').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]")
        .await;
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

#[tokio::test]
async fn buttons_and_keys_enlarge_and_the_address_says_so() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        assert!(!browser.is_visible("[data-zoom='out']").await, "the whole map cannot get smaller");
        browser.click("[data-zoom='in']").await;
        browser.until("location.search.startsWith('?zoom=')").await;
        browser.wait_for("[data-view='map'][data-zoomed]").await;
        assert!(shown(&browser).await[2] < 400.0);
        assert!(browser.is_visible(".details use").await, "marks show their shape");
        assert!(!browser.is_visible(".inset").await, "no enlargement inside the enlargement");
        browser.click("[data-zoom='all']").await;
        is_whole(&browser).await;
        assert_eq!(browser.address().await, "/en/", "no step of the history, no word in the address");

        browser.run("document.querySelector('[data-place=\"MA-ZAG\"]').focus()").await;
        browser.press("+").await;
        browser.until("location.search.startsWith('?zoom=')").await;
        browser.press("0").await;
        is_whole(&browser).await;
    })
    .await;
}

#[tokio::test]
async fn an_address_opens_the_enlarged_map_and_a_focus_out_of_sight_moves_it() {
    journey(Setup::default(), |browser| async move {
        browser.open("/fr/?zoom=585,123,500").await;
        browser.wait_for("[data-view='map'][data-zoomed]").await;
        assert!((shown(&browser).await[2] - 189.6).abs() < 0.1);
        // A key has been pressed, so the browser shows the focus.
        browser.press("\u{e004}").await;
        browser.run("document.querySelector('[data-place=\"MA-ZAG\"]').focus({focusVisible: true})").await;
        browser.until(&format!("{SHOWN}[1] > 200")).await;
        browser.until("!location.search.includes('585,123')").await;
    })
    .await;
}

#[tokio::test]
async fn the_wheel_scrolls_the_page_and_with_ctrl_enlarges_where_it_points() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        let (x, y) = middle(&browser).await;
        let wheel = |modifiers: u8| json!({ "type": "mouseWheel", "x": x + 200.0, "y": y - 200.0, "deltaX": 0, "deltaY": -120, "modifiers": modifiers });
        browser.devtools("Input.dispatchMouseEvent", wheel(0)).await;
        is_whole(&browser).await;
        for _ in 0..3 {
            browser.devtools("Input.dispatchMouseEvent", wheel(2)).await;
        }
        browser.until("location.search.startsWith('?zoom=')").await;
        let [left, top, width] = shown(&browser).await;
        assert!(width < 500.0 && left > 300.0 && top < 300.0, "{left} {top} {width}");
    })
    .await;
}

#[tokio::test]
async fn two_fingers_enlarge_and_one_does_not() {
    let phone = Setup { size: (390, 844), ..Setup::default() };
    journey(phone, |browser| async move {
        browser.open("/ar/").await;
        let (x, y) = middle(&browser).await;
        let touch = |kind: &str, points: Vec<(f64, f64)>| {
            let points: Vec<_> = points.into_iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
            json!({ "type": kind, "touchPoints": points })
        };
        for (kind, points) in
            [("touchStart", vec![(x, y)]), ("touchMove", vec![(x + 40.0, y)]), ("touchEnd", vec![])]
        {
            browser.devtools("Input.dispatchTouchEvent", touch(kind, points)).await;
        }
        is_whole(&browser).await;
        for apart in [30.0, 60.0, 90.0] {
            let kind = if apart == 30.0 { "touchStart" } else { "touchMove" };
            let points = vec![(x - apart, y), (x + apart, y)];
            browser.devtools("Input.dispatchTouchEvent", touch(kind, points)).await;
        }
        browser.devtools("Input.dispatchTouchEvent", touch("touchEnd", vec![])).await;
        browser.until("location.search.startsWith('?zoom=')").await;
        let width = shown(&browser).await[2];
        assert!((width - 316.0).abs() < 4.0, "three times as far apart is three times as large: {width}");
    })
    .await;
}

#[tokio::test]
async fn a_mouse_drags_the_enlarged_map_and_selects_nothing() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?zoom=585,223,400").await;
        let (x, y) = middle(&browser).await;
        let before = shown(&browser).await;
        for (kind, dx) in
            [("mousePressed", 0.0), ("mouseMoved", -60.0), ("mouseMoved", -120.0), ("mouseReleased", -120.0)]
        {
            let event =
                json!({ "type": kind, "x": x + dx, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
            browser.devtools("Input.dispatchMouseEvent", event).await;
        }
        browser.until("!location.search.includes('585,223')").await;
        assert!(shown(&browser).await[0] > before[0] + 20.0);
        assert!(!browser.address().await.contains("place="), "the end of a drag is no click");
    })
    .await;
}

#[tokio::test]
async fn a_layer_holds_for_the_enlarged_map_too() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/?zoom=585,123,300&layer=pilots&year=2023").await;
        let shown = "document.querySelectorAll('.details use:not([hidden])')";
        browser.until(&format!("{shown}.length > 0")).await;
        browser
            .until(&format!(
                "[...{shown}].every(mark => mark.dataset.stage === 'pilot' && mark.dataset.when === '2023')"
            ))
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_disputed_boundary_is_drawn_for_those_who_ask() {
    journey(Setup::default(), |browser| async move {
        browser.open("/en/").await;
        assert!(!browser.is_visible(".worldview").await && !browser.is_visible(".worldview-note").await);
        browser.open("/en/?worldview=un").await;
        browser.until("!document.querySelector('.worldview').hasAttribute('hidden')").await;
        assert!(browser.text(".worldview-note").await.contains("disputed"));
    })
    .await;
}

#[tokio::test]
async fn names_on_the_enlarged_map_are_whole_or_left_out() {
    // Names that can be seen, and of them those that the edge cuts or that lie below the buttons.
    let names = "(() => {
        const box = (element) => element.getBoundingClientRect(), frame = box(document.querySelector('.map-drawing')), zoom = box(document.querySelector('.zoom'));
        const seen = [...document.querySelectorAll('.details text')].filter(name => name.checkVisibility({ visibilityProperty: true })).map(box);
        const inside = seen.filter(name => name.right > frame.left && name.left < frame.right && name.bottom > frame.top && name.top < frame.bottom);
        const bad = inside.filter(name => name.left < frame.left || name.right > frame.right
            || (name.right > zoom.left && name.left < zoom.right && name.bottom > zoom.top && name.top < zoom.bottom));
        return [inside.length, bad.length];
    })()";
    journey(Setup { size: (1280, 900), ..Setup::default() }, |browser| async move {
        browser.open("/fr/?zoom=585,123,500").await;
        browser.until(&format!("(([seen, bad]) => seen > 5 && bad === 0)({names})")).await;
        // What was left out is back where there is room for it.
        browser.run("document.querySelector('[data-zoom=in]').click()").await;
        browser.until(&format!("(([seen, bad]) => seen > 0 && bad === 0)({names})")).await;
    })
    .await;
    let phone = Setup { size: (390, 844), ..Setup::default() };
    journey(phone, |browser| async move {
        browser.open("/ar/").await;
        browser.run("document.querySelector('[data-zoom=in]').click()").await;
        browser.until(&format!("(([seen, bad]) => seen > 3 && bad === 0)({names})")).await;
    })
    .await;
}
