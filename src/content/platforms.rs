use leptos::prelude::*;
use report::Lang;
use report::record::Platform;

use super::Edition;
use super::part::{Part, WholeLink};
use super::source::SourceMark;

/// The systems that the documents describe: what each does, since when, where. Its `children` stand below that.
#[component]
pub(super) fn Platforms(
    edition: Edition,
    rows: Part<&'static Platform>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let of = rows.of;
    let rows = rows.items.into_iter().map(|platform| view! { <Row edition=edition platform=platform /> });
    view! {
        <section id="platforms" class="platforms" aria-labelledby="platforms-title">
            <h2 id="platforms-title">{edition.t("platforms-title")}</h2>
            <div class="rows">{rows.collect_view()}</div>
            <WholeLink edition=edition of=of href="./platforms/".into() />
            {children.map(|children| children())}
        </section>
    }
}

#[component]
fn Row(edition: Edition, platform: &'static Platform) -> impl IntoView {
    view! {
        <article class="platform" id=format!("platform-{}", platform.id)>
            <p class="since">{platform.since.map(|year| year.to_string())}</p>
            <div>
                <h3>{edition.text(&platform.name)}</h3>
                <p>{edition.text(&platform.what)}</p>
                <Where edition=edition platform=platform />
                <Numbers edition=edition platform=platform />
                <SourceMark edition=edition document=&platform.document section=Some(&platform.section) />
            </div>
        </article>
    }
}

/// Its figures, each of the latest year that has one.
#[component]
fn Numbers(edition: Edition, platform: &'static Platform) -> impl IntoView {
    let colon = if edition.lang == Lang::Fr { "\u{202f}: " } else { ": " };
    let rows = platform.metrics.iter().filter_map(|id| {
        let metric = edition.report.metrics.get(id)?;
        let figures = edition.report.figures_of(id).filter(|figure| figure.place.is_none());
        let year = figures.map(|figure| figure.year).max()?;
        let (figure, unit) = edition.report.observed(id, year).zip(edition.unit(metric))?;
        let number = unit.number(edition.lang, figure.value);
        Some(view! {
            <li><bdi>{edition.text(&metric.label)}</bdi>{colon}<bdi class="number" dir="ltr">{number}</bdi>" ("{year.to_string()}")"</li>
        })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <ul class="numbers">{rows}</ul> })
}

/// The places where it is listed, each a link to its section.
#[component]
fn Where(edition: Edition, platform: &'static Platform) -> impl IntoView {
    let deployed = platform.structure_type.iter().flat_map(|id| edition.report.places_with(id));
    let mut places: Vec<_> = deployed.map(|place| (edition.text(&place.name), &place.area)).collect();
    places.sort_unstable();
    places.dedup();
    (!places.is_empty()).then(|| {
        let links = places
            .into_iter()
            .map(|(name, area)| view! { <li><a href=format!("#{area}")>{name}</a></li> })
            .collect_view();
        view! { <ul class="where" aria-label=edition.t("platform-where")>{links}</ul> }
    })
}
