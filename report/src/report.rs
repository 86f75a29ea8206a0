//! The whole of the data, once it has passed the gate.

use std::hash::Hash;

use indexmap::{IndexMap, IndexSet};

use crate::check;
use crate::fingerprint::fingerprint;
use crate::id::{AreaCode, DocumentId, Id, RegionCode};
use crate::lang::{Lang, Text};
use crate::problem::{At, Problem};
use crate::quantity::Quantity;
use crate::record::*;
use crate::table::{self, Source};
use crate::view::{Scope, View};
use crate::year::Year;

/// Everything that the site says, in the order of the tables. It exists only where nothing contradicts the rules.
#[derive(Debug, Default)]
pub struct Report {
    /// The source documents.
    pub documents: IndexMap<DocumentId, Document>,
    /// Their parts.
    pub sections: IndexMap<(DocumentId, Id), Section>,
    /// Groups of metrics.
    pub themes: IndexMap<Id, Theme>,
    /// What is counted.
    pub units: IndexMap<Id, Unit>,
    /// Quantities.
    pub metrics: IndexMap<Id, Metric>,
    /// Observations; several where documents repeat each other.
    pub figures: Vec<Figure>,
    /// Restrictions on figures.
    pub qualifiers: IndexMap<Id, Qualifier>,
    /// Stated changes.
    pub claims: IndexMap<Id, Claim>,
    /// Statements that cannot both hold.
    pub contradictions: IndexMap<Id, Contradiction>,
    /// What the documents date.
    pub events: IndexMap<Id, Event>,
    /// Charts.
    pub charts: IndexMap<Id, Chart>,
    /// Sorts of structures.
    pub structure_types: IndexMap<Id, StructureType>,
    /// Structures, each at a place.
    pub structures: IndexMap<Id, Structure>,
    /// Places.
    pub places: IndexMap<Id, Place>,
    /// Other ways to write their names, and those of areas.
    pub spellings: Vec<Spelling>,
    /// Where places lie.
    pub points: IndexMap<Id, Point>,
    /// Prefectures and provinces, in census order.
    pub areas: IndexMap<AreaCode, Area>,
    /// Their borders.
    pub outlines: IndexMap<AreaCode, Outline>,
    /// Measures and lines of the map as a whole.
    pub frame: IndexMap<Id, Frame>,
    /// The twelve regions.
    pub regions: IndexMap<RegionCode, Region>,
    /// Systems.
    pub platforms: IndexMap<Id, Platform>,
    /// The guided tour.
    pub tour: IndexMap<Id, Step>,
    /// Phrases of the interface.
    pub phrases: IndexMap<Id, Phrase>,
    /// A short name for exactly these tables, in hexadecimal: what tells one edition of the data from another.
    pub fingerprint: String,
    index: Index,
}

/// Where the rows stand that belong to a metric or a place, so that nothing searches whole tables.
#[derive(Debug, Default)]
struct Index {
    figures: IndexMap<Id, Vec<usize>>,
    claims: IndexMap<Id, Vec<usize>>,
    structures: IndexMap<Id, Vec<usize>>,
    places: IndexMap<AreaCode, Vec<usize>>,
    /// By the type of structure; each place once.
    places_with: IndexMap<Id, IndexSet<usize>>,
}

/// The positions of the rows that share a key.
fn positions<'r, K: Hash + Eq + Clone + 'r>(keys: impl Iterator<Item = &'r K>) -> IndexMap<K, Vec<usize>> {
    let mut positions: IndexMap<K, Vec<usize>> = IndexMap::new();
    for (position, key) in keys.enumerate() {
        positions.entry(key.clone()).or_default().push(position);
    }
    positions
}

