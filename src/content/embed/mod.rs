//! Pages for the frames of other sites: the whole, the map, a place, a card, a chart, the checks, the timeline.

mod credit;
mod frame;
mod links;
mod summary;
mod whole;

use leptos::prelude::*;
use rayon::prelude::*;
use report::record::{Area, CardSize, Chart, Metric};

use self::credit::Credit;
use self::frame::{Frame, Head, MapHead};
use self::summary::Summaries;
use self::whole::Whole;
use super::Edition;
use super::card::Card;
use super::chart::{ChartFigure, cited_by};
use super::check::Differing;
use super::figures::shown;
use super::map::{MapFigure, MapWaiting};
use super::panel::{Place, structures_of};
use super::part::{Part, STRUCTURES};
use super::printed::citations;
use super::symbol::SymbolSheet;
use super::timeline::Timeline;

/// What a page in a frame needs beside itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// The stylesheet of cards, and nothing else.
    CardStyles,
    /// The stylesheet of the site, and its tools for charts and tables.
    SiteStyles,
    /// The stylesheet of the site, its tools, and the program.
    Program,
}

/// A page for a frame.
pub struct EmbedPage {
    /// Its folder below the language's: `embed/card/cybercrime-cases`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Where the page shows the same: what follows the address of the language's folder.
    pub shown_at: String,
    /// What it needs.
    pub needs: Needs,
    /// The content of `<body>`.
    pub body: String,
}

/// Every page for a frame in one language.
pub fn embed_pages(edition: Edition) -> Vec<EmbedPage> {
    let report = edition.report;
    let of_everything = [whole_page, map, check, timeline];
    let places: Vec<_> = report.areas.values().collect();
    let cards: Vec<_> = shown(edition).into_iter().filter(|metric| has_card(edition, metric)).collect();
    let charts: Vec<_> = report.charts.values().collect();
    let single = of_everything.into_par_iter().map(|page| page(edition));
    let places = places.into_par_iter().map(|area| place(edition, area));
    let cards = cards.into_par_iter().map(|metric| card(edition, metric));
    let charts = charts.into_par_iter().map(|chart| chart_page(edition, chart));
    single.chain(places).chain(cards).chain(charts).collect()
}

/// Whether a metric has a value to show on a card.
fn has_card(edition: Edition, metric: &Metric) -> bool {
    let years = edition.report.years();
    edition.unit(metric).is_some()
        && years.iter().any(|year| edition.report.observed(&metric.id, *year).is_some())
}

fn whole_page(edition: Edition) -> EmbedPage {
    let credit = Credit::all(edition).with_boundaries().with_census();
    page(edition, "", edition.t("title"), "", Needs::Program, &credit, move || {
        view! { <Whole edition=edition /> }.into_any()
    })
}

fn map(edition: Edition) -> EmbedPage {
    let documents = edition.report.structures.values().map(|structure| &structure.document);
    let credit = Credit::of(documents).with_boundaries();
    page(edition, "map", edition.t("embed-map-title"), "#map", Needs::Program, &credit, move || {
        view! {
            <SymbolSheet edition=edition structures=edition.report.structures.values().collect() />
            <MapHead edition=edition />
            <div class="embed-map">
                <MapFigure edition=edition />
                <Summaries edition=edition />
            </div>
            <MapWaiting edition=edition />
        }
        .into_any()
    })
}

fn place(edition: Edition, area: &'static Area) -> EmbedPage {
    let code = &area.code;
    let documents = edition.report.structures_in(code).map(|structure| &structure.document);
    let credit = Credit::of(documents).with_census();
    let structures = Part::beginning(structures_of(edition, area), STRUCTURES);
    let (path, title) = (format!("place/{code}"), edition.text(&area.name).to_owned());
    page(edition, &path, title, &format!("?place={code}"), Needs::SiteStyles, &credit, move || {
        view! {
            <SymbolSheet edition=edition structures=edition.report.structures_in(code).collect() />
            <Place edition=edition area=area structures=structures />
        }
        .into_any()
    })
}

fn card(edition: Edition, metric: &'static Metric) -> EmbedPage {
    let documents = citations(edition, metric).into_iter().map(|(document, _)| document);
    let credit = Credit::of(documents);
    let (path, title) = (format!("card/{}", metric.id), edition.text(&metric.label).to_owned());
    // What has no card there stands in the table of its theme.
    let shown_at = match metric.card {
        CardSize::Table => format!("?theme={}&view=table#figures", metric.theme),
        CardSize::Lead | CardSize::Card => format!("#metric-{}", metric.id),
    };
    page(edition, &path, title, &shown_at, Needs::CardStyles, &credit, move || {
        view! { <Card edition=edition metric=metric /> }.into_any()
    })
}

fn chart_page(edition: Edition, chart: &'static Chart) -> EmbedPage {
    let documents = cited_by(edition, chart).into_iter().map(|(document, _)| document);
    let credit = Credit::of(documents);
    let title = report::finding::fill(edition.report, chart, edition.lang, edition.text(&chart.title));
    let (path, title) = (format!("chart/{}", chart.id), title.unwrap_or_default());
    page(edition, &path, title, &format!("#chart-{}", chart.id), Needs::SiteStyles, &credit, move || {
        view! {
            // The pattern of what is not itemised stands there.
            <SymbolSheet edition=edition structures=Vec::new() />
            <ChartFigure edition=edition chart=chart />
        }
        .into_any()
    })
}

fn check(edition: Edition) -> EmbedPage {
    let credit = Credit::all(edition);
    page(edition, "check", edition.t("check-title"), "#check", Needs::SiteStyles, &credit, move || {
        view! { <Differing edition=edition /> }.into_any()
    })
}

fn timeline(edition: Edition) -> EmbedPage {
    let documents = edition.report.events.values().map(|event| &event.document);
    let credit = Credit::of(documents);
    page(
        edition,
        "timeline",
        edition.t("timeline-title"),
        "#timeline",
        Needs::SiteStyles,
        &credit,
        move || view! { <Timeline edition=edition /> }.into_any(),
    )
}

fn page(
    edition: Edition,
    name: &str,
    title: String,
    shown_at: &str,
    needs: Needs,
    credit: &Credit,
    content: impl FnOnce() -> AnyView + Send + 'static,
) -> EmbedPage {
    let path = if name.is_empty() { "embed".to_owned() } else { format!("embed/{name}") };
    let home = "../".repeat(path.split('/').count());
    let owner = Owner::new();
    let body = owner.with(|| {
        let link = format!("{home}{shown_at}");
        let (source, others) = (credit.source(edition), credit.others(edition));
        let kind = name.split('/').next().filter(|kind| !kind.is_empty()).unwrap_or("whole").to_owned();
        view! { <Frame edition=edition kind=kind link=link source=source others=others>{content()}</Frame> }
            .to_html()
    });
    EmbedPage { body: links::outside(&body, &home), path, title, shown_at: shown_at.to_owned(), needs }
}
