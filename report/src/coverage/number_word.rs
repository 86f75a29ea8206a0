//! English words that are numbers.

#[rustfmt::skip]
const CARDINALS: [&str; 29] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "half",
];
#[rustfmt::skip]
const ORDINALS: [&str; 27] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
];
/// Words that multiply the number before them.
const SCALES: [&str; 5] = ["hundred", "thousand", "million", "billion", "trillion"];
/// Words that say how often, and amounts that nobody counted.
#[rustfmt::skip]
const LOOSE: [&str; 13] = [
    "once", "twice", "thrice", "double", "doubled", "triple", "tripled", "halved", "dozen", "dozens", "hundreds",
    "thousands", "millions",
];

/// Whether a word, in any case, is a number: `two`, `Fifth`, `hundred`, `dozens`.
pub(super) fn is_number_word(word: &str) -> bool {
    let word = word.to_lowercase();
    [&CARDINALS[..], &ORDINALS, &SCALES, &LOOSE].iter().any(|words| words.contains(&word.as_str()))
}

/// Whether a word multiplies the number before it.
pub(super) fn is_scale(word: &str) -> bool {
    SCALES.contains(&word.to_lowercase().as_str())
}
