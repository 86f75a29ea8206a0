//! What must not be heard from a kiosk: errors of the console, and requests to anywhere else.

use anyhow::{Result, bail, ensure};
use serde_json::Value;

use crate::webdriver::Session;

/// Reads what the browser has noted since the last time.
///
/// # Errors
/// With the first error, or the first request to another place than `home`.
pub(super) fn check(session: &Session, home: &str) -> Result<()> {
    if let Some(error) = session.errors()?.first() {
        bail!("the console says: {error}");
    }
    let noted = session.noted()?;
    let elsewhere = noted.iter().filter_map(requested).find(|address| !is_at_home(address, home));
    ensure!(elsewhere.is_none(), "the kiosk asked for {}", elsewhere.unwrap_or_default());
    Ok(())
}

/// The address of a request, if the event is one.
fn requested(event: &Value) -> Option<&str> {
    (event["method"] == "Network.requestWillBeSent").then(|| event["params"]["request"]["url"].as_str())?
}

/// Whether an address is the kiosk's own, or none that anything would have to be sent for.
fn is_at_home(address: &str, home: &str) -> bool {
    let scheme = |scheme| address.starts_with(scheme);
    address.starts_with(home) || scheme("data:") || scheme("blob:") || scheme("about:")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_requests_to_other_places_are_found() {
        let event =
            |method: &str, url: &str| json!({ "method": method, "params": { "request": { "url": url } } });
        let sent = event("Network.requestWillBeSent", "http://127.0.0.1:8080/ar/");
        assert_eq!(requested(&sent), Some("http://127.0.0.1:8080/ar/"));
        assert_eq!(requested(&event("Network.dataReceived", "http://example.org/")), None);
        let home = "http://127.0.0.1:8080/";
        for address in ["http://127.0.0.1:8080/ar/", "data:text/css,", "blob:http://127.0.0.1:8080/1"] {
            assert!(is_at_home(address, home), "{address}");
        }
        for address in ["http://127.0.0.1:80801/", "https://127.0.0.1:8080/", "http://example.org/"] {
            assert!(!is_at_home(address, home), "{address}");
        }
    }
}
