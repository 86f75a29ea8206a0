use leptos::prelude::*;
use report::map::{Bounds, DRAWING, Ink, Mark, Stack, Window, stacks, structures_per_mark};
use report::{Layer, Stage};

use super::marks::{Name, place_names, standing};
use crate::content::Edition;
use crate::content::symbol::symbol_href;

/// How the enlarged map is drawn: at four times its size, with marks that are large enough to show shape and filling.
const CLOSE: Window = Window { frame: DRAWING, scale: 4.0, mark: 16.0, except: None };
/// The size of its names, in units of the drawing at four times its size.
const NAME: f32 = 18.0;

/// The marks of the enlarged map: shape is the kind, filling the status, colour the year. They are drawn once for all
/// layers and years, so that they stay where they are; the program hides what a view leaves out.
#[component]
pub(super) fn Details(edition: Edition) -> impl IntoView {
    let stacks = stacks(edition.report, CLOSE, structures_per_mark(edition.report), |_| true);
    let (width, height) = (DRAWING.width() * CLOSE.scale, DRAWING.height() * CLOSE.scale);
    let drawing = Bounds { x0: 0.0, y0: 0.0, x1: width, y1: height };
    let names = place_names(edition, &stacks, Layer::All, CLOSE, &[], drawing, NAME);
    let unmarked = names.iter().filter(|name| name.place.is_none());
    let unmarked = unmarked.map(|name| group(name.of, text(name))).collect_view();
    let stacks = stacks.iter().map(|stack| {
        let name = names.iter().find(|name| name.place.as_ref() == Some(&stack.place));
        let middle = ((stack.bounds.x0 + stack.bounds.x1) / 2.0, (stack.bounds.y0 + stack.bounds.y1) / 2.0);
        group(middle, view! { {symbols(edition, stack, middle)}{name.map(text)} })
    });
    let to_map = format!("translate({} {}) scale({})", DRAWING.x0, DRAWING.y0, 1.0 / CLOSE.scale);
    view! { <g class="details" transform=to_map>{unmarked}{stacks.collect_view()}</g> }
}

/// What stands around a point and keeps its size on the screen.
fn group((x, y): (f32, f32), content: impl IntoView) -> impl IntoView {
    view! { <g transform=format!("translate({x:.0} {y:.0})")><g class="stack">{content}</g></g> }
}

fn symbols(edition: Edition, stack: &Stack<'static>, middle: (f32, f32)) -> impl IntoView + use<> {
    let symbol = |Mark { x, y, ink, structure }: &Mark<'static>| {
        let (stage, year) = standing(edition, structure);
        let class = match ink {
            Ink::Year(1) => "y1",
            Ink::Year(2) => "y2",
            _ => "y0",
        };
        view! {
            <use
                href=symbol_href(edition, structure)
                x=format!("{:.0}", x - middle.0 - 9.0)
                y=format!("{:.0}", y - middle.1 - 9.0)
                class=class
                data-when=year.to_string()
                data-stage=(stage != Stage::Done).then(|| stage.as_str())
            ></use>
        }
    };
    stack.marks.iter().map(symbol).collect_view()
}

fn text(name: &Name) -> impl IntoView + use<> {
    let (x, y) = (format!("{:.0}", name.x - name.of.0), format!("{:.0}", name.y - name.of.1));
    let class = name.is_landmark.then_some("quiet");
    view! { <text class=class x=x y=y text-anchor=name.anchor>{name.text.clone()}</text> }
}
