//! What is on the screen, and the address that says so.
//!
//! The language is the path; everything else is the query: `?year=2024&place=MA-RAB&theme=crime&view=table`. Reading
//! an address never fails: what is not known, not valid, too long or said twice is taken as not said. Parameters that
//! are not ours are kept. Writing leaves out what is the default, so that one picture has one address.

use crate::id::{AreaCode, Id};
use crate::vocabulary::vocabulary;
use crate::year::Year;

vocabulary! {
    /// What the map shows.
    Layer {
        /// Every structure.
        All = "all",
        /// What is new in the chosen year, or in the latest.
        New = "new",
        /// Technology on trial.
        Pilots = "pilots",
        /// Planned or being built.
        Planned = "planned",
        /// Officers assigned for 100,000 inhabitants.
        Officers = "officers",
    }
}

vocabulary! {
    /// How figures are shown.
    Mode {
        /// As cards.
        Graphic = "graphic",
        /// As tables.
        Table = "table",
    }
}

vocabulary! {
    /// Which statements of the reports are listed.
    Finding {
        /// Every one.
        All = "all",
        /// Those that the numbers do not come to.
        Differs = "differs",
        /// Those that they come to.
        Agrees = "agrees",
        /// Those that cannot be computed.
        Uncomputed = "uncomputed",
    }
}

/// What exists, so that an address can be held against it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The years that have a report.
    pub years: Vec<Year>,
    /// The areas of the map.
    pub areas: Vec<AreaCode>,
    /// The themes.
    pub themes: Vec<Id>,
}

/// The reader's choices. The default is the opening picture: both years, the whole country, every theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// One year; `None` compares them.
    pub year: Option<Year>,
    /// The selected area; `None` is the whole country.
    pub place: Option<AreaCode>,
    /// The selected theme; `None` is all.
    pub theme: Option<Id>,
    /// What the map shows.
    pub layer: Layer,
    /// How figures are shown.
    pub mode: Mode,
    /// Which statements are listed.
    pub finding: Finding,
    /// Parameters of others, as decoded pairs.
    rest: Vec<(String, String)>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            year: None,
            place: None,
            theme: None,
            layer: Layer::All,
            mode: Mode::Graphic,
            finding: Finding::All,
            rest: Vec::new(),
        }
    }
}

impl View {
    /// The word for comparing years, where a year could stand.
    pub const COMPARE: &'static str = "compare";

    const OURS: [&'static str; 6] = ["year", "place", "theme", "layer", "view", "finding"];
    /// Parameters that say how a page is shown to one host, and never travel.
    const NOT_KEPT: [&'static str; 1] = ["embed"];

    /// The view that a query says, with or without its question mark.
    pub fn parse(query: &str, scope: &Scope) -> Self {
        let query = query.strip_prefix('?').unwrap_or(query);
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let said = |key: &str| {
            let mut values = pairs.iter().filter(|(name, _)| name == key).map(|(_, value)| value.as_str());
            values.next().filter(|_| values.next().is_none()).unwrap_or_default()
        };
        let is_kept = |name: &str| !Self::OURS.contains(&name) && !Self::NOT_KEPT.contains(&name);
        Self {
            year: said("year").parse().ok().filter(|year| scope.years.contains(year)),
            place: said("place").parse().ok().filter(|place| scope.areas.contains(place)),
            theme: said("theme").parse().ok().filter(|theme| scope.themes.contains(theme)),
            layer: said("layer").parse().unwrap_or(Layer::All),
            mode: said("view").parse().unwrap_or(Mode::Graphic),
            finding: said("finding").parse().unwrap_or(Finding::All),
            rest: pairs.iter().filter(|(name, _)| is_kept(name)).cloned().collect(),
        }
    }

    /// The query that says this view: empty for the default, otherwise with its question mark.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(year) = self.year {
            query.append_pair("year", &year.to_string());
        }
        if let Some(place) = &self.place {
            query.append_pair("place", place.as_str());
        }
        if let Some(theme) = &self.theme {
            query.append_pair("theme", theme.as_str());
        }
        if self.layer != Layer::All {
            query.append_pair("layer", self.layer.as_str());
        }
        if self.mode != Mode::Graphic {
            query.append_pair("view", self.mode.as_str());
        }
        if self.finding != Finding::All {
            query.append_pair("finding", self.finding.as_str());
        }
        for (name, value) in &self.rest {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }
}
