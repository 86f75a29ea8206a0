//! What a built site weighs, by kind of file.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// Number of files and their bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Weight {
    files: u64,
    bytes: u64,
}

/// Prints what lies in a folder: one line for each kind of file, and the total.
pub(crate) fn print(folder: &Path) -> Result<()> {
    let mut kinds = BTreeMap::new();
    weigh(folder, &mut kinds)?;
    let total = kinds.values().fold(Weight::default(), |sum, kind| Weight {
        files: sum.files + kind.files,
        bytes: sum.bytes + kind.bytes,
    });
    for (kind, weight) in
        kinds.iter().map(|(kind, weight)| (kind.as_str(), weight)).chain([("total", &total)])
    {
        println!("  {kind:<12}{:>6} files {:>12}", weight.files, kilobytes(weight.bytes));
    }
    Ok(())
}

fn weigh(folder: &Path, kinds: &mut BTreeMap<String, Weight>) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            weigh(&entry.path(), kinds)?;
        } else {
            let path = entry.path();
            let kind =
                path.extension().map_or_else(|| "other".into(), |kind| kind.to_string_lossy().into_owned());
            let weight = kinds.entry(kind).or_default();
            weight.files += 1;
            weight.bytes += about.len();
        }
    }
    Ok(())
}

/// Bytes as kilobytes with one decimal.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    #[test]
    fn kilobytes_have_one_decimal() {
        assert_eq!(super::kilobytes(1_234_567), "1234.5 kB");
        assert_eq!(super::kilobytes(40), "0.0 kB");
    }
}
