//! Packages of npm: wasm-opt, esbuild and codes for the kiosk for the build; mapshaper, boundaries and fonts for the data.
//!
//! `xtask/npm/package.json` pins them. The lock file holds no download addresses, so any registry may serve them.
//! It holds msgpackr-extract, an optional speed-up of mapshaper's, at the last version that mirrors have for every system:
//! `npm ci` refuses a lock file that lacks one of them.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{announce, stamp};
use crate::project::Project;
use crate::run;

const PINNING: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs the packages of the tools, unless they were installed from the same lock file.
pub(super) fn ensure(project: &Project) -> Result<()> {
    let why = "wasm-opt (binaryen 132), esbuild, lean-qr, mapshaper, boundaries and fonts";
    ensure_in(&project.path("xtask/npm"), &project.tool("npm"), why, "about 20 seconds, 130 MB")
}

/// Installs what newsrooms have on their pages, for the tests.
pub(super) fn ensure_hosts(project: &Project) -> Result<()> {
    let why = "pym.js and @newswire/frames, to test frames in them";
    ensure_in(&project.path("xtask/hosts"), &project.tool("hosts"), why, "a few seconds, 1 MB")
}

/// Installs what `bench/` pins into a folder of its own, for the page benchmark only.
pub(crate) fn install_rivals(project: &Project, folder: &Path) -> Result<()> {
    ensure_in(&project.path("bench"), folder, "what the site is compared with", "about 10 seconds, 30 MB")
}

fn ensure_in(source: &Path, folder: &Path, why: &str, time: &str) -> Result<()> {
    let pinned = stamp::pins(source, &PINNING)?;
    if stamp::matches(folder, &pinned) {
        return Ok(());
    }
    if super::on_path("node").is_none() || super::on_path("npm").is_none() {
        bail!(
            "node and npm are needed (version 20 or later) and are not on PATH: install Node.js, then run this again"
        );
    }
    announce("npm packages", "as locked", why, time);
    stamp::clear(folder)?;
    for name in PINNING {
        std::fs::copy(source.join(name), folder.join(name))?;
    }
    // None of the packages needs its install script.
    run::run(Command::new("npm").current_dir(folder).args(["ci", "--ignore-scripts", "--loglevel=error"]))
        .context("the npm packages could not be installed; is the npm registry reachable?")?;
    stamp::set(folder, &pinned)
}
