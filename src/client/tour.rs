//! The guided tour: the card at the foot of the screen, and the way from step to step. What is told, and which picture
//! belongs to it, stands in the page.

use leptos::prelude::{Callable, GetUntracked};
use report::{Id, View};
use web_sys::{Element, Event};

use super::{address, dom};
use crate::control::Navigator;

/// The link of the step that is told.
const TOLD: &str = ".tour-steps [aria-current]";

/// Follows links to steps, the buttons of the card, and keys.
pub(super) fn lead(navigator: Navigator, parse: impl Fn(&str) -> View + Copy + 'static) {
    let go = move |link: &Element| {
        let href = href(link);
        let asked = parse(href.split('#').next().unwrap_or_default());
        navigator.go.run(asked.within(&navigator.view.get_untracked()));
    };
    let turn = move |word: &str| match beside(word) {
        _ if word == "close" => close(navigator),
        Some(link) => go(&link),
        None => {}
    };
    dom::on_document("click", move |event| {
        if let Some(link) = dom::closest(&event, "a[data-step]").filter(|_| dom::is_plain(&event)) {
            event.prevent_default();
            go(&link);
            // To where it stands, even if the step is told already.
            reveal(&link);
        } else if let Some(button) = dom::closest(&event, "[data-tour]") {
            turn(&word(&button));
        }
    });
    dom::on_document("keydown", move |event| {
        if let Some(word) = asked_by_key(&navigator.view.get_untracked(), &event) {
            event.prevent_default();
            turn(word);
        }
    });
}

/// What a key asks of the tour; nothing while it is not on, or where the key has another meaning.
fn asked_by_key(view: &View, event: &Event) -> Option<&'static str> {
    view.step.as_ref()?;
    let is_in = |selector: &str| dom::closest(event, selector).is_some();
    let forward = match dom::plain_key(event)?.as_str() {
        // In the map and its panel the key closes a place first.
        "Escape" if view.place.is_none() || !is_in("[data-panel], #map") => {
            return (!is_in("input")).then_some("close");
        }
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return None,
    };
    // Forward is where the reader's lines go.
    let word = if forward == dom::find(":root[dir='ltr']").is_some() { "next" } else { "previous" };
    (!is_in("input, #map")).then_some(word)
}

/// Shows what is told at the step of a view, and the element that it speaks of, where another view was on the screen.
pub(super) fn tell(view: &View, shown: Option<&View>) {
    let step = view.step.as_ref().map(Id::as_str);
    if step == shown.and_then(|shown| shown.step.as_ref()).map(Id::as_str) {
        return;
    }
    let set = |element: Option<Element>, name: &str, value: Option<&str>| {
        if let Some(element) = element {
            dom::set_attribute(&element, name, value);
        }
    };
    // The card and room for it come first: what is shown is scrolled clear of it.
    set(dom::root(), "data-guided", step.map(|_| ""));
    set(dom::find(TOLD), "aria-current", None);
    for told in dom::find_all("[data-told]") {
        dom::set_hidden(&told, told.get_attribute("data-told").as_deref() != step);
    }
    for link in dom::find_all(".tour-steps a") {
        if link.get_attribute("data-step").as_deref() == step {
            dom::set_attribute(&link, "aria-current", Some("step"));
            reveal(&link);
        }
    }
    for button in dom::find_all("[data-tour][aria-disabled]") {
        let leads = beside(&word(&button)).is_some();
        dom::set_attribute(&button, "aria-disabled", Some(if leads { "false" } else { "true" }));
    }
    // Who starts with a key goes on with it.
    if let Some(next) = dom::find("[data-tour='next']").filter(|_| dom::find("[data-step]:focus").is_some()) {
        dom::focus(&next);
    }
}

/// The link to the step before the present one, or behind it.
fn beside(word: &str) -> Option<Element> {
    let item = dom::find(TOLD)?.parent_element()?;
    let item = if word == "next" { item.next_element_sibling() } else { item.previous_element_sibling() };
    item?.first_element_child()
}

/// What a button asks of the tour.
fn word(button: &Element) -> String {
    button.get_attribute("data-tour").unwrap_or_default()
}

/// Ends the tour. The picture stays, and the reader goes on from what was shown last.
fn close(navigator: Navigator) {
    if let Some(shown) = dom::find(TOLD).and_then(|link| shown(&link)) {
        dom::set_attribute(&shown, "tabindex", Some("-1"));
        dom::focus(&shown);
    }
    let mut view = navigator.view.get_untracked();
    view.step = None;
    navigator.go.run(view);
}

/// Brings what a step shows to the top of the screen, clear of the card. At once, whatever motion the reader wants: it is
/// another picture, and what lies on the way is laid out only when passed, so that a slide would miss its end.
fn reveal(link: &Element) {
    // What is still hidden is revealed when the view has changed.
    if let Some(shown) = shown(link).filter(|shown| matches!(shown.closest("[hidden]"), Ok(None))) {
        address::write();
        // What has just come back counts as hidden until the styles are up to date, and browsers complain.
        let _ = dom::root().map(|root| root.get_bounding_client_rect());
        shown.scroll_into_view();
    }
}

/// The element that a step shows.
fn shown(link: &Element) -> Option<Element> {
    dom::by_id(href(link).split('#').nth(1)?)
}

fn href(link: &Element) -> String {
    link.get_attribute("href").unwrap_or_default()
}
