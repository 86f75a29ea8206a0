use super::Bounds;
use crate::id::Id;
use crate::record::{Place, PlaceKind, Structure};
use crate::report::Report;

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    /// Filled, in the step of the year: 0 is the latest report, 1 the one before, 2 anything earlier.
    Year(u8),
    /// A ring: planned or being built.
    Ahead,
}

impl Ink {
    /// How a structure is drawn on a map of these report years (earliest first).
    pub fn of(report: &Report, structure: &Structure) -> Self {
        if structure.status.is_ahead() {
            return Self::Ahead;
        }
        let later = report.years().into_iter().filter(|year| *year > structure.year).count();
        Self::Year(u8::try_from(later).unwrap_or(2).min(2))
    }
}

/// One structure on the map, or the first of several that share a mark.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'r> {
    /// Centre.
    pub x: f32,
    /// Centre.
    pub y: f32,
    /// Filling.
    pub ink: Ink,
    /// What it stands for.
    pub structure: &'r Structure,
}

/// The marks of one place, earliest at the bottom, what is ahead on top.
#[derive(Clone, Debug)]
pub struct Stack<'r> {
    /// The place that names it.
    pub place: Id,
    /// The marks.
    pub marks: Vec<Mark<'r>>,
    /// What the marks cover.
    pub bounds: Bounds,
}

/// A part of the map, enlarged.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// What it shows, in map units.
    pub frame: Bounds,
    /// How much larger than the map it is drawn.
    pub scale: f32,
    /// Diameter of a mark, in units of the drawing.
    pub mark: f32,
    /// A part of the frame that is left to another window.
    pub except: Option<Bounds>,
}

impl Window {
    fn sees(&self, x: f32, y: f32) -> bool {
        self.frame.contains(x, y) && self.except.is_none_or(|hole| !hole.contains(x, y))
    }

    /// The distance between the centres of two marks.
    fn pitch(&self) -> f32 {
        self.mark * 1.28
    }
}

/// A stack of more marks than this is no longer a tally that one can read.
const MOST_MARKS: usize = 48;

/// How many structures one mark stands for, the same on the whole map: one, unless an area has too many.
pub fn structures_per_mark(report: &Report) -> usize {
    let counted = |area| report.structures_in(area).filter(|structure| structure.status.is_counted()).count();
    report.areas.keys().map(counted).max().unwrap_or_default().div_ceil(MOST_MARKS).max(1)
}

/// The marks of a window: one for every `per_mark` structures that `shown` accepts, stacked at their place. Parts of one
/// city share its stack. Stacks that would touch are moved apart; no mark is ever dropped.
pub fn stacks<'r>(
    report: &'r Report,
    window: Window,
    per_mark: usize,
    shown: impl Fn(&Structure) -> bool,
) -> Vec<Stack<'r>> {
    let mut clusters: Vec<Cluster<'r>> = Vec::new();
    let mut places: Vec<_> = report.places.values().collect();
    // Cities first, so that they are what districts, ports and airports join.
    places.sort_by_key(|place| place.kind != PlaceKind::City);
    for place in places {
        let Some(point) = report.points.get(&place.id).filter(|point| window.sees(point.x, point.y)) else {
            continue;
        };
        let here: Vec<_> = report
            .structures_at(&place.id)
            .filter(|s| s.status.is_counted() && shown(s))
            .map(|s| (Ink::of(report, s), s))
            .collect();
        let x = (point.x - window.frame.x0) * window.scale;
        let y = (point.y - window.frame.y0) * window.scale;
        let reach = window.pitch() * 3.0;
        let same_city = |c: &&mut Cluster<'_>| c.place.area == place.area && (c.x - x).hypot(c.y - y) < reach;
        match clusters.iter_mut().find(same_city) {
            Some(cluster) => {
                // A stack is named after its city; where several meet, after the one that brings most to it.
                let may_name = place.kind == PlaceKind::City || cluster.place.kind != PlaceKind::City;
                if may_name && here.len() > cluster.most {
                    (cluster.place, cluster.most) = (place, here.len());
                }
                cluster.counted.extend(here);
            }
            None => clusters.push(Cluster { place, x, y, most: here.len(), counted: here }),
        }
    }
    clusters.retain(|cluster| !cluster.counted.is_empty());
    let stack = |mut cluster: Cluster<'r>| {
        cluster.counted.sort_by_key(|(ink, _)| order(*ink));
        let same_ink = cluster.counted.chunk_by(|(a, _), (b, _)| a == b);
        cluster.counted = same_ink.flat_map(|same| same.iter().step_by(per_mark)).copied().collect();
        cluster.stack(window)
    };
    move_apart(clusters.into_iter().map(stack).collect(), window.mark * 0.5)
}

struct Cluster<'r> {
    place: &'r Place,
    x: f32,
    y: f32,
    /// How many structures the place that names it has.
    most: usize,
    counted: Vec<(Ink, &'r Structure)>,
}

impl<'r> Cluster<'r> {
    fn stack(self, window: Window) -> Stack<'r> {
        let count = self.counted.len();
        let columns = match count {
            0..=3 => 1,
            4..=6 => 2,
            7..=9 => 3,
            _ => 4,
        };
        let pitch = window.pitch();
        let rows = count.div_ceil(columns);
        let (width, height) = (pitch * (columns - 1) as f32, pitch * (rows - 1) as f32);
        let mark = |(index, (ink, structure)): (usize, &(Ink, &'r Structure))| Mark {
            x: self.x - width / 2.0 + pitch * (index % columns) as f32,
            y: self.y + height / 2.0 - pitch * (index / columns) as f32,
            ink: *ink,
            structure,
        };
        Stack {
            place: self.place.id.clone(),
            marks: self.counted.iter().enumerate().map(mark).collect(),
            bounds: Bounds::around(self.x, self.y, width + window.mark, height + window.mark),
        }
    }
}

/// Earlier years below later ones, and what is ahead on top.
fn order(ink: Ink) -> u8 {
    match ink {
        Ink::Year(later) => 2 - later.min(2),
        Ink::Ahead => 3,
    }
}

/// Pushes touching stacks apart along the shorter way, a little at a time, until none touches.
fn move_apart(mut stacks: Vec<Stack<'_>>, gap: f32) -> Vec<Stack<'_>> {
    for _ in 0..200 {
        let mut moved = false;
        for a in 0..stacks.len() {
            for b in a + 1..stacks.len() {
                let (first, second) = (stacks[a].bounds.grown(gap / 2.0), stacks[b].bounds.grown(gap / 2.0));
                if !first.meets(&second) {
                    continue;
                }
                moved = true;
                let (across, down) = first.overlap(&second);
                let away = |p: f32, q: f32| if p <= q { -1.0 } else { 1.0 };
                let (dx, dy) = if across < down {
                    (away(first.x0 + first.x1, second.x0 + second.x1) * (across / 2.0 + 0.05), 0.0)
                } else {
                    (0.0, away(first.y0 + first.y1, second.y0 + second.y1) * (down / 2.0 + 0.05))
                };
                shift(&mut stacks[a], dx, dy);
                shift(&mut stacks[b], -dx, -dy);
            }
        }
        if !moved {
            break;
        }
    }
    stacks
}

fn shift(stack: &mut Stack<'_>, dx: f32, dy: f32) {
    stack.bounds = stack.bounds.moved(dx, dy);
    for mark in &mut stack.marks {
        mark.x += dx;
        mark.y += dy;
    }
}
