use super::Record;
use crate::id::Id;
use crate::lang::Text;
use crate::problem::{At, Problem};
use crate::table::Row;
use crate::vocabulary::vocabulary;
use crate::year::Year;

vocabulary! {
    /// What a chart asks of its figures.
    ChartKind {
        /// How something is made up: one bar of parts, the rest hatched.
        Parts = "parts",
        /// Which of several is larger: bars, largest first.
        Ranked = "ranked",
        /// How something went over the years: columns.
        Years = "years",
        /// What moved most between two years: an index, the first year being 100.
        Slope = "slope",
        /// Two things side by side for each of several: bars in pairs.
        Pairs = "pairs",
    }
}

/// What one bar, line or pair stands for.
#[derive(Clone, Debug)]
pub struct ChartPart {
    /// The metric.
    pub metric: Id,
    /// A pair: the metric beside it.
    pub beside: Option<Id>,
    /// Whether the title names it.
    pub named: bool,
}

/// A chart: what it shows, and what there is to be seen.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its id, also the hook `data-chart`.
    pub id: Id,
    /// The theme it belongs to.
    pub theme: Id,
    /// The question.
    pub kind: ChartKind,
    /// The year it shows; every year where there is none.
    pub year: Option<Year>,
    /// A slope: the year that is 100.
    pub base_year: Option<Year>,
    /// Parts: what they are parts of; a hundred per cent where there is none.
    pub whole: Option<Id>,
    /// What it shows, in the order of the table.
    pub parts: Vec<ChartPart>,
    /// The finding, with places for computed numbers.
    pub title: Text,
    /// What is shown, and its unit.
    pub subtitle: Text,
    /// Where the row stands.
    pub at: At,
}

impl Chart {
    /// Every metric that the chart shows, in the order of its table: parts with what stands beside them, then the whole.
    pub fn metrics(&self) -> impl Iterator<Item = &Id> {
        let parts = self.parts.iter().flat_map(|part| std::iter::once(&part.metric).chain(&part.beside));
        parts.chain(&self.whole)
    }
}

impl Record for Chart {
    const TABLE: &'static str = "charts";
    const COLUMNS: &'static [&'static str] =
        &["id", "theme", "kind", "year", "base_year", "whole", "metrics", "emphasis"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let named: Vec<&str> = row.cell("emphasis").split_whitespace().collect();
        let part = |cell: &str| {
            let (metric, beside) = cell.split_once('/').map_or((cell, None), |(a, b)| (a, Some(b)));
            let beside = beside.map(str::parse).transpose()?;
            Ok(ChartPart { metric: metric.parse()?, beside, named: named.contains(&metric) })
        };
        let parts = row.cell("metrics").split_whitespace().map(part).collect::<Result<Vec<_>, String>>();
        let kind = row.parse("kind")?;
        if kind != ChartKind::Years && row.cell("year").is_empty() {
            return Err(row.problem("year", "write the year that the chart shows"));
        }
        if (kind == ChartKind::Slope) == row.cell("base_year").is_empty() {
            return Err(
                row.problem("base_year", "a slope needs the year that is 100; no other chart has one")
            );
        }
        Ok(Self {
            id: row.parse("id")?,
            theme: row.parse("theme")?,
            kind,
            year: row.optional("year")?,
            base_year: row.optional("base_year")?,
            whole: row.optional("whole")?,
            parts: parts.map_err(|remedy| row.problem("metrics", remedy))?,
            title: row.text("title")?,
            subtitle: row.text("subtitle")?,
            at: row.at.clone(),
        })
    }
}
