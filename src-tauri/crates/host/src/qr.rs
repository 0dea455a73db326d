//! A text for a telephone's camera.

use crate::job::QrCode;
use crate::problem::internal;
use heard_core::protocol::Problem;
use qrcode::{Color, EcLevel};
use std::fmt::Write;

/// Draws a text; a tenth or more of it may be dirty or torn.
///
/// # Errors
/// `internal` for a text of more than 2,331 bytes.
pub(crate) fn drawn(text: &str) -> Result<QrCode, Problem> {
    let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).map_err(internal)?;
    let side = code.width();
    let colors = code.into_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(side).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                // Writing into a text never fails.
                let _ = write!(path, "M{x} {y}h{0}v1h-{0}z", run.len());
            }
            x += run.len();
        }
    }
    Ok(QrCode {
        side: u32::try_from(side).map_err(internal)?,
        path,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_drawn_is_the_code_module_by_module() {
        let text = "000G4-40R4F-0M30Y";
        let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        let drawn = drawn(text).unwrap();
        assert_eq!(drawn.side as usize, code.width());
        let mut dark = 0;
        for run in drawn.path.split_terminator('z') {
            let (at, run) = run.split_once('h').unwrap();
            let (x, y) = at.trim_start_matches('M').split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let (long, _) = run.split_once('v').unwrap();
            let long: usize = long.parse().unwrap();
            assert!((x..x + long).all(|x| code[(x, y)] == Color::Dark));
            dark += long;
        }
        let all = code.to_colors();
        assert_eq!(
            dark,
            all.iter().filter(|color| **color == Color::Dark).count()
        );
    }
}
