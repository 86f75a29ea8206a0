//! The memory of a page's process: more than its scripts' heap, because a document weighs too.

use std::collections::HashMap;
use std::fs;

/// Bytes that the largest page process under this one has to itself; `None` where the system does not say.
pub(super) fn of_page() -> Option<f64> {
    let mut parents = HashMap::new();
    let mut pages = Vec::new();
    for entry in fs::read_dir("/proc").ok()? {
        let name = entry.ok()?.file_name();
        let Some(id) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let Ok(stat) = fs::read_to_string(format!("/proc/{id}/stat")) else { continue };
        let Some(parent) = parent(&stat) else { continue };
        parents.insert(id, parent);
        let command = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&command).contains("--type=renderer") {
            pages.push(id);
        }
    }
    let ours = std::process::id();
    let is_ours =
        |&&page: &&u32| std::iter::successors(Some(page), |id| parents.get(id).copied()).any(|id| id == ours);
    let bytes = |&page: &u32| private(&fs::read_to_string(format!("/proc/{page}/smaps_rollup")).ok()?);
    pages.iter().filter(is_ours).filter_map(bytes).max_by(f64::total_cmp)
}

/// The parent in a line of /proc/…/stat: the second field after the name, which may hold anything.
fn parent(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// The private memory in a table of /proc/…/smaps_rollup.
fn private(table: &str) -> Option<f64> {
    let lines = table.lines().filter(|line| line.starts_with("Private_"));
    let kibibytes = lines.filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    Some(kibibytes.sum::<f64>() * 1024.0)
}

#[cfg(test)]
mod tests {
    use super::{parent, private};

    #[test]
    fn tables_of_the_system_are_read() {
        assert_eq!(parent("17 (a (name) b) S 12 17 17 0"), Some(12));
        let table = "00400000-7fff [rollup]\nRss: 90 kB\nPrivate_Clean: 2 kB\nPrivate_Dirty: 10 kB\n";
        assert_eq!(private(table), Some(12.0 * 1024.0));
    }
}
