use leptos::prelude::*;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// As the device is set.
    System,
    /// Warm paper.
    Light,
    /// Night.
    Dark,
}

impl Scheme {
    /// The value of `html[data-scheme]`; empty for the device's own.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The scheme with this name.
    pub fn from_name(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    const fn next(self) -> Self {
        match self {
            Self::System => Self::Dark,
            Self::Dark => Self::Light,
            Self::Light => Self::System,
        }
    }
}

/// One button through the three schemes. `labels` name them in the order of the type; `choose` is told what is wanted.
#[component]
pub fn SchemeSwitch(
    labels: [String; 3],
    #[prop(into)] scheme: Signal<Scheme>,
    choose: Callback<Scheme>,
) -> impl IntoView {
    let [system, light, dark] = labels;
    let label = move || match scheme.get() {
        Scheme::System => system.clone(),
        Scheme::Light => light.clone(),
        Scheme::Dark => dark.clone(),
    };
    view! {
        <button type="button" class="icon-button" aria-label=label.clone() title=label on:click=move |_| choose.run(scheme.get_untracked().next())>
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="2"></circle>
                <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor"></path>
            </svg>
        </button>
    }
}
