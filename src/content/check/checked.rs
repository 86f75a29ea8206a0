//! Every statement with what came of checking it, and the lists that pages show of them.

use report::assess::{Assessment, assess};
use report::record::{Claim, ClaimKind, Theme};
use report::{Finding, Id, Quantity};

use crate::content::Edition;
use crate::content::part::{PAGE, STATEMENTS};

/// A statement, and what came of checking it.
pub(in crate::content) type Assessed = (&'static Claim, Assessment);

/// Every statement with its assessment: what differs most first, then what agrees, then what cannot be computed.
fn assessed(edition: Edition) -> Vec<Assessed> {
    let mut all: Vec<_> =
        edition.report.claims.values().map(|claim| (claim, assess(edition.report, claim))).collect();
    all.sort_by_key(|(claim, assessment)| {
        let finding = Finding::ALL.iter().position(|finding| *finding == assessment.verdict.finding());
        // Points of a percentage and units of a total are no common scale.
        let gap = if claim.kind == ClaimKind::Total { 0 } else { assessment.gap(claim) };
        (finding, std::cmp::Reverse(gap))
    });
    all
}

/// The change that lies farthest from its own counts, and what these come to.
pub(in crate::content) fn widest_change(edition: Edition) -> Option<(&'static Claim, Quantity)> {
    let (claim, assessment) =
        assessed(edition).into_iter().find(|(claim, _)| claim.kind == ClaimKind::Change)?;
    Some((claim, assessment.computed?))
}

/// Every statement, checked, and what sets the scale of their signs.
pub(in crate::content) struct Checked {
    /// In the order of the list.
    pub(super) rows: Vec<Assessed>,
    /// The widest gap: half the length of a number line, in points.
    pub(in crate::content) half: Quantity,
}

impl Checked {
    /// Checks every statement of the report.
    pub(in crate::content) fn of(edition: Edition) -> Self {
        let rows = assessed(edition);
        let changes = rows.iter().filter(|(claim, _)| claim.kind != ClaimKind::Total);
        let widest = changes.map(|(claim, assessment)| assessment.gap(claim)).max().unwrap_or_default();
        Self { rows, half: Quantity { scaled: widest.max(10), decimals: 1 } }
    }

    /// The lists of all statements, in the order of the themes.
    pub(in crate::content) fn lists(&self, edition: Edition) -> Vec<List> {
        let of_theme = |theme: &'static Theme| {
            let rows = self.rows.iter().copied();
            let rows = rows.filter(|(claim, _)| theme_of(edition, claim) == Some(&theme.id));
            let rows: Vec<_> = rows.collect();
            if (1..=PAGE).contains(&rows.len()) {
                return vec![List { theme, finding: None, rows }];
            }
            let found = rows.chunk_by(same_finding).map(|rows| List {
                theme,
                finding: rows.first().map(|(_, assessment)| assessment.verdict.finding()),
                rows: rows.to_vec(),
            });
            found.collect()
        };
        edition.report.themes.values().flat_map(of_theme).collect()
    }

    /// What the first page shows. Where there are too many, that is some of every finding, so that none of the ways to
    /// narrow the list leads to nothing.
    pub(super) fn beginning(&self) -> Vec<Assessed> {
        if self.rows.len() <= STATEMENTS {
            return self.rows.clone();
        }
        let each = STATEMENTS / (Finding::ALL.len() - 1);
        self.rows.chunk_by(same_finding).flat_map(|same| same.iter().take(each)).copied().collect()
    }
}

fn same_finding(a: &Assessed, b: &Assessed) -> bool {
    a.1.verdict.finding() == b.1.verdict.finding()
}

/// The statements of a theme, or where one page cannot hold these, those of one finding.
pub(in crate::content) struct List {
    /// What they are about.
    pub(in crate::content) theme: &'static Theme,
    /// What was found of each; `None` if the list has everything.
    pub(in crate::content) finding: Option<Finding>,
    /// At least one, in the order of the whole list.
    pub(in crate::content) rows: Vec<Assessed>,
}

impl List {
    /// The folder of its first page, below the language's.
    pub(in crate::content) fn path(&self) -> String {
        let finding = self.finding.map(|finding| format!("/{}", finding.as_str()));
        format!("check/{}{}", self.theme.id, finding.unwrap_or_default())
    }
}

/// The theme of what a statement is about.
pub(super) fn theme_of(edition: Edition, claim: &Claim) -> Option<&'static Id> {
    edition.report.metrics.get(&claim.metric).map(|metric| &metric.theme)
}
