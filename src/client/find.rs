//! Finding: what can be found, the way into the field and back, and to what was found.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;
use report::find::{Entry, Sort};
use report::{AreaCode, Mode};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, XmlHttpRequest};

use super::controls::attribute;
use super::{address, content, dom};
use crate::control::{Navigator, Offer};

/// The field.
const FIELD: &str = "[data-control='finder'] input";
/// How long what was found stays marked.
const MARKED: Duration = Duration::from_secs(3);

thread_local! {
    /// What can be found; nothing until the reader first enters the field.
    static ENTRIES: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
    /// Where the reader was before the key called the field: what had the focus, and how far down the window it stood.
    static WAY_BACK: Cell<Option<(f64, Element)>> = const { Cell::new(None) };
}

/// Follows the reader into the field, and out of it.
pub(super) fn listen() {
    if let Some(field) = dom::find(FIELD) {
        dom::set_attribute(&field, "aria-keyshortcuts", Some("/"));
        dom::set_attribute(&field, "aria-autocomplete", Some("list"));
        dom::on(&field, "focus", |_| fill());
        dom::on(&field, "blur", |_| WAY_BACK.set(None));
    }
    dom::on_document("keydown", |event| on_key(&event));
    // The field keeps the focus while a result is pressed; a finger can still move the page.
    dom::on_document("pointerdown", |event| {
        if dom::closest(&event, "#found").is_some() {
            event.prevent_default();
        }
    });
}

/// What there is for a query.
pub(super) fn search(query: &str, words: &str) -> Offer {
    ENTRIES.with_borrow(|entries| Offer::of(entries, query, words))
}

/// Makes the list when the reader first enters the field: at once from the page, then from the list beside it, which
/// knows more names. Where that does not come, what stands on the page is found all the same.
fn fill() {
    if ENTRIES.with_borrow(|entries| !entries.is_empty()) {
        return;
    }
    ENTRIES.set(on_the_page());
    let Ok(request) = XmlHttpRequest::new() else { return };
    let answer = request.clone();
    dom::listen(&request, "load", move |_| {
        let text = answer.response_text().ok().flatten().unwrap_or_default();
        let list: Vec<_> = text.lines().filter_map(Entry::from_line).collect();
        // A server that has no list may answer with a page.
        if list.is_empty() {
            return;
        }
        ENTRIES.set(list);
        // What was typed meanwhile is looked for once more.
        if let Some((field, event)) = dom::find(FIELD).zip(Event::new("input").ok()) {
            let _ = field.dispatch_event(&event);
        }
    });
    let list = dom::find("[data-list]").map(|field| attribute(&field, "data-list")).unwrap_or_default();
    let _ = request.open("GET", &list).and_then(|()| request.send());
}

/// What the page itself names: places in every language, the rest in its own.
fn on_the_page() -> Vec<Entry> {
    let parts = [
        (Sort::Place, ".place-list a[href^='#MA-']", "href", "", ""),
        (Sort::Figure, "[data-row]", "data-row", "metric-", ".metric-name"),
        (Sort::Chart, "figure.chart", "id", "", "h4"),
        (Sort::System, ".platform", "id", "", "h3"),
    ];
    let mut entries = Vec::new();
    for (sort, selector, name, before, label) in parts {
        for part in dom::find_all(selector) {
            let target = format!("{before}{}", attribute(&part, name).trim_start_matches('#'));
            let named = if label.is_empty() { None } else { part.query_selector(label).ok().flatten() };
            let label = named.as_ref().unwrap_or(&part).text_content().unwrap_or_default();
            entries.push(Entry::new(sort, &target, &label, &attribute(&part, "data-names")));
        }
    }
    entries
}

