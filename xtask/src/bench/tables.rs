//! The tables of a folder: read, and written larger.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::enlarge::enlarge;

/// Writes the data several times as large; returns the rows of the tables that grow.
pub(super) fn write_larger(from: &Path, to: &Path, times: u32) -> Result<usize> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("{} cannot be emptied", to.display()))?;
    }
    let mut rows = 0;
    for (file, text) in read(from)? {
        let enlarged = enlarge(&file, &text, times)?;
        rows += enlarged.rows;
        let path = to.join(&file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, enlarged.text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(rows)
}

/// Every table in a folder and its text, by its path with `/`.
pub(super) fn read(data: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![(data.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                folders.push((path, format!("{name}/")));
            } else if path.extension().is_some_and(|extension| extension == "csv") {
                let text = fs::read_to_string(&path).with_context(|| format!("{name} cannot be read"))?;
                found.insert(name, text);
            }
        }
    }
    Ok(found)
}
