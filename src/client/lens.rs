//! Enlarging the map: buttons, keys, Ctrl and the wheel, two fingers, a mouse that drags. One finger scrolls the page.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};
use report::map::{Bounds, Zoom, zoom};
use report::{Stage, Year};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent, SvgsvgElement, TouchEvent, WheelEvent};

use super::dom;

/// What one press of a button enlarges by; the first on a phone by more, so that there is room for names.
const STEP: f32 = 2.5;
const STEP_ON_PHONE: f32 = 6.0;
/// A drawing narrower than this is on a phone, in pixels.
const PHONE: f64 = 480.0;
/// What the first press of a button enlarges around: the north, where most of the marks are.
const DENSE: (f32, f32) = (720.0, 0.0);
/// How many frames a change takes that the reader has not made with a hand on the map.
const FRAMES: u8 = 14;
/// A mouse that moves less than this has clicked, in pixels.
const DRAG: f32 = 4.0;

/// The map as it is enlarged.
pub(super) struct Lens {
    figure: Element,
    drawing: SvgsvgElement,
    /// The marks of the enlarged map, which waits in a template until it is first enlarged.
    details: Option<Element>,
    /// What is on the screen, in map units.
    window: Cell<Bounds>,
    /// Counts changes, so that what is superseded stops.
    change: Cell<u32>,
    dragged: Cell<bool>,
}

impl Lens {
    /// The map of the page, if it has one.
    pub(super) fn find() -> Option<Rc<Self>> {
        let figure = dom::find("[data-view='map']")?;
        let drawing = figure.query_selector(".map-drawing").ok().flatten()?.dyn_into().ok()?;
        let (window, change, dragged) = (Cell::new(Zoom::window(None)), Cell::new(0), Cell::new(false));
        let details = dom::waiting(".details").pop();
        Some(Rc::new(Self { figure, drawing, details, window, change, dragged }))
    }

    /// Whether the map is enlarged.
    pub(super) fn is_enlarged(&self) -> bool {
        Zoom::of(self.window.get()).is_some()
    }

    /// Narrows the marks of the enlarged map to those that are shown, by how far they have come and in which year.
    pub(super) fn show_details(&self, is_shown: impl Fn(Stage, Year) -> bool) {
        for mark in self.details.iter().flat_map(|details| dom::find_all_in(details, "use")) {
            let said = |name: &str| mark.get_attribute(name).unwrap_or_default();
            let stage = said("data-stage").parse().unwrap_or(Stage::Done);
            dom::set_hidden(&mark, !said("data-when").parse().is_ok_and(|when| is_shown(stage, when)));
        }
    }

    /// Shows an enlargement; gently, unless it is on the screen already.
    pub(super) fn show(self: &Rc<Self>, wanted: Option<Zoom>) {
        if Zoom::of(self.window.get()) == wanted {
            self.clear_edges();
            return;
        }
        let (from, to) = (self.window.get(), Zoom::window(wanted));
        if dom::wants_no_motion() {
            self.apply(to);
            self.clear_edges();
        } else {
            self.glide(from, to, 1, self.superseding());
        }
    }

    fn superseding(&self) -> u32 {
        self.change.set(self.change.get().wrapping_add(1));
        self.change.get()
    }

    fn glide(self: &Rc<Self>, from: Bounds, to: Bounds, frame: u8, change: u32) {
        if self.change.get() != change {
            return;
        }
        let rest = 1.0 - f32::from(frame) / f32::from(FRAMES);
        let part = 1.0 - rest * rest * rest;
        let between = |a: f32, b: f32| a + (b - a) * part;
        self.apply(Bounds {
            x0: between(from.x0, to.x0),
            y0: between(from.y0, to.y0),
            x1: between(from.x1, to.x1),
            y1: between(from.y1, to.y1),
        });
        if frame < FRAMES {
            let lens = Rc::clone(self);
            request_animation_frame(move || lens.glide(from, to, frame + 1, change));
        } else {
            self.clear_edges();
        }
    }

    /// Leaves out the names that the edge of the enlarged map cuts off, and those below the buttons.
    fn clear_edges(&self) {
        let Some(details) = self.details.as_ref().filter(|_| self.is_enlarged()) else { return };
        let frame = self.drawing.get_bounding_client_rect();
        let buttons = self.figure.query_selector(".zoom").ok().flatten();
        let buttons = buttons.map(|buttons| buttons.get_bounding_client_rect());
        for name in dom::find_all_in(details, "text") {
            let bounds = name.get_bounding_client_rect();
            let is_cut = bounds.x() < frame.x() || bounds.x() + bounds.width() > frame.x() + frame.width();
            let is_covered = buttons.as_ref().is_some_and(|other| {
                (bounds.x() - other.x() < other.width() && other.x() - bounds.x() < bounds.width())
                    && (bounds.y() - other.y() < other.height() && other.y() - bounds.y() < bounds.height())
            });
            dom::set_attribute(&name, "data-cut", (is_cut || is_covered).then_some(""));
        }
    }

