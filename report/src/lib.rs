//! What the annual reports say, as validated data, and the arithmetic that holds them to it.
//!
//! This crate has no user interface, no clock, and reads and writes nothing: tables come in as text, and a [`Report`]
//! comes out if they keep every rule, otherwise a list of [`Problem`]s that an editor can act on. The same crate gives
//! the program in the browser its addresses ([`View`]), number formats and search spelling.

pub mod assess;
mod check;
pub mod coverage;
mod date;
pub mod find;
pub mod finding;
mod fingerprint;
pub mod fold;
pub mod format;
mod id;
mod lang;
pub mod map;
mod plural;
pub mod printed;
mod problem;
mod quantity;
pub mod record;
mod report;
mod table;
pub mod typo;
pub mod typography;
mod view;
mod vocabulary;
mod year;

pub use date::Date;
pub use id::{AreaCode, DocumentId, Id, RegionCode};
pub use lang::{Lang, Text};
pub use plural::Plural;
pub use problem::{At, Problem};
pub use quantity::Quantity;
pub use report::Report;
pub use table::Source;
pub use view::{Finding, Layer, Mode, Scope, Stage, View, Worldview};
pub use year::Year;
