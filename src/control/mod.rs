//! The controls: rendered at build time where they stand, taken over in place by the program.

mod choices;
mod finder;
mod languages;
mod navigator;
mod offer;
mod scheme;

pub use choices::{Choice, Choices, Dimension};
pub use finder::Finder;
pub use languages::Languages;
pub use navigator::Navigator;
pub use offer::{FoundThing, Offer};
pub use scheme::{Scheme, SchemeSwitch};
