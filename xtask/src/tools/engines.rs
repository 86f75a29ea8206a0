//! Browsers with other engines than Chromium's, and what they need to be remote-controlled without a screen.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{debian, on_path};

const WHY: &str = "for the journeys in other engines than Chromium's";
/// WebKit's driver brings a small browser of its own; it needs a screen, which Xvfb pretends to be.
const PACKAGES: [&str; 4] = ["firefox-esr", "webkit2gtk-driver", "xvfb", "xauth"];

/// Firefox; the driver of WebKit, and what gives it a screen. Firefox's driver is one of [`super::cargo_tools`].
#[derive(Debug)]
pub(crate) struct Engines {
    pub(crate) firefox: PathBuf,
    pub(crate) webkit_driver: PathBuf,
    pub(crate) screen: PathBuf,
}

/// Finds all on PATH, installs them where that is possible, or says how to.
pub(crate) fn ensure() -> Result<Engines> {
    if let Some(engines) = find() {
        return Ok(engines);
    }
    debian::install(&PACKAGES, WHY)?;
    find().with_context(|| {
        format!(
            "Firefox, WebKitWebDriver and xvfb-run are needed {WHY} and are not all on PATH: install them \
             (Debian, as root: apt-get install {}), then run this again",
            PACKAGES.join(" ")
        )
    })
}

fn find() -> Option<Engines> {
    Some(Engines {
        firefox: ["firefox-esr", "firefox"].iter().find_map(|name| on_path(name))?,
        webkit_driver: on_path("WebKitWebDriver")?,
        screen: on_path("xvfb-run")?,
    })
}
