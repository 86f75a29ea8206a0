//! What is wrong with the data, said so that an editor can mend it.

use std::fmt;

/// Where a row stands: the table's file and the line in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The file, relative to the data folder.
    pub file: String,
    /// The line, counted from 1.
    pub line: u64,
}

/// One mistake: where it is, what stands there, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The row.
    pub at: At,
    /// The column; empty where the whole row or file is meant.
    pub column: String,
    /// The value that stands there.
    pub value: String,
    /// What would put it right, as an instruction.
    pub remedy: String,
}

impl Problem {
    /// A mistake in one cell.
    pub fn new(at: &At, column: &str, value: &str, remedy: impl Into<String>) -> Self {
        Self { at: at.clone(), column: column.into(), value: value.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}", self.at.file, self.at.line)?;
        if !self.column.is_empty() {
            write!(f, ", column {}: \u{201c}{}\u{201d}", self.column, self.value)?;
        }
        write!(f, ": {}", self.remedy)
    }
}
