//! Packages of npm: wasm-opt for the build; mapshaper, boundaries and fonts for the data; what newsrooms have on their
//! pages for the tests.
//!
//! `xtask/npm/package.json` and `xtask/hosts/package.json` pin them. The lock file holds no download addresses, so any registry may serve them.
//! It holds msgpackr-extract, an optional speed-up of mapshaper's, at the last version that mirrors have for every system:
//! `npm ci` refuses a lock file that lacks one of them.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{announce, stamp};
use crate::project::Project;
use crate::run;

const PINNING: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs the packages of the build and the data.
pub(super) fn ensure(project: &Project) -> Result<()> {
    let why = "wasm-opt (binaryen 132), mapshaper, boundaries and fonts";
    install(project, "npm", why, "about 20 seconds, 130 MB")
}

/// Installs what newsrooms have on their pages.
pub(super) fn ensure_hosts(project: &Project) -> Result<()> {
    install(project, "hosts", "pym.js and @newswire/frames, to test frames in them", "a few seconds, 1 MB")
}

/// Installs the packages of a folder of xtask, unless they were installed from the same lock file.
fn install(project: &Project, name: &str, why: &str, cost: &str) -> Result<()> {
    let folder = project.tool(name);
    let source = project.path("xtask").join(name);
    let pinned = stamp::pins(&source, &PINNING)?;
    if stamp::matches(&folder, &pinned) {
        return Ok(());
    }
    if super::on_path("node").is_none() || super::on_path("npm").is_none() {
        bail!(
            "node and npm are needed (version 20 or later) and are not on PATH: install Node.js, then run this again"
        );
    }
    announce("npm packages", &format!("as locked in xtask/{name}"), why, cost);
    stamp::clear(&folder)?;
    for name in PINNING {
        std::fs::copy(source.join(name), folder.join(name))?;
    }
    // None of the packages needs its install script.
    run::run(Command::new("npm").current_dir(&folder).args(["ci", "--ignore-scripts", "--loglevel=error"]))
        .context("the npm packages could not be installed; is the npm registry reachable?")?;
    stamp::set(&folder, &pinned)
}
