use std::fmt;
use std::str::FromStr;

use super::Record;
use crate::id::{AreaCode, Id};
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// A part of the page.
    PagePart {
        /// The map.
        Map = "map",
        /// The figures of all themes.
        Figures = "figures",
        /// The statements that are checked.
        Check = "check",
        /// The systems.
        Platforms = "platforms",
        /// What the documents date.
        Timeline = "timeline",
        /// Sources, method and the data to take away.
        Sources = "sources",
    }
}

/// The element of the page that a step of the tour shows; written as the element's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A part of the page.
    Part(PagePart),
    /// A chart.
    Chart(Id),
    /// The card of a metric.
    Metric(Id),
    /// What the documents say of a prefecture or province.
    Area(AreaCode),
}

impl FromStr for Shown {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = if let Some(chart) = text.strip_prefix("chart-") {
            chart.parse().ok().map(Self::Chart)
        } else if let Some(metric) = text.strip_prefix("metric-") {
            metric.parse().ok().map(Self::Metric)
        } else {
            text.parse().map(Self::Part).ok().or_else(|| text.parse().ok().map(Self::Area))
        };
        parsed.ok_or_else(|| {
            let parts: Vec<_> = PagePart::ALL.iter().map(|part| part.as_str()).collect();
            format!("write chart-ID, metric-ID, the code of an area, or one of: {}", parts.join(" "))
        })
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(part) => f.write_str(part.as_str()),
            Self::Chart(id) => write!(f, "chart-{id}"),
            Self::Metric(id) => write!(f, "metric-{id}"),
            Self::Area(code) => code.fmt(f),
        }
    }
}

/// A step of the guided tour: a picture, what of it is shown, and what is told of it.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its id, which the address says.
    pub id: Id,
    /// The picture, in the words of [`View`](crate::View), without a question mark; empty for the opening picture.
    pub address: String,
    /// The element that is shown.
    pub shown: Shown,
    /// The number that a kiosk shows large while nobody is there: a place for a computed one.
    pub number: String,
    /// What that number counts, with places for computed numbers.
    pub caption: Text,
    /// What there is to be seen, with places for computed numbers.
    pub title: Text,
    /// What is told, with places for computed numbers.
    pub text: Text,
    /// Where the row stands.
    pub at: At,
}

impl Record for Step {
    const TABLE: &'static str = "tour";
    const COLUMNS: &'static [&'static str] = &["id", "address", "at", "number"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            id: row.parse("id")?,
            address: row.cell("address").to_owned(),
            shown: row.parse("at")?,
            number: row.cell("number").to_owned(),
            caption: row.text("caption")?,
            title: row.text("title")?,
            text: row.text("text")?,
            at: row.at.clone(),
        })
    }
}