impl Report {
    /// Reads the tables. All mistakes are returned at once, in the order of files and lines.
    pub fn load(sources: &[Source]) -> Result<Self, Vec<Problem>> {
        let mut gate = Gate { sources, problems: Vec::new() };
        let mut report = Self {
            documents: gate.keyed(|row: &Document| row.id.clone()),
            sections: gate.keyed(|row: &Section| (row.document.clone(), row.id.clone())),
            themes: gate.keyed(|row: &Theme| row.id.clone()),
            units: gate.keyed(|row: &Unit| row.id.clone()),
            metrics: gate.keyed(|row: &Metric| row.id.clone()),
            figures: gate.rows::<Figure>().into_iter().map(|(_, _, row)| row).collect(),
            qualifiers: gate.keyed(|row: &Qualifier| row.id.clone()),
            claims: gate.keyed(|row: &Claim| row.id.clone()),
            contradictions: gate.keyed(|row: &Contradiction| row.id.clone()),
            events: gate.keyed(|row: &Event| row.id.clone()),
            charts: gate.keyed(|row: &Chart| row.id.clone()),
            structure_types: gate.keyed(|row: &StructureType| row.id.clone()),
            structures: gate.keyed(|row: &Structure| row.id.clone()),
            places: gate.keyed(|row: &Place| row.id.clone()),
            spellings: gate.rows::<Spelling>().into_iter().map(|(_, _, row)| row).collect(),
            points: gate.keyed(|row: &Point| row.place.clone()),
            areas: gate.keyed(|row: &Area| row.code.clone()),
            outlines: gate.keyed(|row: &Outline| row.code.clone()),
            frame: gate.keyed(|row: &Frame| row.key.clone()),
            regions: gate.keyed(|row: &Region| row.code.clone()),
            platforms: gate.keyed(|row: &Platform| row.id.clone()),
            tour: gate.keyed(|row: &Step| row.id.clone()),
            phrases: gate.keyed(|row: &Phrase| row.key.clone()),
            fingerprint: fingerprint(sources),
            index: Index::default(),
        };
        let mut problems = gate.problems;
        report.index = Index {
            figures: positions(report.figures.iter().map(|figure| &figure.metric)),
            claims: positions(report.claims.values().map(|claim| &claim.metric)),
            structures: positions(report.structures.values().map(|structure| &structure.place)),
            places: positions(report.places.values().map(|place| &place.area)),
            places_with: report.places_by_type(),
        };
        check::all(&report, &mut problems);
        problems.sort();
        if problems.is_empty() { Ok(report) } else { Err(problems) }
    }

    /// The years that have an annual report, earliest first.
    pub fn years(&self) -> Vec<Year> {
        let reports = self.documents.values().filter(|document| document.kind == DocumentKind::Report);
        let mut years: Vec<_> = reports.map(|document| document.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// What an address can say.
    pub fn scope(&self) -> Scope {
        Scope {
            years: self.years(),
            areas: self.areas.keys().cloned().collect(),
            themes: self.themes.keys().cloned().collect(),
            steps: self.tour.keys().cloned().collect(),
        }
    }

    /// The picture of a step of the tour, without the word that the tour is on.
    pub fn picture(&self, step: &Step) -> View {
        View::parse(&step.address, &self.scope())
    }

    /// Every figure of a metric, in table order.
    pub fn figures_of<'r>(&'r self, metric: &Id) -> impl Iterator<Item = &'r Figure> {
        self.index.figures.get(metric).into_iter().flatten().map(|at| &self.figures[*at])
    }

    /// The national figure of a metric for a year. Where several documents print one, the report on that very year
    /// speaks first, then other reports, then articles.
    pub fn observed(&self, metric: &Id, year: Year) -> Option<&Figure> {
        self.figures_of(metric).filter(|figure| figure.year == year && figure.place.is_none()).min_by_key(
            |figure| {
                let document = self.documents.get(&figure.citation.document);
                document.map_or((true, true), |d| (d.kind != DocumentKind::Report, d.year != year))
            },
        )
    }

    /// The national values of two years, if they can be compared: the metric means the same in both, or one document
    /// prints both.
    pub fn comparable_values(&self, metric: &Metric, base: Year, year: Year) -> Option<(Quantity, Quantity)> {
        let (base, now) = self.observed(&metric.id, base).zip(self.observed(&metric.id, year))?;
        let same_document = base.citation.document == now.citation.document;
        (metric.comparable == Comparable::Yes || same_document).then_some((base.value, now.value))
    }

