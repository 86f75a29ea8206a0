//! What is measured, and the numbers of all rounds.

use std::collections::BTreeMap;

/// One thing measured, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    Bytes,
    Requests,
    FirstPaint,
    LargestPaint,
    Shift,
    Blocking,
    LongestTask,
    LaterTask,
    Answer,
    AnswerBytes,
    Click,
    Year,
    Language,
    Memory,
    AgainAnswer,
    AgainBytes,
    AgainRequests,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Milliseconds,
    Kilobytes,
    Megabytes,
    Number,
    Score,
}

impl Measure {
    /// Every measure: what it is called, its unit, and whether the worst is said besides the median.
    pub(super) const ALL: [(Self, &'static str, Unit, bool); 17] = [
        (Self::Bytes, "bytes of a first visit", Unit::Kilobytes, false),
        (Self::Requests, "requests of a first visit", Unit::Number, false),
        (Self::FirstPaint, "first contentful paint", Unit::Milliseconds, false),
        (Self::LargestPaint, "largest contentful paint", Unit::Milliseconds, false),
        (Self::Shift, "cumulative layout shift", Unit::Score, false),
        (Self::Blocking, "total blocking time", Unit::Milliseconds, false),
        (Self::LongestTask, "longest task, median and worst (0: none over 50 ms)", Unit::Milliseconds, true),
        (Self::LaterTask, "… after the first paint", Unit::Milliseconds, true),
        (Self::Answer, "until a click on the map has been answered", Unit::Milliseconds, false),
        (Self::AnswerBytes, "… bytes until then", Unit::Kilobytes, false),
        (Self::Click, "click on a province to its paint, median and worst", Unit::Milliseconds, true),
        (Self::Year, "year switch to its paint, median and worst", Unit::Milliseconds, true),
        (Self::Language, "language switch to its paint", Unit::Milliseconds, false),
        (Self::Memory, "memory of the page’s process", Unit::Megabytes, false),
        (Self::AgainAnswer, "second visit: until a click is answered", Unit::Milliseconds, false),
        (Self::AgainBytes, "second visit: bytes", Unit::Kilobytes, false),
        (Self::AgainRequests, "second visit: requests that went over the line", Unit::Number, false),
    ];
}

impl Unit {
    /// A number with its unit.
    pub(super) fn write(self, value: f64) -> String {
        match self {
            Self::Milliseconds if value < 100.0 => format!("{value:.1} ms"),
            Self::Milliseconds => format!("{value:.0} ms"),
            Self::Kilobytes => format!("{:.1} kB", value / 1e3),
            Self::Megabytes => format!("{:.1} MB", value / 1e6),
            Self::Number => format!("{value:.0}"),
            Self::Score => format!("{value:.3}"),
        }
    }
}

/// The numbers of one candidate on one device.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers(BTreeMap<Measure, Vec<f64>>);

impl Numbers {
    /// Notes one more.
    pub(super) fn add(&mut self, measure: Measure, value: f64) {
        self.0.entry(measure).or_default().push(value);
    }

    /// How often this was measured.
    pub(super) fn count(&self, measure: Measure) -> usize {
        self.0.get(&measure).map_or(0, Vec::len)
    }

    /// The one in the middle; the mean of two where there is no middle.
    pub(super) fn median(&self, measure: Measure) -> Option<f64> {
        let mut values = self.0.get(&measure)?.clone();
        values.sort_by(f64::total_cmp);
        let last = values.len().checked_sub(1)?;
        Some((values.get(last / 2)? + values.get(last.div_ceil(2))?) / 2.0)
    }

    /// The largest.
    pub(super) fn worst(&self, measure: Measure) -> Option<f64> {
        self.0.get(&measure)?.iter().copied().max_by(f64::total_cmp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn median_and_worst() {
        let mut numbers = Numbers::default();
        assert_eq!(numbers.median(Measure::Click), None);
        for value in [30.0, 10.0, 20.0] {
            numbers.add(Measure::Click, value);
        }
        assert_eq!((numbers.median(Measure::Click), numbers.worst(Measure::Click)), (Some(20.0), Some(30.0)));
        numbers.add(Measure::Click, 40.0);
        assert_eq!((numbers.median(Measure::Click), numbers.count(Measure::Click)), (Some(25.0), 4));
    }

    #[test]
    fn every_measure_has_its_row_in_order() {
        assert!(Measure::ALL.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(Unit::Kilobytes.write(1234.0), "1.2 kB");
        assert_eq!(
            (Unit::Milliseconds.write(12.34), Unit::Milliseconds.write(1234.5)),
            ("12.3 ms".into(), "1234 ms".into())
        );
    }
}
