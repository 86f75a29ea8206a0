//! DGSN in Figures: the page.
//!
//! The page is rendered once, at build time, by `content`: every figure, the map, every place's section. In the
//! browser the program takes over only the controls in `control`, keeps the reader's view, and shows and hides what
//! the page already holds (`client`). It never renders content again, so it carries no data.

// The type of a view names every element in it, however deep.
#![recursion_limit = "512"]

pub mod control;

#[cfg(feature = "ssr")]
pub mod content;

#[cfg(feature = "ssr")]
mod document;

#[cfg(feature = "ssr")]
pub mod install;

#[cfg(feature = "ssr")]
mod named;

#[cfg(feature = "ssr")]
pub mod open_data;

#[cfg(feature = "ssr")]
pub mod site;

#[cfg(feature = "ssr")]
pub mod social;

#[cfg(feature = "ssr")]
pub mod tables;

#[cfg(feature = "hydrate")]
pub mod client;
