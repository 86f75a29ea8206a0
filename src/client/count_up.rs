//! Numbers that count up once, when first seen. The text stays the final number throughout; what moves is a layer
//! over it that nobody but the eye gets.

use leptos::prelude::*;
use report::{Lang, Quantity};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

use super::dom;

/// How long a number counts, in milliseconds.
const DURATION: f64 = 800.0;

/// Starts each number of the page when it comes into sight, unless the reader wants no motion.
pub(super) fn watch() {
    if dom::wants_no_motion() {
        return;
    }
    let seen = Closure::<dyn Fn(js_sys::Array, IntersectionObserver)>::new(
        |entries: js_sys::Array, observer: IntersectionObserver| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            {
                if entry.is_intersecting() {
                    observer.unobserve(&entry.target());
                    count(&entry.target());
                }
            }
        },
    );
    let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) else { return };
    seen.forget();
    for number in dom::find_all(".face [data-value]") {
        observer.observe(&number);
    }
}

fn count(number: &Element) {
    let Some((line, text)) = number.parent_element().zip(number.text_content()) else { return };
    let Some(value) = number.get_attribute("data-value").and_then(|value| value.parse::<Quantity>().ok())
    else {
        return;
    };
    let Ok(layer) = document().create_element("span") else { return };
    layer.set_class_name("count");
    if line.append_child(&layer).is_err() {
        return;
    }
    dom::set_attribute(&line, "data-counting", Some(""));
    let lang = dom::root().and_then(|root| Lang::from_code(&root.get_attribute("lang")?)).unwrap_or(Lang::En);
    // What stands behind the digits, as a percent sign, stays.
    let behind = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    let suffix = text.get(behind..).unwrap_or_default().to_owned();
    animate(now(), move |progress| {
        let eased = 1.0 - (1.0 - progress).powi(3);
        let scaled = (value.scaled as f64 * eased).round() as i64;
        let shown = report::format::number(lang, Quantity { scaled, ..value });
        layer.set_text_content(Some(&format!("{shown}{suffix}")));
        if progress >= 1.0 {
            layer.remove();
            dom::set_attribute(&line, "data-counting", None);
        }
    });
}

/// Calls `step` on every frame with the share of the duration that has passed since `began`, the last time with 1.
fn animate(began: f64, step: impl Fn(f64) + 'static) {
    request_animation_frame(move || {
        let progress = ((now() - began) / DURATION).clamp(0.0, 1.0);
        step(progress);
        if progress < 1.0 {
            animate(began, step);
        }
    });
}

/// Milliseconds on a clock that is never set back.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
