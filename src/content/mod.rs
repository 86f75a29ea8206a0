//! What the page says: rendered natively, once a language, from the report.

mod bars;
mod builder;
mod card;
mod change;
mod chart;
mod check;
mod direction;
pub(crate) mod drawn;
mod edition;
mod embed;
mod figures;
mod find;
mod header;
mod kiosk;
mod later;
mod map;
mod notes;
mod page;
mod panel;
mod part;
mod picture;
mod place_list;
mod places;
mod platforms;
mod plumb;
mod printed;
mod source;
mod sources;
mod symbol;
mod table_tools;
mod take;
mod timeline;
mod tour;
mod whole;

pub(crate) use direction::isolated;
pub use edition::{Edition, unanswered};
pub use embed::{EmbedPage, Needs, embed_pages};
pub use find::{FIND_LIST, find_list};
pub use kiosk::{render_kiosk, render_shell};
pub use later::{Apart, WHOLE, apart, at_once};
pub use page::render;
pub(crate) use picture::token;
pub use whole::{WholePage, builder_page, map_table, whole_pages};

/// Every picture of a language: its path below the language's folder, and the SVG.
pub fn pictures(edition: Edition) -> impl Iterator<Item = (String, String)> {
    chart::pictures(edition).chain([("map.svg".to_owned(), map::picture::frame(edition))])
}
