//! The tools that the commands need, each pinned, installed into the tools folder when it is not there.
//!
//! | tool | why |
//! |---|---|
//! | Rust target wasm32-unknown-unknown | the client is compiled to WebAssembly |
//! | trunk, wasm-bindgen | see [`cargo_tools`] |
//! | npm packages | see [`npm`] |
//! | Python packages | see [`python`] |
//! | Chromium, chromedriver | see [`browser`] |
//! | Firefox, WebKit, their drivers | see [`engines`] |

pub(crate) mod browser;
mod cargo_tools;
mod debian;
pub(crate) mod engines;
pub(crate) mod npm;
mod python;
mod stamp;
mod version;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// What `build` and `serve` need.
pub(crate) fn for_build(project: &Project) -> Result<()> {
    wasm_target()?;
    cargo_tools::ensure(project, cargo_tools::BUILD)?;
    npm::ensure(project)
}

/// What `data` needs.
pub(crate) fn for_data(project: &Project) -> Result<()> {
    npm::ensure(project)?;
    python::ensure(project)
}

/// What the tests need beside that, without the browsers.
pub(crate) fn for_test(project: &Project) -> Result<()> {
    cargo_tools::ensure(project, cargo_tools::TEST)?;
    npm::ensure_hosts(project)
}

/// Everything, the browsers of the tests included.
pub(crate) fn all(project: &Project) -> Result<()> {
    for_build(project)?;
    for_data(project)?;
    for_test(project)?;
    let browser = browser::ensure()?;
    let engines = engines::ensure()?;
    println!(
        "every tool is there: {}, Chromium at {}, Firefox at {}, WebKit's driver at {}",
        project.tool("").display(),
        browser.chromium.display(),
        engines.firefox.display(),
        engines.webkit_driver.display()
    );
    Ok(())
}

/// The trunk to run.
pub(crate) fn trunk(project: &Project) -> PathBuf {
    project.tool("bin/trunk")
}

/// The driver of Firefox.
pub(crate) fn geckodriver(project: &Project) -> PathBuf {
    project.tool("bin/geckodriver")
}

/// PATH with the project's tools first: Trunk looks there for wasm-bindgen and wasm-opt. Debian's wasm-opt (108) builds
/// without a word and its output is broken, so ours has to come before it.
pub(crate) fn search_path(project: &Project) -> Result<OsString> {
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let ours = [project.tool("bin"), project.npm(".bin")];
    std::env::join_paths(ours.into_iter().chain(std::env::split_paths(&usual)))
        .context("the tools folder cannot stand in PATH (a colon in its name?): move it with DGSN_TOOLS_DIR")
}

/// The first file of this name in the folders of PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn wasm_target() -> Result<()> {
    let libraries = run::read(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if PathBuf::from(libraries.trim()).is_dir() {
        return Ok(());
    }
    announce("Rust target", TARGET, "to compile the client to WebAssembly", "under a minute");
    run::run(Command::new("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!("the Rust target {TARGET} is missing and rustup could not add it: install it by hand")
    })
}

/// Says what is being installed, before a wait.
fn announce(what: &str, version: &str, why: &str, time: &str) {
    println!("installing {what} {version}, {why} ({time}, once)");
}
