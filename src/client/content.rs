//! Showing the part of the page that a view asks for. Nothing is made here: elements are shown, hidden and moved.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{GetUntracked, ReadSignal, request_animation_frame, set_timeout};
use report::{AreaCode, Finding, Id, Layer, Mode, View, Year};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use super::dom;
use super::lens::Lens;

/// The parts of the page that depend on the view.
pub(super) struct Content {
    /// The areas of the map and of its enlargement.
    areas: HashMap<String, Vec<Element>>,
    /// The marks of each year and layer; the map holds one of these groups.
    marks: Vec<Element>,
    lens: Option<Rc<Lens>>,
    /// What belongs to a way of seeing the boundary of Western Sahara.
    worldviews: Vec<Element>,
    /// The latest year that has a report.
    latest: Option<Year>,
    faces: Vec<Element>,
    themes: Rc<[Element]>,
    statements: Rc<[Element]>,
}

/// How many statements come into sight with a frame: more than a screen holds, and few enough to be laid out within it.
const STATEMENTS: usize = 24;

impl Content {
    /// Finds them, once. `latest` is the latest year that has a report.
    pub(super) fn read(lens: Option<Rc<Lens>>, latest: Option<Year>) -> Self {
        let mut areas: HashMap<String, Vec<Element>> = HashMap::new();
        for name in ["data-place", "data-enlarged"] {
            for area in dom::find_all(&format!("[{name}]")) {
                areas.entry(area.get_attribute(name).unwrap_or_default()).or_default().push(area);
            }
        }
        Self {
            areas,
            marks: dom::find_all("g.marks").into_iter().chain(dom::waiting("map", "g.marks")).collect(),
            lens,
            worldviews: dom::find_all("[data-worldview]"),
            latest,
            faces: dom::find_all(".face"),
            themes: dom::find_all("section[data-theme]").into(),
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
        let opening = View::default();
        let shown = shown.unwrap_or(&opening);
        if view.year != shown.year {
            self.show_year(view.year);
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
    }

    /// Turns every card to the face of a year. A face that is not shown waits in its template.
    fn show_year(&self, year: Option<Year>) {
        let wanted = year_word(year);
        for face in &self.faces {
            let Some(card) = face.parent_element() else { continue };
            let showing = face.get_attribute("data-showing").unwrap_or_default();
            let template = |name: &str| {
                let found = card.query_selector(&format!("template[data-face='{name}']")).ok().flatten();
                found.and_then(|element| element.dyn_into::<HtmlTemplateElement>().ok())
            };
            if let Some((away, here)) = template(&showing).zip(template(&wanted)) {
                dom::move_children(face, &away.content());
                dom::move_children(&here.content(), face);
                dom::set_attribute(face, "data-showing", Some(&wanted));
            }
        }
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
            let _ = shown.replace_with_with_node_1(wanted);
        }
        if let Some(map) = dom::find("[data-view='map']") {
            dom::set_attribute(&map, "data-layer", Some(layer.as_str()));
        }
    }

    fn show_places(&self, view: &View, before: &View) {
        let mark = |view: &View, current: Option<&str>, panel: Option<&str>| {
            let areas = view.places().filter_map(|code| self.areas.get(code.as_str())).flatten();
            areas.for_each(|area| dom::set_attribute(area, "aria-current", current));
            let places: Vec<_> = view.places().map(AreaCode::as_str).collect();
            let shown = if places.is_empty() { &["MA"] } else { places.as_slice() };
            for (place, column) in shown.iter().zip(["1", "2", "3"]) {
                if let Some(section) = dom::by_id(place) {
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
pub(super) fn reveal_panel(by_key: bool) {
    let together = dom::find("[data-panels='2'], [data-panels='3']");
    let Some(panel) = together.or_else(|| dom::find("[data-panel]")) else { return };
    if by_key {
        dom::focus(&panel);
    }
    scroll_to(&panel, web_sys::ScrollLogicalPosition::Nearest);
}

/// Brings a part of the page to the middle of the screen, at once: it may be far away.
pub(super) fn bring(part: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    part.scroll_into_view_with_scroll_into_view_options(&options);
}

fn scroll_to(element: &Element, block: web_sys::ScrollLogicalPosition) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(block);
    let smooth = !dom::wants_no_motion();
    options.set_behavior(if smooth {
        web_sys::ScrollBehavior::Smooth
    } else {
        web_sys::ScrollBehavior::Instant
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
