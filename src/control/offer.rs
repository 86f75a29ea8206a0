use report::find::{Entry, Sort, find};

/// How many results are offered at once.
const MOST_RESULTS: usize = 8;

/// A result as the field lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundThing {
    /// Its name.
    pub label: String,
    /// The word for what it is.
    pub sort: String,
    /// Where it stands.
    pub target: String,
}

/// What the field offers for a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The best results, best first.
    pub results: Vec<FoundThing>,
    /// How many there are, or that there is nothing; empty if nothing was asked for.
    pub said: String,
}

impl Offer {
    /// What there is for a query. `words` are joined by bars: what is said where nothing matches; how many results there are,
    /// `{all}`; the same, where only some are listed, `{shown}` of `{all}`; then the word for each sort of thing.
    pub fn of(entries: &[Entry], query: &str, words: &str) -> Self {
        if query.trim().is_empty() {
            return Self::default();
        }
        let found = find(entries, query, MOST_RESULTS);
        let shown = found.best.len();
        let word = |at: usize| words.split('|').nth(at).unwrap_or_default();
        let sort_word = |sort: Sort| word(3 + sort as usize).to_owned();
        let mut said = String::new();
        let sentence = word(if found.count == 0 { 0 } else { 1 + usize::from(found.count > shown) });
        for part in sentence.split(['{', '}']) {
            match part {
                "shown" => said.push_str(&shown.to_string()),
                "all" => said.push_str(&found.count.to_string()),
                text => said.push_str(text),
            }
        }
        let result = |Entry { sort, label, target, .. }| FoundThing { label, sort: sort_word(sort), target };
        Self { results: found.best.into_iter().map(result).collect(), said }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "none|{all} found|{shown} of {all}|place|figure";

    #[test]
    fn the_offer_says_whether_all_are_listed() {
        let entry = |n| Entry::new(Sort::Figure, "metric-a", &format!("Cards {n}"), "");
        let entries: Vec<_> = (0..9).map(entry).collect();
        let said = |entries: &[Entry], query| Offer::of(entries, query, WORDS).said;
        assert_eq!(said(&entries[..2], "cards"), "2 found");
        assert_eq!(said(&entries, "cards"), "8 of 9");
        assert_eq!(said(&entries, "zzzz"), "none");
        assert_eq!(Offer::of(&entries, " ", WORDS), Offer::default());
        assert_eq!(Offer::of(&entries, "cards", WORDS).results[0].sort, "figure");
    }
}
