//! The address bar.

use std::cell::Cell;

use leptos::prelude::{location, window};
use report::View;
use wasm_bindgen::JsValue;

use super::{content, dom};

thread_local! {
    /// The view whose address is still to be written.
    static WAITING: Cell<Option<View>> = const { Cell::new(None) };
}

/// The attribute of the root that holds the query where the page has no address of its own: in a kiosk that is one file.
const QUERY: &str = "data-query";

/// The query of the present address.
fn query() -> String {
    held().unwrap_or_else(|| location().search().unwrap_or_default())
}

fn held() -> Option<String> {
    dom::root()?.get_attribute(QUERY)
}

/// The view to start with. A place chosen before the program ran stands behind the `#`, or the country where one was closed; it moves into
/// the query.
pub(super) fn start(parse: impl Fn(&str) -> View) -> View {
    let mut view = parse(&query());
    let hash = location().hash().unwrap_or_default();
    let panel = hash.trim_start_matches('#');
    let chosen = parse(&format!("place={panel}")).place;
    if chosen.is_some() || panel == content::COUNTRY {
        view.select(chosen);
        replace(&view);
    }
    view
}

/// Writes the address of a view as a new step of the history, once the frame that shows the view is painted: for a browser that is
/// work, and the more, the larger the page is.
pub(super) fn push(view: View) {
    write();
    WAITING.set(Some(view));
    content::after_frame(write);
}

/// Writes what is to be written at once. Before the page is scrolled: with a step goes how far it was scrolled until then.
pub(super) fn write() {
    if let Some(view) = WAITING.take() {
        let _ = history(|history, url| history.push_state_with_url(&JsValue::NULL, "", Some(url)), &view);
    }
}

/// The view of the step that the reader has gone to.
pub(super) fn gone_to(parse: impl Fn(&str) -> View) -> View {
    WAITING.take();
    parse(&query())
}

/// Says in the address which part of the page the reader came to: in the step that was just written, or in a new one.
pub(super) fn point_to(view: &View, id: &str, is_written: bool) {
    write();
    let point = |history: &web_sys::History, url: &str| {
        let url = format!("{url}#{id}");
        if is_written {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        }
    };
    let _ = history(point, view);
}

/// Writes the address of a view over that of the present step.
pub(super) fn replace(view: &View) {
    write();
    let _ = history(|history, url| history.replace_state_with_url(&JsValue::NULL, "", Some(url)), view);
}

fn history(
    write: impl Fn(&web_sys::History, &str) -> Result<(), JsValue>,
    view: &View,
) -> Result<(), JsValue> {
    if let Some(root) = dom::root().filter(|_| held().is_some()) {
        dom::set_attribute(&root, QUERY, Some(&view.query()));
        return Ok(());
    }
    let address = format!("{}{}", location().pathname()?, view.query());
    write(&window().history()?, &address)
}
