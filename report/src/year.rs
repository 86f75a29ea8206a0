//! Calendar years.

use std::fmt;
use std::str::FromStr;

/// A calendar year between 1950, before the police was founded, and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// The year as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The year before this one.
    pub const fn before(self) -> Self {
        Self(self.0 - 1)
    }
}

impl FromStr for Year {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse::<u16>() {
            Ok(year) if text.len() == 4 && (1950..=2100).contains(&year) => Ok(Self(year)),
            _ => Err("write a year of four digits between 1950 and 2100".into()),
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
