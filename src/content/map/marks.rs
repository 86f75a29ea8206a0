use leptos::prelude::*;
use report::map::{
    Anchor, Bounds, DRAWING, Ink, Label, Stack, Window, place_labels, stacks, structures_per_mark,
};
use report::record::{Status, Structure};
use report::{Layer, Stage, View, Year};

use super::rates::officers_rate;
use super::{CORRIDOR, COUNTRY, ENLARGED, ENLARGEMENT, INSET};
use crate::content::Edition;

/// Sizes of names, in map units: on a wide screen, and on a phone, where the whole drawing is 350 pixels wide.
const WIDE: f32 = 17.0;
const NARROW: f32 = 30.0;
/// Places that keep their name for orientation where they have no mark.
const LANDMARKS: [&str; 2] = ["laayoune", "dakhla"];

/// Marks and names of the opening view.
#[component]
pub(super) fn OpeningMarks(edition: Edition) -> impl IntoView {
    mark_groups(edition, true)
}

/// Marks and names for every other choice of year and layer.
#[component]
pub(super) fn WaitingMarks(edition: Edition) -> impl IntoView {
    mark_groups(edition, false)
}

fn mark_groups(edition: Edition, of_opening: bool) -> impl IntoView {
    let years: Vec<_> = std::iter::once(None).chain(edition.report.years().into_iter().map(Some)).collect();
    let groups = Layer::ALL.iter().flat_map(|layer| years.iter().map(move |year| (*layer, *year)));
    let groups = groups.filter(|(layer, year)| *layer != Layer::Officers || year.is_none());
    let opening = View::default();
    groups
        .filter(|(layer, year)| (*layer == opening.layer && *year == opening.year) == of_opening)
        .map(|(layer, year)| {
            let year_word = year.map_or_else(|| View::COMPARE.to_owned(), |year| year.to_string());
            view! {
                <g class="marks" id=of_opening.then_some("marks") data-layer=layer.as_str() data-shown-year=year_word>
                    <MarkGroup edition=edition layer=layer year=year />
                </g>
            }
        })
        .collect_view()
}

#[component]
pub(super) fn MarkGroup(edition: Edition, layer: Layer, year: Option<Year>) -> impl IntoView {
    let shown = |structure: &Structure| is_shown(edition, structure, layer, year);
    let per_mark = structures_per_mark(edition.report);
    let country = stacks(edition.report, COUNTRY, per_mark, shown);
    let enlarged = stacks(edition.report, ENLARGEMENT, per_mark, shown);
    let (width, height) = (CORRIDOR.width() * ENLARGED, CORRIDOR.height() * ENLARGED);
    let inset = Bounds { x0: 0.0, y0: 0.0, x1: width, y1: height };
    let taken = [CORRIDOR, inset.moved(INSET.0, INSET.1).grown(4.0)];
    let country_names = |size| names(place_names(edition, &country, layer, COUNTRY, &taken, DRAWING, size));
    let enlarged_names = |size| names(place_names(edition, &enlarged, layer, ENLARGEMENT, &[], inset, size));
    view! {
        <Marks stacks=country.clone() window=COUNTRY />
        <g class="names wide">{country_names(WIDE)}</g>
        <g class="names narrow">{country_names(NARROW)}</g>
        <g transform=format!("translate({} {})", INSET.0, INSET.1)>
            <Marks stacks=enlarged.clone() window=ENLARGEMENT />
            <g class="names wide">{enlarged_names(WIDE)}</g>
            <g class="names narrow">{enlarged_names(NARROW)}</g>
        </g>
    }
}

/// Whether a structure belongs to a layer in a year.
fn is_shown(edition: Edition, structure: &Structure, layer: Layer, year: Option<Year>) -> bool {
    let (stage, said_in) = standing(edition, structure);
    layer.shows(stage, said_in, year, edition.latest())
}

/// How far a structure has come, and the year it belongs to: what a report plans belongs to the year of the report.
pub(in crate::content) fn standing(edition: Edition, structure: &Structure) -> (Stage, Year) {
    let said_in = edition.report.documents.get(&structure.document).map(|document| document.year);
    match structure.status {
        status if status.is_ahead() => (Stage::Ahead, said_in.unwrap_or(structure.year)),
        Status::Pilot => (Stage::Pilot, structure.year),
        _ => (Stage::Done, structure.year),
    }
}

