use super::Check;
use crate::finding;
use crate::lang::{Lang, Text};
use crate::problem::At;
use crate::record::{CardSize, Shown, Step};
use crate::view::{Mode, View};

/// How many steps a tour has: enough for a story, few enough to be followed to its end.
const STEPS: std::ops::RangeInclusive<usize> = 8..=12;
/// The most letters of a title, with its numbers filled in, so that it stands in a line or two of a phone.
const TITLE: usize = 60;
/// The most letters of a text, so that it leaves room for what it speaks of.
const TEXT: usize = 220;
/// The most letters of a caption, so that it stands inside the star of a kiosk.
const CAPTION: usize = 90;
/// The most letters of a number, so that it can be that large.
const NUMBER: usize = 12;

impl Check<'_> {
    pub(super) fn tour(&mut self) {
        let steps = self.report.tour.len();
        if !STEPS.contains(&steps) {
            let at = At { file: "tour.csv".into(), line: 0 };
            let remedy =
                format!("a tour has {} to {}: add rows, or take some out", STEPS.start(), STEPS.end());
            self.say(&at, "id", &format!("{steps} steps"), remedy);
        }
        for step in self.report.tour.values() {
            let view = self.report.picture(step);
            let query = view.query();
            let says = query.trim_start_matches('?');
            if says != step.address || !view.is_ours() || view.step.is_some() {
                let ours =
                    if view.is_ours() && view.step.is_none() { says } else { "a picture of this page" };
                let remedy = format!("of this the page understands “{ours}”: write that, in this order");
                self.say(&step.at, "address", &step.address, remedy);
            }
            self.shown(step, &view);
            self.number(step, &view);
            for (stem, text, most) in [
                ("caption", &step.caption, CAPTION),
                ("title", &step.title, TITLE),
                ("text", &step.text, TEXT),
            ] {
                self.told(step, &view, stem, text, most);
            }
        }
    }

    /// The element exists, and the address does not hide it.
    fn shown(&mut self, step: &Step, view: &View) {
        let report = self.report;
        let theme = match &step.shown {
            Shown::Part(_) => return,
            Shown::Area(code) => {
                self.refers(&step.at, "at", code, &report.areas, "areas.csv");
                if !view.places().any(|place| place == code) {
                    let remedy = "the address does not select this area: add place= to it";
                    self.say(&step.at, "at", code.as_str(), remedy);
                }
                return;
            }
            Shown::Chart(id) => {
                self.refers(&step.at, "at", id, &report.charts, "charts.csv");
                report.charts.get(id).map(|chart| (&chart.theme, view.mode == Mode::Graphic))
            }
            Shown::Metric(id) => {
                self.refers(&step.at, "at", id, &report.metrics, "metrics.csv");
                let is_card = |size| size != CardSize::Table && view.mode != Mode::Table;
                report.metrics.get(id).map(|metric| (&metric.theme, is_card(metric.card)))
            }
        };
        let Some((theme, is_drawn)) = theme else { return };
        if !is_drawn || view.theme.as_ref().is_some_and(|chosen| chosen != theme) {
            let remedy = "this does not stand in the picture of the address: choose what has a card or a chart there, \
                          or correct theme= and view= of the address";
            self.say(&step.at, "at", &step.shown.to_string(), remedy);
        }
    }

    /// What a kiosk shows large is one computed number.
    fn number(&mut self, step: &Step, view: &View) {
        let place = step.number.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let remedy = match place.filter(|place| !place.contains(['{', '}'])) {
            None => Some("write one place for a computed number, such as {value identity-cards}".to_owned()),
            Some(_) => match finding::fill(self.report, view, Lang::Fr, &step.number) {
                Ok(filled) => {
                    let letters = letters(&filled);
                    (letters > NUMBER)
                        .then(|| format!("this has {letters} letters: choose one of {NUMBER} at most"))
                }
                Err(remedy) => Some(remedy),
            },
        };
        if let Some(remedy) = remedy {
            self.say(&step.at, "number", &step.number, remedy);
        }
    }

    /// The numbers of a text can be computed in every language, and it is short enough.
    fn told(&mut self, step: &Step, view: &View, stem: &str, text: &Text, most: usize) {
        for lang in Lang::ALL {
            let remedy = match finding::fill(self.report, view, lang, text.get(lang)) {
                Ok(filled) => {
                    let letters = letters(&filled);
                    (letters > most).then(|| format!("this has {letters} letters: shorten it to {most}"))
                }
                Err(remedy) => Some(remedy),
            };
            if let Some(remedy) = remedy {
                self.say(&step.at, &format!("{stem}_{}", lang.code()), text.get(lang), remedy);
            }
        }
    }
}

/// How many letters of a text a reader sees.
fn letters(text: &str) -> usize {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).count()
}
