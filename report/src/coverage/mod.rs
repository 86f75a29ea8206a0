//! Completeness: every number of the documents is in a row or in the remainder.
//!
//! [`tokens`] finds the numbers of a text. `tokens.csv` lists those of all documents ([`list`]), and `seeds.csv` holds
//! each document to its bytes ([`Seed`]), so that the check works where the documents are not at hand. [`check`] sets
//! the list against the rows: a row that prints a number covers one occurrence of it in its document. Every occurrence
//! beyond that stands in `remainder.csv` with a [`Reason`].
//!
//! The check counts; it does not read. Of two places that print `24`, it cannot tell which one a row means: the
//! remainder names the places that are not meant, and a reader can hold both against the document.

mod account;
mod check;
mod excused;
mod list;
mod number_word;
mod printing;
mod remainder;
mod seed;
mod token;
mod word;

pub use check::{Tally, check};
pub use list::list;
pub use remainder::Reason;
pub use seed::{Seed, seeds_table};
pub use token::{Token, tokens};
