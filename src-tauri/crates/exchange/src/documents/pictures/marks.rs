//! Rings of the room's pen, alone: for keys, and round something that the page itself sets.

use super::Picture;
use super::pen;
use super::svg::{Drawing, PEN};
use crate::documents::words::pictures as words;

/// The nib of a ring, in millimetres.
pub(super) const NIB: f64 = 1.0;

/// A ring round a box of this size in millimetres; the seed is the name of what it is round, such as "idea 14".
pub fn ring(width: f64, height: f64, seed: &str) -> Picture {
    let mut drawing = Drawing::new(width, height);
    drawing.shape(&pen::ring(width, height, NIB, pen::seed_of(seed)), PEN);
    Picture::plain(drawing, words::RING.to_owned())
}
