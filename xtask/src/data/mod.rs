//! `cargo xtask data`: everything in the checkout that is generated from published packages.

mod areas;
mod canvas;
mod census;
mod files;
mod fonts;
mod geonames;
mod outline;
mod parallel;
mod places;
mod projection;
mod regions;
mod table;
mod topology;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use canvas::Canvas;
use topology::Topology;

/// Folders that hold generated files and nothing else.
const GENERATED: [&str; 3] = ["data/generated", "public/fonts", "src/social/fonts"];

/// Regenerates everything in place.
pub(crate) fn regenerate(project: &Project) -> Result<()> {
    let written = generate(project, &project.path(""))?;
    for path in &written {
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// Regenerates into `target/` and compares with what is committed.
pub(crate) fn check(project: &Project) -> Result<()> {
    let fresh = project.path("target/data-check");
    if fresh.exists() {
        std::fs::remove_dir_all(&fresh).with_context(|| format!("{} cannot be emptied", fresh.display()))?;
    }
    generate(project, &fresh)?;
    let mut differing = Vec::new();
    for folder in GENERATED {
        differing.extend(differences(&project.path(folder), &fresh.join(folder), Path::new(folder))?);
    }
    if !differing.is_empty() {
        let list: Vec<String> = differing.iter().map(|path| format!("  {}", path.display())).collect();
        bail!(
            "these generated files differ from what the data gives:\n{}\nrun `cargo xtask data` and commit the result",
            list.join("\n")
        );
    }
    println!("the generated files are what the data gives");
    Ok(())
}

/// Writes all generated files under `out` and returns their paths, relative to it.
fn generate(project: &Project, out: &Path) -> Result<Vec<PathBuf>> {
    let work = project.path("target/data-work");
    std::fs::create_dir_all(&work).with_context(|| format!("{} cannot be made", work.display()))?;
    let topology = Topology::from_boundaries(project, &work)?;
    let canvas = Canvas::around(topology.points());
    let areas = areas::read(project, &topology, &canvas)?;

    let mut written = Vec::new();
    let mut write = |name: &str, text: String| -> Result<()> {
        let relative = Path::new("data/generated").join(name);
        save(&out.join(&relative), text.as_bytes())?;
        written.push(relative);
        Ok(())
    };
    write("areas.csv", files::areas(&areas)?)?;
    write("outlines.csv", files::outlines(&areas)?)?;
    write("regions.csv", files::regions(&regions::read(project)?)?)?;
    write("frame.csv", files::frame(&canvas, &parallel::line(&areas, &canvas)?)?)?;
    write("README.md", files::readme())?;
    write("places.csv", files::places(&places::read(project, &areas, &canvas)?)?)?;
    written.extend(fonts::generate(project, &work, out)?);
    Ok(written)
}

fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

/// Names of files that stand in one folder only or differ, sorted.
fn differences(committed: &Path, fresh: &Path, name: &Path) -> Result<Vec<PathBuf>> {
    let mut names = file_names(committed)?;
    names.extend(file_names(fresh)?);
    names.sort();
    names.dedup();
    names.retain(|name| std::fs::read(committed.join(name)).ok() != std::fs::read(fresh.join(name)).ok());
    Ok(names.iter().map(|file| name.join(file)).collect())
}

fn file_names(folder: &Path) -> Result<Vec<std::ffi::OsString>> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    entries.map(|entry| Ok(entry?.file_name())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_and_missing_files_are_listed() {
        let root = std::env::temp_dir().join(format!("xtask-differences-{}", std::process::id()));
        let (old, new) = (root.join("old"), root.join("new"));
        for (path, text) in [("old/same", "1"), ("new/same", "1"), ("old/changed", "1"), ("new/changed", "2")]
        {
            save(&root.join(path), text.as_bytes()).unwrap();
        }
        save(&new.join("added"), b"1").unwrap();
        let differing = differences(&old, &new, Path::new("d")).unwrap();
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(differing, [Path::new("d/added"), Path::new("d/changed")]);
    }
}
