//! The investment grid: across is effort, up is the difference it makes.

use heard_core::grid::how_much;

use super::cuts::draw_disc;
use super::fan::{Field, Spot, fan};
use super::marks::NIB;
use super::pen::{ring, seed_of};
use super::svg::{Anchor, Drawing, Face, INK, INK2, PAPER, PEN, RULE};
use super::{Picture, Table};
use crate::documents::letters;
use crate::documents::story::{Grid, Placed};
use crate::documents::words::pictures as words;

/// The side of the grid, in millimetres.
const SIDE: f64 = 110.0;
/// Half of a disc.
const RADIUS: f64 = 4.4;
/// Half of a disc where there are so many that larger ones would cover each other.
const SMALL: f64 = 3.2;
/// More ideas than this have small discs.
const MANY: usize = 36;
/// Half of a ring round a disc.
const RING: f64 = 7.6;
/// 14 points.
const BODY: f64 = 4.94;

/// Whether the picture holds the names of its corners, or leaves them to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// In the picture.
    Drawn,
    /// Left to the page, which sets them inside the corners, 4 mm from the edges.
    LeftToThePage,
}

/// The grid with a disc for each idea, fanned so that every number shows; chosen ones filled and ringed in pen.
pub fn grid(grid: &Grid, names: Names) -> Picture {
    let mut drawing = Drawing::new(SIDE, SIDE);
    drawing.rect((0.5, 0.5), (SIDE - 1.0, SIDE - 1.0), PAPER, (INK, 0.9));
    let middle = SIDE / 2.0;
    drawing.line(&format!("M{middle} 1V{}", SIDE - 1.0), RULE, 0.35, 1.1);
    drawing.line(&format!("M1 {middle}H{}", SIDE - 1.0), RULE, 0.35, 1.1);
    if names == Names::Drawn {
        corner_names(&mut drawing, grid);
    }
    let spots = spots(grid);
    for (idea, spot) in grid.ideas.iter().zip(&spots) {
        let number = idea.numbers.first().copied().unwrap_or_default();
        let radius = spot
            .radius
            .min(if spots.len() > MANY { SMALL } else { RADIUS });
        draw_disc(&mut drawing, (spot.x, spot.y), radius, number, idea.chosen);
    }
    let chosen = grid.ideas.iter().zip(&spots);
    for (idea, spot) in chosen.filter(|(idea, _)| idea.chosen) {
        let number = idea.numbers.first().copied().unwrap_or_default();
        let size = spot.radius * 2.0;
        let path = ring(size, size, NIB, seed_of(&format!("idea {number}")));
        drawing.moved((spot.x - spot.radius, spot.y - spot.radius), &path, PEN);
    }
    let chosen = grid.ideas.iter().filter(|idea| idea.chosen).count();
    Picture::plain(drawing, words::grid(grid.ideas.len(), chosen)).with(table(grid))
}

fn corner_names(drawing: &mut Drawing, grid: &Grid) {
    let face = Face {
        size: BODY,
        weight: 700,
        colour: INK2,
    };
    let room = (SIDE / 2.0 - 7.0) / BODY;
    for (at, name) in grid.corners.iter().enumerate() {
        let lines = letters::lines(name, face.weight, room, 2);
        let (right, low) = (at % 2 == 1, at >= 2);
        let x = if right { SIDE - 4.0 } else { 4.0 };
        let anchor = if right { Anchor::End } else { Anchor::Start };
        let first = if low {
            SIDE - 4.5 - 6.0 * (lines.len() as f64 - 1.0)
        } else {
            7.5
        };
        for (row, line) in lines.iter().enumerate() {
            drawing.words(line, (x, first + 6.0 * row as f64), anchor, face);
        }
    }
}

