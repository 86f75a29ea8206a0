//! How many bytes a reader gets.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::run;

/// The page that is weighed: the first one with all that follows its first screens.
const FIRST_PAGE: &str = "en/whole.html";

/// Compresses as a host would compress a file once and for all.
const BROTLI: &str = "const { readFileSync } = require('node:fs'), { brotliCompressSync } = require('node:zlib');\
                      console.log(brotliCompressSync(readFileSync(process.argv[1])).length)";

/// What a site weighs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bytes {
    /// The first page in English.
    pub(super) first: u64,
    /// The same after Brotli at its best.
    pub(super) first_brotli: u64,
    /// The heaviest page.
    pub(super) heaviest: u64,
    /// How many pages there are.
    pub(super) pages: u64,
    /// All files.
    pub(super) all: u64,
}

/// Weighs a site.
pub(super) fn site(folder: &Path) -> Result<Bytes> {
    let first = folder.join(FIRST_PAGE);
    let compressed = run::read(Command::new("node").args(["-e", BROTLI]).arg(&first))?;
    let mut bytes = Bytes {
        first: fs::metadata(&first).with_context(|| format!("{} is missing", first.display()))?.len(),
        first_brotli: compressed.trim().parse().context("node did not say how small the page becomes")?,
        ..Bytes::default()
    };
    add(folder, &mut bytes)?;
    Ok(bytes)
}

fn add(folder: &Path, bytes: &mut Bytes) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            add(&entry.path(), bytes)?;
            continue;
        }
        bytes.all += about.len();
        if entry.path().extension().is_some_and(|extension| extension == "html") {
            bytes.pages += 1;
            bytes.heaviest = bytes.heaviest.max(about.len());
        }
    }
    Ok(())
}
