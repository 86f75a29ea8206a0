//! Every number that a document prints.

use super::number_word::{is_number_word, is_scale};
use super::word::{Word, is_numeric, split_compound, words};

/// A number as a document prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it starts, in bytes from the beginning of the document.
    pub offset: usize,
    /// What is printed, byte for byte.
    pub text: String,
}

impl Token {
    /// What a row prints that takes its value from here: the token, or only the number of a compound that names what
    /// is counted (`20` of `20-hectare`) or says the same number twice (`7` of `7/7`).
    pub fn number(&self) -> &str {
        if let Some((number, again)) = self.text.split_once('/')
            && number == again
        {
            return number;
        }
        match split_compound(&self.text) {
            Some((head, rest)) if is_plain(head) && !is_numeric(rest) => head,
            _ => &self.text,
        }
    }
}

/// Whether a text is a number and nothing else.
fn is_plain(text: &str) -> bool {
    is_number_word(text) || text.chars().all(|c| c.is_numeric() || matches!(c, ',' | '.' | '%'))
}

/// Every number in a text, in its order: digits with what belongs to them (`19,722,041`, `95%`, `24th`, `7/7`,
/// `2022-2026`, `TASER-7`), number words up to the humblest `one` and `first`, and what is one number in several words
/// (`25 million`, `123 tons and 971 kg`). Roman numerals are not read.
pub fn tokens(text: &str) -> Vec<Token> {
    let words = words(text);
    let mut tokens = Vec::new();
    let mut rest = words.as_slice();
    while let Some(first) = rest.first() {
        let length = length_of_number(text, rest);
        if let Some(last) = length.checked_sub(1).and_then(|last| rest.get(last)) {
            let text = text[first.offset..last.end()].to_owned();
            tokens.push(Token { offset: first.offset, text });
        }
        rest = rest.get(length.max(1)..).unwrap_or_default();
    }
    tokens
}

/// How many words the number at the beginning of `words` has; 0 where none stands there.
fn length_of_number(text: &str, words: &[Word<'_>]) -> usize {
    let Some(first) = words.first().filter(|word| is_numeric(word.text)) else { return 0 };
    if is_mass(text, words) {
        return MASS_WORDS;
    }
    let mut last = first;
    let scales = words.iter().skip(1).take_while(|word| {
        let counts = is_scale(word.text) && are_neighbours(text, last, word);
        last = word;
        counts
    });
    1 + scales.count()
}

/// Words of `123 tons and 971 kg`.
const MASS_WORDS: usize = 5;

fn is_mass(text: &str, words: &[Word<'_>]) -> bool {
    let Some(words) = words.get(..MASS_WORDS) else { return false };
    let [tons, a, b, kilograms, c] = words else { return false };
    [a.text, b.text, c.text] == ["tons", "and", "kg"]
        && tons.starts_with_digit()
        && kilograms.starts_with_digit()
        && words.windows(2).all(|pair| matches!(pair, [one, next] if are_neighbours(text, one, next)))
}

fn are_neighbours(text: &str, one: &Word<'_>, next: &Word<'_>) -> bool {
    text[one.end()..next.offset].trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(tokens(text).into_iter().map(|token| token.text).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn digits_are_read_with_what_belongs_to_them() {
        check("19,722,041 calls, 95% and (+2.5%).", &["19,722,041", "95%", "2.5%"]);
        check("the 24th, ISO 17025, CNIE 2.0: TASER-7 P3", &["24th", "17025", "2.0", "TASER-7", "P3"]);
        check("7/7 and 24/24, 2022-2026, May 17-21, 2024", &["7/7", "24/24", "2022-2026", "17-21", "2024"]);
        check("a 360-degree view, ٣ points", &["360-degree", "٣"]);
        check("no number here; www.a.ma, headquarters, tenant, everyone", &[]);
    }

    #[test]
    fn number_words_count_in_any_case() {
        check("Two of six, Third party, one, five-year", &["Two", "six", "Third", "one", "five-year"]);
        check("fourteen, twenty-five, dozens", &["fourteen", "twenty-five", "dozens"]);
    }

    #[test]
    fn one_number_in_several_words_is_one_token() {
        check("25 million views", &["25 million"]);
        check("two hundred thousand. million", &["two hundred thousand", "million"]);
        check("123 tons and 971 kg of", &["123 tons and 971 kg"]);
        check("1.948 tons and 3 men", &["1.948", "3"]);
        check("3. thousand", &["3", "thousand"]);
    }

    #[test]
    fn rows_print_the_number_of_a_compound() {
        let check = |text: &str, number| {
            assert_eq!(Token { offset: 0, text: text.into() }.number(), number);
        };
        check("20-hectare", "20");
        check("7/7", "7");
        check("five-year", "five");
        check("2022-2026", "2022-2026");
        check("17-21", "17-21");
        check("TASER-7", "TASER-7");
        check("twenty-five", "twenty-five");
        check("24th", "24th");
        check("25 million", "25 million");
    }

    #[test]
    fn tokens_stand_at_their_offsets() {
        let text = "Fès: 2,250, puis «\u{a0}deux\u{a0}» two.";
        for token in tokens(text) {
            assert!(text[token.offset..].starts_with(&token.text), "{token:?}");
        }
    }
}
