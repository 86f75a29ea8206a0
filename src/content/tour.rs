use leptos::prelude::*;
use report::record::Step;
use report::{Lang, Quantity, finding};

use super::Edition;
use crate::control::Navigator;

/// The guided tour: its steps, each a link to the picture it shows, and the card that tells them once the program runs.
#[component]
pub(super) fn Tour(edition: Edition) -> impl IntoView {
    let steps: Vec<&'static Step> = edition.report.tour.values().collect();
    let count = Quantity::whole(i64::try_from(steps.len()).unwrap_or_default());
    let start = steps.first().map(|step| {
        view! {
            <a class="tour-start" data-step=step.id.to_string() href=href(edition, step)>
                {edition.t("tour-start")}<Arrow />
            </a>
        }
    });
    let links = steps.iter().enumerate().map(|(index, step)| {
        let (title, number) = (told(edition, step, edition.text(&step.title)), (index + 1).to_string());
        view! { <li><a data-number=number data-step=step.id.to_string() href=href(edition, step)>{title}</a></li> }
    });
    view! {
        <section id="tour" class="tour" aria-labelledby="tour-title">
            <header>
                <h2 id="tour-title">{edition.count("tour-title", count)}</h2>
                {start}
            </header>
            <ol class="tour-steps">{links.collect_view()}</ol>
            <Card edition=edition steps=steps />
        </section>
    }
}

/// The card at the foot of the screen, which the stylesheet shows while the tour is on. Every step stands in it; one is shown, and read out when it comes.
#[component]
fn Card(edition: Edition, steps: Vec<&'static Step>) -> impl IntoView {
    let count = steps.len();
    let steps = steps.into_iter().enumerate().map(|(index, step)| {
        let place = [("n", &*(index + 1).to_string()), ("count", &count.to_string())];
        view! {
            <div data-told=step.id.to_string() hidden=true>
                <p class="tour-step">{edition.fill("tour-step", &place)}<Marks edition=edition index=index count=count /></p>
                <h3>{told(edition, step, edition.text(&step.title))}</h3>
                <p>{told(edition, step, edition.text(&step.text))}</p>
            </div>
        }
    });
    view! {
        <div aria-live="polite">
            <aside class="tour-card" id="tour-card" aria-label=edition.t("tour-label")>
                {steps.collect_view()}
                <button type="button" data-tour="previous" aria-disabled="false"><Arrow />{edition.t("tour-previous")}</button>
                <button type="button" data-tour="next" aria-disabled="false">{edition.t("tour-next")}<Arrow /></button>
                <button type="button" data-tour="close" aria-label=edition.t("tour-close")>
                    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4l12 12M16 4L4 16"></path></svg>
                </button>
            </aside>
        </div>
    }
}

/// How far the tour has come: a stroke for each step, the present one long, those ahead pale.
#[component]
fn Marks(edition: Edition, index: usize, count: usize) -> impl IntoView {
    let width = count * 8;
    let strokes = |steps: std::ops::Range<usize>, from: usize| -> String {
        let along =
            steps.map(|step| if edition.lang == Lang::Ar { width - 4 - step * 8 } else { step * 8 + 4 });
        along.map(|x| format!("M{x} {from}V14")).collect()
    };
    view! {
        <svg class="marks-of-steps" viewBox=format!("0 0 {width} 16") width=width height=16 aria-hidden="true">
            <path d=strokes(0..index, 8)></path>
            <path class="now" d=strokes(index..index + 1, 2)></path>
            <path class="ahead" d=strokes(index + 1..count, 8)></path>
        </svg>
    }
}

/// An arrow in the reading direction; the stylesheet turns it.
#[component]
fn Arrow() -> impl IntoView {
    view! { <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 10h14M11 4l6 6-6 6"></path></svg> }
}

/// The address of a step and the element that it shows.
fn href(edition: Edition, step: &Step) -> String {
    let mut view = edition.report.picture(step);
    view.step = Some(step.id.clone());
    format!("{}#{}", Navigator::href(&view), step.shown)
}

/// The words of a step with their numbers. The gate has filled them once; what it could not fill has not passed.
fn told(edition: Edition, step: &Step, words: &str) -> String {
    let view = edition.report.picture(step);
    finding::fill(edition.report, &view, edition.lang, words).unwrap_or_default()
}
