use crate::id::{AreaCode, Id};
use crate::record::{Chart, ChartPart};
use crate::view::View;
use crate::year::Year;

/// What a text speaks of: where its places take their numbers from. Without anything said, of the whole country and of
/// the latest year that there is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Topic<'r> {
    /// The year.
    pub year: Option<Year>,
    /// The year that changes are measured from; the one before where there is none.
    pub base_year: Option<Year>,
    /// What shares are shares of; a hundred per cent where there is none.
    pub whole: Option<&'r Id>,
    /// What is shown.
    pub parts: &'r [ChartPart],
    /// The prefecture or province.
    pub area: Option<&'r AreaCode>,
}

impl<'r> From<&'r Chart> for Topic<'r> {
    fn from(chart: &'r Chart) -> Self {
        Self {
            year: chart.year,
            base_year: chart.base_year,
            whole: chart.whole.as_ref(),
            parts: &chart.parts,
            area: None,
        }
    }
}

impl<'r> From<&'r View> for Topic<'r> {
    fn from(view: &'r View) -> Self {
        Self { year: view.year, area: view.place.as_ref(), ..Self::default() }
    }
}
