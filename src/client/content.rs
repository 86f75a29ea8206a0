//! Showing the part of the page that a view asks for. Nothing is made here: elements are shown, hidden and moved.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{GetUntracked, ReadSignal, request_animation_frame, set_timeout};
use report::{AreaCode, Finding, Id, Layer, Mode, View, Year};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

use super::dom;

/// The parts of the page that depend on the view.
pub(super) struct Content {
    /// The areas of the map and of its enlargement.
    areas: HashMap<String, Vec<Element>>,
    marks: Vec<Element>,
    faces: Vec<Element>,
    themes: Rc<[Element]>,
    statements: Rc<[Element]>,
}

/// How many statements come into sight with a frame: more than a screen holds, and few enough to be laid out within it.
const STATEMENTS: usize = 24;

impl Content {
    /// Finds them, once.
    pub(super) fn read() -> Self {
        let mut areas: HashMap<String, Vec<Element>> = HashMap::new();
        for name in ["data-place", "data-enlarged"] {
            for area in dom::find_all(&format!("[{name}]")) {
                areas.entry(area.get_attribute(name).unwrap_or_default()).or_default().push(area);
            }
        }
        Self {
            areas,
            marks: dom::find_all("g.marks"),
            faces: dom::find_all(".face"),
            themes: dom::find_all("section[data-theme]").into(),
            statements: dom::find_all(".check [data-theme]").into(),
        }
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
        if view.place != shown.place {
            self.show_place(view.place.as_ref(), shown.place.as_ref());
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
        // Officers are known for one year only, so that layer is the same in every year.
        let year = year_word(year.filter(|_| layer != Layer::Officers));
        for group in &self.marks {
            let is = |name: &str, value: &str| group.get_attribute(name).as_deref() == Some(value);
            dom::set_hidden(group, !(is("data-layer", layer.as_str()) && is("data-shown-year", &year)));
        }
        if let Some(map) = dom::find("[data-view='map']") {
            dom::set_attribute(&map, "data-layer", Some(layer.as_str()));
        }
    }

    fn show_place(&self, place: Option<&AreaCode>, before: Option<&AreaCode>) {
        let areas = |code: Option<&AreaCode>| {
            code.and_then(|code| self.areas.get(code.as_str())).into_iter().flatten()
        };
        for area in areas(before) {
            dom::set_attribute(area, "aria-current", None);
        }
        for area in areas(place) {
            dom::set_attribute(area, "aria-current", Some("true"));
        }
        let panel = |code: Option<&AreaCode>| dom::by_id(code.map_or("MA", AreaCode::as_str));
        if let Some(panel) = panel(before) {
            dom::set_attribute(&panel, "data-panel", None);
        }
        if let Some(panel) = panel(place) {
            dom::set_attribute(&panel, "data-panel", Some("place"));
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
fn after_frame(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}

fn year_word(year: Option<Year>) -> String {
    year.map_or_else(|| View::COMPARE.to_owned(), |year| year.to_string())
}

/// Brings the panel to where the reader looks; a reader who uses keys goes on reading there.
pub(super) fn reveal_panel(by_key: bool) {
    let Some(panel) = dom::find("[data-panel]") else { return };
    if by_key {
        dom::focus(&panel);
    }
    scroll_to(&panel, web_sys::ScrollLogicalPosition::Nearest);
}

/// The card of a metric, if it has one.
pub(super) fn card(metric: &Id) -> Option<Element> {
    dom::by_id(&format!("metric-{metric}"))
}

/// Brings a metric's card, or its row in a table, to the middle of the screen.
pub(super) fn reveal_figure(metric: &Id) {
    if let Some(figure) = card(metric).or_else(|| dom::find(&format!("[data-row='{metric}']"))) {
        scroll_to(&figure, web_sys::ScrollLogicalPosition::Center);
    }
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
