//! Values as exact decimals. Binary fractions never appear: they would print 36,828,328 for 36,828,330.

use std::str::FromStr;

/// A decimal number: `scaled` divided by ten to the power of `decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The value with its decimal point removed: 6602 for 66.02.
    pub scaled: i64,
    /// How many of its digits stand behind the point; at most 6.
    pub decimals: u8,
}

impl Quantity {
    /// A whole number.
    pub const fn whole(value: i64) -> Self {
        Self { scaled: value, decimals: 0 }
    }

    /// The same value with `decimals` digits behind the point, rounded half away from zero.
    pub fn with_decimals(self, decimals: u8) -> Self {
        let scaled = if decimals >= self.decimals {
            i128::from(self.scaled) * power(decimals - self.decimals)
        } else {
            divide_rounding(i128::from(self.scaled), power(self.decimals - decimals))
        };
        Self { scaled: i64::try_from(scaled).unwrap_or(i64::MAX), decimals }
    }

    /// The same number without a fraction of nothing but zeros: 81175 for 81175.000.
    pub fn without_empty_fraction(self) -> Self {
        let whole = self.with_decimals(0);
        if whole.equals(self) { whole } else { self }
    }

    /// Whether two quantities are the same number, however many zeros they are written with.
    pub fn equals(self, other: Self) -> bool {
        let most = self.decimals.max(other.decimals);
        self.with_decimals(most) == other.with_decimals(most)
    }

    /// `self` divided by `other`, times `times`, rounded to `decimals`. `None` where `other` is zero.
    pub fn ratio(self, other: Self, times: i64, decimals: u8) -> Option<Self> {
        let most = self.decimals.max(other.decimals);
        let (a, b) = (self.with_decimals(most).scaled, other.with_decimals(most).scaled);
        if b == 0 {
            return None;
        }
        let scaled = divide_rounding(i128::from(a) * i128::from(times) * power(decimals), i128::from(b));
        Some(Self { scaled: i64::try_from(scaled).ok()?, decimals })
    }

    /// The value as machines read it: `-8.5`, `4696069`.
    pub fn machine(self) -> String {
        let digits =
            format!("{:0width$}", self.scaled.unsigned_abs(), width = usize::from(self.decimals) + 1);
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.decimals));
        let sign = if self.scaled < 0 { "-" } else { "" };
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}")
    }
}

impl FromStr for Quantity {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let remedy = || "write digits with at most one point, as in 4696069 or -8.5".to_owned();
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let point_without_digits = text.contains('.') && fraction.is_empty();
        if digits.is_empty()
            || point_without_digits
            || fraction.len() > 6
            || !all_digits(digits)
            || !all_digits(fraction)
        {
            return Err(remedy());
        }
        let scaled = format!("{whole}{fraction}").parse().map_err(|_| remedy())?;
        Ok(Self { scaled, decimals: u8::try_from(fraction.len()).unwrap_or(0) })
    }
}

fn power(decimals: u8) -> i128 {
    10_i128.pow(u32::from(decimals))
}

/// Divides, rounding halves away from zero, as printed percentages are rounded.
fn divide_rounding(a: i128, b: i128) -> i128 {
    let (quotient, rest) = (a / b, a % b);
    if rest.abs() * 2 >= b.abs() { quotient + a.signum() * b.signum() } else { quotient }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn q(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_writes_what_tables_hold() {
        for text in ["0", "4696069", "-8.5", "66.02", "0.05", "-0.4"] {
            assert_eq!(q(text).machine(), text);
        }
        for bad in ["", "-", "1,000", "1.", ".5", "1e3", "1.2.3", "٣", "1.1234567", "--1"] {
            assert!(bad.parse::<Quantity>().is_err(), "{bad}");
        }
    }

    #[test]
    fn rounds_half_away_from_zero() {
        assert_eq!(q("2.5").with_decimals(0), q("3"));
        assert_eq!(q("-2.5").with_decimals(0), q("-3"));
        assert_eq!(q("2.49").with_decimals(0), q("2"));
    }

    #[test]
    fn ratios_are_exact_before_rounding() {
        assert_eq!(q("2").ratio(q("3"), 100, 1), Some(q("66.7")));
        assert_eq!(q("2").ratio(q("0"), 100, 1), None);
        assert!(q("1.50").equals(q("1.5")));
    }
}
