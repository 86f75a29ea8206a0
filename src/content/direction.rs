//! The direction of numbers between words.

use std::fmt::Display;

/// A number that keeps its direction beside Arabic words.
pub(crate) fn isolated(number: impl Display) -> String {
    format!("\u{2066}{number}\u{2069}")
}

/// The words of a drawing. In a page, an isolated number keeps its direction beside Arabic words; WebKit draws text in SVG as
/// if the isolation were not there, so the sign that means "left to right" stands at both ends inside it, too.
pub(super) fn drawn(words: &str) -> String {
    words.replace('\u{2066}', "\u{2066}\u{200e}").replace('\u{2069}', "\u{200e}\u{2069}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_marked_inside_their_isolation() {
        assert_eq!(super::drawn("a \u{2066}5%\u{2069}"), "a \u{2066}\u{200e}5%\u{200e}\u{2069}");
    }
}
