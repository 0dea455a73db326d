//! The pen of the room: filled shapes whose width swells and thins, with a small wobble that is the same each time
//! the same mark is drawn. The same hand as on the wall and the desk (`ui/src/design/pen.ts`).

use std::f64::consts::{PI, TAU};

use super::svg::number;

/// A seed from any name, so that a mark keeps its look (FNV-1a, 32 bits).
pub(super) fn seed_of(name: &str) -> u32 {
    name.chars().fold(0x811c_9dc5, |hash, letter| {
        (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
    })
}

/// Numbers from 0 up to 1 that follow from a seed alone (mulberry32).
pub(super) struct Chances(u32);

impl Chances {
    pub fn of(seed: u32) -> Self {
        Self(seed)
    }

    pub fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let state = self.0;
        let mut mixed = (state ^ (state >> 15)).wrapping_mul(1 | state);
        mixed = mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(61 | mixed)) ^ mixed;
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }
}

/// A slow wave from -1 to 1 along a stroke, another for each seed.
struct Wave([(f64, f64, f64); 3]);

impl Wave {
    fn of(seed: u32) -> Self {
        let mut chances = Chances::of(seed);
        Self([1.0, 2.0, 3.0].map(|step| {
            let turns = step * (0.8 + chances.draw() * 0.6);
            let start = chances.draw() * TAU;
            (turns, start, 1.0 / (step + 0.5))
        }))
    }

    fn at(&self, along: f64) -> f64 {
        let most: f64 = self.0.iter().map(|(_, _, height)| height).sum();
        let sum: f64 = self
            .0
            .iter()
            .map(|(turns, start, height)| height * (start + along * turns * TAU).sin())
            .sum();
        sum / most
    }
}

/// The nib along a stroke, 1 for the full one: thin at both ends, and between them 88 to 104 %.
fn swelling(swell: &Wave, along: f64, thin: (f64, f64), ends: f64) -> f64 {
    let full = 0.96 + 0.08 * swell.at(along);
    let start = (thin.0 + (1.0 - thin.0) * (along / ends)).min(1.0);
    let end = (thin.1 + (1.0 - thin.1) * ((1.0 - along) / ends)).min(1.0);
    full * start.min(end)
}

type Point = (f64, f64);

/// A ring round a box of this size: nearly a circle on a square, rounder-cornered on a wide box; its end passes its
/// start. The path of a filled shape.
pub(super) fn ring(width: f64, height: f64, nib: f64, seed: u32) -> String {
    let wobble = Wave::of(seed);
    let swell = Wave::of(seed ^ 0x9e37_79b9);
    let lean = Chances::of(seed).draw();
    let long = width.max(height) / width.min(height).max(1.0);
    let corner = 2.0 / (1.7 + long * 0.45).min(3.6);
    let start = -PI * (0.62 + lean * 0.12);
    let bend = |value: f64| value.signum() * value.abs().powf(corner);
    let points = steps(96, |along| {
        let angle = start + along * TAU * 1.035;
        // The pen comes in from a little inside, and ends a little outside of where it began.
        let drift = (along - 0.5) * nib * 0.35 + wobble.at(along) * nib * 0.4;
        (
            width / 2.0 + bend(angle.cos()) * (width / 2.0 - nib / 2.0 + drift),
            height / 2.0 + bend(angle.sin()) * (height / 2.0 - nib / 2.0 + drift),
        )
    });
    pull(&points, nib, |along| {
        swelling(&swell, along, (0.25, 0.35), 0.1)
    })
}

/// How far a dot lies off its place in the row: up to `most` each way.
pub(super) fn nudge(index: u32, most: f64) -> Point {
    let mut chances = Chances::of(seed_of(&format!("dot {index}")));
    let x = (chances.draw() * 2.0 - 1.0) * most;
    (x, (chances.draw() * 2.0 - 1.0) * most)
}

/// Points at even steps, from 0 to 1, as `at` says.
fn steps(count: u32, at: impl Fn(f64) -> Point) -> Vec<Point> {
    (0..=count)
        .map(|index| at(f64::from(index) / f64::from(count)))
        .collect()
}

/// One pull of the pen along the points: a filled shape with rounded ends.
fn pull(points: &[Point], nib: f64, width: impl Fn(f64) -> f64) -> String {
    let last = points.len().saturating_sub(1);
    let steps = f64::from(u32::try_from(last.max(1)).unwrap_or(1));
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (index, point) in points.iter().enumerate() {
        let before = points.get(index.saturating_sub(1)).unwrap_or(point);
        let after = points.get((index + 1).min(last)).unwrap_or(point);
        let (dx, dy) = (after.0 - before.0, after.1 - before.1);
        let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
        let along = f64::from(u32::try_from(index).unwrap_or_default()) / steps;
        let half = nib * width(along) / 2.0;
        let side = (-dy / length * half, dx / length * half);
        left.push((point.0 + side.0, point.1 + side.1));
        right.push((point.0 - side.0, point.1 - side.1));
    }
    right.reverse();
    let (Some(start), Some(turn)) = (left.first().copied(), right.first().copied()) else {
        return String::new();
    };
    let cap = |to: Point, along: f64| {
        let radius = number(nib * width(along) / 2.0);
        format!("A{radius} {radius} 0 0 0 {} {}", number(to.0), number(to.1))
    };
    format!(
        "M{} {}{}{}{}{}Z",
        number(start.0),
        number(start.1),
        smooth(&left),
        cap(turn, 1.0),
        smooth(&right),
        cap(start, 0.0)
    )
}

/// A smooth line through the points (Catmull-Rom, as cubic curves).
fn smooth(points: &[Point]) -> String {
    let last = points.len().saturating_sub(1);
    let at = |index: usize| points.get(index.min(last)).copied().unwrap_or_default();
    let pieces = (1..points.len()).map(|index| {
        let (before, from) = (at(index.saturating_sub(2)), at(index - 1));
        let (to, after) = (at(index), at(index + 1));
        let first = (
            from.0 + (to.0 - before.0) / 6.0,
            from.1 + (to.1 - before.1) / 6.0,
        );
        let second = (
            to.0 - (after.0 - from.0) / 6.0,
            to.1 - (after.1 - from.1) / 6.0,
        );
        let numbers = [first.0, first.1, second.0, second.1, to.0, to.1].map(number);
        format!("C{}", numbers.join(" "))
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_ring_and_another_seed_another() {
        let ring_of = |name| ring(15.0, 15.0, 1.0, seed_of(name));
        assert_eq!(ring_of("idea 14"), ring_of("idea 14"));
        assert_ne!(ring_of("idea 14"), ring_of("idea 6"));
    }

    #[test]
    fn chances_are_those_of_the_wall() {
        // What `chances(seedOf('dot 0'))` gives in the browser.
        assert_eq!(seed_of("dot 0"), SEED_OF_DOT_0);
        let mut chances = Chances::of(SEED_OF_DOT_0);
        assert!((chances.draw() - FIRST_OF_DOT_0).abs() < 1e-12);
    }

    const SEED_OF_DOT_0: u32 = 4_289_692_304;
    const FIRST_OF_DOT_0: f64 = 0.559_569_861_739_873_9;
}
