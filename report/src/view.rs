//! What is on the screen, and the address that says so.
//!
//! The language is the path; everything else is the query: `?year=2024&place=MA-RAB&theme=crime&view=table`. Reading
//! an address never fails: what is not known, not valid, too long or said twice is taken as not said. Parameters that
//! are not ours are kept. Writing leaves out what is the default, so that one picture has one address.

use crate::id::{AreaCode, Id};
use crate::map::Zoom;
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
    /// How far something on the map has come.
    Stage {
        /// There.
        Done = "done",
        /// On trial.
        Pilot = "pilot",
        /// Planned or being built.
        Ahead = "ahead",
    }
}

impl Layer {
    /// Whether the layer shows what happened in `year` when the reader has `chosen` a year, or none. What is ahead
    /// belongs to the year of the report that says so.
    pub fn shows(self, stage: Stage, year: Year, chosen: Option<Year>, latest: Option<Year>) -> bool {
        let in_year = chosen.is_none_or(|chosen| chosen == year);
        match self {
            Self::All => in_year,
            Self::New => stage != Stage::Ahead && chosen.or(latest) == Some(year),
            Self::Pilots => stage == Stage::Pilot && in_year,
            Self::Planned => stage == Stage::Ahead && in_year,
            Self::Officers => false,
        }
    }
}

vocabulary! {
    /// How figures are shown.
    Mode {
        /// As cards and charts.
        Graphic = "graphic",
        /// All of them small, side by side.
        Overview = "overview",
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

vocabulary! {
    /// How the map treats the boundary of Western Sahara.
    Worldview {
        /// The territory that the reports cover, drawn plainly.
        Ma = "ma",
        /// With a dashed line along the boundary, and a note that its status is disputed.
        Un = "un",
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
    /// The steps of the guided tour.
    pub steps: Vec<Id>,
}

/// The reader's choices. The default is the opening picture: both years, the whole country, every theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// One year; `None` compares them.
    pub year: Option<Year>,
    /// The selected area; `None` is the whole country.
    pub place: Option<AreaCode>,
    /// The areas that stand beside it, at most [`View::MOST_BESIDE`].
    pub beside: Vec<AreaCode>,
    /// The part of the map that is enlarged; `None` is the whole.
    pub zoom: Option<Zoom>,
    /// How the map treats the boundary of Western Sahara.
    pub worldview: Worldview,
    /// The step of the guided tour that is told; `None` where no tour is on.
    pub step: Option<Id>,
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
            beside: Vec::new(),
            zoom: None,
            worldview: Worldview::Ma,
            step: None,
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

    /// With how many other areas one can be compared.
    pub const MOST_BESIDE: usize = 2;

    const OURS: [&'static str; 10] =
        ["year", "place", "with", "theme", "layer", "zoom", "worldview", "view", "finding", "tour"];
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
        let place: Option<AreaCode> = said("place").parse().ok().filter(|place| scope.areas.contains(place));
        let beside = said("with").split(',').filter_map(|code| code.parse().ok());
        let mut view = Self {
            year: said("year").parse().ok().filter(|year| scope.years.contains(year)),
            zoom: said("zoom").parse().ok(),
            worldview: said("worldview").parse().unwrap_or(Worldview::Ma),
            step: said("tour").parse().ok().filter(|step| scope.steps.contains(step)),
            theme: said("theme").parse().ok().filter(|theme| scope.themes.contains(theme)),
            layer: said("layer").parse().unwrap_or(Layer::All),
            mode: said("view").parse().unwrap_or(Mode::Graphic),
            finding: said("finding").parse().unwrap_or(Finding::All),
            rest: pairs.iter().filter(|(name, _)| is_kept(name)).cloned().collect(),
            ..Self::default()
        };
        view.select(place);
        beside.filter(|code| scope.areas.contains(code)).for_each(|code| view.add_beside(code));
        view
    }

    /// Selects an area, or the whole country, with nothing beside it.
    pub fn select(&mut self, place: Option<AreaCode>) {
        self.place = place;
        self.beside.clear();
    }

    /// Puts an area beside the selected one, if there is room and it is not shown yet.
    pub fn add_beside(&mut self, area: AreaCode) {
        let is_new = self.place.as_ref().is_some_and(|place| *place != area) && !self.beside.contains(&area);
        if is_new && self.beside.len() < Self::MOST_BESIDE {
            self.beside.push(area);
        }
    }

    /// Takes an area away; the first of those beside it takes the place of the selected one.
    pub fn remove(&mut self, area: &AreaCode) {
        self.beside.retain(|other| other != area);
        if self.place.as_ref() == Some(area) {
            self.place = (!self.beside.is_empty()).then(|| self.beside.remove(0));
        }
    }

    /// The areas that are shown, the selected one first.
    pub fn places(&self) -> impl Iterator<Item = &AreaCode> {
        self.place.iter().chain(&self.beside)
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
        if !self.beside.is_empty() {
            let codes: Vec<_> = self.beside.iter().map(AreaCode::as_str).collect();
            query.append_pair("with", &codes.join(","));
        }
        if let Some(theme) = &self.theme {
            query.append_pair("theme", theme.as_str());
        }
        if self.layer != Layer::All {
            query.append_pair("layer", self.layer.as_str());
        }
        if let Some(zoom) = self.zoom {
            query.append_pair("zoom", &zoom.to_string());
        }
        if self.worldview != Worldview::Ma {
            query.append_pair("worldview", self.worldview.as_str());
        }
        if self.mode != Mode::Graphic {
            query.append_pair("view", self.mode.as_str());
        }
        if self.finding != Finding::All {
            query.append_pair("finding", self.finding.as_str());
        }
        if let Some(step) = &self.step {
            query.append_pair("tour", step.as_str());
        }
        for (name, value) in &self.rest {
            query.append_pair(name, value);
        }
        // A comma means nothing to a query, and is easier to read than its escape.
        let query = query.finish().replace("%2C", ",");
        if query.is_empty() { query } else { format!("?{query}") }
    }
}
