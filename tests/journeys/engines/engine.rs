//! A browser with one of the engines. Only what every driver understands can be asked of it.

use std::time::Duration;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::sync::Mutex;

use crate::browser::{Browser, Setup, journey, setting, walk_in};

/// An engine.
#[derive(Clone, Copy)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// The drivers of the other engines lead one browser at a time.
static FIREFOX: Mutex<()> = Mutex::const_new(());
static WEBKIT: Mutex<()> = Mutex::const_new(());
/// How long a browser may take to start.
const START: Duration = Duration::from_secs(60);

impl Engine {
    /// Runs a journey in a browser of its own.
    pub async fn journey<F: Future<Output = ()>>(self, walk: impl FnOnce(Browser) -> F) {
        let (one, driver) = match self {
            Self::Chromium => return journey(Setup::default(), walk).await,
            Self::Firefox => (&FIREFOX, "DGSN_FIREFOX_DRIVER"),
            Self::WebKit => (&WEBKIT, "DGSN_WEBKIT_DRIVER"),
        };
        let _alone = one.lock().await;
        let mut browser = ClientBuilder::new(HttpConnector::new());
        let client =
            tokio::time::timeout(START, browser.capabilities(self.capabilities()).connect(&setting(driver)))
                .await
                .expect("the browser did not start within a minute")
                .expect("the browser did not start");
        client.set_window_size(1440, 1000).await.unwrap();
        walk_in(Browser::of(client), walk).await;
    }

    fn capabilities(self) -> Map<String, Value> {
        let mut capabilities = Map::new();
        if let Self::Firefox = self {
            let options = json!({ "binary": setting("DGSN_FIREFOX"), "args": ["-headless"] });
            capabilities.insert("moz:firefoxOptions".into(), options);
        }
        capabilities
    }
}
