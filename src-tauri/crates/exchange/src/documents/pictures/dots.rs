//! How a vote went: one dot a dot.

use super::Picture;
use super::pen::nudge;
use super::svg::{Drawing, INK, PEN};
use crate::documents::words::pictures as words;

/// The width that dots may take, in millimetres; the same in every row of a vote.
const ACROSS: f64 = 33.0;
/// Dots that the usual ten to a row may come to; with more in a vote, all its rows hold more and smaller ones.
const USUAL: u32 = 100;

/// One dot for each vote, ten to a row, from the left. `most` is the highest count of the same vote: where that is
/// over a hundred, all of them have smaller dots, so that they can still be compared.
pub fn dots(votes: u32, most: u32) -> Picture {
    let (mut in_a_row, mut holds) = (10_u32, USUAL);
    while most.max(votes) > holds && in_a_row < 320 {
        in_a_row *= 2;
        holds *= 4;
    }
    let step = ACROSS / f64::from(in_a_row);
    let rows = votes.div_ceil(in_a_row).max(1);
    let mut drawing = Drawing::new(ACROSS, f64::from(rows) * step);
    for index in 0..votes {
        let (row, place) = (index / in_a_row, index % in_a_row);
        let (dx, dy) = nudge(index, step * 0.1);
        let middle = (
            (f64::from(place) + 0.5) * step + dx,
            (f64::from(row) + 0.5) * step + dy,
        );
        drawing.disc(middle, step * 0.37, PEN, (INK, 0.0));
    }
    Picture::plain(drawing, words::dots(votes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_is_a_dot_ten_to_a_row() {
        let picture = dots(34, 34);
        assert_eq!(picture.svg.matches("<circle").count(), 34);
        assert!((picture.height - 4.0 * 3.3).abs() < 0.01);
        assert_eq!(picture.alt, "34 dots.");
        assert_eq!(dots(1, 34).alt, "1 dot.");
    }

    #[test]
    fn level_counts_look_the_same_and_large_votes_stay_small() {
        assert_eq!(dots(26, 34).svg, dots(26, 26).svg);
        let (large, small) = (dots(600, 600), dots(60, 600));
        assert!(large.height <= 34.0);
        assert!((large.height / small.height - 7.5).abs() < 3.0);
    }
}
