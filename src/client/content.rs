//! Showing the part of the page that a view asks for. Nothing is made here: elements are shown, hidden and moved.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{GetUntracked, ReadSignal, request_animation_frame, set_timeout, window};
use report::{AreaCode, Finding, Id, Layer, Mode, View, Year};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::lens::Lens;
use super::{address, dom};

/// The parts of the page that depend on the view.
pub(super) struct Content {
    /// The areas of the map and of its enlargement, each with its code. Few enough to be looked through: a map would cost the program 1.6 kB.
    areas: Vec<(String, Element)>,
    /// The marks of each year and layer; the map holds one of these groups.
    marks: Vec<Element>,
    /// Where chosen areas are named for the marks that lie on them, and the copies of the marks that are drawn there.
    chosen: Rc<[Element]>,
    copies: Rc<[Element]>,
    lens: Option<Rc<Lens>>,
    /// What belongs to a way of seeing the boundary of Western Sahara.
    worldviews: Vec<Element>,
    /// The latest year that has a report.
    latest: Option<Year>,
    /// The faces of the cards, by theme.
    faces: Rc<[(Element, Vec<Element>)]>,
    themes: Rc<[Element]>,
    statements: Rc<[Element]>,
}

/// The panel of the country, which is shown while no place is chosen.
pub(super) const COUNTRY: &str = "MA";
/// The attribute of a panel that is shown for the first frame.
const NEW: &str = "data-new";

/// How many statements come into sight with a frame: few enough to be laid out within it. Two frames fill a screen.
const STATEMENTS: usize = 8;

impl Content {
    /// Finds them, once. `latest` is the latest year that has a report.
    pub(super) fn read(lens: Option<Rc<Lens>>, latest: Option<Year>) -> Self {
        let mut areas = Vec::new();
        for name in ["data-place", "data-enlarged"] {
            let found = dom::find_all(&["[", name, "]"].concat());
            areas.extend(found.into_iter().filter_map(|area| Some((area.get_attribute(name)?, area))));
        }
        let themes = dom::find_all("section[data-theme]");
        Self {
            areas,
            marks: dom::find_all("g.marks").into_iter().chain(dom::waiting("g.marks")).collect(),
            chosen: dom::find_all("[data-chosen]").into(),
            copies: dom::find_all("[data-marks]").into(),
            lens,
            worldviews: dom::find_all("[data-worldview]"),
            latest,
            faces: themes.iter().map(|theme| (theme.clone(), dom::find_all_in(theme, ".face"))).collect(),
            themes: themes.into(),
            statements: dom::find_all(".check [data-theme]").into(),
        }
    }

    /// The map, if the page has one.
    pub(super) fn lens(&self) -> Option<Rc<Lens>> {
        self.lens.clone()
    }

    /// Shows the current view where `shown` was on the screen.
    pub(super) fn show(&self, current: ReadSignal<View>, shown: Option<&View>) {
        let view = &current.get_untracked();
        let shown = &shown.cloned().unwrap_or_else(opening);
        if view.year != shown.year {
            self.show_year(current);
        }
        if (view.layer, view.year) != (shown.layer, shown.year) {
            self.show_marks(view.layer, view.year);
        }
        if let Some(lens) = &self.lens {
            lens.show(view.zoom);
        }
        if view.worldview != shown.worldview {
            for element in &self.worldviews {
                let is = element.get_attribute("data-worldview").as_deref() == Some(view.worldview.as_str());
                dom::set_hidden(element, !is);
            }
        }
        if !view.places().eq(shown.places()) {
            self.show_places(view, shown);
        }
        if view.theme != shown.theme {
            // The stylesheet keeps their layout: all can come at once.
            narrow(&self.themes, self.themes.len(), current);
        }
        if view.finding != shown.finding {
            narrow(&self.statements, STATEMENTS, current);
        } else if view.theme != shown.theme {
            // The themes answer the reader; the statements lie further down.
            let statements = Rc::clone(&self.statements);
            after_frame(move || narrow(&statements, STATEMENTS, current));
        }
        if view.mode != shown.mode
            && let Some(root) = dom::root()
        {
            dom::set_attribute(&root, "data-mode", (view.mode != Mode::Graphic).then(|| view.mode.as_str()));
        }
        self.follow_chosen(view);
    }

