use std::collections::BTreeSet;

use leptos::prelude::*;
use report::format::number;
use report::map::Ink;
use report::record::{Area, AreaType, Kind, PlaceKind, Status, Structure};
use report::{Lang, Quantity, Year};

use super::Edition;
use super::later::ForProgram;
use super::map::{counted, officers, officers_rate, officers_year};
use super::part::{Part, STRUCTURES, WholeLink};
use super::source::SourceMark;
use super::symbol::Symbol;
use super::take::Actions;

/// A section for the country and one for each area. One is shown: the country's, until an area is chosen.
#[component]
pub(super) fn Panels(edition: Edition) -> impl IntoView {
    let places = edition.report.areas.values().map(|area| {
        let structures = Part::beginning(structures_of(edition, area), STRUCTURES);
        let (link, embed) = (format!("#{}", area.code), format!("place/{}", area.code));
        view! {
            <Place edition=edition area=area structures=structures>
                <p class="card-foot"><Actions edition=edition link=link embed=embed /></p>
            </Place>
        }
    });
    view! {
        <Country edition=edition />
        <div class="panels" data-panels="0">
            {places.collect_view()}
            <Beside edition=edition />
        </div>
    }
}

/// What puts another place beside the one that is shown, once the program can answer: it comes after the first place.
#[component]
fn Beside(edition: Edition) -> impl IntoView {
    let areas = edition.report.areas.values();
    let options = areas
        .map(move |area| view! { <option value=area.code.to_string()>{edition.text(&area.name)}</option> });
    view! {
        <p class="beside" hidden>
            <ForProgram>
                <label for="beside">{edition.t("beside-label")}</label>
                <select id="beside" autocomplete="off">
                    <option value="">{edition.t("beside-choose")}</option>
                    {options.collect_view()}
                </select>
            </ForProgram>
        </p>
    }
}

/// Nothing selected: the national picture.
#[component]
fn Country(edition: Edition) -> impl IntoView {
    let report = edition.report;
    let people = Quantity::whole(report.areas.values().map(|area| area.population.scaled).sum());
    let total: i64 = report.areas.keys().map(|code| counted(edition, code)).sum();
    let with_any = report.areas.keys().filter(|code| counted(edition, code) > 0).count();
    let with_any = Quantity::whole(i64::try_from(with_any).unwrap_or_default());
    let counted: Vec<_> =
        report.structures.values().filter(|structure| structure.status.is_counted()).collect();
    let years: BTreeSet<Year> = counted.iter().map(|structure| structure.year).collect();
    let rows = years.into_iter().rev().map(|year| {
        let count = |status: Status| {
            let here = counted.iter().filter(|structure| structure.status == status && structure.year == year);
            Quantity::whole(i64::try_from(here.count()).unwrap_or_default())
        };
        let lines = Status::ALL.iter().filter(|status| count(**status).scaled > 0);
        let lines = lines.map(|status| {
            view! { <li>{edition.count(&format!("tally-{}", status.as_str()), count(*status))}</li> }
        });
        view! { <div class="year-row"><h3>{year.to_string()}</h3><ul class="tally">{lines.collect_view()}</ul></div> }
    });
    view! {
        <section class="panel country" id="MA" data-panel="place" aria-labelledby="MA-name">
            <p class="eyebrow">{edition.t("panel-country-kind")}</p>
            <h2 id="MA-name">{edition.t("panel-country")}</h2>
            <p class="people">
                <strong><bdi>{number(edition.lang, people)}</bdi></strong>" "{edition.t("panel-people")}
            </p>
            <p class="rate">
                {edition.fill(
                    "panel-spread",
                    &[
                        ("structures", &edition.count("structures-named", Quantity::whole(total))),
                        ("areas", &edition.count("areas-with-any", with_any)),
                    ],
                )}
            </p>
            {rows.collect_view()}
            <p class="hint">{edition.t("panel-hint")}</p>
        </section>
    }
}

/// How many structures are named at a place, and how many that is for its people.
pub(super) fn structures_said(edition: Edition, area: &Area) -> String {
    let count = Quantity::whole(counted(edition, &area.code));
    let rate = count.ratio(area.population, 100_000, 2).map(|rate| number(edition.lang, rate));
    let structures = edition.count("structures-named", count);
    edition.fill("panel-rate", &[("structures", &structures), ("rate", &rate.unwrap_or_default())])
}

