//! Where things are: the paths of the project that more than one command needs.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The checkout that the commands work on.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    root: PathBuf,
    tools: PathBuf,
}

impl Project {
    /// Finds the checkout: the folder above this crate. `DGSN_TOOLS_DIR` moves the tools elsewhere, so that several
    /// checkouts can share them.
    pub(crate) fn find() -> Result<Self> {
        let crate_dir =
            std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = PathBuf::from(crate_dir)
            .parent()
            .map(PathBuf::from)
            .context("xtask has no folder above it: run it as `cargo xtask` inside the checkout")?;
        let tools = match std::env::var_os("DGSN_TOOLS_DIR") {
            Some(dir) => std::path::absolute(dir).context("DGSN_TOOLS_DIR is not a usable path")?,
            None => root.join(".tools"),
        };
        Ok(Self { root, tools })
    }

    /// A checkout at another place, for tests.
    #[cfg(test)]
    pub(crate) fn at(root: &std::path::Path) -> Self {
        Self { root: root.to_owned(), tools: root.join(".tools") }
    }

    /// A path inside the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A path inside the tools folder.
    pub(crate) fn tool(&self, relative: &str) -> PathBuf {
        self.tools.join(relative)
    }

    /// A file of an installed npm package.
    pub(crate) fn npm(&self, relative: &str) -> PathBuf {
        self.tools.join("npm/node_modules").join(relative)
    }

    /// A file of an installed Python package.
    pub(crate) fn python(&self, relative: &str) -> PathBuf {
        self.tools.join("python").join(relative)
    }
}
