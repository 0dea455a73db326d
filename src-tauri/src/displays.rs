//! Where the wall belongs, by the displays that are plugged in.

use crate::line::DESK;
use tauri::{AppHandle, Manager, Monitor, PhysicalPosition};

/// One display: where it lies and how large it is, in physical pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Display {
    left: i32,
    top: i32,
    width: u32,
    height: u32,
}

impl Display {
    /// Its top left corner.
    pub fn corner(&self) -> PhysicalPosition<f64> {
        PhysicalPosition::new(self.left.into(), self.top.into())
    }

    /// Whether a place lies on it.
    pub fn holds(&self, at: PhysicalPosition<i32>) -> bool {
        let within = |at: i32, begin: i32, length: u32| {
            let from_begin = i64::from(at) - i64::from(begin);
            (0..i64::from(length)).contains(&from_begin)
        };
        within(at.x, self.left, self.width) && within(at.y, self.top, self.height)
    }

    fn of(monitor: &Monitor) -> Self {
        let (corner, size) = (monitor.position(), monitor.size());
        Self {
            left: corner.x,
            top: corner.y,
            width: size.width,
            height: size.height,
        }
    }
}

/// Where the wall belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Full-screen on the display where the desk is not.
    Second(Display),
    /// There is one display: a window that F11 makes full-screen.
    Window,
    /// Both displays show the same: whatever is on the desk would be on the wall.
    Mirrored,
}

impl Place {
    /// What the desk is told; `full` says whether the wall really became full-screen.
    pub fn word(&self, full: bool) -> &'static str {
        match self {
            Self::Second(_) if full => "two",
            Self::Second(_) => "notFull",
            Self::Window => "one",
            Self::Mirrored => "mirrored",
        }
    }
}

/// The displays that are plugged in.
///
/// # Errors
/// What the system says.
pub fn all(app: &AppHandle) -> tauri::Result<Vec<Display>> {
    let monitors = app.available_monitors()?;
    Ok(monitors.iter().map(Display::of).collect())
}

/// The display that the desk is on.
pub fn of_desk(app: &AppHandle) -> Option<Display> {
    let desk = app.get_webview_window(DESK)?;
    let monitor = desk.current_monitor().ok()??;
    Some(Display::of(&monitor))
}

/// Where the wall belongs among these displays.
pub fn place(all: &[Display], desk: Option<&Display>) -> Place {
    let desk = desk.or(all.first());
    let second = all.iter().find(|display| Some(*display) != desk);
    let same_spot = |display: &Display| {
        desk.is_some_and(|desk| (desk.left, desk.top) == (display.left, display.top))
    };
    match second {
        Some(second) if same_spot(second) => Place::Mirrored,
        Some(second) => Place::Second(second.clone()),
        // Two that are equal in every way lie over each other.
        None if all.len() > 1 => Place::Mirrored,
        None => Place::Window,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn display(left: i32, width: u32) -> Display {
        Display {
            left,
            top: 0,
            width,
            height: 1080,
        }
    }

    #[test]
    fn the_wall_goes_to_the_display_where_the_desk_is_not() {
        let (laptop, projector) = (display(0, 1440), display(1440, 1920));
        let all = [laptop.clone(), projector.clone()];
        assert_eq!(place(&all, Some(&laptop)), Place::Second(projector.clone()));
        assert_eq!(place(&all, Some(&projector)), Place::Second(laptop));
    }

    #[test]
    fn a_display_holds_what_lies_on_it() {
        let projector = display(1440, 1920);
        assert!(projector.holds(PhysicalPosition::new(1440, 0)));
        assert!(projector.holds(PhysicalPosition::new(3359, 1079)));
        assert!(!projector.holds(PhysicalPosition::new(1439, 0)));
        assert!(!projector.holds(PhysicalPosition::new(1500, -1)));
    }

    #[test]
    fn with_one_display_the_wall_is_a_window() {
        let laptop = display(0, 1440);
        assert_eq!(
            place(std::slice::from_ref(&laptop), Some(&laptop)),
            Place::Window
        );
        assert_eq!(place(&[], None), Place::Window);
    }

    #[test]
    fn displays_that_lie_over_each_other_are_mirrored() {
        let laptop = display(0, 1440);
        let all = [laptop.clone(), display(0, 1920)];
        assert_eq!(place(&all, Some(&laptop)), Place::Mirrored);
        assert_eq!(
            place(&[laptop.clone(), laptop.clone()], Some(&laptop)),
            Place::Mirrored
        );
    }
}
