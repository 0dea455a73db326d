//! Where discs stand on the grid so that every number shows (as on the wall: `ui/src/wall/scenes/fan.ts`).

/// A disc to place: its middle and its radius, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
}

/// The part of the grid in which middles may stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

const AIR: f64 = 0.8;
/// Places are tried this far apart.
const STEP: f64 = 1.5;
/// Sideways counts as nearer than up or down, so that discs on one spot fan out in a row.
const SIDEWAYS: f64 = 0.7;

/// Places discs so that none covers another. A disc with room stays exactly where it was put; of those that share a
/// spot the first stays and the others move aside.
pub(super) fn fan(spots: &[Spot], field: Field) -> Vec<Spot> {
    let meets_another = |at: usize, spot: &Spot| {
        let mut others = spots.iter().enumerate();
        others.any(|(other, there)| other != at && meet(spot, there))
    };
    let crowded: Vec<bool> = spots
        .iter()
        .enumerate()
        .map(|(at, spot)| meets_another(at, spot))
        .collect();
    let free = spots.iter().zip(&crowded).filter(|(_, crowded)| !**crowded);
    let mut taken: Vec<Spot> = free.map(|(spot, _)| *spot).collect();
    let mut placed = Vec::with_capacity(spots.len());
    for (spot, crowded) in spots.iter().zip(crowded) {
        let at = if crowded {
            let at = nearest_free(*spot, &taken, field);
            taken.push(at);
            at
        } else {
            *spot
        };
        placed.push(at);
    }
    placed
}

fn meet(one: &Spot, other: &Spot) -> bool {
    (other.x - one.x).hypot(other.y - one.y) < one.radius + other.radius + AIR
}

/// The nearest place where the spot covers none of the others; its own place where there is none.
fn nearest_free(spot: Spot, others: &[Spot], field: Field) -> Spot {
    let columns = ((field.right - field.left) / STEP).ceil().min(200.0) as i32;
    let rows = ((field.bottom - field.top) / STEP).ceil().min(200.0) as i32;
    let mut nearest: Option<(f64, Spot)> = None;
    for row in -rows..=rows {
        for column in -columns..=columns {
            let (dx, dy) = (f64::from(column) * STEP, f64::from(row) * STEP);
            let far = (dx * SIDEWAYS).hypot(dy);
            if nearest.is_some_and(|(best, _)| best <= far) {
                continue;
            }
            let at = Spot {
                x: spot.x + dx,
                y: spot.y + dy,
                ..spot
            };
            let inside = (field.left..=field.right).contains(&at.x)
                && (field.top..=field.bottom).contains(&at.y);
            if inside && !others.iter().any(|other| meet(&at, other)) {
                nearest = Some((far, at));
            }
        }
    }
    nearest.map_or(spot, |(_, at)| at)
}
