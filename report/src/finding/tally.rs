//! How much there is of what the site holds.

use super::Topic;
use crate::assess::assess;
use crate::id::Id;
use crate::quantity::Quantity;
use crate::report::Report;
use crate::view::Finding;

/// What a word counts, with what it is narrowed to; `None` where there is no such count.
pub(super) fn count(report: &Report, topic: Topic<'_>, what: &str, narrowed: &[Id]) -> Option<Quantity> {
    let counted = |code| report.structures_in(code).filter(|structure| structure.status.is_counted()).count();
    let areas = report.areas.keys().filter(|code| topic.area.is_none_or(|area| area == *code));
    let count = match (what, narrowed) {
        ("figures", []) => report.figures.len(),
        ("structures", []) => areas.map(counted).sum(),
        ("areas", []) => areas.filter(|code| counted(code) > 0).count(),
        ("statements", []) => report.claims.len(),
        ("statements", [finding]) => {
            let finding: Finding = finding.as_str().parse().ok()?;
            report.claims.values().filter(|claim| assess(report, claim).verdict.finding() == finding).count()
        }
        _ => return None,
    };
    i64::try_from(count).ok().map(Quantity::whole)
}
