use leptos::prelude::*;
use report::Quantity;
use report::assess::Verdict;

/// The plumb line beside a change: a green line for what was computed, an ink ring for what is stated. On the line
/// they agree; the dot in the ring appears only then.
#[component]
pub(super) fn PlumbMark(stated: bool, computed: bool, verdict: Option<Verdict>) -> impl IntoView {
    let agrees = matches!(verdict, Some(Verdict::Agrees));
    let (ring, line) = if stated && computed && !agrees { (5.0, 13.0) } else { (9.0, 9.0) };
    let ring = stated.then(|| view! { <circle class="ring" cx=ring cy="9" r="4"></circle> });
    let line = computed.then(|| view! { <path class="line" d=format!("M{line} 2v14")></path> });
    let dot = agrees.then(|| view! { <circle class="dot" cx="9" cy="9" r="1.4"></circle> });
    view! {
        <svg class="plumb" viewBox="0 0 18 18" aria-hidden="true">
            {line}{ring}{dot}
        </svg>
    }
}

/// A row of the plumb line on the scale of its table.
///
/// `half` is the distance in points that reaches the edge of the drawing. The line stands in the middle; what is
/// stated lies beside it by as many points as it is off.
#[component]
pub(super) fn PlumbRow(
    stated: Quantity,
    computed: Quantity,
    verdict: Verdict,
    half: Quantity,
) -> impl IntoView {
    let off = (points(stated) - points(computed)) / points(half).max(0.1);
    let agrees = verdict == Verdict::Agrees;
    let off = if agrees { 0.0 } else { off };
    view! { <svg class="plumb-row" viewBox="0 0 160 32" aria-hidden="true"><Off off=off agrees=agrees /></svg> }
}

/// A disagreement by itself: only its direction is drawn.
#[component]
pub(super) fn PlumbSign(stated: Quantity, computed: Quantity) -> impl IntoView {
    let off = if points(stated) < points(computed) { -1.0 } else { 1.0 };
    let view_box = if off < 0.0 { "4 0 80 32" } else { "76 0 80 32" };
    view! { <svg class="plumb-row sign" viewBox=view_box aria-hidden="true"><Off off=off agrees=false /></svg> }
}

fn points(value: Quantity) -> f64 {
    value.with_decimals(1).scaled as f64 / 10.0
}

/// The line in the middle, and the ring at a share of the way to the edge.
#[component]
fn Off(off: f64, agrees: bool) -> impl IntoView {
    const MIDDLE: f64 = 80.0;
    const REACH: f64 = 68.0;
    let x = format!("{:.1}", MIDDLE + off.clamp(-1.0, 1.0) * REACH);
    let gap = (!agrees).then(|| view! { <path class="gap" d=format!("M{x} 16H{MIDDLE}")></path> });
    let dot = agrees.then(|| view! { <circle class="dot" cx=x.clone() cy="16" r="1.6"></circle> });
    view! {
        {gap}
        <path class="line" d=format!("M{MIDDLE} 0v32")></path>
        <circle class="ring" cx=x cy="16" r="5"></circle>
        {dot}
    }
}