    /// Turns every card to the face of the year: those that can be seen at once, the others after the frame.
    fn show_year(&self, current: ReadSignal<View>) {
        let height = dom::root().map_or(0, |root| root.client_height());
        let is_near = |theme: &Element| {
            let bounds = theme.get_bounding_client_rect();
            bounds.top() < f64::from(height) && bounds.bottom() > 0.0
        };
        let turn = move |faces: &[Element]| {
            let wanted = year_word(current.get_untracked().year);
            faces.iter().for_each(|face| turn(face, &wanted));
        };
        let first = self.faces.iter().filter(|(theme, _)| is_near(theme));
        first.for_each(|(_, faces)| turn(faces));
        let faces = Rc::clone(&self.faces);
        after_frame(move || faces.iter().for_each(|(_, faces)| turn(faces)));
    }

    fn show_marks(&self, layer: Layer, year: Option<Year>) {
        if let Some(lens) = &self.lens {
            let (lens, latest) = (Rc::clone(lens), self.latest);
            let narrow = move || lens.show_details(|stage, when| layer.shows(stage, when, year, latest));
            // What is not on the screen need not be right with this frame.
            if self.lens.as_ref().is_some_and(|lens| lens.is_enlarged()) {
                narrow();
            } else {
                after_frame(narrow);
            }
        }
        // Officers are known for one year only, so that layer is the same in every year.
        let year = year_word(year.filter(|_| layer != Layer::Officers));
        let wanted = self.marks.iter().find(|group| {
            let is = |name: &str, value: &str| group.get_attribute(name).as_deref() == Some(value);
            is("data-layer", layer.as_str()) && is("data-shown-year", &year)
        });
        if let Some((shown, wanted)) = dom::find("g.marks").zip(wanted) {
            dom::set_attribute(&shown, "id", None);
            dom::set_attribute(wanted, "id", Some("marks"));
            let _ = shown.replace_with_with_node_1(wanted);
        }
        if let Some(map) = dom::find("[data-view='map']") {
            dom::set_attribute(&map, "data-layer", Some(layer.as_str()));
        }
        // The copies follow the view: with this frame they would be made anew twice.
        self.copies.iter().for_each(|copy| dom::set_attribute(copy, "href", None));
    }

    /// Draws the marks that lie on chosen areas in the colours for that, shows where a place leads on to, and the list of places to compare
    /// with. The area answers the reader, and what the documents say of it; this comes after that frame.
    fn follow_chosen(&self, view: &View) {
        let outlines: Vec<_> = view.places().map(|code| dom::outline(code.as_str())).collect();
        let panels: Vec<_> = view.places().filter_map(|code| dom::by_id(code.as_str())).collect();
        let (chosen, copies) = (Rc::clone(&self.chosen), Rc::clone(&self.copies));
        after_frame(move || {
            panels.iter().for_each(|panel| dom::set_attribute(panel, NEW, None));
            for (index, part) in chosen.iter().enumerate() {
                let outline = outlines.get(index % (1 + View::MOST_BESIDE));
                dom::set_attribute(part, "href", outline.map(String::as_str));
            }
            for copy in copies.iter() {
                dom::set_attribute(copy, "href", (!outlines.is_empty()).then_some("#marks"));
            }
            // One more frame later: it has a line for each of 75 places.
            after_frame(move || {
                if let Some(list) = dom::find(".beside").filter(|_| !outlines.is_empty()) {
                    dom::set_hidden(&list, false);
                }
            });
        });
    }

    /// Chooses a place, and the country again, before anything of that is painted: the first click should find the code compiled, and
    /// styles, letters and their widths worked out once. Only where nobody could see that the page was taller for a moment: at its top,
    /// with no place chosen.
    pub(super) fn rehearse(&self, view: &View) {
        // Of the second as much is said as of most; of the first, Tangier, three times that, which makes the task too long.
        let Some((code, _)) =
            self.areas.get(1).filter(|_| view.place.is_none() && window().scroll_y() == Ok(0.0))
        else {
            return;
        };
        let (country, mut place) = (View::default(), View::default());
        place.select(code.parse().ok());
        self.show_places(&place, &country);
        // To ask how large it is lays it out.
        let _ = dom::by_id(code).map(|panel| panel.get_bounding_client_rect());
        self.show_places(&country, &place);
    }

    fn show_places(&self, view: &View, before: &View) {
        let is_new = |place: &str| place != COUNTRY && !before.places().any(|code| code.as_str() == place);
        let mark = |view: &View, current: Option<&str>, panel: Option<&str>| {
            let places: Vec<_> = view.places().map(AreaCode::as_str).collect();
            let areas = self.areas.iter().filter(|(code, _)| places.contains(&code.as_str()));
            areas.for_each(|(_, area)| dom::set_attribute(area, "aria-current", current));
            let shown = if places.is_empty() { &[COUNTRY] } else { places.as_slice() };
            for (place, column) in shown.iter().zip(["1", "2", "3"]) {
                if let Some(section) = dom::by_id(place) {
                    if panel.is_some() && places.len() > 1 {
                        put_measures(place, &section);
                    }
                    dom::set_attribute(&section, NEW, panel.filter(|_| is_new(place)));
                    dom::set_attribute(&section, "data-panel", panel);
                    dom::set_attribute(&section, "data-column", panel.map(|_| column));
                }
            }
            places.len()
        };
        mark(before, None, None);
        let count = mark(view, Some("true"), Some("place"));
        if let Some(panels) = dom::find("[data-panels]") {
            dom::set_attribute(&panels, "data-panels", ["0", "1", "2", "3"].get(count).copied());
        }
    }
}

