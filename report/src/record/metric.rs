use super::Record;
use crate::id::Id;
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How prominently a metric is shown.
    CardSize {
        /// The opening card of its theme, over two columns.
        Lead = "lead",
        /// A card.
        Card = "card",
        /// In the table only.
        Table = "table",
    }
}

vocabulary! {
    /// Whether a rise is good news. Most are neither: more cases can mean more reporting.
    Rise {
        /// A rise is good.
        Good = "good",
        /// A rise is bad.
        Bad = "bad",
        /// Neither.
        Neither = "neither",
    }
}

vocabulary! {
    /// Whether the reports count the same thing in every year.
    Comparable {
        /// Years can be compared.
        Yes = "yes",
        /// The definition changed between the reports.
        No = "no",
        /// A printed value cannot be right in its unit.
        Implausible = "implausible",
    }
}

/// A quantity that can be reported each year.
#[derive(Clone, Debug)]
pub struct Metric {
    /// Its id, also the hook `data-metric` of its card.
    pub id: Id,
    /// The theme it belongs to.
    pub theme: Id,
    /// What is counted.
    pub unit: Id,
    /// How prominently it is shown.
    pub card: CardSize,
    /// Whether a rise is good.
    pub rise: Rise,
    /// Whether years can be compared.
    pub comparable: Comparable,
    /// The name on its card.
    pub label: Text,
    /// What is counted, where and by whom, in one sentence.
    pub definition: Text,
    /// Where the row stands.
    pub at: At,
}

impl Record for Metric {
    const TABLE: &'static str = "metrics";
    const COLUMNS: &'static [&'static str] = &["id", "theme", "unit", "card", "rise", "comparable"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        Ok(Self {
            id: row.parse("id")?,
            theme: row.parse("theme")?,
            unit: row.parse("unit")?,
            card: row.parse("card")?,
            rise: row.parse("rise")?,
            comparable: row.parse("comparable")?,
            label: row.text("label")?,
            definition: row.text("definition")?,
            at: row.at.clone(),
        })
    }
}
