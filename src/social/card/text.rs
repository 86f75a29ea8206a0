//! Text for a program that knows no writing direction: what runs from right to left is turned before it gets it.

use report::typography::wrap;

use crate::content::Edition;

/// What begins and ends a text from right to left.
const RIGHT_TO_LEFT: (char, char) = ('\u{2067}', '\u{2069}');

/// Text as XML writes it.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A text of SVG that keeps its direction.
pub(super) fn directed(text: &str, rtl: bool) -> String {
    let (start, end) = RIGHT_TO_LEFT;
    if rtl { format!("{start}{text}{end}") } else { text.to_owned() }
}

/// A drawing whose texts keep their direction. Where the drawing is mirrored, texts that begin at a point end there.
pub(super) fn turned(svg: &str, rtl: bool, mirrored: bool) -> String {
    if !rtl {
        return svg.to_owned();
    }
    let mut parts = svg.split("<text");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (attributes, rest) = part.split_once('>').unwrap_or((part, ""));
        let attributes = if mirrored {
            let turn = |from: &str, to: &str| {
                attributes.replace(&format!("text-anchor=\"{from}\""), &format!("text-anchor=\"{to}\""))
            };
            if attributes.contains("=\"start\"") { turn("start", "end") } else { turn("end", "start") }
        } else {
            attributes.to_owned()
        };
        let (words, rest) = rest.split_once("</text>").unwrap_or((rest, ""));
        out.push_str(&format!("<text{attributes}>{}</text>{rest}", directed(words, true)));
    }
    out
}

/// A text in at most `most` lines of `room`, at the largest of some sizes that it fits in; the smallest where it fits in none.
pub(super) fn fitted(text: &str, room: f32, most: usize, sizes: &[f32]) -> (Vec<String>, f32) {
    let smallest = sizes.last().copied().unwrap_or(20.0);
    let lines = |size: f32| wrap(text, room / size);
    let fitting = sizes.iter().copied().find(|size| lines(*size).len() <= most).unwrap_or(smallest);
    let lines = lines(fitting);
    // A word alone in the last line is brought company.
    let narrower = (6..10).map(|tenths| wrap(text, room / fitting * tenths as f32 / 10.0));
    let balanced = narrower.into_iter().find(|other| other.len() == lines.len());
    (balanced.filter(|_| lines.len() > 1).unwrap_or(lines), fitting)
}

/// What the page is, in a sentence.
pub(super) fn deck(edition: Edition) -> String {
    let years: Vec<_> = edition.report.years().iter().map(ToString::to_string).collect();
    edition.fill("deck", &[("years", &edition.list(&years))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirrored_texts_end_where_they_began() {
        let svg = "<text x=\"1\" text-anchor=\"start\">a</text><text text-anchor=\"end\">b</text>";
        assert_eq!(
            turned(svg, true, true),
            "<text x=\"1\" text-anchor=\"end\">\u{2067}a\u{2069}</text><text text-anchor=\"start\">\u{2067}b\u{2069}</text>"
        );
        assert_eq!(turned(svg, false, false), svg);
    }

    #[test]
    fn titles_take_the_largest_size_that_fits() {
        let (lines, size) = fitted("one two three four", 100.0, 1, &[40.0, 8.0]);
        assert_eq!((lines.len(), size), (1, 8.0));
        let (lines, _) = fitted("a much longer title with a lonely word", 260.0, 2, &[16.0]);
        assert!(lines.len() == 2 && lines[1].contains(' '), "{lines:?}");
    }
}
