//! On what the pages are opened.

use anyhow::Result;
use serde_json::json;

use crate::webdriver::Session;

/// A sort of device, and its line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Device {
    /// The heading of its tables.
    pub(super) name: &'static str,
    /// Width and height of the screen.
    pub(super) screen: (u32, u32),
    /// How many times slower than this machine.
    slowdown: f64,
    /// Round trip in milliseconds, and bytes a second; `None` is this machine's own loopback.
    line: Option<(u32, u32)>,
}

/// A phone of the middle sort on a mobile line, and a desk.
pub(super) const ALL: [Device; 2] = [
    Device {
        name: "Phone: 390 × 844, CPU four times slower, 1.6 Mbit/s, 150 ms",
        screen: (390, 844),
        slowdown: 4.0,
        line: Some((150, 200_000)),
    },
    Device {
        name: "Desktop: 1440 × 1000, this machine's own speed",
        screen: (1440, 1000),
        slowdown: 1.0,
        line: None,
    },
];

impl Device {
    /// Makes a browser as slow as the device.
    pub(super) fn emulate(&self, session: &Session) -> Result<()> {
        session.devtools("Network.enable", &json!({}))?;
        session.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": self.slowdown }))?;
        if let Some((latency, bytes)) = self.line {
            let line = json!({
                "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes / 2,
            });
            session.devtools("Network.emulateNetworkConditions", &line)?;
        }
        let (width, height) = self.screen;
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": self.line.is_some() });
        session.devtools("Emulation.setDeviceMetricsOverride", &screen).map(drop)
    }
}
