//! One type a table: what a row means once it has passed the gate.

mod area;
mod chart;
mod claim;
mod contradiction;
mod document;
mod event;
mod figure;
mod frame;
mod metric;
mod phrase;
mod place;
mod platform;
mod spelling;
mod step;
mod structure;
mod theme;
mod unit;

pub use area::{Area, AreaType, Outline, Region};
pub use chart::{Chart, ChartKind, ChartPart};
pub use claim::{Claim, ClaimKind, Itemised};
pub use contradiction::{Contradiction, ContradictionScope, Side};
pub use document::{Document, DocumentKind, Section};
pub use event::Event;
pub use figure::{Citation, Figure, Qualifier};
pub use frame::Frame;
pub use metric::{CardSize, Comparable, Metric, Rise};
pub use phrase::Phrase;
pub use place::{Place, PlaceKind, Point};
pub use platform::Platform;
pub use spelling::Spelling;
pub use step::{PagePart, Shown, Step};
pub use structure::{Kind, Status, Structure, StructureType};
pub use theme::Theme;
pub use unit::{Symbol, Unit};

use crate::problem::Problem;
use crate::table::Row;

/// A row of a table, read and checked by itself; what it refers to is checked by `check`.
pub(crate) trait Record: Sized {
    /// The table's name: it is read from `{TABLE}.csv` and from every file in the folder `{TABLE}/`.
    const TABLE: &'static str;
    /// Columns that the first line must name.
    const COLUMNS: &'static [&'static str];
    /// Reads a row.
    fn read(row: &Row<'_>) -> Result<Self, Problem>;
}
