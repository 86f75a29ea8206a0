//! What the page offers, so that addresses can be held against it.

use report::Scope;

use super::dom;

/// Reads the years, areas, themes and steps of the tour from the page.
pub(super) fn read() -> Scope {
    let all = |selector: &str, name: &str| -> Vec<String> {
        dom::find_all(selector).iter().filter_map(|element| element.get_attribute(name)).collect()
    };
    let years = all("[data-year]", "data-year").iter().filter_map(|year| year.parse().ok()).collect();
    let areas = all("[data-place]", "data-place").iter().filter_map(|code| code.parse().ok()).collect();
    let themes =
        all("section[data-theme]", "data-theme").iter().filter_map(|theme| theme.parse().ok()).collect();
    let steps = all("[data-step]", "data-step").iter().filter_map(|step| step.parse().ok()).collect();
    Scope { years, areas, themes, steps }
}
