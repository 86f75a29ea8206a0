use leptos::ev::MouseEvent;
use leptos::prelude::*;
use report::View;

use super::Navigator;

/// A part of the view that one control sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// One year, or both compared.
    Year,
    /// One theme, or all.
    Theme,
    /// What the map shows.
    Layer,
    /// Cards or tables.
    Mode,
    /// Which statements are listed.
    Finding,
}

impl Dimension {
    /// Every dimension.
    pub const ALL: [Self; 5] = [Self::Year, Self::Theme, Self::Layer, Self::Mode, Self::Finding];

    /// The name of its control: the value of `data-control`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Theme => "theme",
            Self::Layer => "layer",
            Self::Mode => "mode",
            Self::Finding => "finding",
        }
    }

    /// The option that a view has chosen.
    pub fn chosen(self, view: &View) -> String {
        match self {
            Self::Year => view.year.map_or_else(|| View::COMPARE.into(), |year| year.to_string()),
            Self::Theme => view.theme.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Layer => view.layer.as_str().into(),
            Self::Mode => view.mode.as_str().into(),
            Self::Finding => view.finding.as_str().into(),
        }
    }

    /// The view with another option chosen. An option that does not exist is the default.
    pub fn choose(self, view: &View, option: &str) -> View {
        let mut view = view.clone();
        match self {
            Self::Year => view.year = option.parse().ok(),
            Self::Theme => view.theme = option.parse().ok(),
            Self::Layer => view.layer = option.parse().unwrap_or(report::Layer::All),
            Self::Mode => view.mode = option.parse().unwrap_or(report::Mode::Graphic),
            Self::Finding => view.finding = option.parse().unwrap_or(report::Finding::All),
        }
        view
    }
}

/// One option of a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word for it in addresses; empty for "all".
    pub option: String,
    /// What the reader sees.
    pub label: String,
}

/// Options as links: each says the address that it leads to, so that it can be opened in a tab or copied.
#[component]
pub fn Choices(dimension: Dimension, choices: Vec<Choice>, navigator: Navigator) -> impl IntoView {
    let one = move |Choice { option, label }: Choice| {
        let year = (dimension == Dimension::Year).then(|| option.clone());
        let href = {
            let option = option.clone();
            move || Navigator::href(&dimension.choose(&navigator.linked.get(), &option))
        };
        let is_chosen = {
            let option = option.clone();
            move || (dimension.chosen(&navigator.view.get()) == option).then_some("true")
        };
        let choose = {
            let option = option.clone();
            move |event: MouseEvent| {
                if is_plain(&event) {
                    event.prevent_default();
                    navigator.go.run(dimension.choose(&navigator.view.get_untracked(), &option));
                }
            }
        };
        view! {
            <a class="choice" data-option=option data-year=year href=href aria-current=is_chosen on:click=choose>
                {label}
            </a>
        }
    };
    choices.into_iter().map(one).collect_view()
}

/// Whether a click means "here", not "in a new tab".
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}
