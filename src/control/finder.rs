use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use report::fold::{fold, matches};
use report::{AreaCode, Id};

/// How many results are offered at once.
const MOST_RESULTS: usize = 8;

/// What a result leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A prefecture or province.
    Place(AreaCode),
    /// The card of a metric, or its row in a table.
    Metric(Id),
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// As it is shown.
    pub label: String,
    /// All its names in all languages, folded.
    pub names: String,
    /// What it leads to.
    pub target: Target,
}

/// What the field says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FinderWords {
    /// The prompt inside it, also its name.
    pub prompt: String,
    /// Said where nothing matches.
    pub nothing: String,
}

/// The entries that a query finds, best first: those whose label begins with it, then the rest in page order.
pub fn find<'e>(entries: &'e [Entry], query: &str) -> Vec<&'e Entry> {
    let query = fold(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = entries.iter().filter(|entry| matches(&query, &entry.names)).collect();
    found.sort_by_key(|entry| !fold(&entry.label).starts_with(&query));
    found.truncate(MOST_RESULTS);
    found
}

/// A field that finds places and figures by any of their names. `entries` is asked once, when the field is first used.
#[component]
pub fn Finder(
    words: FinderWords,
    #[prop(into)] entries: Callback<(), Vec<Entry>>,
    #[prop(into)] open: Callback<Target>,
) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let all = StoredValue::new(None::<Vec<Entry>>);
    let found = Memo::new(move |_| {
        let query = query.get();
        if query.is_empty() {
            return Vec::new();
        }
        all.update_value(|all| {
            all.get_or_insert_with(|| entries.run(()));
        });
        all.with_value(|all| find(all.as_deref().unwrap_or_default(), &query).into_iter().cloned().collect())
    });
    let choose = move |index: usize| {
        if let Some(entry) = found.with_untracked(|found| found.get(index).cloned()) {
            query.set(String::new());
            open.run(entry.target);
        }
    };
    let keys = move |event: KeyboardEvent| {
        let count = found.with_untracked(Vec::len).max(1);
        match event.key().as_str() {
            "ArrowDown" => active.update(|index| *index = (*index + 1) % count),
            "ArrowUp" => active.update(|index| *index = (*index + count - 1) % count),
            "Enter" => choose(active.get_untracked()),
            "Escape" => query.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    let result = move |(index, entry): (usize, Entry)| {
        view! {
            <li
                role="option"
                id=format!("found-{index}")
                aria-selected=move || (active.get() == index).to_string()
                on:pointerdown=move |event| {
                    event.prevent_default();
                    choose(index);
                }
            >
                {entry.label}
            </li>
        }
    };
    let is_open = move || !query.with(String::is_empty);
    let results = move || found.get().into_iter().enumerate().map(result).collect_view();
    let prompt = words.prompt.clone();
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
            aria-label=prompt
            placeholder=words.prompt
            prop:value=query
            on:input=move |event| {
                active.set(0);
                query.set(event_target_value(&event));
            }
            on:keydown=keys
            on:blur=move |_| query.set(String::new())
        />
        <ul role="listbox" id="found" class="found" hidden=move || !is_open()>
            {results}
        </ul>
        <p class="found-nothing" role="status" hidden=move || !is_open() || !found.with(Vec::is_empty)>
            {words.nothing}
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(label: &str, names: &str) -> Entry {
        let target = Target::Metric("drug-cases".parse().unwrap());
        Entry { label: label.into(), names: fold(names), target }
    }

    #[test]
    fn what_begins_with_the_query_comes_first() {
        let entries = [
            entry("Sidi Kacem", "Sidi Kacem سيدي قاسم"),
            entry("Casablanca", "Casablanca الدار البيضاء"),
            entry("Kenitra", "Kenitra Kénitra القنيطرة"),
        ];
        let labels = |query| find(&entries, query).iter().map(|e| e.label.clone()).collect::<Vec<_>>();
        assert_eq!(labels("k"), ["Kenitra", "Sidi Kacem"]);
        assert_eq!(labels("الدار"), ["Casablanca"]);
        assert_eq!(labels("القنيطره"), ["Kenitra"]);
        assert_eq!(labels(" "), Vec::<String>::new());
        assert_eq!(labels("zzz"), Vec::<String>::new());
    }
}
