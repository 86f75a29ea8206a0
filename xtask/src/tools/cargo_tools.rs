//! Programs that cargo builds and installs.

use anyhow::{Context, Result};

use super::{announce, version};
use crate::build::cargo;
use crate::project::Project;
use crate::run;

/// What a build needs.
pub(super) const BUILD: &[CargoTool] = &[
    CargoTool {
        package: "trunk",
        program: "trunk",
        // 0.22 wants a newer Rust than the project's.
        version: "0.21.14",
        locked: true,
        why: "which builds the client and names its files by their content",
        time: "about three minutes on two cores",
    },
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        // Must be the very version of the wasm-bindgen crate in Cargo.toml.
        version: "0.2.130",
        // Its own lock file does not resolve any more.
        locked: false,
        why: "which writes the glue between WebAssembly and the browser",
        time: "about a minute on two cores",
    },
];

/// What the tests need beside that.
pub(super) const TEST: &[CargoTool] = &[CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
    why: "which remote-controls Firefox",
    time: "about a minute on two cores",
}];

/// A package of crates.io, and the program in it that is run.
pub(super) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    locked: bool,
    why: &'static str,
    time: &'static str,
}

/// Installs what is missing or has another version.
pub(super) fn ensure(project: &Project, tools: &[CargoTool]) -> Result<()> {
    for tool in tools {
        let program = project.tool("bin").join(tool.program);
        if version::of(&program).as_deref() == Some(tool.version) {
            continue;
        }
        announce(tool.package, tool.version, tool.why, tool.time);
        let mut install = cargo(project);
        install.args(["install", tool.package, "--version", &format!("={}", tool.version)]);
        // A program of another version, or one copied there, is replaced.
        install.args(["--force", "--root"]).arg(project.tool(""));
        // They work for seconds and are built once: time is saved where the compiler does not optimize them.
        install.arg("--debug").env("CARGO_PROFILE_DEV_DEBUG", "false");
        if tool.locked {
            install.arg("--locked");
        }
        run::run(&mut install).with_context(|| {
            format!("{} {} could not be installed; is crates.io reachable?", tool.package, tool.version)
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_glue_generator_is_that_of_the_crate() {
        let manifest = include_str!("../../../Cargo.toml");
        let pinned = super::BUILD.iter().find(|tool| tool.program == "wasm-bindgen").unwrap().version;
        assert!(
            manifest.contains(&format!("version = \"={pinned}\"")),
            "wasm-bindgen in Cargo.toml is not ={pinned}"
        );
    }
}
