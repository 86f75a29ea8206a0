//! The controls: rendered at build time where they stand, taken over in place by the program.

mod choices;
mod finder;
mod languages;
mod navigator;
mod scheme;

pub use choices::{Choice, Choices, Dimension};
pub use finder::{Entry, Finder, FinderWords, Target};
pub use languages::Languages;
pub use navigator::Navigator;
pub use scheme::{Scheme, SchemeSwitch};