/// What the documents say of one prefecture or province; its `children` stand below that.
#[component]
pub(super) fn Place(
    edition: Edition,
    area: &'static Area,
    structures: Part<&'static Structure>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let kind = match area.area_type {
        AreaType::Prefecture => edition.t("prefecture"),
        AreaType::Province => edition.t("province"),
    };
    let region = edition.report.regions.get(&area.region).map(|region| edition.text(&region.name));
    let other = if edition.lang == Lang::Ar { Lang::Fr } else { Lang::Ar };
    let title = format!("{}-name", area.code);
    view! {
        <section class="panel place" id=area.code.to_string() aria-labelledby=title.clone() tabindex="-1">
            <p class="eyebrow">
                {kind}" · "{region}
                <a class="close" href="#MA">{edition.t("close")}" "<span aria-hidden="true">"×"</span></a>
            </p>
            <h2 id=title.clone()>
                {edition.text(&area.name)}
                <span class="other-name" lang=other.code() dir=other.dir()>{area.name.get(other)}</span>
            </h2>
            <p class="people">
                <strong><bdi>{number(edition.lang, area.population)}</bdi></strong>" "{edition.t("panel-people")}
            </p>
            <p class="rate">
                {structures_said(edition, area)}
            </p>
            <div class="opened"><Years edition=edition area=area structures=structures /></div>
            <Officers edition=edition area=area />
            <div class="neighbours">
                <h3>{edition.t("neighbours")}</h3>
                <ul>
                    {area
                        .neighbours
                        .iter()
                        .map(|code| view! { <li><a href=format!("#{code}")>{edition.area_name(code)}</a></li> })
                        .collect_view()}
                </ul>
            </div>
            {children.map(|children| children())}
        </section>
    }
}

/// The rates of every area as bars, on the scale of all areas: they wait until the program puts places side by side.
#[component]
pub(super) fn MeasuresWaiting(edition: Edition) -> impl IntoView {
    let areas = edition.report.areas.values();
    view! {
        <template data-waiting="measures">
            {areas.map(|area| view! { <Measures edition=edition area=area /> }).collect_view()}
        </template>
    }
}

#[component]
fn Measures(edition: Edition, area: &'static Area) -> impl IntoView {
    let structures =
        move |area: &Area| Quantity::whole(counted(edition, &area.code)).ratio(area.population, 100_000, 2);
    let officers = move |area: &Area| officers_rate(edition, &area.code);
    view! {
        <dl class="measures" data-of=area.code.to_string()>
            {measure(edition, area, "layer-officers", officers)}
            {measure(edition, area, "measure-structures", structures)}
        </dl>
    }
}

fn measure(edition: Edition, area: &Area, label: &str, rate: impl Fn(&Area) -> Option<Quantity>) -> AnyView {
    let most =
        edition.report.areas.values().filter_map(&rate).map(|rate| rate.scaled).max().unwrap_or(1).max(1);
    let bar = match rate(area) {
        Some(rate) => {
            let width = format!("{}%", 100 * rate.scaled / most);
            view! { <rect class="y0" width=width height="12"></rect> }.into_any()
        }
        None => view! { <rect class="missing" x=".5" y=".5" width="27" height="11"></rect> }.into_any(),
    };
    let said = rate(area).map(|rate| number(edition.lang, rate));
    view! {
        <div>
            <dt>{edition.t(label)}</dt>
            <dd><svg width="100%" height="12" aria-hidden="true">{bar}</svg><bdi>{said.unwrap_or_else(|| "–".into())}</bdi></dd>
        </div>
    }
    .into_any()
}

/// The structures of an area as they are listed: what is new by year, then what was there.
pub(super) fn structures_of(edition: Edition, area: &Area) -> Vec<&'static Structure> {
    let mut all: Vec<_> = edition.report.structures_in(&area.code).collect();
    all.sort_by_key(|structure| {
        (structure.status == Status::Existing, structure.year, structure.status.is_ahead())
    });
    all
}

