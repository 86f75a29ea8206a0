//! Typing errors: a letter too many, a letter missing, a wrong letter, two letters swapped.

/// No word that is worth correcting is longer; the rest of it is not compared.
const LONGEST: usize = 24;

/// How many errors a typed word of so many letters may have.
pub const fn allowed(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many errors lie between a typed word and the nearest beginning of `word`, because readers look before they have
/// typed a word to its end. `None` if there are more than `most`.
pub fn errors(typed: &[char], word: &str, most: usize) -> Option<usize> {
    let typed = typed.get(..LONGEST).unwrap_or(typed);
    let length = typed.len();
    // Most words are not near, and are told by their letters: a bit for each of those that were typed.
    let bit = |letter: char| 1_u64 << (u32::from(letter) % 64);
    let letters = typed.iter().fold(0, |letters, letter| letters | bit(*letter));
    let beginning = || word.chars().take(length + most);
    if beginning().filter(|letter| letters & bit(*letter) != 0).count() + most < length {
        return None;
    }
    // A row for each letter of the word: the distance between the beginning of the word up to it and each beginning of what
    // was typed. Damerau and Levenshtein need the last two rows: a swap reaches back over two letters.
    let mut before = [0; LONGEST + 1];
    let mut above: [usize; LONGEST + 1] = std::array::from_fn(|column| column);
    let mut nearest = length;
    let mut previous = '\0';
    for (row, letter) in (1..).zip(beginning()) {
        let mut here = [row; LONGEST + 1];
        for column in 1..=length {
            let wrong = typed[column - 1] != letter;
            let mut least =
                (above[column].min(here[column - 1]) + 1).min(above[column - 1] + usize::from(wrong));
            if row > 1 && column > 1 && typed[column - 1] == previous && typed[column - 2] == letter {
                least = least.min(before[column - 2] + 1);
            }
            here[column] = least;
        }
        nearest = nearest.min(here[length]);
        (before, above, previous) = (above, here, letter);
    }
    (nearest <= most).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, word: &str, expected: Option<usize>) {
        let letters: Vec<char> = typed.chars().collect();
        assert_eq!(errors(&letters, word, 2), expected, "{typed} for {word}");
    }

    #[test]
    fn each_sort_of_error_counts_once() {
        check("kenitra", "kenitra", Some(0));
        check("kenittra", "kenitra", Some(1));
        check("keitra", "kenitra", Some(1));
        check("kanitra", "kenitra", Some(1));
        check("kentira", "kenitra", Some(1));
        check("enitra", "kenitra", Some(1));
        check("القنيطؤه", "القنيطره", Some(1));
    }

    #[test]
    fn a_word_that_is_not_typed_to_its_end_is_compared_with_a_beginning() {
        check("casabk", "casablanca", Some(1));
        check("casablnaca", "casablanca", Some(1));
    }

    #[test]
    fn more_errors_than_allowed_are_another_word() {
        check("rabat", "nador", None);
        check("kenitra", "khenifra", Some(2));
        assert_eq!([3, 4, 7, 8].map(allowed), [0, 1, 1, 2]);
    }
}