/// Where each idea's disc stands, in the order of the ideas. The radius of a chosen one is that of its ring.
fn spots(grid: &Grid) -> Vec<Spot> {
    let small = grid.ideas.len() > MANY;
    let radius = if small { SMALL } else { RADIUS };
    let ringed = if small { SMALL + 2.4 } else { RING };
    // Clear of the names in the corners.
    let field = Field {
        left: ringed + 1.0,
        right: SIDE - ringed - 1.0,
        top: 13.0 + radius,
        bottom: SIDE - 13.0 - radius,
    };
    let spot = |idea: &Placed| Spot {
        x: field.left + idea.effort.clamp(0.0, 100.0) / 100.0 * (field.right - field.left),
        y: field.bottom - idea.difference.clamp(0.0, 100.0) / 100.0 * (field.bottom - field.top),
        radius: if idea.chosen { ringed } else { radius },
    };
    let spots: Vec<Spot> = grid.ideas.iter().map(spot).collect();
    fan(&spots, field)
}

/// The ideas corner by corner, with effort and difference in words.
fn table(grid: &Grid) -> Table {
    let mut rows = Vec::new();
    for (at, corner) in grid.corners.iter().enumerate() {
        for idea in grid.ideas.iter().filter(|idea| idea.corner == at) {
            rows.push(vec![
                corner.clone(),
                words::numbers(&idea.numbers),
                idea.text.clone(),
                how_much(idea.effort).words().to_owned(),
                how_much(idea.difference).words().to_owned(),
                words::chosen(idea.chosen).to_owned(),
            ]);
        }
    }
    let head = [words::CORNER, words::NUMBER, words::IDEA];
    let mut head: Vec<String> = head.map(str::to_owned).into();
    head.extend([
        grid.effort.clone(),
        grid.difference.clone(),
        words::CHOSEN.to_owned(),
    ]);
    Table { head, rows }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn placed(number: u32, effort: f64, difference: f64, chosen: bool) -> Placed {
        Placed {
            numbers: vec![number],
            text: format!("Idea <{number}>"),
            effort,
            difference,
            corner: heard_core::grid::corner(effort, difference).index(),
            chosen,
        }
    }

    fn of(ideas: Vec<Placed>) -> Grid {
        Grid {
            effort: "Effort".to_owned(),
            difference: "Difference".to_owned(),
            corners: [
                "Quicker wins",
                "Big and worth it",
                "Small extras",
                "Not now",
            ]
            .map(str::to_owned),
            ideas,
        }
    }

    #[test]
    fn discs_on_one_spot_are_fanned_and_every_number_shows() {
        let spots = spots(&of((1..=9)
            .map(|n| placed(n, 100.0, 100.0, n < 4))
            .collect()));
        for (at, one) in spots.iter().enumerate() {
            for other in spots.iter().skip(at + 1) {
                let apart = (one.x - other.x).hypot(one.y - other.y);
                assert!(
                    apart >= one.radius + other.radius,
                    "{one:?} covers {other:?}"
                );
            }
        }
    }

    #[test]
    fn a_chosen_idea_is_ringed_and_the_table_says_all_that_the_picture_shows() {
        let grid = of(vec![
            placed(6, 20.0, 90.0, true),
            placed(11, 80.0, 10.0, false),
        ]);
        let picture = super::grid(&grid, Names::Drawn);
        assert_eq!(picture.svg.matches(r##"class="pen""##).count(), 1);
        let rows = &picture.table.rows;
        assert_eq!(
            rows[0],
            ["Quicker wins", "6", "Idea <6>", "a little", "a lot", "yes"]
        );
        assert_eq!(
            rows[1],
            ["Not now", "11", "Idea <11>", "a lot", "a little", "no"]
        );
        assert!(
            !super::grid(&grid, Names::LeftToThePage)
                .svg
                .contains("Quicker")
        );
    }

    #[test]
    fn far_too_many_ideas_still_make_a_picture() {
        let crowd = (1..=120)
            .map(|n| placed(n, 50.0, 50.0, n % 3 == 0))
            .collect();
        let picture = super::grid(&of(crowd), Names::Drawn);
        assert_eq!(picture.svg.matches("<circle").count(), 120);
    }
}
