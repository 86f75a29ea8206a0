use std::collections::HashSet;

use super::Check;
use crate::fold::fold;
use crate::id::{AreaCode, Id};
use crate::lang::{Lang, Text};

impl Check<'_> {
    /// A spelling is of something, and search would not find it by itself.
    pub(super) fn spellings(&mut self) {
        let mut seen = HashSet::new();
        for row in &self.report.spellings {
            let Some(name) = self.name_of(&row.of) else {
                let remedy =
                    "there is no such row in areas.csv or places.csv: correct it, or add the row there";
                self.say(&row.at, "of", &row.of, remedy);
                continue;
            };
            let folded = fold(&row.spelling);
            if folded.is_empty() || row.spelling.contains('|') {
                self.say(&row.at, "spelling", &row.spelling, "write a name, without signs");
            } else if is_name(name, &folded) || !seen.insert((&row.of, folded)) {
                let remedy =
                    "search finds this already, because it looks through case and accents: remove the row";
                self.say(&row.at, "spelling", &row.spelling, remedy);
            }
        }
    }

    /// The name of an area or a place.
    fn name_of(&self, of: &str) -> Option<&Text> {
        let area = || Some(&self.report.areas.get(&of.parse::<AreaCode>().ok()?)?.name);
        let place = || Some(&self.report.places.get(&of.parse::<Id>().ok()?)?.name);
        area().or_else(place)
    }
}

fn is_name(name: &Text, folded: &str) -> bool {
    Lang::ALL.iter().any(|lang| fold(name.get(*lang)) == folded)
}
