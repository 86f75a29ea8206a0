//! Markdown tables: a row for each thing measured, a column for each size of the data.

use std::fmt;
use std::time::Duration;

use super::times::Times;

/// What stands where nothing was measured.
pub(super) const NOTHING: &str = "–";

/// A table in the making.
#[derive(Debug)]
pub(super) struct Table {
    corner: String,
    columns: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
}

impl Table {
    /// A table with these columns.
    pub(super) fn new(corner: &str, columns: impl IntoIterator<Item = String>) -> Self {
        Self { corner: corner.to_owned(), columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// Adds a row; cells that are `None` say that nothing was measured.
    pub(super) fn row(&mut self, name: &str, cells: impl IntoIterator<Item = Option<String>>) {
        let cells = cells.into_iter().map(|cell| cell.unwrap_or_else(|| NOTHING.to_owned()));
        self.rows.push((name.to_owned(), cells.collect()));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| {} | {} |", self.corner, self.columns.join(" | "))?;
        writeln!(f, "|---|{}", "--:|".repeat(self.columns.len()))?;
        for (name, cells) in &self.rows {
            writeln!(f, "| {name} | {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

/// A duration as seconds.
pub(super) fn seconds(duration: Duration) -> String {
    format!("{:.2} s", duration.as_secs_f64())
}

/// Median and worst as milliseconds.
pub(super) fn milliseconds(times: &Times) -> String {
    let millis = |duration: Duration| duration.as_secs_f64() * 1000.0;
    format!("{:.1} / {:.1}", millis(times.median()), millis(times.worst()))
}

/// How many times as long.
pub(super) fn ratio(duration: Duration, base: Duration) -> String {
    format!("× {:.2}", duration.as_secs_f64() / base.as_secs_f64())
}

/// Bytes as kilobytes.
pub(super) fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", grouped(bytes / 1000), bytes % 1000 / 100)
}

/// A whole number, its digits in threes.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns() {
        let mut table = Table::new("data", ["× 1".into(), "× 10".into()]);
        table.row("time", [Some("1.00 s".into()), None]);
        assert_eq!(table.to_string(), "| data | × 1 | × 10 |\n|---|--:|--:|\n| time | 1.00 s | – |\n");
    }

    #[test]
    fn numbers_are_readable() {
        assert_eq!(seconds(Duration::from_millis(1234)), "1.23 s");
        assert_eq!(ratio(Duration::from_secs(3), Duration::from_secs(2)), "× 1.50");
        assert_eq!(kilobytes(1_234_567), "1,234.5 kB");
        assert_eq!(
            [0, 999, 1000, 91_400, 1_000_000].map(grouped),
            ["0", "999", "1,000", "91,400", "1,000,000"]
        );
        let times = Times::new(vec![Duration::from_micros(1500), Duration::from_millis(12)]);
        assert_eq!(times.map(|times| milliseconds(&times)).as_deref(), Some("6.8 / 12.0"));
    }
}
