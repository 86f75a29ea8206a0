//! The room that names web-sys.

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, HtmlSelectElement, HtmlTemplateElement, KeyboardEvent, MouseEvent, NodeList,
};

/// `<html>`.
pub(super) fn root() -> Option<Element> {
    document().document_element()
}

/// The first element that a selector finds.
pub(super) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Every element that a selector finds, in page order.
pub(super) fn find_all(selector: &str) -> Vec<Element> {
    document().query_selector_all(selector).map(elements).unwrap_or_default()
}

/// Every element inside another that a selector finds, in page order.
pub(super) fn find_all_in(element: &Element, selector: &str) -> Vec<Element> {
    element.query_selector_all(selector).map(elements).unwrap_or_default()
}

/// What waits in a template until it is shown: every element that a selector finds there.
pub(super) fn waiting(selector: &str) -> Vec<Element> {
    let templates = find_all("template[data-waiting]").into_iter();
    let templates = templates.filter_map(|element| element.dyn_into::<HtmlTemplateElement>().ok());
    templates
        .filter_map(|template| template.content().query_selector_all(selector).ok())
        .flat_map(elements)
        .collect()
}

#[allow(clippy::needless_pass_by_value)]
fn elements(list: NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|index| list.get(index)).filter_map(|node| node.dyn_into().ok()).collect()
}

/// The element with an id.
pub(super) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// A link to the outline of an area.
pub(super) fn outline(code: &str) -> String {
    ["#o-", code].concat()
}

/// The nearest element around an event's target that a selector finds.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// What was chosen in a list, which goes back to its first line.
pub(super) fn chosen(event: &Event, list: &str) -> Option<String> {
    let list = closest(event, list)?.dyn_into::<HtmlSelectElement>().ok()?;
    let value = list.value();
    list.set_selected_index(0);
    Some(value)
}

/// Shows or hides an element.
pub(super) fn set_hidden(element: &Element, hidden: bool) {
    set_attribute(element, "hidden", hidden.then_some(""));
}

/// Writes an attribute, or removes it. One that has the value already is left alone: browsers do again what follows from it.
pub(super) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    // Neither call fails for the names this program uses.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Moves every child of one node into another.
pub(super) fn move_children(from: &web_sys::Node, to: &web_sys::Node) {
    while let Some(child) = from.first_child() {
        if to.append_child(&child).is_err() {
            return;
        }
    }
}

/// Puts the focus on an element without scrolling to it.
pub(super) fn focus(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An SVG link has the same method as an HTML element.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// A click that no control answers.
pub(super) fn click_on_nothing() {
    if let Some(body) = document().body() {
        body.click();
    }
}

/// Whether a click was made with a key.
pub(super) fn is_by_key(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() == 0)
}

/// Whether a click means "here", not "in a new tab".
pub(super) fn is_plain(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
    })
}

/// The key of a keyboard event that no modifier changes.
pub(super) fn plain_key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    (!event.ctrl_key() && !event.meta_key() && !event.alt_key()).then(|| event.key())
}

/// Whether the reader wants no motion.
pub(super) fn wants_no_motion() -> bool {
    let query = leptos::prelude::window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Listens on the document as long as the page lives.
pub(super) fn on_document(event: &str, handler: impl Fn(Event) + 'static) {
    listen(document().as_ref(), event, handler);
}

/// Listens on the window as long as the page lives.
pub(super) fn on_window(event: &str, handler: impl Fn(Event) + 'static) {
    listen(leptos::prelude::window().as_ref(), event, handler);
}

/// Listens on an element as long as the page lives.
pub(super) fn on(element: &Element, event: &str, handler: impl Fn(Event) + 'static) {
    listen(element.as_ref(), event, handler);
}

/// Listens to an event that scrolls the page unless the handler prevents it; browsers do not wait for others.
pub(super) fn on_actively(element: &Element, event: &str, handler: impl Fn(Event) + 'static) {
    let handler = Closure::<dyn Fn(Event)>::new(handler);
    let options = web_sys::AddEventListenerOptions::new();
    options.set_passive(false);
    let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
        event,
        handler.as_ref().unchecked_ref(),
        &options,
    );
    handler.forget();
}

/// Listens on something that lives as long as the page.
pub(super) fn listen(target: &web_sys::EventTarget, event: &str, handler: impl Fn(Event) + 'static) {
    let handler = Closure::<dyn Fn(Event)>::new(handler);
    let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    handler.forget();
}

/// What the browser keeps under a name, where it may keep anything.
pub(super) fn remember(name: &str, value: &str) {
    let storage = leptos::prelude::window().local_storage().ok().flatten();
    let _: Option<Result<(), JsValue>> = storage.map(|storage| storage.set_item(name, value));
}
