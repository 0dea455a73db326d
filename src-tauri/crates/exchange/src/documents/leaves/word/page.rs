//! The paper of a Word file and the sizes on it.

use crate::documents::kinds::{Options, Paper};

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;
/// The paper, in twentieths of a point.
pub(super) struct Page {
    pub width: u32,
    pub height: u32,
    pub side: u32,
    pub top: u32,
    pub bottom: u32,
}

impl Page {
    pub fn of(options: &Options) -> Self {
        let (width, height) = match options.paper {
            Some(Paper::UsLetter) => (12_240, 15_840),
            _ => (11_906, 16_838),
        };
        Self {
            width,
            height,
            side: 1_134,
            top: 1_021,
            bottom: 1_361,
        }
    }

    /// Width of what is between the margins.
    pub fn room(&self) -> u32 {
        self.width - 2 * self.side
    }
}

/// Millimetres as twentieths of a point.
pub(super) fn twips(mm: f64) -> u32 {
    // Sizes of paper, so it fits.
    (mm * TWIPS_PER_MM).round().clamp(0.0, 100_000.0) as u32
}

/// Sizes of type beside the usual ones, for the switch 'large print'.
pub(super) fn larger(points: u32, options: &Options) -> u32 {
    if options.large_print {
        points.saturating_mul(18).div_ceil(14).max(18)
    } else {
        points
    }
}
