//! Durations of the same thing, measured several times.

use std::time::Duration;

/// At least one duration, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Times(Vec<Duration>);

impl Times {
    /// Sorts what was measured; `None` where nothing was.
    pub(super) fn new(mut measured: Vec<Duration>) -> Option<Self> {
        measured.sort_unstable();
        (!measured.is_empty()).then_some(Self(measured))
    }

    /// The one in the middle; the mean of two where there is no middle.
    pub(super) fn median(&self) -> Duration {
        let at = |index: usize| self.0.get(index).copied().unwrap_or_default();
        let (last, half) = (self.0.len().saturating_sub(1), self.0.len() / 2);
        (at(last / 2) + at(half)) / 2
    }

    /// The longest.
    pub(super) fn worst(&self) -> Duration {
        self.0.last().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn median_and_worst() {
        let times = |millis: &[u64]| Times::new(millis.iter().copied().map(Duration::from_millis).collect());
        let both = |times: Times| (times.median().as_millis(), times.worst().as_millis());
        assert_eq!(times(&[30, 10, 20]).map(both), Some((20, 30)));
        assert_eq!(times(&[40, 10, 20, 30]).map(both), Some((25, 40)));
        assert_eq!(times(&[7]).map(both), Some((7, 7)));
        assert_eq!(times(&[]), None);
    }
}
