//! Keys on the map: one stop for Tab, arrows to the neighbour, letters to a name, Escape back to the country.

use std::rc::Rc;

use leptos::prelude::*;
use report::fold::fold;
use report::map::{Direction, Zoom, next};
use web_sys::{Element, Event};

use super::dom;
use super::lens::Lens;
use crate::control::Navigator;

/// Listens to keys on the map and in the panel.
/// `enlarge` is told what part of the map a key asks for.
pub(super) fn listen(navigator: Navigator, lens: Rc<Lens>, enlarge: impl Fn(Option<Zoom>) + Copy + 'static) {
    let areas = StoredValue::new_local(dom::find_all("[data-place]"));
    areas.with_value(|areas| {
        for (index, area) in areas.iter().enumerate() {
            dom::set_attribute(area, "tabindex", Some(if index == 0 { "0" } else { "-1" }));
        }
    });
    let sight = Rc::clone(&lens);
    dom::on_document("focusin", move |event| {
        let area = dom::closest(&event, "[data-place]");
        let shown = area.filter(|area| area.matches(":focus-visible").unwrap_or(false));
        if let Some(zoom) = shown.as_ref().and_then(|area| sight.revealing(area)) {
            enlarge(Some(zoom));
        }
        ring(shown.as_ref());
    });
    dom::on_document("keydown", move |event| {
        let key = dom::plain_key(&event);
        let on_map = dom::closest(&event, "[data-view='map']").is_some();
        if key.as_deref() == Some("Escape") {
            escape(navigator, &event);
        } else if let Some(key @ ("+" | "=" | "-" | "0")) = key.as_deref().filter(|_| on_map) {
            event.prevent_default();
            enlarge(lens.stepped(key));
        } else if let Some(area) = dom::closest(&event, "[data-place]") {
            areas.with_value(|areas| move_on(areas, &area, &event));
        }
    });
}

/// Draws the focus around an area, above its neighbours.
fn ring(area: Option<&Element>) {
    let Some(ring) = dom::by_id("ring") else { return };
    let code = area.and_then(|area| area.get_attribute("data-place"));
    dom::set_attribute(&ring, "href", code.map(|code| dom::outline(&code)).as_deref());
}

/// Back to the whole country; the focus returns to the area that was chosen.
fn escape(navigator: Navigator, event: &Event) {
    let mut view = navigator.view.get_untracked();
    let Some(place) = view.place.clone() else { return };
    view.select(None);
    if dom::closest(event, "[data-panel], [data-view='map']").is_none() {
        return;
    }
    if let Some(area) = dom::find(&format!("[data-place='{place}']")) {
        dom::focus(&area);
    }
    navigator.go.run(view);
}

fn move_on(areas: &[Element], area: &Element, event: &Event) {
    let Some(from) = areas.iter().position(|other| other == area) else { return };
    let Some(key) = dom::plain_key(event) else { return };
    let to = match key.as_str() {
        "ArrowUp" => towards(areas, from, Direction::Up),
        "ArrowDown" => towards(areas, from, Direction::Down),
        "ArrowLeft" => towards(areas, from, Direction::Left),
        "ArrowRight" => towards(areas, from, Direction::Right),
        "Home" => Some(0),
        "End" => areas.len().checked_sub(1),
        letter if letter.chars().count() == 1 && letter != " " => named(areas, from, letter),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = to.and_then(|to| areas.get(to)) {
        dom::set_attribute(area, "tabindex", Some("-1"));
        dom::set_attribute(next, "tabindex", Some("0"));
        dom::focus(next);
    }
}

/// The neighbour in a direction, from where the areas are on the screen.
fn towards(areas: &[Element], from: usize, direction: Direction) -> Option<usize> {
    let centre = |area: &Element| {
        let bounds = area.get_bounding_client_rect();
        ((bounds.x() + bounds.width() / 2.0) as f32, (bounds.y() + bounds.height() / 2.0) as f32)
    };
    next(&areas.iter().map(centre).collect::<Vec<_>>(), from, direction)
}

/// The next area, after the present one and around, whose name begins with a letter.
fn named(areas: &[Element], from: usize, letter: &str) -> Option<usize> {
    let letter = fold(letter);
    let begins = |index: &usize| {
        let name = areas.get(*index).and_then(|area| area.get_attribute("aria-label"));
        name.is_some_and(|name| fold(&name).starts_with(&letter))
    };
    let around = (1..=areas.len()).map(|step| (from + step) % areas.len());
    around.into_iter().find(begins)
}
