//! `cargo xtask build`: the release site, from the stylesheet to the prerendered pages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{run, styles, tools, weight};

/// Where Trunk leaves the client: the shell of the pages, glue, WebAssembly, stylesheet (see Trunk.toml).
pub(crate) const SHELL: &str = "target/site/trunk";

/// Which program the prerenderer is, for `cargo run` and `cargo build`.
pub(crate) const PRERENDERER: [&str; 5] =
    ["--no-default-features", "--features", "ssr", "--bin", "prerender"];

/// What a site is made from, and where it goes.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    /// Folder of the data tables.
    pub(crate) data: PathBuf,
    /// Folder that the pages are written to.
    pub(crate) out: PathBuf,
}

/// Builds the site and says what was written.
pub(crate) fn run(project: &Project, site: &Site) -> Result<()> {
    tools::for_build(project)?;
    println!("joining the stylesheets");
    styles::join(project)?;

    println!("building the client");
    // Trunk runs cargo offline: everything must be there before.
    run::run(cargo(project).args(["fetch", "--locked"]))?;
    let mut trunk = Command::new(tools::trunk(project));
    // Trunk reads NO_COLOR as true or false and refuses the usual 1.
    trunk.env_remove("NO_COLOR").env("PATH", tools::search_path(project)?);
    run::run(trunk.current_dir(project.path("")).args(["build", "--release"]))?;

    println!("prerendering the pages");
    empty(&site.out)?;
    let mut prerender = cargo(project);
    prerender.arg("run").args(PRERENDERER).args(["--", "--shell"]).arg(project.path(SHELL));
    run::run(prerender.arg("--data").arg(&site.data).arg("--out").arg(&site.out))?;

    println!("the site is in {}", site.out.display());
    weight::print(&site.out)
}

/// Cargo, run at the root of the checkout.
pub(crate) fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(project.path(""));
    cargo
}

/// Removes a site built before, so that nothing of it survives; a folder that is no such site is left alone.
fn empty(out: &Path) -> Result<()> {
    let Ok(mut entries) = std::fs::read_dir(out) else { return Ok(()) };
    if entries.next().is_none() {
        return Ok(());
    }
    if !out.join("en/index.html").is_file() {
        bail!(
            "{} holds something else than a site: empty it, or choose another folder with --out",
            out.display()
        );
    }
    std::fs::remove_dir_all(out).with_context(|| format!("{} cannot be emptied", out.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_site_is_removed() {
        let out = std::env::temp_dir().join(format!("xtask-empty-{}", std::process::id()));
        std::fs::create_dir_all(out.join("en")).unwrap();
        assert!(empty(&out).unwrap_err().to_string().contains("choose another folder"));
        std::fs::write(out.join("en/index.html"), "").unwrap();
        empty(&out).unwrap();
        assert!(!out.exists());
    }
}