    fn apply(&self, window: Bounds) {
        self.window.set(window);
        if let Some(shown) = self.drawing.view_box().base_val() {
            shown.set_x(window.x0);
            shown.set_y(window.y0);
            shown.set_width(window.width());
            shown.set_height(window.height());
        }
        let is_enlarged = self.is_enlarged();
        if let Some(details) =
            self.details.as_ref().filter(|details| is_enlarged && !self.drawing.contains(Some(details)))
        {
            let _ = self.drawing.append_child(details);
        }
        dom::set_attribute(&self.figure, "data-zoomed", is_enlarged.then_some(""));
        // Marks and names keep their size on the screen; this is how many map units a thousand pixels show.
        let pixels = self.drawing.get_bounding_client_rect().width() as f32;
        let unit = window.width() * 1000.0 / pixels.max(1.0);
        dom::set_attribute(&self.figure, "data-named", (unit < 460.0).then_some(""));
        let _ = self
            .drawing
            .unchecked_ref::<HtmlElement>()
            .style()
            .set_property("--unit", &(unit as u32).to_string());
    }

    /// The place on the map of a point of the screen.
    fn on_map(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (screen, window) = (self.drawing.get_bounding_client_rect(), self.window.get());
        let part = |at: f32, start: f64, length: f64| (at - start as f32) / (length as f32).max(1.0);
        (
            window.x0 + window.width() * part(x, screen.x(), screen.width()),
            window.y0 + window.height() * part(y, screen.y(), screen.height()),
        )
    }

    /// The middle of an area.
    fn middle(&self, area: &Element) -> (f32, f32) {
        let bounds = area.get_bounding_client_rect();
        let (x, y) = (bounds.x() + bounds.width() / 2.0, bounds.y() + bounds.height() / 2.0);
        self.on_map((x as f32, y as f32))
    }

    /// Enlarges around a point of the screen, at once.
    fn enlarge_at(&self, at: (f32, f32), factor: f32) {
        self.superseding();
        self.apply(zoom::enlarge(self.window.get(), self.on_map(at), factor));
    }

    /// Moves the map by pixels of the screen, at once.
    fn drag(&self, (dx, dy): (f32, f32)) {
        self.superseding();
        let (window, pixels) = (self.window.get(), self.drawing.get_bounding_client_rect().width() as f32);
        let unit = window.width() / pixels.max(1.0);
        let (x, y) = ((window.x0 + window.x1) / 2.0 - dx * unit, (window.y0 + window.y1) / 2.0 - dy * unit);
        self.apply(zoom::centre(window, x, y));
    }

    /// The enlargement that brings an area into sight, if it is out of it.
    pub(super) fn revealing(&self, area: &Element) -> Option<Zoom> {
        let (x, y) = self.middle(area);
        let window = self.window.get();
        (!window.contains(x, y)).then(|| Zoom::of(zoom::centre(window, x, y))).flatten()
    }

    /// The enlargement after a key or a button: `in`, `out` or `all`.
    pub(super) fn stepped(&self, step: &str) -> Option<Zoom> {
        let window = self.window.get();
        let is_first = Zoom::of(window).is_none();
        let factor = match step {
            "in" | "+" | "=" if is_first && self.drawing.get_bounding_client_rect().width() < PHONE => {
                STEP_ON_PHONE
            }
            "in" | "+" | "=" => STEP,
            "out" | "-" => 1.0 / STEP,
            _ => return None,
        };
        let (x, y) = ((window.x0 + window.x1) / 2.0, (window.y0 + window.y1) / 2.0);
        let selected = self.drawing.query_selector("[aria-current]").ok().flatten();
        match selected.filter(|_| factor > 1.0).map(|area| self.middle(&area)) {
            Some((x, y)) => Zoom::of(zoom::centre(zoom::enlarge(window, (x, y), factor), x, y)),
            None if is_first => Zoom::of(zoom::enlarge(window, DENSE, factor)),
            None => Zoom::of(zoom::enlarge(window, (x, y), factor)),
        }
    }

    /// Listens to hands on the map. `keep` is told the enlargement that the reader has settled on.
    pub(super) fn listen(self: &Rc<Self>, keep: impl Fn(Option<Zoom>) + Clone + 'static) {
        let lens = Rc::clone(self);
        let pressed = keep.clone();
        dom::on(&self.figure, "click", move |event| {
            if lens.dragged.take() {
                // The end of a drag is not a click on what lies below.
                event.prevent_default();
                event.stop_propagation();
            } else if let Some(button) = dom::closest(&event, "[data-zoom]") {
                pressed(lens.stepped(&button.get_attribute("data-zoom").unwrap_or_default()));
            }
        });
        self.listen_to_wheel(keep.clone());
        self.listen_to_fingers(keep.clone());
        self.listen_to_mouse(keep);
    }

