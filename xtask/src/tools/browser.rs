//! The browser of the end-to-end tests, and the driver that remote-controls it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::{debian, on_path, version};

const WHY: &str = "for the journeys in a real browser";
/// Noto for scripts that the site's own fonts do not cover, so that a screenshot shows no boxes.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-core"];

/// What Chromium is called.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// How it is started, in the journeys and in the benchmarks: without a window, without traffic of its own.
pub(crate) const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// Chromium and its driver, of the same major version.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds both on PATH, installs them where that is possible, or says how to.
pub(crate) fn ensure() -> Result<Browser> {
    let browser = match find() {
        Some(browser) => browser,
        None => {
            debian::install(&PACKAGES, WHY)?;
            find().with_context(|| {
                format!(
                    "Chromium and chromedriver are needed {WHY} and are not on PATH: install both \
                     (Debian, as root: apt-get install {}), then run this again",
                    PACKAGES.join(" ")
                )
            })?
        }
    };
    check_versions(&browser)?;
    Ok(browser)
}

/// Chromium alone, for a kiosk; what stands on it is for the operator to choose, so nothing is installed.
pub(crate) fn chromium() -> Result<PathBuf> {
    find_chromium().with_context(|| {
        format!("no Chromium is on PATH ({}): install it, or leave out --launch and open the address in another browser", NAMES.join(", "))
    })
}

fn find() -> Option<Browser> {
    Some(Browser { chromium: find_chromium()?, driver: on_path("chromedriver")? })
}

fn find_chromium() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| on_path(name))
}

fn check_versions(browser: &Browser) -> Result<()> {
    let of = |program: &Path| {
        version::of(program).with_context(|| format!("{} does not say its version", program.display()))
    };
    let (chromium, driver) = (of(&browser.chromium)?, of(&browser.driver)?);
    ensure!(
        version::major(&chromium) == version::major(&driver),
        "Chromium {chromium} ({}) and chromedriver {driver} ({}) do not fit together: install the same version of both",
        browser.chromium.display(),
        browser.driver.display()
    );
    Ok(())
}
