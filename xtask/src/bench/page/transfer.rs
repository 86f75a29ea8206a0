//! What came over the line until a moment, as the browser noted it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

/// What is noted of one file.
#[derive(Debug, Default)]
struct File {
    /// When its head came, and how long it was.
    head: Option<(f64, f64)>,
    /// When each part came, its length over the line, and unpacked.
    parts: Vec<(f64, f64, f64)>,
    /// All of it over the line, head included.
    whole: f64,
}

impl File {
    /// Bytes over the line until a time. Of a document the browser says the packed length only in the end; until then as
    /// much of it has come as of the unpacked.
    fn until(&self, end: f64) -> f64 {
        let Some((_, head)) = self.head.filter(|(time, _)| *time <= end) else { return 0.0 };
        let came = self.parts.iter().filter(|(time, ..)| *time <= end);
        let (packed, unpacked) = came.fold((0.0, 0.0), |sum, part| (sum.0 + part.1, sum.1 + part.2));
        let all: f64 = self.parts.iter().map(|part| part.2).sum();
        let counted = self.parts.iter().any(|part| part.1 > 0.0);
        if counted || all == 0.0 { head + packed } else { head + (self.whole - head) * unpacked / all }
    }
}

/// Bytes, heads included, that came until `done`: milliseconds since 1970. The events tell of the whole visit.
pub(super) fn until(events: &[Value], done: f64) -> Result<f64> {
    let mut files: BTreeMap<&str, File> = BTreeMap::new();
    let mut first = None;
    for event in events {
        let params = &event["params"];
        let number = |name: &str| params[name].as_f64().unwrap_or_default();
        let Some(request) = params["requestId"].as_str() else { continue };
        let file = files.entry(request).or_default();
        match event["method"].as_str() {
            // The browser's clock starts anywhere; a request tells both times.
            Some("Network.requestWillBeSent") => {
                first.get_or_insert((number("wallTime"), number("timestamp")));
            }
            Some("Network.responseReceived") => {
                let length = params["response"]["encodedDataLength"].as_f64().unwrap_or_default();
                file.head = Some((number("timestamp"), length.max(0.0)));
            }
            Some("Network.dataReceived") => {
                file.parts.push((number("timestamp"), number("encodedDataLength"), number("dataLength")));
            }
            Some("Network.loadingFinished") => file.whole = number("encodedDataLength"),
            _ => {}
        }
    }
    let (wall, clock) = first.context("the browser noted no request")?;
    let end = done / 1000.0 - wall + clock;
    Ok(files.values().map(|file| file.until(end)).sum())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::until;

    fn event(method: &str, params: &Value) -> Value {
        json!({ "method": format!("Network.{method}"), "params": params })
    }

    #[test]
    fn what_comes_later_does_not_count() {
        let events = [
            event("requestWillBeSent", &json!({ "requestId": "a", "timestamp": 10.0, "wallTime": 1000.0 })),
            event(
                "responseReceived",
                &json!({ "requestId": "a", "timestamp": 10.2, "response": { "encodedDataLength": 300 } }),
            ),
            event(
                "dataReceived",
                &json!({ "requestId": "a", "timestamp": 10.4, "encodedDataLength": 5000, "dataLength": 9000 }),
            ),
            event(
                "dataReceived",
                &json!({ "requestId": "a", "timestamp": 10.6, "encodedDataLength": 7000, "dataLength": 9000 }),
            ),
        ];
        assert_eq!(until(&events, 1_000_500.0).unwrap(), 5300.0);
        assert_eq!(until(&events, 1_000_700.0).unwrap(), 12_300.0);
        assert!(until(&[], 0.0).is_err());
    }

    #[test]
    fn a_document_counts_by_what_is_unpacked() {
        let events = [
            event("requestWillBeSent", &json!({ "requestId": "a", "timestamp": 0.0, "wallTime": 1.0 })),
            event(
                "responseReceived",
                &json!({ "requestId": "a", "timestamp": 0.1, "response": { "encodedDataLength": 100 } }),
            ),
            event(
                "dataReceived",
                &json!({ "requestId": "a", "timestamp": 0.2, "encodedDataLength": 0, "dataLength": 3000 }),
            ),
            event(
                "dataReceived",
                &json!({ "requestId": "a", "timestamp": 0.4, "encodedDataLength": 0, "dataLength": 1000 }),
            ),
            event(
                "loadingFinished",
                &json!({ "requestId": "a", "timestamp": 0.4, "encodedDataLength": 900 }),
            ),
        ];
        assert_eq!(until(&events, 1300.0).unwrap(), 100.0 + 600.0);
        assert_eq!(until(&events, 1500.0).unwrap(), 900.0);
    }
}
