//! What was done last, to be told when something fails.

use std::collections::VecDeque;

const KEPT: usize = 20;

/// The last actions, and how many there were.
#[derive(Debug, Default)]
pub(super) struct Trail {
    last: VecDeque<String>,
    count: u64,
}

impl Trail {
    /// Notes an action before it is done.
    pub(super) fn note(&mut self, action: impl Into<String>) {
        self.count += 1;
        if self.last.len() == KEPT {
            self.last.pop_front();
        }
        self.last.push_back(format!("{:>7}  {}", self.count, action.into()));
    }

    pub(super) const fn count(&self) -> u64 {
        self.count
    }

    /// A line for each of the last actions, the latest one at the end.
    pub(super) fn told(&self) -> String {
        self.last.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_twenty_are_told() {
        let mut trail = Trail::default();
        for number in 1..=25 {
            trail.note(format!("tap {number}"));
        }
        let told: Vec<_> = trail.told().lines().map(str::to_owned).collect();
        assert_eq!((told.len(), trail.count()), (20, 25));
        assert!(told[0].ends_with("6  tap 6") && told[19].ends_with("25  tap 25"), "{told:?}");
    }
}
