use leptos::prelude::*;
use report::View;

/// The reader's view, and the only way to change it.
///
/// Whoever reads `view` follows it; whoever wants another calls `go`. In the browser that writes the address; at build
/// time there is nothing to go to.
#[derive(Clone, Copy)]
pub struct Navigator {
    /// What is on the screen.
    pub view: ReadSignal<View>,
    /// What links lead on from: the same, a frame later.
    pub linked: ReadSignal<View>,
    /// Shows another view and says so in the address.
    pub go: Callback<View>,
    /// The same without a new step of the history: for what changes in small steps, like an enlargement.
    pub settle: Callback<View>,
}

impl Navigator {
    /// The opening view, for rendering at build time.
    pub fn opening() -> Self {
        Self::at(View::default())
    }

    /// Another view, for rendering at build time.
    pub fn at(view: View) -> Self {
        let view = RwSignal::new(view).read_only();
        Self { view, linked: view, go: Callback::new(|_| {}), settle: Callback::new(|_| {}) }
    }

    /// The address of a view on this page.
    pub fn href(view: &View) -> String {
        let query = view.query();
        if query.is_empty() { "./".into() } else { query }
    }
}
