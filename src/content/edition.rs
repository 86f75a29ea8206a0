use std::collections::BTreeSet;
use std::sync::Mutex;

use report::format::number;
use report::record::{Metric, Unit};
use report::{AreaCode, Lang, Plural, Quantity, Report, Text, Year};

/// Keys that were asked for and that `texts.csv` does not have.
static MISSING: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The report in one language.
#[derive(Clone, Copy)]
pub struct Edition {
    /// The data. Rendering happens once, so they live as long as the program.
    pub report: &'static Report,
    /// The language.
    pub lang: Lang,
}

impl Edition {
    /// A phrase of the interface.
    pub fn t(self, key: &str) -> String {
        let phrase = self.report.phrase(key, self.lang);
        if phrase.is_none()
            && let Ok(mut missing) = MISSING.lock()
        {
            missing.insert(key.to_owned());
        }
        phrase.unwrap_or(key).to_owned()
    }

    /// A phrase with its `{names}` filled in.
    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.t(key), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    /// A phrase about a number, in the form that the number asks for: the phrase has up to six forms, written
    /// `one | other` (Arabic: `zero | one | two | few | many | other`), with `{n}` for the number.
    pub fn count(self, key: &str, value: Quantity) -> String {
        let phrase = self.t(key);
        let forms: Vec<_> = phrase.split('|').map(str::trim).collect();
        let plural = Plural::of(self.lang, value);
        let index = if forms.len() == 6 { plural as usize } else { usize::from(plural != Plural::One) };
        let form = forms.get(index).or(forms.last()).copied().unwrap_or_default();
        form.replace("{n}", &number(self.lang, value))
    }

    /// Things in a row, as the language joins them: `2023, 2024 and 2025`.
    pub fn list(self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [only] => only.clone(),
            [first, between @ .., last] => {
                let before = between.iter().fold(first.clone(), |before, next| {
                    self.fill("list-comma", &[("before", &before), ("next", next)])
                });
                self.fill("list-and", &[("before", &before), ("last", last)])
            }
        }
    }

    /// A text of the data in this language.
    pub fn text(self, text: &'static Text) -> &'static str {
        text.get(self.lang)
    }

    /// The unit of a metric. The gate has checked that it exists.
    pub fn unit(self, metric: &Metric) -> Option<&'static Unit> {
        self.report.units.get(&metric.unit)
    }

    /// The name of an area.
    pub fn area_name(self, code: &AreaCode) -> &'static str {
        self.report.areas.get(code).map(|area| area.name.get(self.lang)).unwrap_or_default()
    }

    /// What these data are called: the year of the latest report, and the beginning of their fingerprint.
    pub fn name(self) -> String {
        let year = self.latest().map(|year| year.to_string()).unwrap_or_default();
        format!("{year}-{}", self.report.fingerprint.get(..8).unwrap_or_default())
    }

    /// The latest year that has a report.
    pub fn latest(self) -> Option<Year> {
        self.report.years().last().copied()
    }
}

/// Phrases that the page asked for in vain.
pub fn unanswered() -> Vec<String> {
    MISSING.lock().map(|missing| missing.iter().cloned().collect()).unwrap_or_default()
}