/// What the page shows before the program does: the loader shows the place that the address asks for.
fn opening() -> View {
    let mut view = View::default();
    view.select(dom::find(".place[data-panel]").and_then(|panel| panel.id().parse().ok()));
    view
}

/// Puts the rates of a place as bars where they can be held against those of another. Until then they wait in a template.
fn put_measures(place: &str, section: &Element) {
    let waiting = dom::waiting(&["[data-of='", place, "']"].concat());
    for measures in waiting {
        let structures = section.query_selector(".opened").ok().flatten();
        let _ = section.insert_before(&measures, structures.as_deref());
    }
}

/// Turns a card to another face. The one that is not shown waits in its template.
fn turn(face: &Element, wanted: &str) {
    let showing = face.get_attribute("data-showing").unwrap_or_default();
    let Some(card) = face.parent_element().filter(|_| showing != wanted) else { return };
    let template = |name: &str| {
        let found = card.query_selector(&format!("template[data-face='{name}']")).ok().flatten();
        found.and_then(|element| element.dyn_into::<HtmlTemplateElement>().ok())
    };
    if let Some((away, here)) = template(&showing).zip(template(wanted)) {
        dom::move_children(face, &away.content());
        dom::move_children(&here.content(), face);
        dom::set_attribute(face, "data-showing", Some(wanted));
    }
}

/// Narrows a list to the theme and the finding that are chosen, or widens it again: what is to go goes at once; what is to
/// come does so `most` at a time, the first with this frame, the others with the frames that follow.
fn narrow(list: &Rc<[Element]>, most: usize, current: ReadSignal<View>) {
    let view = current.get_untracked();
    let finding = (view.finding != Finding::All).then(|| view.finding.as_str());
    let theme = view.theme.as_ref().map(Id::as_str);
    let mut come = 0;
    for element in list.iter() {
        // A contradiction has no finding: it is one. Neither has a theme.
        let is = |name: &str, wanted: Option<&str>| {
            let has = element.get_attribute(name);
            wanted.is_none() || has.is_none() || has.as_deref() == wanted
        };
        let hidden = !(is("data-theme", theme) && is("data-finding", finding));
        if hidden == element.has_attribute("hidden") {
            continue;
        }
        come += usize::from(!hidden);
        if hidden || come <= most {
            dom::set_hidden(element, hidden);
        }
    }
    if come > most {
        let list = Rc::clone(list);
        after_frame(move || narrow(&list, most, current));
    }
}

/// Does something once the present frame is painted.
pub(super) fn after_frame(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}

fn year_word(year: Option<Year>) -> String {
    year.map_or_else(|| View::COMPARE.to_owned(), |year| year.to_string())
}

/// Brings the panel to where the reader looks; a reader who uses keys goes on reading there.
pub(super) fn reveal_panel(current: ReadSignal<View>, by_key: bool) {
    let view = current.get_untracked();
    // By its id: a selector would look through all places.
    let place = view.place.as_ref().map_or(COUNTRY, AreaCode::as_str);
    let Some(panel) = dom::by_id(place) else { return };
    // It is scrolled to as high as it will be.
    dom::set_attribute(&panel, NEW, None);
    let panel = panel.parent_element().filter(|_| !view.beside.is_empty()).unwrap_or(panel);
    if by_key {
        dom::focus(&panel);
    }
    // Where its head can be seen the map does not move under the reader's hand.
    let (top, height) =
        (panel.get_bounding_client_rect().top(), dom::root().map_or(0, |root| root.client_height()));
    if !(0.0..f64::from(height) * 0.75).contains(&top) {
        scroll_to(&panel, ScrollLogicalPosition::Nearest, !dom::wants_no_motion());
    }
}

/// Brings a part of the page to the middle of the screen, at once: it may be far away.
pub(super) fn bring(part: &Element) {
    scroll_to(part, ScrollLogicalPosition::Center, false);
}

fn scroll_to(element: &Element, block: ScrollLogicalPosition, gently: bool) {
    address::write();
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(if gently { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
