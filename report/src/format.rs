//! Numbers as a newspaper of each language prints them.
//!
//! English groups by comma; French by narrow no-break space; Arabic follows CLDR `ar-MA`: Western digits, groups by
//! full stop, decimal comma.

use crate::lang::Lang;
use crate::quantity::Quantity;

const NARROW_NO_BREAK_SPACE: &str = "\u{202f}";
const MINUS: char = '\u{2212}';

/// The value with the group and decimal marks of the language.
pub fn number(lang: Lang, value: Quantity) -> String {
    let machine = value.machine();
    let unsigned = machine.strip_prefix('-').unwrap_or(&machine);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let (group, decimal) = match lang {
        Lang::En => (",", "."),
        Lang::Fr => (NARROW_NO_BREAK_SPACE, ","),
        Lang::Ar => (".", ","),
    };
    let mut out = String::with_capacity(machine.len() + 8);
    if value.scaled < 0 {
        out.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(decimal);
        out.push_str(fraction);
    }
    out
}

/// The value as a percentage: `8.5%`, `8,5 %`, `8,5%`.
pub fn percent(lang: Lang, value: Quantity) -> String {
    let space = if lang == Lang::Fr { NARROW_NO_BREAK_SPACE } else { "" };
    format!("{}{space}%", number(lang, value))
}

/// A share of a whole, without decimals; a share that would round to nothing is said to be less than one per cent.
pub fn share(lang: Lang, value: Quantity) -> String {
    match value.with_decimals(0) {
        rounded if rounded.scaled == 0 && value.scaled > 0 => {
            let space = if lang == Lang::Fr { NARROW_NO_BREAK_SPACE } else { "" };
            format!("<{space}{}", percent(lang, Quantity::whole(1)))
        }
        rounded => percent(lang, rounded),
    }
}

/// A change in per cent, always with its sign, except that no change has none.
pub fn signed_percent(lang: Lang, value: Quantity) -> String {
    let plus = if value.scaled > 0 { "+" } else { "" };
    format!("{plus}{}", percent(lang, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_locale() {
        let check = |lang, text: &str, expect: &str| assert_eq!(number(lang, text.parse().unwrap()), expect);
        check(Lang::En, "19722041", "19,722,041");
        check(Lang::Fr, "19722041", "19\u{202f}722\u{202f}041");
        check(Lang::Ar, "19722041", "19.722.041");
        check(Lang::En, "-0.39", "\u{2212}0.39");
        check(Lang::Ar, "1234.5", "1.234,5");
        check(Lang::En, "100", "100");
    }

    #[test]
    fn a_share_that_is_there_is_never_nothing() {
        let said = |lang, value: &str| share(lang, value.parse().unwrap());
        assert_eq!(said(Lang::En, "0.06"), "<1%");
        assert_eq!(said(Lang::Fr, "0.49"), "<\u{202f}1\u{202f}%");
        assert_eq!(said(Lang::En, "0.50"), "1%");
        assert_eq!(said(Lang::En, "0.00"), "0%");
        assert_eq!(said(Lang::Ar, "36.70"), "37%");
    }

    #[test]
    fn percentages_follow_the_locale() {
        let value: Quantity = "-8.5".parse().unwrap();
        assert_eq!(signed_percent(Lang::En, value), "\u{2212}8.5%");
        assert_eq!(signed_percent(Lang::Fr, value), "\u{2212}8,5\u{202f}%");
        assert_eq!(signed_percent(Lang::Ar, value), "\u{2212}8,5%");
        assert_eq!(signed_percent(Lang::En, Quantity::whole(14)), "+14%");
        assert_eq!(signed_percent(Lang::En, Quantity::whole(0)), "0%");
    }
}