/// All marks of a window as a few strokes: a line without length and with a round cap is a dot.
#[component]
fn Marks(stacks: Vec<Stack<'static>>, window: Window) -> impl IntoView {
    let dots = |wanted: Option<Ink>| -> String {
        let marks = stacks.iter().flat_map(|stack| &stack.marks);
        marks
            .filter(|mark| wanted.is_none_or(|ink| ink == mark.ink))
            .map(|mark| format!("M{:.1} {:.1}h0", mark.x, mark.y))
            .collect()
    };
    let stroke = |class: &'static str, width: f32, d: String| {
        (!d.is_empty()).then(|| view! { <path class=class stroke-width=format!("{width:.1}") d=d></path> })
    };
    let size = window.mark;
    view! {
        {stroke("halo", size + 2.6, dots(None))}
        {stroke("y2", size, dots(Some(Ink::Year(2))))}
        {stroke("y1", size, dots(Some(Ink::Year(1))))}
        {stroke("y0", size, dots(Some(Ink::Year(0))))}
        {stroke("y0", size, dots(Some(Ink::Ahead)))}
        {stroke("hole", size * 0.56, dots(Some(Ink::Ahead)))}
    }
}

/// A name on the map, and what it names.
pub(super) struct Name {
    /// The place of its stack, or nothing for what has no mark.
    pub(super) place: Option<report::Id>,
    /// What it says.
    pub(super) text: String,
    /// Where it stands.
    pub(super) x: f32,
    pub(super) y: f32,
    /// Which part of it stands there.
    pub(super) anchor: &'static str,
    /// The middle of what it names.
    pub(super) of: (f32, f32),
    /// Whether it is there for orientation only.
    pub(super) is_landmark: bool,
}

/// The names beside the stacks of a window, those with most marks first, then landmarks; those without room are left
/// out.
pub(super) fn place_names(
    edition: Edition,
    stacks: &[Stack<'_>],
    layer: Layer,
    window: Window,
    taken: &[Bounds],
    frame: Bounds,
    size: f32,
) -> Vec<Name> {
    let mut stacks: Vec<_> = stacks.iter().collect();
    stacks.sort_by_key(|stack| std::cmp::Reverse(stack.marks.len()));
    let mut things: Vec<(Bounds, String, Option<&report::Id>, bool)> = stacks
        .iter()
        .filter_map(|stack| {
            let place = edition.report.places.get(&stack.place)?;
            Some((stack.bounds, edition.text(&place.name).to_owned(), Some(&stack.place), false))
        })
        .collect();
    let unmarked = landmarks(edition, layer, window);
    things.extend(unmarked.into_iter().map(|(bounds, text, is_landmark)| (bounds, text, None, is_landmark)));
    let named: Vec<_> = things.iter().map(|(bounds, text, ..)| (*bounds, text.as_str())).collect();
    let labels = place_labels(&named, taken, frame, size);
    let name = |Label { index, x, y, anchor }: Label| {
        let (bounds, text, place, is_landmark) = &things[index];
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        Name {
            place: place.cloned(),
            text: text.clone(),
            x,
            y,
            anchor,
            of: ((bounds.x0 + bounds.x1) / 2.0, (bounds.y0 + bounds.y1) / 2.0),
            is_landmark: *is_landmark,
        }
    };
    labels.into_iter().map(name).collect()
}

/// Names where they stand, landmarks with a dot.
fn names(names: Vec<Name>) -> impl IntoView {
    let name = |Name { text, x, y, anchor, of: (dot_x, dot_y), is_landmark, .. }: Name| {
        let dot = is_landmark.then(|| {
            view! { <circle class="landmark" cx=format!("{dot_x:.1}") cy=format!("{dot_y:.1}") r="2"></circle> }
        });
        view! {
            {dot}
            <text class=is_landmark.then_some("quiet") x=format!("{x:.1}") y=format!("{y:.1}") text-anchor=anchor>
                {text}
            </text>
        }
    };
    names.into_iter().map(name).collect_view()
}

/// Places without a mark that are named all the same: for orientation, or because the layer colours their area.
fn landmarks(edition: Edition, layer: Layer, window: Window) -> Vec<(Bounds, String, bool)> {
    let rates = edition.report.areas.keys().filter(|_| layer == Layer::Officers).filter_map(|code| {
        let rate = officers_rate(edition, code)?;
        let area = edition.report.areas.get(code)?;
        let name = format!("{} {}", edition.text(&area.name), report::format::number(edition.lang, rate));
        Some(((area.x, area.y), name, false))
    });
    let places = LANDMARKS.iter().filter(|_| layer != Layer::Officers).filter_map(|id| {
        let id: report::Id = id.parse().ok()?;
        let (place, point) = (edition.report.places.get(&id)?, edition.report.points.get(&id)?);
        Some(((point.x, point.y), edition.text(&place.name).to_owned(), true))
    });
    rates
        .chain(places)
        .filter(|((x, y), _, _)| {
            window.frame.contains(*x, *y) && window.except.is_none_or(|hole| !hole.contains(*x, *y))
        })
        .map(|((x, y), name, dot)| {
            let (x, y) = ((x - window.frame.x0) * window.scale, (y - window.frame.y0) * window.scale);
            (Bounds::around(x, y, 4.0, 4.0), name, dot)
        })
        .collect()
}
