/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub x0: f32,
    /// Upper edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Lower edge.
    pub y1: f32,
}

impl Bounds {
    /// The rectangle of this size around a point.
    pub fn around(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x0: x - width / 2.0, y0: y - height / 2.0, x1: x + width / 2.0, y1: y + height / 2.0 }
    }

    /// From the left edge to the right.
    pub fn width(&self) -> f32 {
        self.x1 - self.x0
    }

    /// From the upper edge to the lower.
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }

    /// How far the two reach into each other, across and down; not positive where they are apart.
    pub fn overlap(&self, other: &Self) -> (f32, f32) {
        (self.x1.min(other.x1) - self.x0.max(other.x0), self.y1.min(other.y1) - self.y0.max(other.y0))
    }

    /// Whether the two share more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        let (across, down) = self.overlap(other);
        across > 0.0 && down > 0.0
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(&self, other: &Self) -> bool {
        other.x0 >= self.x0 && other.x1 <= self.x1 && other.y0 >= self.y0 && other.y1 <= self.y1
    }

    /// Whether a point lies inside.
    pub fn contains(&self, x: f32, y: f32) -> bool {
        x >= self.x0 && x <= self.x1 && y >= self.y0 && y <= self.y1
    }

    /// The rectangle grown by `by` on every side.
    pub fn grown(&self, by: f32) -> Self {
        Self { x0: self.x0 - by, y0: self.y0 - by, x1: self.x1 + by, y1: self.y1 + by }
    }

    /// The rectangle moved.
    pub fn moved(&self, dx: f32, dy: f32) -> Self {
        Self { x0: self.x0 + dx, y0: self.y0 + dy, x1: self.x1 + dx, y1: self.y1 + dy }
    }
}
