//! The open data of the built site, validated by the tool of the specification.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::run;

/// Holds the Data Package of a site against its specification, and every row of its tables against the package.
pub(super) fn check(project: &Project, site: &Path) -> Result<()> {
    let package = site.join("data/datapackage.json");
    let said = run::read(
        Command::new("python3")
            .env("PYTHONPATH", project.python(""))
            .arg(project.path("xtask/python/validate.py"))
            .arg(&package),
    );
    let said = said.with_context(|| {
        format!("{} is not a valid Data Package: correct what src/open_data/ writes", package.display())
    })?;
    print!("{said}");
    Ok(())
}
