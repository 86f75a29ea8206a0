use leptos::prelude::*;

/// From the centre to the points of each outline of the star, outermost first, in units of the drawing.
const POINTS: [f32; 4] = [520.0, 497.0, 448.0, 424.0];
/// How far the outermost lines go on beyond the points.
const BEYOND: f32 = 60.0;

/// The eight-pointed star: two squares, one of them turned, in four outlines. Its lines go on to the edge of the screen.
#[component]
pub(super) fn Star() -> impl IntoView {
    let outlines: String = POINTS.iter().map(|point| outline(*point)).collect();
    view! {
        <svg class="star" viewBox="-580 -580 1160 1160" aria-hidden="true">
            <path d=format!("{outlines}{}", crossings(POINTS[0])) />
        </svg>
    }
}

/// The outline with its points at a distance from the centre.
fn outline(point: f32) -> String {
    let side = point * std::f32::consts::FRAC_1_SQRT_2;
    let notch = point - side;
    // An eighth of the star, turned by quarters: a point, a notch, a corner, a notch.
    let quarter = [(0.0, -point), (notch, -side), (side, -side), (side, -notch)];
    let turned = (0..4).flat_map(|turn| quarter.map(|corner| (0..turn).fold(corner, |(x, y), _| (-y, x))));
    let corners: Vec<_> = turned.map(|(x, y)| format!("{x:.0} {y:.0}")).collect();
    format!("M{}z", corners.join("L"))
}

/// Where the lines of the turned square go on beyond its points.
fn crossings(point: f32) -> String {
    let ends = [(0.0, -1.0, 1.0, -1.0), (1.0, 0.0, 1.0, 1.0), (0.0, 1.0, 1.0, 1.0), (-1.0, 0.0, -1.0, 1.0)];
    ends.iter()
        .map(|(x, y, across, along)| {
            let (x, y) = (x * point, y * point);
            let (a, b) = (BEYOND * across, BEYOND * along);
            let other = if x == 0.0 { (-a, b) } else { (a, -b) };
            format!("M{x:.0} {y:.0}l{a:.0} {b:.0}M{x:.0} {y:.0}l{:.0} {:.0}", other.0, other.1)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outline_has_eight_points_and_eight_notches() {
        let path = outline(520.0);
        assert_eq!(path.matches('L').count(), 15);
        assert!(path.starts_with("M0 -520L152 -368L368 -368L368 -152L520 0"), "{path}");
    }
}
