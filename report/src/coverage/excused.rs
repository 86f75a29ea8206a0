//! Whether each line of the remainder still says something true.

use std::collections::HashMap;

use super::list::Listed;
use super::printing::Printing;
use super::remainder::{Excuse, Reason};
use crate::printed;
use crate::problem::Problem;
use crate::report::Report;

/// The lines of the remainder, by the index of the number that each excuses in the list. A line that excuses nothing,
/// or what another line excuses already, is a problem.
pub(super) fn by_index<'x>(
    remainder: &'x [Excuse],
    listed: &[Listed],
    problems: &mut Vec<Problem>,
) -> HashMap<usize, &'x Excuse> {
    let places = listed.iter().enumerate();
    let places: HashMap<_, _> =
        places.map(|(i, row)| ((&row.document, row.token.offset), (i, row))).collect();
    let mut excused = HashMap::new();
    for excuse in remainder {
        let place = format!("document {}, byte {}", excuse.document, excuse.offset);
        let found = places.get(&(&excuse.document, excuse.offset));
        let remedy = match found {
            Some((index, row)) if row.token.text == excuse.token => match excused.insert(*index, excuse) {
                None => continue,
                Some(_) => format!("an earlier line has {place} already: remove one of them"),
            },
            Some((_, row)) => {
                format!("stale: at {place} stands {}: correct the line, or remove it", row.token.text)
            }
            None => format!("stale: no number stands at {place}: correct the line, or remove it"),
        };
        problems.push(Problem::new(&excuse.at, "token", &excuse.token, remedy));
    }
    excused
}

/// The row that a line of the remainder names exists, and says what the number says.
pub(super) fn check_references(
    report: &Report,
    rows: &[Printing<'_>],
    remainder: &[Excuse],
    problems: &mut Vec<Problem>,
) {
    for excuse in remainder {
        let Some(see) = &excuse.see else { continue };
        let structure = report.structures.get(see).filter(|row| row.document == excuse.document);
        let mut rows = rows.iter().filter(|row| row.citation.document == excuse.document);
        let (good, remedy) = match excuse.reason {
            Reason::Repeated => (
                rows.any(|row| row.id == see && says(&excuse.token, row)),
                "name a metric or a claim that has this number from the same document",
            ),
            Reason::Note => (
                structure.is_some_and(|row| row.note.is_some())
                    || rows.any(|row| row.id == see && row.has_note),
                "name a metric, a claim or a structure from the same document that has a note",
            ),
            Reason::Structure => (structure.is_some(), "name a structure from the same document"),
            _ => (
                rows.any(|row| row.citation.qualifier.as_ref() == Some(see)),
                "name a qualifier of a row from the same document",
            ),
        };
        if !good {
            problems.push(Problem::new(&excuse.at, "see", see.as_str(), remedy));
        }
    }
}

/// Whether a number says again what a row says. Words for ranks are not read: `seventieth` is left to the reader.
fn says(token: &str, row: &Printing<'_>) -> bool {
    printed::readings(token).is_empty() || printed::means(token, row.value)
}
