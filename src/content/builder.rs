//! The embed builder: what to show and how, three previews, and the code to paste. `public/builder.js` puts them together.

use leptos::prelude::*;
use report::record::Chart;
use report::{Lang, finding};

use super::{Edition, drawn};

/// The widths of the previews: a phone, the column of an article, a wide article.
const WIDTHS: [&str; 3] = ["320", "660", "930"];

/// The form, the previews and the code.
#[component]
pub(super) fn Builder(edition: Edition) -> impl IntoView {
    let years = edition.report.years().into_iter().map(|year| (year.to_string(), year.to_string()));
    let years = std::iter::once((String::new(), edition.t("compare"))).chain(years).collect();
    let languages = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    let named = |key: &str, word: &str| (word.to_owned(), edition.t(&format!("build-{key}-{word}")));
    let themes = ["auto", "light", "dark"].map(|word| named("theme", word));
    let worldviews = ["ma", "un"].map(|word| named("worldview", word));
    let previews = WIDTHS.map(|width| {
        let label = edition.fill("build-preview", &[("width", width)]);
        view! {
            <figure class="preview" data-width=width>
                <figcaption>{label.clone()}</figcaption>
                <iframe title=label width=width height="400" sandbox="allow-scripts allow-popups"></iframe>
            </figure>
        }
    });
    let codes = ["iframe", "script", "element"].map(|kind| {
        let id = format!("code-{kind}");
        view! {
            <div class="code">
                <h2 id=id.clone()>{edition.t(&format!("build-{kind}"))}</h2>
                <p class="note">{edition.t(&format!("build-{kind}-note"))}</p>
                <pre dir="ltr" tabindex="0" aria-labelledby=id><code data-code=kind></code></pre>
                <p><button type="button" data-copy-code=kind>{edition.t("take-copy")}</button></p>
            </div>
        }
    });
    view! {
        <h1>{edition.t("build-title")}</h1>
        <p class="deck">{edition.t("build-deck")}</p>
        <form class="build" data-copied=edition.t("take-copied") data-fallback=edition.t("build-fallback")>
            <label>{edition.t("build-view")}<Views edition=edition /></label>
            {choice("lang", edition.t("language-label"), languages.into(), edition.lang.code())}
            {choice("year", edition.t("year-label"), years, "")}
            {choice("theme", edition.t("build-theme"), themes.into(), "auto")}
            {choice("worldview", edition.t("build-worldview"), worldviews.into(), "ma")}
            <label>{edition.t("build-accent")}<input name="accent" dir="ltr" placeholder="#14203a" maxlength="7" autocomplete="off" spellcheck="false" /></label>
        </form>
        <p class="refused" role="status" hidden=true>{edition.t("build-accent-refused")}</p>
        <div class="previews">{previews}</div>
        {codes}
        <noscript><p>{edition.t("build-scripts")}</p></noscript>
    }
}

/// Everything that can be embedded, by its path below the folder of embeds.
#[component]
fn Views(edition: Edition) -> impl IntoView {
    let report = edition.report;
    let named = |path: &str, key: &str| (path.to_owned(), edition.t(key));
    let parts = vec![
        named("map/", "foot-map"),
        named("", "build-whole"),
        named("check/", "check-title"),
        named("timeline/", "timeline-title"),
    ];
    let chart = |chart: &'static Chart| {
        finding::fill(report, chart, edition.lang, edition.text(&chart.title)).unwrap_or_default()
    };
    let charts = report.charts.values().map(|c| (format!("chart/{}/", c.id), chart(c))).collect::<Vec<_>>();
    let cards = drawn::cards(edition).into_iter();
    let cards = cards.map(|metric| (format!("card/{}/", metric.id), edition.text(&metric.label).to_owned()));
    let places = report.areas.values();
    let places = places.map(|area| (format!("place/{}/", area.code), edition.text(&area.name).to_owned()));
    let groups = [
        ("build-parts", parts),
        ("build-charts", charts),
        ("build-cards", cards.collect()),
        ("build-places", places.collect()),
    ];
    let groups = groups.map(|(key, options): (&str, Vec<(String, String)>)| {
        view! { <optgroup label=edition.t(key)>{options_of(options, "map/")}</optgroup> }
    });
    view! { <select name="view" autocomplete="off">{groups}</select> }
}

fn choice(
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
    chosen: &str,
) -> impl IntoView + use<> {
    view! { <label>{label}<select name=name autocomplete="off">{options_of(options, chosen)}</select></label> }
}

fn options_of(options: Vec<(String, String)>, chosen: &str) -> Vec<impl IntoView + use<>> {
    let option = |(value, label): (String, String)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{label}</option> }
    };
    options.into_iter().map(option).collect()
}