/// The key that calls the field, from everywhere but from where one writes; and the key that leads back.
fn on_key(event: &Event) {
    let Some(key) = dom::plain_key(event) else { return };
    let Some(field) = dom::find(FIELD) else { return };
    let field = field.unchecked_ref::<HtmlElement>();
    let writes = dom::closest(event, "input, textarea, select, [contenteditable]");
    match (key.as_str(), writes) {
        // The same key of an Arabic keyboard writes a letter.
        ("/" | "ظ", None) => {
            event.prevent_default();
            let stood = |element: Element| (element.get_bounding_client_rect().top(), element);
            WAY_BACK.set(document().active_element().map(stood));
            let _ = field.focus();
        }
        ("Escape", Some(from)) if from == **field => {
            let Some((stood, element)) = WAY_BACK.take() else { return };
            // The page itself does not take the focus; so the field gives it up first.
            let _ = field.blur();
            dom::focus(&element);
            // Parts of the page get their size when they come near, so how far it was scrolled means little.
            window().scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - stood);
        }
        _ => {}
    }
}

/// Shows what was found, and says so in the address.
pub(super) fn open(navigator: Navigator, target: &str) {
    let mut view = navigator.view.get_untracked();
    let mut parts = target.split('.');
    let id = parts.next().unwrap_or_default().to_owned();
    let area: Option<AreaCode> = id.parse().ok();
    let is_place = area.is_some();
    if is_place {
        view.select(area);
    } else if !id.starts_with("platform") {
        // Every theme, as cards; a figure without a card stands in a table.
        let has_card = dom::by_id(&id).is_some();
        view.theme = None;
        view.mode = if has_card { Mode::Graphic } else { Mode::Table };
    }
    let is_new = navigator.view.with_untracked(|shown| *shown != view);
    navigator.go.run(view.clone());
    if !is_place {
        address::point_to(&view, &id, is_new);
    }
    let positions: Vec<u32> = parts.filter_map(|position| position.parse().ok()).collect();
    // The effect that follows this event shows it first.
    leptos::task::spawn_local(async move {
        if is_place {
            reveal_in_panel(navigator, &id, &positions);
        } else if let Some(part) = part(&id) {
            reveal(&[part]);
        }
    });
}

/// Follows an address that names what has no element of that id, or what a theme hides: what `open` writes can be
/// opened again.
pub(super) fn arrive(navigator: Navigator) {
    let hash = location().hash().unwrap_or_default();
    let Some(part) = part(hash.trim_start_matches('#')) else { return };
    if part.closest("[hidden]").ok().flatten().is_some() {
        let mut view = navigator.view.get_untracked();
        view.theme = None;
        navigator.go.run(view);
    }
    leptos::task::spawn_local(async move { content::bring(&part) });
}

/// A chart, a system, or a metric's card or row.
fn part(id: &str) -> Option<Element> {
    // A table stands where the cards are hidden; a theme that is not chosen hides both.
    let is_shown =
        |part: &Element| part.get_client_rects().length() > 0 || part.closest("[hidden]") != Ok(None);
    let (sort, name) = id.split_once('-')?;
    let row = || dom::find(&format!("[data-row='{name}']")).filter(|_| sort == "metric");
    matches!(sort, "metric" | "chart" | "platform")
        .then(|| dom::by_id(id).filter(is_shown).or_else(row))
        .flatten()
}

/// Brings the panel of an area into sight, or some of what it lists.
fn reveal_in_panel(navigator: Navigator, area: &str, positions: &[u32]) {
    let items = dom::find_all(&format!("#{area} .year-row li"));
    let meant: Vec<_> =
        positions.iter().filter_map(|position| items.get(*position as usize).cloned()).collect();
    if meant.is_empty() {
        content::reveal_panel(navigator.view, true);
    } else {
        reveal(&meant);
    }
}

/// Brings parts of the page into sight, marks them for a while, and lets the reader go on from the first.
fn reveal(parts: &[Element]) {
    let Some(first) = parts.first() else { return };
    for part in parts {
        // What was there before lies folded up.
        if let Some(folded) = part.closest("details").ok().flatten() {
            dom::set_attribute(&folded, "open", Some(""));
        }
        dom::set_attribute(part, "data-found", Some(""));
    }
    dom::set_attribute(first, "tabindex", Some("-1"));
    dom::focus(first);
    content::bring(first);
    let marked = parts.to_vec();
    set_timeout(move || marked.iter().for_each(|part| dom::set_attribute(part, "data-found", None)), MARKED);
}
