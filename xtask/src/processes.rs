//! The processes of this machine: which are this command's, what memory they have, and how much the others work.

use std::collections::HashMap;
use std::fs;

/// The processes that this one started, and itself, each with the line of /proc/…/stat after its name.
fn family() -> Vec<(u32, String)> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    let ids = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    let stat = |id| Some((id, after_name(&fs::read_to_string(format!("/proc/{id}/stat")).ok()?)?.to_owned()));
    let all: HashMap<u32, String> = ids.filter_map(stat).collect();
    let parent = |id: &u32| all.get(id).and_then(|stat| field(stat, 1));
    let ours = std::process::id();
    let belongs = |id: &u32| std::iter::successors(Some(*id), parent).any(|id| id == ours);
    all.iter().filter(|(id, _)| belongs(id)).map(|(id, stat)| (*id, stat.clone())).collect()
}

/// What follows the name, which may hold anything.
fn after_name(stat: &str) -> Option<&str> {
    Some(stat.rsplit_once(')')?.1)
}

fn field<T: std::str::FromStr>(stat: &str, index: usize) -> Option<T> {
    stat.split_whitespace().nth(index)?.parse().ok()
}

/// Bytes that the largest page of our browser has to itself: more than its scripts' heap, because a document weighs
/// too. `None` where the system does not say.
pub(crate) fn memory_of_page() -> Option<f64> {
    let is_page = |id: &u32| {
        let command = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&command).contains("--type=renderer")
    };
    let bytes = |id| private(&fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?);
    family().into_iter().map(|(id, _)| id).filter(is_page).filter_map(bytes).max_by(f64::total_cmp)
}

/// The private memory in a table of /proc/…/smaps_rollup.
fn private(table: &str) -> Option<f64> {
    let lines = table.lines().filter(|line| line.starts_with("Private_"));
    let kibibytes = lines.filter_map(|line| field::<f64>(line, 1));
    Some(kibibytes.sum::<f64>() * 1024.0)
}

/// What the processors have done so far, in the system's ticks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work {
    all: u64,
    idle: u64,
    ours: u64,
}

impl Work {
    /// Until now; zeros where the system does not say.
    pub(crate) fn now() -> Self {
        let ticks = fs::read_to_string("/proc/stat").unwrap_or_default();
        let ticks = ticks.lines().next().unwrap_or_default();
        // User, nice, system, idle, waiting, and what interrupts took.
        let ticks: Vec<u64> =
            ticks.split_whitespace().skip(1).take(8).filter_map(|word| word.parse().ok()).collect();
        let own =
            |(_, stat): &(u32, String)| (11..15).filter_map(|index| field::<u64>(stat, index)).sum::<u64>();
        Self {
            all: ticks.iter().sum(),
            idle: ticks.iter().skip(3).take(2).sum(),
            ours: family().iter().map(own).sum(),
        }
    }

    /// The part of the processors' time that others took between two moments.
    pub(crate) fn of_others_since(self, before: Self) -> f64 {
        let since = |of: fn(&Self) -> u64| of(&self).saturating_sub(of(&before));
        let (all, idle, ours) = (since(|work| work.all), since(|work| work.idle), since(|work| work.ours));
        all.saturating_sub(idle + ours) as f64 / all.max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_the_system_are_read() {
        let stat = after_name("17 (a (name) b) S 12 17 17 0").unwrap();
        assert_eq!(field(stat, 1), Some(12_u32));
        let table = "00400000-7fff [rollup]\nRss: 90 kB\nPrivate_Clean: 2 kB\nPrivate_Dirty: 10 kB\n";
        assert_eq!(private(table), Some(12.0 * 1024.0));
    }

    #[test]
    fn what_is_neither_idle_nor_ours_is_of_others() {
        let before = Work { all: 1000, idle: 500, ours: 100 };
        let after = Work { all: 1200, idle: 550, ours: 200 };
        assert_eq!(after.of_others_since(before), 0.25);
    }
}
