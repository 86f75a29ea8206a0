//! Cutting a text into words that keep their numbers whole.

use super::number_word::is_number_word;

/// Hyphens that join the parts of a word.
const HYPHENS: [char; 2] = ['-', '\u{2011}'];

/// A run of letters and digits, with the marks that join them inside a number or a compound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Where it starts, in bytes.
    pub(super) offset: usize,
    /// What it says.
    pub(super) text: &'t str,
}

impl Word<'_> {
    /// Where it ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.offset + self.text.len()
    }

    /// Whether it begins with a digit, as `4,300` does.
    pub(super) fn starts_with_digit(&self) -> bool {
        self.text.starts_with(char::is_numeric)
    }
}

/// Whether a word says a number: it has a digit, or one of its parts is a number word.
pub(super) fn is_numeric(word: &str) -> bool {
    word.contains(char::is_numeric) || word.split(HYPHENS).any(is_number_word)
}

/// The part before the first hyphen and the part behind it.
pub(super) fn split_compound(word: &str) -> Option<(&str, &str)> {
    word.split_once(HYPHENS)
}

/// The words of a text, in its order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut word: Option<(usize, char)> = None;
    for (offset, c) in text.char_indices() {
        let next = text[offset + c.len_utf8()..].chars().next();
        if c.is_alphanumeric() || word.is_some_and(|(_, last)| joins(last, c, next)) {
            word = Some((word.map_or(offset, |(start, _)| start), c));
        } else if let Some((start, _)) = word.take() {
            words.push(Word { offset: start, text: &text[start..offset] });
        }
    }
    words.extend(word.map(|(start, _)| Word { offset: start, text: &text[start..] }));
    words
}

/// Whether the mark `c` belongs to the word that `last` ends so far.
fn joins(last: char, c: char, next: Option<char>) -> bool {
    let before_digit = next.is_some_and(char::is_numeric);
    match c {
        '%' => last.is_numeric(),
        ',' | '.' | '/' | '\u{2013}' => last.is_numeric() && before_digit,
        _ => HYPHENS.contains(&c) && last.is_alphanumeric() && next.is_some_and(char::is_alphanumeric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(words(text).iter().map(|word| word.text).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn numbers_stay_whole_and_punctuation_stays_out() {
        check("(1,500), 95%.", &["1,500", "95%"]);
        check("\u{201c}7/7\u{201d}, 0 / 5", &["7/7", "0", "5"]);
        check("1- A 2. B", &["1", "A", "2", "B"]);
        check("20-hectare, e-ID\u{2014}7", &["20-hectare", "e-ID", "7"]);
        check("services,coupled 3.", &["services", "coupled", "3"]);
    }

    #[test]
    fn offsets_are_in_bytes() {
        assert_eq!(words("Fès 2")[1], Word { offset: 5, text: "2" });
    }
}
