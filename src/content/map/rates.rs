use report::{AreaCode, Quantity, Year};

use crate::content::Edition;

/// Upper ends of the steps of officers assigned for 100,000 inhabitants, at round numbers; above the last is the fifth.
pub(super) const STEPS: [i64; 4] = [25, 50, 75, 100];
/// The metric that the layer shows.
const OFFICERS: &str = "officers-assigned";

/// Officers assigned in an area in the latest year that prints any, and that year.
pub(in crate::content) fn officers(edition: Edition, code: &AreaCode) -> Option<(Quantity, Year)> {
    let metric = OFFICERS.parse().ok()?;
    let figures = edition.report.figures_of(&metric);
    let in_area = figures.filter(|figure| {
        let place = figure.place.as_ref().and_then(|id| edition.report.places.get(id));
        place.is_some_and(|place| place.area == *code)
    });
    in_area.max_by_key(|figure| figure.year).map(|figure| (figure.value, figure.year))
}

/// The latest year for which a document says where officers were assigned.
pub(in crate::content) fn officers_year(edition: Edition) -> Option<Year> {
    let metric = OFFICERS.parse().ok()?;
    edition.report.figures_of(&metric).filter(|figure| figure.place.is_some()).map(|figure| figure.year).max()
}

/// Officers assigned for 100,000 inhabitants of the area, as a whole number.
pub(in crate::content) fn officers_rate(edition: Edition, code: &AreaCode) -> Option<Quantity> {
    let (officers, _) = officers(edition, code)?;
    officers.ratio(edition.report.areas.get(code)?.population, 100_000, 0)
}

/// The step of an area's rate, from 1 to 5.
pub(super) fn rate_step(edition: Edition, code: &AreaCode) -> Option<String> {
    let rate = officers_rate(edition, code)?.scaled;
    let step = 1 + STEPS.iter().filter(|end| rate >= **end).count();
    Some(step.to_string())
}
