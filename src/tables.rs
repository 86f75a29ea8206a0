//! Reading the tables of a data folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use report::Source;
use walkdir::WalkDir;

/// Every table in a folder and the folders in it, in the order of their names.
pub fn read(folder: &Path) -> Result<Vec<Source>> {
    let mut tables = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot read the tables in {}", folder.display()))?;
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let file = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(path).with_context(|| format!("{file} is not text in UTF-8"))?;
            tables.push(Source { file, text });
        }
    }
    Ok(tables)
}
