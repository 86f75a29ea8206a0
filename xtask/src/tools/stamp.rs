//! Whether a folder of packages was installed from the very files that pin it.

use std::path::Path;

use anyhow::{Context, Result};

const STAMP: &str = "installed-from";

/// What the files say that pin the packages of a folder.
pub(super) fn pins(source: &Path, files: &[&str]) -> Result<String> {
    let read = |name| {
        let path = source.join(name);
        std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    files.iter().map(read).collect()
}

/// Whether the folder was completed with this content of its pinning files.
pub(super) fn matches(folder: &Path, pinned: &str) -> bool {
    std::fs::read_to_string(folder.join(STAMP)).is_ok_and(|stamp| stamp == pinned)
}

/// Empties the folder before an installation.
pub(super) fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Notes that the installation is complete.
pub(super) fn set(folder: &Path, pinned: &str) -> Result<()> {
    let path = folder.join(STAMP);
    std::fs::write(&path, pinned).with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_complete_installation_of_the_same_pins_counts() {
        let folder = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        clear(&folder).unwrap();
        assert!(!matches(&folder, "a==1"));
        set(&folder, "a==1").unwrap();
        assert!(matches(&folder, "a==1") && !matches(&folder, "a==2"));
        clear(&folder).unwrap();
        assert!(!matches(&folder, "a==1"));
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn every_pinning_file_counts() {
        let folder = std::env::temp_dir().join(format!("xtask-pins-{}", std::process::id()));
        clear(&folder).unwrap();
        std::fs::write(folder.join("a"), "a==1\n").unwrap();
        assert!(pins(&folder, &["a", "b"]).is_err(), "b is missing");
        std::fs::write(folder.join("b"), "b==1\n").unwrap();
        assert_eq!(pins(&folder, &["a", "b"]).unwrap(), "a==1\nb==1\n");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
