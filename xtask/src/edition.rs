//! Editions: the site of one day under a path of its own, which never changes again, so that an article that shows it shows the same
//! for ever.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::build::{self, KEPT, Site};
use crate::project::Project;

/// The folder of a site that holds its editions.
pub(crate) const FOLDER: &str = "edition";

/// Whether a name can stand in an address as it is.
pub(crate) fn accept(name: &str) -> Result<()> {
    let is_plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
    ensure!(
        !name.is_empty() && name.bytes().all(is_plain) && !name.starts_with(['.', '-']),
        "{name:?} cannot be the name of an edition: take lower-case letters, digits, hyphens and dots, such as 2024-report"
    );
    Ok(())
}

/// Writes the edition, or finds that it is there and the same. One that differs is an error: somebody shows it.
pub(crate) fn write(project: &Project, site: &Site, name: &str) -> Result<PathBuf> {
    let fresh = project.path("target/site/edition");
    if fresh.exists() {
        std::fs::remove_dir_all(&fresh).with_context(|| format!("{} cannot be emptied", fresh.display()))?;
    }
    let origin =
        site.origin.as_ref().map(|origin| format!("{}/{FOLDER}/{name}/", origin.trim_end_matches('/')));
    build::pages(project, &Site { origin, ..site.clone() }, &fresh, &project.path(KEPT))?;
    let place = site.out.join(FOLDER).join(name);
    if place.exists() {
        let differing = differences(&place, &fresh)?;
        if let Some(first) = differing.first() {
            bail!(
                "edition {name} is there already and would change in {} files ({first} and others): an edition never \
                 changes, so choose another name, or remove {} if nobody shows it yet",
                differing.len(),
                place.display()
            );
        }
        println!("edition {name} is there already, and the same");
        return Ok(place);
    }
    copy(&fresh, &place)?;
    Ok(place)
}

/// The files that are not in both folders with the same bytes, by their paths in them.
pub(crate) fn differences(old: &Path, new: &Path) -> Result<Vec<String>> {
    let (mut old_files, mut new_files) = (BTreeMap::new(), BTreeMap::new());
    list(old, old, &mut old_files)?;
    list(new, new, &mut new_files)?;
    let mut differing = Vec::new();
    for name in old_files.keys().chain(new_files.keys().filter(|name| !old_files.contains_key(*name))) {
        let same = match (old_files.get(name), new_files.get(name)) {
            (Some(old), Some(new)) => std::fs::read(old)? == std::fs::read(new)?,
            _ => false,
        };
        if !same {
            differing.push(name.clone());
        }
    }
    Ok(differing)
}

/// Every file below a folder, but for the editions that a site holds.
pub(crate) fn list(root: &Path, folder: &Path, files: &mut BTreeMap<String, PathBuf>) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        if !entry.file_type()?.is_dir() {
            files.insert(name, path);
        } else if name != FOLDER {
            list(root, &path, files)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    list(from, from, &mut files)?;
    for (name, path) in files {
        let target = to.join(name);
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("{} cannot be made", folder.display()))?;
        }
        std::fs::copy(&path, &target).with_context(|| format!("{} cannot be written", target.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_addresses_as_they_are() {
        for (name, accepted) in [
            ("2024", true),
            ("2024-report", true),
            ("v1.2", true),
            ("", false),
            ("..", false),
            ("a/b", false),
            ("É", false),
        ] {
            assert_eq!(accept(name).is_ok(), accepted, "{name}");
        }
    }

    #[test]
    fn what_differs_is_named_and_editions_are_left_aside() {
        let root = std::env::temp_dir().join(format!("xtask-edition-{}", std::process::id()));
        let (old, new) = (root.join("old"), root.join("new"));
        for (path, text) in [
            ("old/en/same", "1"),
            ("new/en/same", "1"),
            ("old/changed", "1"),
            ("new/changed", "2"),
            ("new/added", "1"),
            ("old/edition/2024/x", "1"),
        ] {
            std::fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
            std::fs::write(root.join(path), text).unwrap();
        }
        assert_eq!(differences(&old, &new).unwrap(), ["changed", "added"]);
        std::fs::remove_dir_all(&root).unwrap();
    }
}
