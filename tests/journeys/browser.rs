//! A browser on the site.

use std::env;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

/// What a variable says that `cargo xtask test` sets.
pub fn setting(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run these tests with `cargo xtask test`"))
}

/// A browser session that starts on no page.
#[derive(Clone)]
pub struct Browser {
    client: Client,
}

/// How a browser is set up.
#[derive(Clone, Copy)]
pub struct Setup {
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// Whether the reader wants motion.
    pub motion: bool,
    /// Whether commands wait until a page is loaded.
    pub waits: bool,
    /// The window's inner size.
    pub size: (u32, u32),
}

impl Default for Setup {
    fn default() -> Self {
        Self { scripts: true, motion: false, waits: true, size: (1440, 1000) }
    }
}

/// Runs a journey in a browser of its own, and closes it whatever happens.
pub async fn journey<F: Future<Output = ()>>(setup: Setup, walk: impl FnOnce(Browser) -> F) {
    walk_in(Browser::start(setup).await, walk).await;
}

/// Runs a journey in a browser, and closes it whatever happens.
pub async fn walk_in<F: Future<Output = ()>>(browser: Browser, walk: impl FnOnce(Browser) -> F) {
    let walked = futures(walk(browser.clone())).await;
    browser.client.close().await.unwrap();
    if let Err(panic) = walked {
        std::panic::resume_unwind(panic);
    }
}

/// Catches the panic of a journey, so that its browser can be closed.
async fn futures<F: Future<Output = ()>>(walk: F) -> std::thread::Result<()> {
    let mut walk = Box::pin(walk);
    std::future::poll_fn(move |context| {
        match std::panic::catch_unwind(AssertUnwindSafe(|| walk.as_mut().poll(context))) {
            Ok(poll) => poll.map(Ok),
            Err(panic) => std::task::Poll::Ready(Err(panic)),
        }
    })
    .await
}

