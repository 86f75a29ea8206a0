//! Plural categories by the rules of CLDR for the site's languages.

use crate::lang::Lang;
use crate::quantity::Quantity;

/// The grammatical form that a number asks of the noun behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// None at all (Arabic).
    Zero,
    /// One; in French also none.
    One,
    /// Two (Arabic).
    Two,
    /// A few: three to ten (Arabic).
    Few,
    /// Many: eleven to ninety-nine (Arabic).
    Many,
    /// Everything else.
    Other,
}

impl Plural {
    /// The form that `value` asks for.
    pub fn of(lang: Lang, value: Quantity) -> Self {
        let whole = value.decimals == 0;
        let n = value.scaled.unsigned_abs();
        match lang {
            Lang::En if whole && n == 1 => Self::One,
            Lang::Fr if value.with_decimals(6).scaled.unsigned_abs() < 2_000_000 => Self::One,
            Lang::Ar if whole => match (n, n % 100) {
                (0, _) => Self::Zero,
                (1, _) => Self::One,
                (2, _) => Self::Two,
                (_, 3..=10) => Self::Few,
                (_, 11..=99) => Self::Many,
                _ => Self::Other,
            },
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_follow_cldr() {
        let form = |lang, n| Plural::of(lang, Quantity::whole(n));
        assert_eq!([1, 0, 2].map(|n| form(Lang::En, n)), [Plural::One, Plural::Other, Plural::Other]);
        assert_eq!([1, 0, 2].map(|n| form(Lang::Fr, n)), [Plural::One, Plural::One, Plural::Other]);
        assert_eq!(Plural::of(Lang::Fr, "1.9".parse().unwrap()), Plural::One);
        assert_eq!(
            [0, 1, 2, 8333, 508, 121, 100].map(|n| form(Lang::Ar, n)),
            [Plural::Zero, Plural::One, Plural::Two, Plural::Many, Plural::Few, Plural::Many, Plural::Other]
        );
    }
}
