//! What is photographed: the one place where a new view of the site is added, as a line.

/// What of a page is photographed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// What is in sight when the page is opened.
    Screen,
    /// What is in sight when this element is at the top.
    From(&'static str),
    /// The whole of one element, however long it is.
    Whole(&'static str),
    /// Each element that a selector finds, by itself.
    Each(&'static str),
    /// The page on paper, A4, upright and across; languages differ, screens do not.
    Paper,
}

/// What is done to the page before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Nothing: the address says it all.
    Look,
    /// Words are typed into a field.
    Type(&'static str, &'static str),
}

/// One view: an address in the folder of a language, and what is looked at there.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    /// What it is called in `--view`, in file names and on the page.
    pub(super) name: &'static str,
    /// The address, after the folder of the language.
    pub(super) address: &'static str,
    pub(super) act: Act,
    pub(super) subject: Subject,
}

const fn view(name: &'static str, address: &'static str, subject: Subject) -> View {
    View { name, address, act: Act::Look, subject }
}

const MAP: Subject = Subject::Whole("[data-view='map']");
const FIELD: &str = "[data-control='finder'] input";

/// Every view, in the order of the page.
pub(super) const ALL: &[View] = &[
    view("opening", "", Subject::Screen),
    view("year-2023", "?year=2023", Subject::Screen),
    view("year-2024", "?year=2024", Subject::Screen),
    view("place", "?place=MA-RAB", Subject::Screen),
    view("place-panel", "?place=MA-RAB", Subject::Whole("[data-panel='place']")),
    view("place-without-structures", "?place=MA-TET", Subject::Whole("[data-panel='place']")),
    view("country-panel", "", Subject::Whole("[data-panel='place']")),
    View { name: "search", address: "", act: Act::Type(FIELD, "ra"), subject: Subject::Screen },
    View { name: "search-nothing", address: "", act: Act::Type(FIELD, "qqq"), subject: Subject::Screen },
    view("map-all", "", MAP),
    view("map-new", "?layer=new", MAP),
    view("map-pilots", "?layer=pilots", MAP),
    view("map-planned", "?layer=planned", MAP),
    view("map-officers", "?layer=officers", MAP),
    view("map-close", "?zoom=585,123,500", Subject::From("#map")),
    view("map-boundary", "?worldview=un", MAP),
    view("beside", "?place=MA-CAS&with=MA-RAB,MA-FES", Subject::Whole(".panels")),
    view("tour", "", Subject::Whole("#tour")),
    view("tour-step", "?place=MA-CAS&tour=city", Subject::Screen),
    view("overview", "?view=overview", Subject::From("#figures")),
    view("places", "places/", Subject::Screen),
    view("builder", "build/", Subject::Screen),
    view("figures", "", Subject::From("#figures")),
    view("theme", "?theme=crime", Subject::Whole("#figures")),
    view("theme-2023", "?theme=crime&year=2023", Subject::Whole("#figures")),
    view("table", "?theme=crime&view=table", Subject::Whole("#figures")),
    view("chart", "", Subject::Each("figure[data-chart]")),
    view("check", "", Subject::From("#check")),
    view("check-differs", "?finding=differs", Subject::From("#check")),
    view("contradictions", "", Subject::From(".contradictions")),
    view("platforms", "", Subject::Whole("#platforms")),
    view("timeline", "", Subject::Whole("#timeline")),
    view("sources", "", Subject::Whole("#sources")),
    view("kiosk-loop", "../kiosk/", Subject::Screen),
    view("kiosk", "kiosk/?place=MA-KEN", Subject::Screen),
    view("paper", "", Subject::Paper),
    view("paper-place", "?place=MA-RAB&year=2024", Subject::Paper),
];

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn names_are_file_names_and_said_once() {
        for (index, view) in ALL.iter().enumerate() {
            assert!(
                view.name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
                "{}",
                view.name
            );
            assert!(ALL[..index].iter().all(|other| other.name != view.name), "{} stands twice", view.name);
        }
    }
}
