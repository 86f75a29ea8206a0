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

/// Bytes of a page's process: more than its scripts' heap, because a document weighs too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Memory {
    /// What it has to itself.
    pub(crate) private: f64,
    /// What is neither of a file nor shared on purpose. What a page has painted is shared with the process that shows it, and counts as
    /// the page's own or not with the moment.
    pub(crate) anonymous: f64,
}

/// What the largest page of our browser has. `None` where the system does not say.
pub(crate) fn memory_of_page() -> Option<Memory> {
    let is_page = |id: &u32| {
        let command = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&command).contains("--type=renderer")
    };
    let memory = |id| Some(memory(&fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?));
    let pages = family().into_iter().map(|(id, _)| id).filter(is_page).filter_map(memory);
    pages.max_by(|one, other| one.private.total_cmp(&other.private))
}

/// What a table of /proc/…/smaps_rollup says.
fn memory(table: &str) -> Memory {
    let of = |name: &str| {
        let lines = table.lines().filter(|line| line.starts_with(name));
        lines.filter_map(|line| field::<f64>(line, 1)).sum::<f64>() * 1024.0
    };
    Memory { private: of("Private_"), anonymous: of("Anonymous:") }
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
        let table = "00400000-7fff [rollup]\nRss: 90 kB\nPrivate_Clean: 2 kB\nPrivate_Dirty: 10 kB\nAnonymous: 8 kB\n";
        assert_eq!(memory(table), Memory { private: 12.0 * 1024.0, anonymous: 8.0 * 1024.0 });
    }

    #[test]
    fn what_is_neither_idle_nor_ours_is_of_others() {
        let before = Work { all: 1000, idle: 500, ours: 100 };
        let after = Work { all: 1200, idle: 550, ours: 200 };
        assert_eq!(after.of_others_since(before), 0.25);
    }
}