/// The structures of an area, by year.
#[component]
fn Years(edition: Edition, area: &'static Area, structures: Part<&'static Structure>) -> impl IntoView {
    let Part { items, of } = structures;
    if items.is_empty() {
        return view! { <p class="nothing">{edition.t("panel-nothing")}</p> }.into_any();
    }
    let (existing, new): (Vec<_>, Vec<_>) = items.into_iter().partition(|s| s.status == Status::Existing);
    let there = (!existing.is_empty()).then(|| {
        let count = Quantity::whole(i64::try_from(existing.len()).unwrap_or_default());
        view! {
            <details class="existing">
                <summary>{edition.count("panel-existing", count)}</summary>
                {by_year(edition, area, &existing)}
            </details>
        }
    });
    let whole = view! { <WholeLink edition=edition of=of href=format!("./place/{}/", area.code) /> };
    view! { {by_year(edition, area, &new)}{there}{whole} }.into_any()
}

fn by_year(
    edition: Edition,
    area: &'static Area,
    structures: &[&'static Structure],
) -> impl IntoView + use<> {
    let groups = structures.chunk_by(|a, b| a.year == b.year).map(|group| {
        let year = group.first().map(|structure| structure.year.to_string());
        let items =
            group.iter().map(|structure| view! { <Item edition=edition structure=structure area=area /> });
        view! { <div class="year-row"><h3>{year}</h3><ul>{items.collect_view()}</ul></div> }
    });
    groups.collect_view()
}

#[component]
fn Item(edition: Edition, structure: &'static Structure, area: &'static Area) -> impl IntoView {
    let report = edition.report;
    let label = report.structure_types.get(&structure.structure_type).map(|t| edition.text(&t.label));
    let ink = ink_class(edition, structure);
    let place = report.places.get(&structure.place).map(|place| (place.kind, edition.text(&place.name)));
    let shown =
        place.filter(|(kind, name)| *kind != PlaceKind::Province && *name != edition.text(&area.name));
    let place = shown.map(|(_, name)| format!("{name} · "));
    view! {
        <li>
            <Symbol edition=edition structure=structure class=ink />
            <div>
                <p class="what">{label}</p>
                <p class="how">
                    {place}{edition.t(status_key(edition, structure))}" · "
                    <SourceMark edition=edition document=&structure.document section=Some(&structure.section) />
                </p>
                {structure.note.as_ref().map(|note| view! { <p class="how">{edition.text(note)}</p> })}
            </div>
        </li>
    }
}

/// The phrase for what happened: a technology is deployed where a unit is created.
fn status_key(edition: Edition, structure: &Structure) -> &'static str {
    let kind = edition.report.structure_types.get(&structure.structure_type).map(|t| t.kind);
    match structure.status {
        Status::Created if kind == Some(Kind::Technology) => "status-deployed",
        Status::Created => "status-created",
        Status::Upgraded => "status-upgraded",
        Status::Reinforced => "status-reinforced",
        Status::Pilot => "status-pilot",
        Status::UnderConstruction => "status-under-construction",
        Status::Planned => "status-planned",
        Status::Existing => "status-existing",
        Status::Event => "status-event",
    }
}

/// The step of the structure's year; what is ahead has the latest.
fn ink_class(edition: Edition, structure: &Structure) -> &'static str {
    match Ink::of(edition.report, structure) {
        Ink::Year(0) | Ink::Ahead => "y0",
        Ink::Year(1) => "y1",
        Ink::Year(_) => "y2",
    }
}

/// Officers assigned, or what is not given.
#[component]
fn Officers(edition: Edition, area: &'static Area) -> impl IntoView {
    match officers_said(edition, area) {
        Ok(said) => view! { <p class="officers">{said}</p> }.into_any(),
        Err(none) => view! {
            <p class="officers none">
                <svg class="empty" width="28" height="12" aria-hidden="true">
                    <rect x=".5" y=".5" width="27" height="11"></rect>
                </svg>
                {none}
            </p>
        }
        .into_any(),
    }
}

/// The officers that were assigned to a place.
///
/// # Errors
/// With the sentence that says so, if there is no figure.
pub(super) fn officers_said(edition: Edition, area: &Area) -> Result<String, String> {
    match officers(edition, &area.code).zip(officers_rate(edition, &area.code)) {
        Some(((value, year), rate)) => {
            let (said, rate) = (number(edition.lang, value), number(edition.lang, rate));
            let words = [("n", said.as_str()), ("year", &year.to_string()), ("rate", &rate)];
            Ok(edition.fill("officers", &words))
        }
        None => {
            let year = officers_year(edition).map(|year| year.to_string()).unwrap_or_default();
            Err(edition.fill("officers-none", &[("year", &year)]))
        }
    }
}
