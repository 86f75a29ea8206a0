//! On which screens, in which languages and in which colours pages are photographed.

use anyhow::Result;
use serde_json::json;

use crate::webdriver::Session;

/// The folders of the languages.
pub(super) const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// Width and height of the screens: two phones, a tablet, two desks, a wall.
pub(super) const SCREENS: [(u32, u32); 6] =
    [(320, 640), (390, 844), (768, 1024), (1280, 800), (1920, 1080), (3840, 2160)];

/// Screens up to this width are touched with a finger.
const TOUCHED: u32 = 768;

/// What a reader's device asks for, and what it says to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Theme {
    /// What it is called in `--theme`, in file names and on the page.
    pub(super) name: &'static str,
    scheme: &'static str,
    contrast: &'static str,
    forced: &'static str,
}

/// Every theme. The last one takes the page's colours away and sets the device's own.
pub(super) const THEMES: [Theme; 5] = [
    Theme { name: "light", scheme: "light", contrast: "no-preference", forced: "none" },
    Theme { name: "dark", scheme: "dark", contrast: "no-preference", forced: "none" },
    Theme { name: "contrast", scheme: "light", contrast: "more", forced: "none" },
    Theme { name: "dark-contrast", scheme: "dark", contrast: "more", forced: "none" },
    Theme { name: "forced", scheme: "dark", contrast: "more", forced: "active" },
];

/// Gives pages a screen.
pub(super) fn use_screen(session: &Session, (width, height): (u32, u32)) -> Result<()> {
    let touched = width <= TOUCHED;
    let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": touched });
    session.devtools("Emulation.setDeviceMetricsOverride", &screen)?;
    session.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": touched })).map(drop)
}

/// Tells pages what the device asks for.
pub(super) fn use_theme(session: &Session, theme: &Theme) -> Result<()> {
    let features = [
        ("prefers-color-scheme", theme.scheme),
        ("prefers-contrast", theme.contrast),
        ("forced-colors", theme.forced),
        ("prefers-reduced-motion", "reduce"),
    ];
    let features = features.map(|(name, value)| json!({ "name": name, "value": value }));
    session.devtools("Emulation.setEmulatedMedia", &json!({ "features": features })).map(drop)
}
