//! What the page says: rendered natively, once a language, from the report.

mod bars;
mod card;
mod change;
mod check;
mod edition;
mod figures;
mod header;
mod map;
mod page;
mod panel;
mod place_list;
mod platforms;
mod plumb;
mod printed;
mod source;
mod sources;
mod symbol;

pub use edition::{Edition, unanswered};
pub use page::render;
