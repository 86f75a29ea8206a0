//! The program that runs in the browser.

/// Takes over the page that stands in the document.
#[cfg(feature = "hydrate")]
fn main() {
    dgsn_in_figures::client::start();
}

/// Natively there is nothing to run: the page is written by the `prerender` binary.
#[cfg(not(feature = "hydrate"))]
fn main() {
    eprintln!("This program runs in a browser: use `cargo xtask serve`.");
}
