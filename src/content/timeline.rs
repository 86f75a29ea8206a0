use leptos::prelude::*;
use report::record::Event;

use super::Edition;
use super::source::SourceMark;

/// What the documents date, earliest first, year by year; a place leads to its section. Its `children` stand below that.
#[component]
pub(super) fn Timeline(edition: Edition, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let mut events: Vec<_> = edition.report.events.values().collect();
    events.sort_by_key(|event| event.date);
    let years = events.chunk_by(|a, b| a.date.year == b.date.year).map(|events| {
        let year = events.first().map(|event| event.date.year.to_string());
        let rows = events.iter().map(|event| view! { <Row edition=edition event=event /> });
        view! { <div class="timeline-year"><h3>{year}</h3><ol>{rows.collect_view()}</ol></div> }
    });
    view! {
        <section id="timeline" class="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{edition.t("timeline-title")}</h2>
            {years.collect_view()}
            {children.map(|children| children())}
        </section>
    }
}

#[component]
fn Row(edition: Edition, event: &'static Event) -> impl IntoView {
    let said = when(edition, event);
    let place = event.place.as_ref().and_then(|id| edition.report.places.get(id));
    let place = place.map(|place| {
        view! { <a class="place-link" href=format!("#{}", place.area)>{edition.text(&place.name)}</a>" " }
    });
    view! {
        <li id=format!("event-{}", event.id)>
            <time datetime=event.date.to_string()>{said}</time>
            <p>{edition.text(&event.title)}</p>
            <p class="how">
                {place}<SourceMark edition=edition document=&event.document section=Some(&event.section) />
            </p>
        </li>
    }
}

/// The day, month or year of an event, or from when until when it was.
pub(super) fn when(edition: Edition, event: &Event) -> String {
    match event.end {
        Some(end) => event.date.until(edition.lang, end),
        None => event.date.said(edition.lang),
    }
}
