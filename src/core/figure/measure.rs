//! Angles and lengths as files write them: whole numbers, so that figures can be compared exactly.

/// An angle in tenths of a degree: 0 is right, 90 up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Angle(i32);

impl Angle {
    /// The largest angle in degrees, in either direction.
    pub const MOST: i32 = 360;

    /// An angle in thousandths of a degree, rounded to tenths and limited to [`Self::MOST`].
    pub fn thousandths(of_a_degree: i32) -> Self {
        const MOST: i32 = Angle::MOST * 10;
        let tenths = (of_a_degree.saturating_add(of_a_degree.signum() * 50)) / 100;
        Self(tenths.clamp(-MOST, MOST))
    }

    /// The same angle in the opposite direction.
    #[must_use]
    pub fn opposite(self) -> Self {
        Self(-self.0)
    }

    #[expect(clippy::cast_precision_loss, reason = "3600 at most")]
    pub(super) fn radians(self) -> f32 {
        (self.0 as f32 / 10.0).to_radians()
    }
}

/// A length in thousandths of a body unit; a standing body is 1.55 units tall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Length(i32);

impl Length {
    /// The largest length in body units, in either direction.
    pub const MOST: i32 = 4;

    /// A length in thousandths of a body unit, limited to [`Self::MOST`].
    pub fn thousandths(of_a_unit: i32) -> Self {
        const MOST: i32 = Length::MOST * 1_000;
        Self(of_a_unit.clamp(-MOST, MOST))
    }

    /// In body units.
    #[expect(clippy::cast_precision_loss, reason = "4000 at most")]
    pub fn units(self) -> f32 {
        self.0 as f32 / 1_000.0
    }
}

/// A place, right of and above the lower left corner; or a width and a height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[expect(missing_docs, reason = "right and up")]
pub struct Point {
    pub x: Length,
    pub y: Length,
}

impl Point {
    /// In body units.
    pub fn units(self) -> (f32, f32) {
        (self.x.units(), self.y.units())
    }
}
