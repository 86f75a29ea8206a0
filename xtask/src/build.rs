//! `cargo xtask build`: the release site, from the stylesheet to the prerendered pages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{assets, compress, edition, offline, packed, run, tools, weight};

/// Where the client is left: the shell of the pages, glue, WebAssembly, stylesheet, fonts.
pub(crate) const SHELL: &str = "target/site/shell";
/// Where what was drawn and compressed is kept under the hash of what it was made from.
pub(crate) const KEPT: &str = "target/site/kept";

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
    /// Address that the site will have, for those who fetch its previews; without it they are told relative addresses.
    pub(crate) origin: Option<String>,
    /// Name of an edition that is kept: the site is written to `edition/NAME/` in the folder, and nothing else is changed.
    pub(crate) edition: Option<String>,
    /// Whether readers' browsers keep the site; if not, it is removed from those that do.
    pub(crate) worker: bool,
}

impl Site {
    /// A site from a folder of tables.
    pub(crate) const fn new(data: PathBuf, out: PathBuf) -> Self {
        Self { data, out, origin: None, edition: None, worker: true }
    }
}

/// Builds the site and says what was written.
pub(crate) fn run(project: &Project, site: &Site) -> Result<()> {
    if let Some(name) = &site.edition {
        edition::accept(name)?;
    }
    client(project)?;
    let written = match &site.edition {
        None => {
            empty(&site.out)?;
            pages(project, site, &site.out, &project.path(KEPT))?;
            site.out.clone()
        }
        Some(name) => edition::write(project, site, name)?,
    };
    println!("the site is in {}", written.display());
    weight::print(&written)
}

/// Builds what does not depend on the tables: stylesheets, scripts, fonts and the program.
pub(crate) fn client(project: &Project) -> Result<()> {
    tools::for_build(project)?;
    println!("preparing stylesheet, scripts and fonts");
    assets::prepare(project)?;

    println!("building the client");
    // Trunk runs cargo offline: everything must be there before.
    run::run(cargo(project).args(["fetch", "--locked"]))?;
    let mut trunk = Command::new(tools::trunk(project));
    // Trunk reads NO_COLOR as true or false and refuses the usual 1.
    trunk.env_remove("NO_COLOR").env("PATH", tools::search_path(project)?);
    run::run(trunk.current_dir(project.path("")).args(["build", "--release"]))?;
    assets::finish(project)?;
    Ok(())
}

/// Writes pages, data and pictures around a client that is built, then the list of what browsers keep of them, and compresses them. What
/// is in `kept` is not made again. `out` is where they go, whatever the site says.
pub(crate) fn pages(project: &Project, site: &Site, out: &Path, kept: &Path) -> Result<()> {
    println!("prerendering the pages");
    let mut prerender = cargo(project);
    prerender.arg("run").args(PRERENDERER).args(["--", "--shell"]).arg(project.path(SHELL));
    prerender
        .arg("--data")
        .arg(&site.data)
        .arg("--out")
        .arg(out)
        .arg("--pictures")
        .arg(kept.join("pictures"));
    if let Some(origin) = &site.origin {
        prerender.args(["--origin", origin]);
    }
    if site.edition.is_some() {
        prerender.arg("--edition");
    }
    run::run(&mut prerender)?;
    packed::write(project, out)?;
    // The worker of the site leaves its editions alone, and they have none.
    if site.edition.is_none() {
        offline::write(project, out, site.worker)?;
    }
    println!("compressing");
    compress::run(out, &kept.join("compressed"))
}

/// Cargo, run at the root of the checkout.
pub(crate) fn cargo(project: &Project) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(project.path(""));
    cargo
}

/// Removes a site built before, so that nothing of it survives but the editions that are kept; a folder that is no such site is left
/// alone.
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
    for entry in std::fs::read_dir(out)? {
        let entry = entry?;
        let (path, is_folder) = (entry.path(), entry.file_type()?.is_dir());
        if entry.file_name() == edition::FOLDER {
            continue;
        }
        let removed = if is_folder { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        removed.with_context(|| format!("{} cannot be removed", path.display()))?;
    }
    Ok(())
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
        std::fs::create_dir_all(out.join("edition/2024")).unwrap();
        empty(&out).unwrap();
        assert!(!out.join("en").exists() && out.join("edition/2024").exists(), "an edition is kept");
        std::fs::remove_dir_all(&out).unwrap();
    }
}
