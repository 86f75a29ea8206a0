//! Reading the tokens that documents print: `19,722,041`, `95%`, `six`, `25 million`, `123 tons and 971 kg`.

use crate::quantity::Quantity;

#[rustfmt::skip]
const WORDS: [&str; 21] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];
/// Words for whole tens, from thirty.
const TENS: [&str; 7] = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Every number that a printed token can mean. A mass of tons and kilograms can be given in either unit, so it has two.
pub fn readings(token: &str) -> Vec<Quantity> {
    let token = token.trim().to_lowercase();
    if let Some(mass) = tons_and_kilograms(&token) {
        return vec![mass, Quantity::whole(mass.scaled)];
    }
    let mut words = token.split([' ', '-', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty());
    let Some(number) = words.next().and_then(one_number) else { return Vec::new() };
    let factor = match words.next() {
        Some("thousand") => 1_000,
        Some("million") => 1_000_000,
        Some("billion") => 1_000_000_000,
        _ => 1,
    };
    let scaled = Quantity { scaled: number.scaled.saturating_mul(factor), ..number };
    vec![scaled]
}

/// Whether the token can mean the value.
pub fn means(token: &str, value: Quantity) -> bool {
    readings(token).into_iter().any(|reading| reading.equals(value))
}

fn one_number(word: &str) -> Option<Quantity> {
    let place =
        |words: &[&str]| words.iter().position(|other| *other == word).and_then(|i| i64::try_from(i).ok());
    if let Some(value) = place(&WORDS).or(place(&TENS).map(|index| 30 + 10 * index)) {
        return Some(Quantity::whole(value));
    }
    let digits =
        word.trim_start_matches(['+', '$', '€', '\u{2212}']).trim_end_matches(|c: char| !c.is_ascii_digit());
    without_groups(digits)?.parse().ok()
}

/// Removes group commas, if they stand where groups of three end.
fn without_groups(digits: &str) -> Option<String> {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut groups = whole.split(',');
    let first = groups.next()?.len();
    let well_grouped = groups.all(|group| group.len() == 3) && (first <= 3 || !whole.contains(','));
    let plain = whole.replace(',', "");
    well_grouped.then(|| fraction.map_or_else(|| plain.clone(), |fraction| format!("{plain}.{fraction}")))
}

/// `123 tons and 971 kg` in tonnes, to the kilogram.
fn tons_and_kilograms(token: &str) -> Option<Quantity> {
    let (tons, kilograms) = token.strip_suffix(" kg")?.split_once(" tons and ")?;
    let (tons, kilograms): (i64, i64) = (tons.parse().ok()?, kilograms.parse().ok()?);
    (kilograms < 1000).then_some(Quantity { scaled: tons * 1000 + kilograms, decimals: 3 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_mean_their_values() {
        let check = |token, value: &str| assert!(means(token, value.parse().unwrap()), "{token} is {value}");
        check("19,722,041", "19722041");
        check("95%", "95");
        check("66.02%", "66.02");
        check("1.948 tons", "1.948");
        check("six", "6");
        check("Fourteen", "14");
        check("25 million", "25000000");
        check("123 tons and 971 kg", "123.971");
        check("123 tons and 971 kg", "123971");
        check("seventy", "70");
        check("20-hectare", "20");
        check("24th", "24");
    }

    #[test]
    fn tokens_do_not_mean_other_values() {
        let check =
            |token, value: &str| assert!(!means(token, value.parse().unwrap()), "{token} is not {value}");
        check("19,722,041", "19722");
        check("1,23", "123");
        check("dozens", "12");
        check("", "0");
        check("81,175", "81.175");
    }
}
