//! The geometry of the map: outlines, stacks of marks, labels, and the way from one area to the next.
//!
//! Map units: the country is 900 wide; x grows to the east and y to the south, in every language.

mod bounds;
mod coast;
mod label;
mod neighbour;
mod shape;
mod tally;
pub mod zoom;

pub use bounds::Bounds;
pub use coast::coast;
pub use label::{Anchor, Label, place_labels};
pub use neighbour::{Direction, next};
pub use shape::Shape;
pub use tally::{Ink, Mark, Stack, Window, stacks, structures_per_mark};
pub use zoom::{DRAWING, Zoom};
