//! How often something was said: one stroke a statement.

use super::Picture;
use super::cuts::colours;
use super::pen::{Chances, seed_of};
use super::svg::{Drawing, number};
use crate::documents::words::pictures as words;
use heard_core::protocol::Kind;

/// From one stroke to the next, in millimetres.
const STEP: f64 = 2.0;
/// The width of a stroke.
const WIDE: f64 = 0.95;
/// The height of a stroke, without what it stands higher or lower than its neighbours.
const HIGH: f64 = 4.4;
/// Most that a stroke stands higher or lower.
const UNEVEN: f64 = 0.25;
/// What parts one ten from the next, so that they can be counted.
const AFTER_TEN: f64 = 1.0;
/// Strokes in a row; more go on in the next.
const IN_A_ROW: u32 = 50;

/// One stroke for each statement, all from the same place, in tens.
pub fn strokes(kind: Kind, statements: u32) -> Picture {
    let rows = statements.div_ceil(IN_A_ROW).max(1);
    let longest = statements.clamp(1, IN_A_ROW);
    let row_height = HIGH + 2.0 * UNEVEN;
    let between = 1.2;
    let width = across(longest - 1) + WIDE;
    let height = f64::from(rows) * (row_height + between) - between;
    let mut drawing = Drawing::new(width, height);
    let colour = colours(kind).stroke;
    for index in 0..statements {
        let (row, place) = (index / IN_A_ROW, index % IN_A_ROW);
        let mut chances = Chances::of(seed_of(&format!("stroke {index}")));
        let top = f64::from(row) * (row_height + between) + chances.draw() * 2.0 * UNEVEN;
        drawing.shape(&bar(across(place), top), colour);
    }
    Picture::plain(drawing, words::statements(statements))
}

/// Where a stroke of a row begins.
fn across(place: u32) -> f64 {
    f64::from(place) * STEP + f64::from(place / 10) * AFTER_TEN
}

/// A stroke with its corners taken off.
fn bar(x: f64, top: f64) -> String {
    let corner = 0.25;
    let [left, right] = [x, x + WIDE].map(number);
    let [inner_left, inner_right] = [x + corner, x + WIDE - corner].map(number);
    let [top, under_top, over_foot, foot] =
        [top, top + corner, top + HIGH - corner, top + HIGH].map(number);
    format!(
        "M{inner_left} {top}H{inner_right}L{right} {under_top}V{over_foot}L{inner_right} {foot}H{inner_left}L{left} {over_foot}V{under_top}Z"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_a_stroke_and_twice_as_many_are_about_twice_as_long() {
        let (few, more) = (strokes(Kind::Working, 20), strokes(Kind::Working, 40));
        assert_eq!(few.svg.matches("<path").count(), 20);
        assert_eq!(more.svg.matches("<path").count(), 40);
        assert!(
            (1.95..2.1).contains(&(more.width / few.width)),
            "{}",
            more.width
        );
        assert_eq!(few.alt, "20 statements.");
    }

    #[test]
    fn none_is_no_stroke_and_very_many_go_on_in_rows() {
        assert_eq!(strokes(Kind::Working, 0).svg.matches("<path").count(), 0);
        let many = strokes(Kind::NotWorking, 130);
        assert_eq!(many.svg.matches("<path").count(), 130);
        assert!(many.width < 110.0 && many.height > 15.0);
    }
}
