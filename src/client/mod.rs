//! The program in the browser. It takes over the controls, follows the address, and shows the part of the page that
//! the view asks for. All that it knows it reads from the page.

mod address;
mod content;
mod controls;
mod count_up;
mod dom;
mod find;
mod keyboard;
mod lens;
mod scope;
mod tour;

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;

use leptos::prelude::*;
use report::{Scope, View};

use self::content::Content;
use self::lens::Lens;
use crate::control::Navigator;

/// Takes the page over, in tasks that are short enough for an input to come between them.
pub fn start() {
    let owner = Owner::new();
    // The task that this is called in has made the program's instance.
    later(move || {
        let tasks = owner.with(tasks);
        in_turn(owner, tasks.into_iter());
    });
}

/// A part of taking over.
type Task = Box<dyn FnOnce()>;

fn in_turn(owner: Owner, mut tasks: std::vec::IntoIter<Task>) {
    later(move || match tasks.next() {
        Some(task) => {
            owner.with(task);
            in_turn(owner, tasks);
        }
        // The program lives as long as the page.
        None => std::mem::forget(owner),
    });
}

fn later(work: impl FnOnce() + 'static) {
    set_timeout(work, Duration::ZERO);
}

fn tasks() -> Vec<Task> {
    let scope = StoredValue::new(scope::read());
    // The controls start from the opening view, as they were rendered; the address is applied afterwards.
    let (view, linked) = (RwSignal::new(View::default()), RwSignal::new(View::default()));
    // Until everything is taken over, the loader writes what is chosen into the address.
    let is_over = Arc::new(AtomicBool::new(false));
    let answers = Arc::clone(&is_over);
    let go = Callback::new(move |next: View| {
        if answers.load(Relaxed) && view.with_untracked(|current| *current != next) {
            address::push(next.clone());
            view.set(next);
        }
    });
    let settle = Callback::new(move |next: View| {
        address::replace(&next);
        view.set(next);
    });
    let navigator = Navigator { view: view.read_only(), linked: linked.read_only(), go, settle };
    let content = Rc::new(OnceCell::new());
    let (found, shown) = (Rc::clone(&content), Rc::clone(&content));
    let mut tasks = controls::take_over(navigator);
    tasks.push(Box::new(move || {
        let latest = scope.with_value(|scope| scope.years.iter().max().copied());
        let _ = found.set(Rc::new(Content::read(Lens::find(), latest)));
    }));
    tasks.push(Box::new(move || {
        if let Some(content) = shown.get() {
            is_over.store(true, Relaxed);
            follow(navigator, scope, Rc::clone(content), view, linked);
        }
    }));
    tasks.push(Box::new(count_up::watch));
    // The first click should find done what it does: what answers it, and what it shows. Two tasks, for each to be short.
    tasks.push(Box::new(dom::click_on_nothing));
    tasks.push(Box::new(move || {
        if let Some(content) = content.get() {
            content.rehearse(&view.get_untracked());
        }
    }));
    tasks
}

/// Shows what the address asks for, and from now on every view. This is one task: until it the page answers by itself, and
/// after it the program does.
fn follow(
    navigator: Navigator,
    scope: StoredValue<Scope>,
    content: Rc<Content>,
    view: RwSignal<View>,
    linked: RwSignal<View>,
) {
    let parse = move |query: &str| scope.with_value(|scope| View::parse(query, scope));
    let lens = content.lens();
    Effect::new(move |shown: Option<View>| {
        let now = view.get();
        content.show(navigator.view, shown.as_ref());
        // Nobody sees the addresses of links: they need not be right with this frame.
        content::after_frame(move || linked.set(view.get_untracked()));
        // Whoever waits for the program finds the picture that the address asks for.
        if let Some(root) = dom::root().filter(|_| shown.is_none()) {
            dom::set_attribute(&root, "data-ready", Some("1"));
        }
        // Last: what it scrolls to must stand where it will stand.
        tour::tell(&now, shown.as_ref());
        now
    });
    follow_links(navigator, parse);
    // Before the map, whose keys mean something else.
    tour::lead(navigator, parse);
    if let Some(lens) = lens {
        listen_on_map(navigator, lens);
    }

    view.set(address::start(parse));
    // A frame after what the address asks for has come: what it moves away is not in sight then, and to ask where something is
    // does not make the page lay itself out.
    content::after_frame(move || {
        find::arrive(navigator);
        // Whoever comes back finds the page where it was left.
        if navigator.view.get_untracked().place.is_some() && window().scroll_y() == Ok(0.0) {
            content::reveal_panel(navigator.view, false);
        }
    });
    dom::on_window("popstate", move |_| view.set(address::gone_to(parse)));
}

/// Listens to hands and keys on the map.
fn listen_on_map(navigator: Navigator, lens: Rc<Lens>) {
    let keep = move |zoom| {
        let mut view = navigator.view.get_untracked();
        view.zoom = zoom;
        navigator.settle.run(view);
    };
    lens.listen(keep);
    keyboard::listen(navigator, lens, keep);
}

/// A link to a place selects it: areas, names in lists, neighbours. Closing a place that stands beside others takes it
/// away; the list puts another beside it.
fn follow_links(navigator: Navigator, parse: impl Fn(&str) -> View + 'static) {
    dom::on_document("click", move |event| {
        let Some(link) = dom::closest(&event, "a[href^='#MA']") else { return };
        let code = link.get_attribute("href").unwrap_or_default();
        let asked = parse(&format!("place={}", code.trim_start_matches('#')));
        let by_key = dom::is_by_key(&event);
        event.prevent_default();
        let mut view = navigator.view.get_untracked();
        match link.closest(".panel[data-column]").ok().flatten().filter(|_| asked.place.is_none()) {
            Some(panel) => panel.id().parse().iter().for_each(|area| view.remove(area)),
            None => view.select(asked.place),
        }
        navigator.go.run(view);
        // The address is written before.
        content::after_frame(move || content::reveal_panel(navigator.view, by_key));
    });
    dom::on_document("change", move |event| {
        let Some(chosen) = dom::chosen(&event, "#beside") else { return };
        let mut view = navigator.view.get_untracked();
        chosen.parse().into_iter().for_each(|area| view.add_beside(area));
        navigator.go.run(view);
        content::after_frame(move || content::reveal_panel(navigator.view, false));
    });
}
