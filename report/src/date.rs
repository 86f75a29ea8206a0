//! Dates as precise as a document gives them, and as a newspaper of each language prints them.

use std::fmt;
use std::str::FromStr;

use crate::lang::Lang;
use crate::year::Year;

/// A year, a month or a day. Earlier comes first; what is less precise comes before what it contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: Year,
    /// The month, from 1, where it is known.
    pub month: Option<u8>,
    /// The day, from 1, where it is known.
    pub day: Option<u8>,
}

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
/// The names that are used in Morocco.
const AR: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];

impl Date {
    /// The date as it is printed: `21 May 2024`, `1er mai 2024`, `21 ماي 2024`.
    pub fn said(self, lang: Lang) -> String {
        let Some(month) = self.month else { return self.year.to_string() };
        let month = Self::month_name(lang, month);
        match self.day {
            Some(1) if lang == Lang::Fr => format!("1er {month} {}", self.year),
            Some(day) => format!("{day} {month} {}", self.year),
            None => format!("{month} {}", self.year),
        }
    }

    /// From this date to another: `17–21 May 2024` within a month, otherwise both in full.
    pub fn until(self, lang: Lang, end: Self) -> String {
        match (self.day, end.day) {
            (Some(first), Some(_)) if (self.year, self.month) == (end.year, end.month) => {
                format!("{first}–{}", end.said(lang))
            }
            _ => format!("{} – {}", self.said(lang), end.said(lang)),
        }
    }

    fn month_name(lang: Lang, month: u8) -> &'static str {
        let names = match lang {
            Lang::En => &EN,
            Lang::Fr => &FR,
            Lang::Ar => &AR,
        };
        names.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let remedy = || "write a date as 2024-05-21, 2024-05 or 2024".to_owned();
        let part = |part: Option<&str>, most: u8| match part {
            None => Ok(None),
            Some(digits) if digits.len() == 2 => {
                digits.parse().ok().filter(|number| (1..=most).contains(number)).map(Some).ok_or_else(remedy)
            }
            Some(_) => Err(remedy()),
        };
        let mut parts = text.splitn(3, '-');
        let year = parts.next().unwrap_or_default().parse().map_err(|_| remedy())?;
        Ok(Self { year, month: part(parts.next(), 12)?, day: part(parts.next(), 31)? })
    }
}

impl fmt::Display for Date {
    /// As machines read it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_as_precise_as_they_are_written() {
        for text in ["2024", "2024-05", "2024-05-21"] {
            assert_eq!(date(text).to_string(), text);
        }
        for bad in ["", "24", "2024-13", "2024-5", "2024-05-32", "21 May", "2024-05-21-1"] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
        assert!(date("2024") < date("2024-05") && date("2024-05") < date("2024-05-01"));
    }

    #[test]
    fn dates_are_printed_as_newspapers_do() {
        assert_eq!(date("2024-05-21").said(Lang::En), "21 May 2024");
        assert_eq!(date("2024-08-01").said(Lang::Fr), "1er août 2024");
        assert_eq!(date("2024-07").said(Lang::Ar), "يوليوز 2024");
        assert_eq!(date("2024-05-17").until(Lang::Fr, date("2024-05-21")), "17–21 mai 2024");
        assert_eq!(date("2022").until(Lang::En, date("2026")), "2022 – 2026");
    }
}
