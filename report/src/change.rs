//! Changes recomputed from the counts, and what they say of the changes that documents state.

use crate::quantity::Quantity;

/// The change from `base` to `value` in per cent, to one decimal. `None` where the base is zero.
pub fn percent_change(base: Quantity, value: Quantity) -> Option<Quantity> {
    let most = base.decimals.max(value.decimals);
    let (base, value) = (base.with_decimals(most), value.with_decimals(most));
    let difference = Quantity { scaled: value.scaled - base.scaled, decimals: most };
    difference.ratio(base, 100, 1)
}

/// What arithmetic says of a stated change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The counts come to the stated change, rounded to the digits that are stated.
    Agrees,
    /// They come to it only when digits are cut off in place of rounded.
    Truncated,
    /// They do not.
    Differs,
}

/// Holds a stated change against the counts. The tolerance is the rounding of the last stated digit, nothing more.
pub fn verdict(stated: Quantity, base: Quantity, value: Quantity) -> Option<Verdict> {
    let most = base.decimals.max(value.decimals);
    let (base, value) = (base.with_decimals(most), value.with_decimals(most));
    let difference = Quantity { scaled: value.scaled - base.scaled, decimals: most };
    let exact = difference.ratio(base, 100, 6)?;
    let cut = 10_i64.pow(6 - u32::from(stated.decimals.min(6)));
    let truncated = Quantity { scaled: exact.scaled / cut, decimals: stated.decimals };
    Some(if exact.with_decimals(stated.decimals) == stated {
        Verdict::Agrees
    } else if truncated == stated {
        Verdict::Truncated
    } else {
        Verdict::Differs
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn q(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn changes_are_computed_from_counts() {
        assert_eq!(percent_change(q("5969"), q("8333")), Some(q("39.6")));
        assert_eq!(percent_change(q("1728209"), q("1711208")), Some(q("-1.0")));
        assert_eq!(percent_change(q("95"), q("95")), Some(q("0.0")));
        assert_eq!(percent_change(q("0"), q("5")), None);
    }

    #[test]
    fn stated_changes_agree_within_their_own_rounding() {
        let check = |stated, base, value, expect| {
            assert_eq!(verdict(q(stated), q(base), q(value)), Some(expect), "{stated}");
        };
        check("40", "5969", "8333", Verdict::Agrees);
        check("-23", "508", "391", Verdict::Agrees);
        check("14", "85475", "96810", Verdict::Differs);
        check("-8.5", "1728209", "1711208", Verdict::Differs);
        check("51", "54", "82", Verdict::Truncated);
        check("52", "54", "82", Verdict::Agrees);
    }
}
