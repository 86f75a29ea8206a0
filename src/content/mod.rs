//! What the page says: rendered natively, once a language, from the report.

mod bars;
mod card;
mod change;
mod chart;
mod check;
mod edition;
mod figures;
mod header;
mod map;
mod notes;
mod page;
mod panel;
mod part;
mod place_list;
mod platforms;
mod plumb;
mod printed;
mod source;
mod sources;
mod symbol;
mod timeline;
mod whole;

pub use chart::pictures;
pub use edition::{Edition, unanswered};
pub use page::render;
pub use whole::{WholePage, whole_pages};
