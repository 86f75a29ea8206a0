//! A visitor in front of a kiosk.

use serde_json::{Value, json};

use crate::browser::{Browser, Setup, journey, setting};

/// The page in the frame, for scripts.
pub const PAGE: &str = "document.querySelector('iframe').contentDocument";

/// A kiosk that stands upright, as wide and high as the comps.
pub const UPRIGHT: Setup = Setup { scripts: true, motion: false, waits: true, size: (1080, 1920) };

/// Somebody in front of a kiosk with settings.
pub struct Visitor {
    pub browser: Browser,
}

/// Runs a visit to a kiosk with these settings, from its loop on.
pub async fn visit<F: Future<Output = ()>>(setup: Setup, settings: &str, walk: impl FnOnce(Visitor) -> F) {
    journey(setup, |browser| async move {
        browser.visit(&format!("{}/kiosk/{settings}", setting("DGSN_SITE"))).await;
        let visitor = Visitor { browser };
        visitor.loop_is_on().await;
        walk(visitor).await;
    })
    .await;
}

impl Visitor {
    /// Waits for the loop, and for the page behind it.
    pub async fn loop_is_on(&self) {
        self.browser.until("!document.getElementById('attract').hidden").await;
        self.page_answers().await;
    }

    /// Waits until the program has taken the page over.
    pub async fn page_answers(&self) {
        self.browser.until(&format!("{PAGE}?.documentElement?.dataset.ready === '1'")).await;
    }

    /// Begins in a language.
    pub async fn begin(&self, language: &str) {
        self.tap(&format!("document.querySelector('#attract a[data-language={language}]')")).await;
        self.browser.until("document.getElementById('attract').hidden").await;
        self.browser.until(&format!("{PAGE}?.documentElement?.lang === '{language}'")).await;
        self.page_answers().await;
    }

    /// Touches what a script names: in the shell, or in the page.
    pub async fn tap(&self, element: &str) {
        let (x, y) = self.point(element).await;
        self.touch(x, y).await;
    }

    /// Touches the screen.
    pub async fn touch(&self, x: f64, y: f64) {
        self.finger("touchStart", Some((x, y))).await;
        self.finger("touchEnd", None).await;
    }

    /// Rests a finger on the screen, longer than a browser takes for a click.
    pub async fn rest(&self, x: f64, y: f64) {
        self.finger("touchStart", Some((x, y))).await;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        self.finger("touchEnd", None).await;
    }

    /// Draws a finger over the screen.
    pub async fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.finger("touchStart", Some(from)).await;
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            self.finger("touchMove", Some(at)).await;
        }
        self.finger("touchEnd", None).await;
    }

    async fn finger(&self, kind: &str, at: Option<(f64, f64)>) {
        let points: Vec<_> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
        let event = json!({ "type": kind, "touchPoints": points });
        self.browser.devtools("Input.dispatchTouchEvent", event).await;
    }

    /// Where a finger meets an element on the screen: its middle, or for the areas of a map a point near it that is inside.
    pub async fn point(&self, element: &str) -> (f64, f64) {
        let script = format!(
            "const e = {element}; const inside = e.ownerDocument !== document; \
             if (inside) e.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             const frame = document.querySelector('iframe'); const b = e.getBoundingClientRect(); \
             const k = inside ? frame.getBoundingClientRect().width / frame.clientWidth : 1; \
             const parts = [4, 3, 5, 2, 6, 1, 7].map(n => n / 8); \
             const points = parts.flatMap(y => parts.map(x => [b.x + b.width * x, b.y + b.height * y])); \
             const hit = points.find(([x, y]) => e.contains(e.ownerDocument.elementFromPoint(x, y))) ?? points[0]; \
             return hit.map(n => n * k)"
        );
        let at = self.browser.run(&script).await;
        (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
    }

    /// Waits until something holds in the page; `$` finds an element there. Between two pages nothing holds.
    pub async fn until(&self, script: &str) {
        let holds = format!("(($) => {script})((s) => {PAGE}.querySelector(s))");
        self.browser
            .until(&format!("(() => {{ try {{ return {holds} }} catch {{ return false }} }})()"))
            .await;
    }

    /// What a script returns in the page; `$` finds an element there, `all` every one.
    pub async fn ask(&self, script: &str) -> Value {
        let all = format!("(s) => [...{PAGE}.querySelectorAll(s)]");
        self.browser
            .run(&format!("return (($, all) => {script})((s) => {PAGE}.querySelector(s), {all})"))
            .await
    }
}

/// An element of the page, for [`Visitor::tap`].
pub fn on_page(selector: &str) -> String {
    format!("{PAGE}.querySelector(`{selector}`)")
}
