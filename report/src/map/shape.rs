use super::Bounds;

/// Path data is written in fifths of a map unit, so that it holds whole numbers only.
const STEPS_PER_UNIT: f32 = 5.0;

/// A point of path data.
pub(super) type Step = (i32, i32);

/// The rings of an area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shape {
    rings: Vec<Vec<Step>>,
}

impl Shape {
    /// Reads path data made of relative and absolute `m`, `l`, `h`, `v` and `z` with whole numbers.
    pub fn parse(path: &str) -> Option<Self> {
        let mut pen = Pen::default();
        for token in tokens(path) {
            match token {
                Token::Command(command) => pen.take(command),
                Token::Number(number) => pen.number(number)?,
            }
        }
        (!pen.rings.is_empty() && pen.rings.iter().all(|ring| ring.len() > 2))
            .then_some(Self { rings: pen.rings })
    }

    pub(super) fn rings(&self) -> impl Iterator<Item = &[Step]> {
        self.rings.iter().map(Vec::as_slice)
    }

    /// Whether a point, in map units, lies inside (even-odd rule).
    pub fn contains(&self, x: f32, y: f32) -> bool {
        let mut inside = false;
        for ring in &self.rings {
            let mut previous = ring.last();
            for point in ring {
                if let Some(&before) = previous {
                    let ((px, py), (cx, cy)) = (in_units(before), in_units(*point));
                    if (cy > y) != (py > y) && x < (px - cx) * (y - cy) / (py - cy) + cx {
                        inside = !inside;
                    }
                }
                previous = Some(point);
            }
        }
        inside
    }

    /// The smallest rectangle around it, in map units.
    pub fn bounds(&self) -> Bounds {
        let start = Bounds { x0: f32::MAX, y0: f32::MAX, x1: f32::MIN, y1: f32::MIN };
        self.rings.iter().flatten().copied().map(in_units).fold(start, |b, (x, y)| Bounds {
            x0: b.x0.min(x),
            y0: b.y0.min(y),
            x1: b.x1.max(x),
            y1: b.y1.max(y),
        })
    }
}

fn in_units((x, y): Step) -> (f32, f32) {
    (x as f32 / STEPS_PER_UNIT, y as f32 / STEPS_PER_UNIT)
}

enum Token {
    Command(u8),
    Number(i32),
}

/// Splits path data. A sign begins a number, so `5-6` is two; whatever cannot be read ends the path.
fn tokens(path: &str) -> impl Iterator<Item = Token> {
    let mut rest = path;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([' ', ',']);
        let first = *rest.as_bytes().first()?;
        if first.is_ascii_alphabetic() {
            rest = &rest[1..];
            return Some(Token::Command(first));
        }
        let digits = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = rest.split_at_checked(1 + digits)?;
        rest = after;
        number.parse().ok().map(Token::Number)
    })
}

/// Follows path data.
#[derive(Default)]
struct Pen {
    rings: Vec<Vec<Step>>,
    command: u8,
    at: Step,
    start: Step,
    first: Option<i32>,
}

impl Pen {
    fn take(&mut self, command: u8) {
        if command.eq_ignore_ascii_case(&b'z') {
            self.at = self.start;
        }
        self.command = command;
    }

    fn number(&mut self, number: i32) -> Option<()> {
        let relative = self.command.is_ascii_lowercase();
        let (x, y) = if relative { self.at } else { (0, 0) };
        let to = match (self.command.to_ascii_lowercase(), self.first.take()) {
            (b'h', _) => (x + number, self.at.1),
            (b'v', _) => (self.at.0, y + number),
            (b'm' | b'l', None) => {
                self.first = Some(number);
                return Some(());
            }
            (b'm' | b'l', Some(first)) => (x + first, y + number),
            _ => return None,
        };
        self.at = to;
        if self.command.eq_ignore_ascii_case(&b'm') {
            self.rings.push(Vec::new());
            self.start = to;
            // Further pairs behind a move are lines.
            self.command = if relative { b'l' } else { b'L' };
        }
        self.rings.last_mut()?.push(to);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_rings() {
        let square = Shape::parse("m10 10h50v50h-50z").unwrap();
        assert!(square.contains(5.0, 5.0) && !square.contains(13.0, 5.0));
        let two = Shape::parse("m0 0l10 0 0 10-10 0zm100 0l10 0 0 10z").unwrap();
        assert_eq!(two.bounds(), Bounds { x0: 0.0, y0: 0.0, x1: 22.0, y1: 2.0 });
    }

    #[test]
    fn a_hole_is_outside() {
        let ring = Shape::parse("m0 0h100v100h-100zm25 25h50v50h-50z").unwrap();
        assert!(ring.contains(2.0, 2.0) && !ring.contains(10.0, 10.0));
    }

    #[test]
    fn nonsense_is_no_shape() {
        for bad in ["", "m", "hello", "m1 2", "m1 2 3 4z", "m0 0q1 1 2 2z"] {
            assert_eq!(Shape::parse(bad), None, "{bad}");
        }
    }
}
