//! The scripts of the file, and the program.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::assets::joined;
use crate::project::Project;

const FOLDER: &str = "public/kiosk/packed";

/// What runs in the file.
pub(super) struct Scripts {
    /// In the shell.
    pub(super) shell: String,
    /// In a page: everything but the program.
    pub(super) hands: String,
    /// In a page: what starts the program.
    pub(super) start: String,
    /// The program.
    pub(super) program: Vec<u8>,
}

impl Scripts {
    /// Joins them; the glue of the program and the program are those of the site.
    pub(super) fn make(project: &Project, site: &Path) -> Result<Self> {
        let join =
            |name: &str, options: &[String]| joined(project, &format!("{FOLDER}/{name}"), "iife", options);
        let glue = find(site, "dgsn-in-figures-", ".js")?;
        let program = find(site, "dgsn-in-figures-", "_bg.wasm")?;
        // The glue asks where it is only if nobody tells it where the program is. Here somebody does.
        let glue = [
            format!("--alias:program={}", glue.display()),
            "--log-override:empty-import-meta=silent".to_owned(),
        ];
        Ok(Self {
            shell: join("shell.js", &[])?,
            hands: join("page.js", &[])?,
            start: join("start.js", &glue)?,
            program: std::fs::read(&program)
                .with_context(|| format!("{} cannot be read", program.display()))?,
        })
    }
}

/// The file of the site that begins and ends so.
fn find(site: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let site = std::path::absolute(site)?;
    for entry in std::fs::read_dir(&site).with_context(|| format!("{} cannot be listed", site.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(start) && name.ends_with(end) {
            return Ok(path);
        }
    }
    anyhow::bail!("{} has no {start}…{end}", site.display())
}