    /// A phrase of the interface; `None` where `texts.csv` does not have it.
    pub fn phrase(&self, key: &str, lang: Lang) -> Option<&str> {
        let key: Id = key.parse().ok()?;
        self.phrases.get(&key).map(|phrase| phrase.text.get(lang))
    }

    /// Every stated change, share or total of a metric, in table order.
    pub fn claims_of<'r>(&'r self, metric: &Id) -> impl Iterator<Item = &'r Claim> {
        self.index.claims.get(metric).into_iter().flatten().map(|at| &self.claims[*at])
    }

    /// The structures at a place, in table order.
    pub fn structures_at<'r>(&'r self, place: &Id) -> impl Iterator<Item = &'r Structure> {
        self.index.structures.get(place).into_iter().flatten().map(|at| &self.structures[*at])
    }

    /// The structures in an area, place by place.
    pub fn structures_in<'r>(&'r self, area: &AreaCode) -> impl Iterator<Item = &'r Structure> {
        self.places_in(area).flat_map(|place| self.structures_at(&place.id))
    }

    /// The places in an area, in table order.
    pub fn places_in<'r>(&'r self, area: &AreaCode) -> impl Iterator<Item = &'r Place> {
        self.index.places.get(area).into_iter().flatten().map(|at| &self.places[*at])
    }

    /// Other ways to write the name of an area or place, by its code or id.
    pub fn spellings_of<'r>(&'r self, of: &'r str) -> impl Iterator<Item = &'r str> {
        let rows = self.spellings.iter().filter(move |row| row.of == of);
        rows.map(|row| row.spelling.as_str())
    }

    /// The places that have a structure of this type, each once, in the order of the structures.
    pub fn places_with<'r>(&'r self, structure_type: &Id) -> impl Iterator<Item = &'r Place> {
        self.index.places_with.get(structure_type).into_iter().flatten().map(|at| &self.places[*at])
    }

    fn places_by_type(&self) -> IndexMap<Id, IndexSet<usize>> {
        let mut places: IndexMap<Id, IndexSet<usize>> = IndexMap::new();
        for structure in self.structures.values() {
            let of_type = places.entry(structure.structure_type.clone()).or_default();
            of_type.extend(self.places.get_index_of(&structure.place));
        }
        places
    }

    /// The name of a part of a document.
    pub fn section_title(&self, document: &DocumentId, section: &Id) -> Option<&Text> {
        self.sections.get(&(document.clone(), section.clone())).map(|section| &section.title)
    }
}

/// The column that names a row.
fn id_column<T: Record>() -> &'static str {
    T::COLUMNS.first().copied().unwrap_or_default()
}

/// Reads tables and collects what is wrong with them.
struct Gate<'s> {
    sources: &'s [Source],
    problems: Vec<Problem>,
}

impl Gate<'_> {
    /// Every row of a table, with where it stands and what its first column says.
    fn rows<T: Record>(&mut self) -> Vec<(At, String, T)> {
        let file = format!("{}.csv", T::TABLE);
        let folder = format!("{}/", T::TABLE);
        let belongs = |source: &&Source| source.file == file || source.file.starts_with(&folder);
        let mut sources = self.sources.iter().filter(belongs).peekable();
        if sources.peek().is_none() {
            let at = At { file: file.clone(), line: 0 };
            self.problems.push(Problem::new(&at, "", "", "this table is missing: add the file"));
        }
        let mut rows = Vec::new();
        for source in sources {
            rows.extend(table::read(source, T::COLUMNS, &mut self.problems, |row| {
                Ok((row.at.clone(), row.cell(id_column::<T>()).to_owned(), T::read(row)?))
            }));
        }
        rows
    }

    fn keyed<T: Record, K: Hash + Eq>(&mut self, key: impl Fn(&T) -> K) -> IndexMap<K, T> {
        let mut map = IndexMap::new();
        for (at, id, row) in self.rows::<T>() {
            if map.insert(key(&row), row).is_some() {
                let remedy = "an earlier row has the same id: choose another, or remove one of the rows";
                self.problems.push(Problem::new(&at, id_column::<T>(), &id, remedy));
            }
        }
        map
    }
}