impl Browser {
    async fn start(setup: Setup) -> Self {
        let arguments = setting("DGSN_CHROMIUM_ARGUMENTS");
        let mut arguments: Vec<_> = arguments.split(' ').collect();
        if !setup.motion {
            arguments.push("--force-prefers-reduced-motion");
        }
        let scripts = if setup.scripts { 1 } else { 2 };
        let mut capabilities = Map::new();
        capabilities.insert(
            "goog:chromeOptions".into(),
            json!({
                "binary": setting("DGSN_CHROMIUM"),
                "args": arguments,
                "prefs": { "profile.managed_default_content_settings.javascript": scripts },
            }),
        );
        if !setup.waits {
            capabilities.insert("pageLoadStrategy".into(), json!("none"));
        }
        capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&setting("DGSN_WEBDRIVER"))
            .await
            .expect("the browser did not start");
        let browser = Self { client };
        browser.resize(setup.size).await;
        browser
    }

    /// A browser that has been started elsewhere.
    pub fn of(client: Client) -> Self {
        Self { client }
    }

    /// Gives pages exactly this room.
    pub async fn resize(&self, (width, height): (u32, u32)) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// What no click or key can do: fingers, the wheel, the clipboard.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let call = Devtools(json!({ "cmd": command, "params": parameters }));
        self.client.issue_cmd(call).await.unwrap()
    }

    /// Opens a page of the site and waits until the program has taken over.
    pub async fn open(&self, path: &str) {
        self.visit(&format!("{}{path}", setting("DGSN_SITE"))).await;
        self.ready().await;
    }

    /// Opens any address.
    pub async fn visit(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Waits until the program has taken over.
    pub async fn ready(&self) {
        self.wait_for("html[data-ready='1']").await;
    }

    /// Waits for an element.
    pub async fn wait_for(&self, selector: &str) -> Element {
        let wait = self.client.wait().at_most(Duration::from_secs(20));
        wait.for_element(Locator::Css(selector)).await.unwrap_or_else(|_| panic!("{selector} did not appear"))
    }

    /// The first element a selector finds.
    pub async fn find(&self, selector: &str) -> Element {
        let found = self.client.find(Locator::Css(selector)).await;
        found.unwrap_or_else(|_| panic!("there is no {selector}"))
    }

    /// The visible text of an element.
    pub async fn text(&self, selector: &str) -> String {
        self.find(selector).await.text().await.unwrap()
    }

    /// An attribute of an element.
    pub async fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find(selector).await.attr(name).await.unwrap()
    }

    /// Whether a reader sees an element.
    pub async fn is_visible(&self, selector: &str) -> bool {
        self.find(selector).await.is_displayed().await.unwrap()
    }

    /// Clicks where a selector points. What comes into sight for the click may only then get its size, and move it away once.
    pub async fn click(&self, selector: &str) {
        let mut clicked = self.find(selector).await.click().await;
        let moved = ErrorStatus::ElementClickIntercepted;
        if matches!(&clicked, Err(CmdError::Standard(error)) if error.error == moved) {
            self.run_to_the_end("await new Promise(requestAnimationFrame)").await;
            clicked = self.find(selector).await.click().await;
        }
        clicked.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Clicks a point of the window.
    pub async fn click_at(&self, x: f64, y: f64) {
        let button = MOUSE_BUTTON_LEFT;
        let mouse = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        self.client.perform_actions(mouse).await.unwrap();
    }

    /// Types into whatever has the focus.
    pub async fn press(&self, keys: &str) {
        let active = self.client.active_element().await.unwrap();
        active.send_keys(keys).await.unwrap();
    }

    /// What a script on the page returns.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// What a script on the page returns that has to wait for something.
    pub async fn run_to_the_end(&self, script: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; (async () => {{ {script} }})().then(done, (error) => done(String(error)))"
        );
        self.client.execute_async(&script, vec![]).await.unwrap()
    }

    /// What a script returns in the first frame of the page that has to wait for something.
    pub async fn inside_to_the_end(&self, script: &str) -> Value {
        self.client.enter_frame(0).await.unwrap();
        let value = self.run_to_the_end(script).await;
        self.client.enter_parent_frame().await.unwrap();
        value
    }

    /// What a script returns in the first frame of the page.
    pub async fn inside(&self, script: &str) -> Value {
        self.client.enter_frame(0).await.unwrap();
        let value = self.client.execute(script, vec![]).await;
        self.client.enter_parent_frame().await.unwrap();
        value.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script on the page returns true.
    #[track_caller]
    pub fn until(&self, script: &str) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        let (client, script) = (self.client.clone(), format!("return Boolean({script})"));
        async move {
            for _ in 0..200 {
                if client.execute(&script, vec![]).await.unwrap() == json!(true) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            panic!("{caller}: this never held: {script}");
        }
    }

    /// The present path and query; the program writes them once what they say is painted.
    pub async fn address(&self) -> String {
        self.run_to_the_end(
            "await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))",
        )
        .await;
        let url = self.client.current_url().await.unwrap();
        url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
    }

    /// The Back button.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// The Forward button.
    pub async fn forward(&self) {
        self.client.forward().await.unwrap();
    }

    /// The tab that is shown.
    pub async fn tab(&self) -> WindowHandle {
        self.client.window().await.unwrap()
    }

    /// Opens a tab and shows it.
    pub async fn open_tab(&self) {
        let tab = self.client.new_window(true).await.unwrap().handle;
        self.client.switch_to_window(tab).await.unwrap();
    }

    /// Shows a tab.
    pub async fn to_tab(&self, tab: &WindowHandle) {
        self.client.switch_to_window(tab.clone()).await.unwrap();
    }

    /// Shows the other of two tabs.
    pub async fn to_other_tab(&self, tab: &WindowHandle) {
        let tabs = self.client.windows().await.unwrap();
        self.to_tab(tabs.iter().find(|other| *other != tab).unwrap()).await;
    }

    /// Closes the tab that is shown.
    pub async fn close_tab(&self) {
        self.client.close_window().await.unwrap();
    }

    /// What the browser's console has said so far that is worse than information.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.client.issue_cmd(ConsoleLog).await.unwrap();
        let lines = log.as_array().cloned().unwrap_or_default();
        lines.iter().filter(|line| line["level"] != "INFO").map(|line| line["message"].to_string()).collect()
    }
}

/// A command of the browser's own protocol.
#[derive(Debug)]
struct Devtools(Value);

/// The browser's console.
#[derive(Debug)]
struct ConsoleLog;

impl fantoccini::wd::WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

impl fantoccini::wd::WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
