//! What readers do, in a real browser, on the built site.
//!
//! `cargo xtask test` builds the site, serves it and starts the driver; these tests only look and click.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod below;
mod beside;
mod browser;
mod bytes;
mod check;
mod embeds;
mod engines;
mod enlarge;
mod exact;
mod find;
mod gate;
mod keyboard;
mod kiosk;
mod offline;
mod opening;
mod places;
mod small_and_large;
mod take;
mod take_parts;
mod tour;
mod without_program;
mod years;
