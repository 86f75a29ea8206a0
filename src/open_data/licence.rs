//! Under what terms the tables may be used.

/// Name of the licence in the list of the Open Definition.
pub(super) const NAME: &str = "CC-BY-4.0";
/// Its title.
pub(super) const TITLE: &str = "Creative Commons Attribution 4.0 International";
/// Where its text stands.
pub(super) const ADDRESS: &str = "https://creativecommons.org/licenses/by/4.0/";
