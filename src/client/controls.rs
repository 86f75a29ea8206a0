//! Taking over the controls where they stand. What a control says it reads from the page.

use leptos::mount::hydrate_from;
use leptos::prelude::*;
use report::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{Task, dom, find};
use crate::control::{Choice, Choices, Dimension, Finder, Languages, Navigator, Scheme, SchemeSwitch};

/// What takes over every control of the page, one after another.
pub(super) fn take_over(navigator: Navigator) -> Vec<Task> {
    let dimensions = Dimension::ALL.into_iter().map(|dimension| -> Task {
        Box::new(move || {
            take(dimension.name(), move |element| {
                let choices = choices(element);
                move || view! { <Choices dimension=dimension choices=choices navigator=navigator /> }
            });
        })
    });
    let others: [Task; 3] = [
        Box::new(move || {
            take("languages", move |element| {
                let current = language();
                let (home, folder) = pages(element, current);
                move || view! { <Languages current=current home=home folder=folder navigator=navigator /> }
            });
        }),
        Box::new(take_scheme),
        Box::new(move || take_finder(navigator)),
    ];
    dimensions.chain(others).collect()
}

fn take_scheme() {
    take("scheme", |element| {
        let labels = attribute(element, "data-labels");
        let mut labels = labels.split('|').map(str::to_owned);
        let labels = [(); 3].map(|()| labels.next().unwrap_or_default());
        move || {
            let scheme = kept_scheme();
            let choose = Callback::new(move |wanted| choose_scheme(scheme, wanted));
            view! { <SchemeSwitch labels=labels scheme=scheme choose=choose /> }
        }
    });
}

fn take_finder(navigator: Navigator) {
    take("finder", move |element| {
        let prompt = element.query_selector("input").ok().flatten();
        let prompt = prompt.map(|input| attribute(&input, "placeholder")).unwrap_or_default();
        let words = attribute(element, "data-words");
        find::listen();
        let search = Callback::new(move |query: String| find::search(&query, &words));
        let open = Callback::new(move |target: String| find::open(navigator, &target));
        move || view! { <Finder prompt=prompt search=search open=open /> }
    });
}

/// Hydrates the control with this name, if the page has it.
fn take<V: IntoView + 'static, F: FnOnce() -> V + 'static>(name: &str, control: impl FnOnce(&Element) -> F) {
    let Some(element) = dom::find(&format!("[data-control='{name}']")) else { return };
    let control = control(&element);
    if let Ok(parent) = element.dyn_into::<HtmlElement>() {
        // The control lives as long as the page.
        std::mem::forget(hydrate_from(parent, control));
    }
}

pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Where the pages of the languages are, as the link of the present one says: before its code, and behind it.
fn pages(element: &Element, current: Lang) -> (String, String) {
    let link = element.query_selector("[aria-current]").ok().flatten();
    let href = link.map(|link| attribute(&link, "href")).unwrap_or_default();
    let code = format!("/{}/", current.code());
    href.split_once(&code).map_or_else(
        || ("../".to_owned(), String::new()),
        |(home, folder)| (format!("{home}/"), folder.to_owned()),
    )
}

fn language() -> Lang {
    dom::root().and_then(|root| Lang::from_code(&attribute(&root, "lang"))).unwrap_or(Lang::En)
}

fn choices(element: &Element) -> Vec<Choice> {
    let links = element.query_selector_all("a[data-option]").ok();
    let links =
        links.into_iter().flat_map(|list| (0..list.length()).filter_map(move |index| list.get(index)));
    links
        .filter_map(|node| node.dyn_into::<Element>().ok())
        .map(|link| Choice {
            option: attribute(&link, "data-option"),
            label: link.text_content().unwrap_or_default(),
        })
        .collect()
}

/// The reader's colours: as kept from an earlier visit, once the button stands as it was rendered.
fn kept_scheme() -> RwSignal<Scheme> {
    let scheme = RwSignal::new(Scheme::System);
    let kept = dom::root().map(|root| attribute(&root, "data-scheme")).unwrap_or_default();
    Effect::new(move |_| scheme.set(Scheme::from_name(&kept)));
    scheme
}

/// Shows colours and keeps them for the next visit.
fn choose_scheme(scheme: RwSignal<Scheme>, wanted: Scheme) {
    let name = wanted.as_str();
    dom::remember("scheme", name);
    if let Some(root) = dom::root() {
        dom::set_attribute(&root, "data-scheme", (!name.is_empty()).then_some(name));
    }
    scheme.set(wanted);
}
