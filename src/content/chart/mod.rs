//! Charts: figures placed by plain arithmetic and drawn as SVG, once for a desk and once for a phone.
//!
//! Bars and rankings follow the reading direction; the time axis never turns.

mod columns;
mod figure;
mod pairs;
mod parts;
mod ranked;
mod sheet;
mod slope;
mod table;

pub(super) use figure::{ChartFigure, charts_of};
