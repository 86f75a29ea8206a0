use super::Record;
use crate::format;
use crate::id::Id;
use crate::lang::Lang;
use crate::plural::Plural;
use crate::problem::Problem;
use crate::quantity::Quantity;
use crate::table::Row;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// What stands directly behind the digits.
    Symbol {
        /// Nothing: the unit is a word.
        None = "none",
        /// The percent sign of the language.
        Percent = "percent",
    }
}

/// What is counted, with the words for it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its id.
    pub id: Id,
    /// Digits behind the decimal point of every value in this unit.
    pub decimals: u8,
    /// The sign behind the digits.
    pub symbol: Symbol,
    en: [String; 2],
    fr: [String; 2],
    ar: [String; 6],
}

impl Unit {
    /// The word for `value` of this unit, in the form that the number asks for.
    pub fn word(&self, lang: Lang, value: Quantity) -> &str {
        let form = Plural::of(lang, value);
        match lang {
            Lang::En => &self.en[usize::from(form != Plural::One)],
            Lang::Fr => &self.fr[usize::from(form != Plural::One)],
            Lang::Ar => &self.ar[form as usize],
        }
    }

    /// The digits, and the percent sign where the unit has one.
    pub fn number(&self, lang: Lang, value: Quantity) -> String {
        let value = value.without_empty_fraction();
        match self.symbol {
            Symbol::None => format::number(lang, value),
            Symbol::Percent => format::percent(lang, value),
        }
    }
}

impl Record for Unit {
    const TABLE: &'static str = "units";
    const COLUMNS: &'static [&'static str] = &["id", "decimals", "symbol"];

    fn read(row: &Row<'_>) -> Result<Self, Problem> {
        let decimals = row
            .cell("decimals")
            .parse()
            .ok()
            .filter(|d| *d <= 3)
            .ok_or_else(|| row.problem("decimals", "write 0, 1, 2 or 3"))?;
        let [zero, one, two, few, many, other] =
            ["ar_zero", "ar_one", "ar_two", "ar_few", "ar_many", "ar_other"]
                .map(|column| row.required(column));
        Ok(Self {
            id: row.parse("id")?,
            decimals,
            symbol: row.parse("symbol")?,
            en: [row.required("en_one")?, row.required("en_other")?],
            fr: [row.required("fr_one")?, row.required("fr_other")?],
            // In the order of `Plural`, which indexes it.
            ar: [zero?, one?, two?, few?, many?, other?],
        })
    }
}
