use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Offer;

/// A field that finds everything on the page by any of its names.
#[component]
pub fn Finder(
    /// What the field asks for, also its name.
    prompt: String,
    /// What there is for a query.
    #[prop(into)]
    search: Callback<String, Offer>,
    /// The reader has chosen what is at this place of the page.
    #[prop(into)]
    open: Callback<String>,
) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let offer = Memo::new(move |_| search.run(query.get()));
    let choose = move |index: usize| {
        if let Some(result) = offer.with_untracked(|offer| offer.results.get(index).cloned()) {
            query.set(String::new());
            open.run(result.target);
        }
    };
    let keys = move |event: KeyboardEvent| {
        let count = offer.with_untracked(|offer| offer.results.len()).max(1);
        match event.key().as_str() {
            "ArrowDown" => active.update(|index| *index = (*index + 1) % count),
            "ArrowUp" => active.update(|index| *index = (*index + count - 1) % count),
            "Enter" => choose(active.get_untracked()),
            "Escape" => query.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let results = move || {
        let results = offer.get().results.into_iter().enumerate();
        results
            .map(|(index, result)| {
                view! {
                    <li
                        role="option"
                        id=format!("found-{index}")
                        aria-selected=move || (active.get() == index).to_string()
                        on:click=move |_| choose(index)
                    >
                        {result.label}
                        " "
                        <span>{result.sort}</span>
                    </li>
                }
            })
            .collect_view()
    };
    let is_open = move || offer.with(|offer| !offer.results.is_empty());
    view! {
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"></circle>
            <path d="M12.2 12.2l5 5" stroke="currentColor" stroke-width="2"></path>
        </svg>
        <input
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-controls="found"
            aria-expanded=move || is_open().to_string()
            aria-activedescendant=move || is_open().then(|| format!("found-{}", active.get()))
            aria-label=prompt.clone()
            placeholder=prompt
            prop:value=query
            on:input=move |event| {
                active.set(0);
                query.set(event_target_value(&event));
            }
            on:keydown=keys
            on:blur=move |_| query.set(String::new())
        />
        <div class="found">
            <ul role="listbox" id="found" hidden=move || !is_open()>
                {results}
            </ul>
            // Always there, so that what it says is announced.
            <p role="status">{move || offer.get().said}</p>
        </div>
    }
}