    fn listen_to_wheel(self: &Rc<Self>, keep: impl Fn(Option<Zoom>) + Clone + 'static) {
        let lens = Rc::clone(self);
        dom::on(&self.drawing, "wheel", move |event| {
            let Some(wheel) = event.dyn_ref::<WheelEvent>().filter(|wheel| wheel.ctrl_key()) else { return };
            event.prevent_default();
            let factor = (1.0 - wheel.delta_y() as f32 / 300.0).clamp(0.6, 1.6);
            lens.enlarge_at((wheel.client_x() as f32, wheel.client_y() as f32), factor);
            // The last turn of the wheel is what the reader has settled on.
            let (lens, keep, change) = (Rc::clone(&lens), keep.clone(), lens.change.get());
            let settle = move || {
                if lens.change.get() == change {
                    keep(Zoom::of(lens.window.get()));
                }
            };
            set_timeout(settle, Duration::from_millis(200));
        });
    }

    fn listen_to_fingers(self: &Rc<Self>, keep: impl Fn(Option<Zoom>) + 'static) {
        // Where the middle between two fingers was, and how far apart they were.
        let last = Rc::new(Cell::new(None::<((f32, f32), f32)>));
        let (lens, before) = (Rc::clone(self), Rc::clone(&last));
        let moved = move |event: Event| {
            let Some((middle, apart)) = two_fingers(&event) else { return };
            // A browser that scrolls already complains of being told to stop.
            if event.cancelable() {
                event.prevent_default();
            }
            if let Some((from, width)) = before.get() {
                lens.drag((middle.0 - from.0, middle.1 - from.1));
                lens.enlarge_at(middle, apart / width);
            }
            before.set(Some((middle, apart)));
        };
        dom::on_actively(&self.drawing, "touchstart", moved.clone());
        dom::on_actively(&self.drawing, "touchmove", moved);
        let lens = Rc::clone(self);
        dom::on(&self.drawing, "touchend", move |event| {
            if two_fingers(&event).is_none() && last.take().is_some() {
                keep(Zoom::of(lens.window.get()));
            }
        });
    }

    fn listen_to_mouse(self: &Rc<Self>, keep: impl Fn(Option<Zoom>) + Clone + 'static) {
        let last = Rc::new(Cell::new(None::<(f32, f32)>));
        let (lens, is_listening) = (Rc::clone(self), Cell::new(false));
        dom::on(&self.drawing, "mousedown", move |event| {
            lens.dragged.set(false);
            last.set(mouse(&event).filter(|_| lens.is_enlarged()));
            // Few readers enlarge the map: the mouse of the others is not followed.
            if last.get().is_some() && !is_listening.replace(true) {
                lens.follow_mouse(&last, keep.clone());
            }
        });
        // A link can be dragged away; here the map is.
        dom::on(&self.drawing, "dragstart", |event| event.prevent_default());
    }

    /// Drags the map from where the mouse was `pressed`, until it is released.
    fn follow_mouse(
        self: &Rc<Self>,
        pressed: &Rc<Cell<Option<(f32, f32)>>>,
        keep: impl Fn(Option<Zoom>) + 'static,
    ) {
        let (lens, last) = (Rc::clone(self), Rc::clone(pressed));
        dom::on_window("mousemove", move |event| {
            let Some((from, to)) = last.get().zip(mouse(&event)) else { return };
            let by = (to.0 - from.0, to.1 - from.1);
            if lens.dragged.get() || by.0.abs() + by.1.abs() > DRAG {
                lens.dragged.set(true);
                lens.drag(by);
                last.set(Some(to));
            }
        });
        let (lens, last) = (Rc::clone(self), Rc::clone(pressed));
        dom::on_window("mouseup", move |_| {
            if last.take().is_some() && lens.dragged.get() {
                keep(Zoom::of(lens.window.get()));
            }
        });
    }
}

fn mouse(event: &Event) -> Option<(f32, f32)> {
    let mouse = event.dyn_ref::<MouseEvent>().filter(|mouse| mouse.button() == 0)?;
    Some((mouse.client_x() as f32, mouse.client_y() as f32))
}

/// The middle between two fingers, and how far they are apart.
fn two_fingers(event: &Event) -> Option<((f32, f32), f32)> {
    let touches = event.dyn_ref::<TouchEvent>()?.touches();
    let (a, b) = touches.get(0).zip(touches.get(1)).filter(|_| touches.length() == 2)?;
    let [a, b] = [a, b].map(|finger| (finger.client_x() as f32, finger.client_y() as f32));
    let apart = ((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)).sqrt();
    Some((((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0), apart.max(1.0)))
}
