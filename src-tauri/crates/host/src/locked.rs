//! A locked workshop: its file is closed and its key forgotten, while the room goes on seeing what it saw.

use crate::folder::changed;
use crate::host::held;
use crate::job::LockedWorkshop;
use crate::room::Room;
use chrono::{DateTime, SecondsFormat, Utc};
use heard_core::OpenWorkshop;
use heard_core::protocol::{Picture, Scene, Wall, WallView};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

/// What is known of a locked workshop, and what its wall goes on showing.
pub(crate) struct Locked {
    path: PathBuf,
    told: LockedWorkshop,
    /// None of a file that was never open here.
    seen: Option<Seen>,
    // As long as it is locked.
    alive: Arc<()>,
}

/// The wall as it was when the workshop was locked.
struct Seen {
    wall: Wall,
    view: WallView,
    since: DateTime<Utc>,
}

impl Locked {
    /// The open workshop as a locked one; none where it has no passphrase.
    pub fn of(open: &OpenWorkshop, now: DateTime<Utc>) -> Option<Self> {
        open.list_name()?;
        let mut locked = Self::file(open.store().path(), now);
        locked.seen = open.document().wall.single().map(|wall| Seen {
            wall: wall.clone(),
            view: open.wall_view().clone(),
            since: now,
        });
        locked.told.wall_blank = locked.view(now).is_none_or(|view| is_blank(&view));
        Some(locked)
    }

    /// A protected file that waits for its passphrase.
    pub fn file(path: &Path, now: DateTime<Utc>) -> Self {
        let name = path.file_stem().unwrap_or_default();
        let changed = changed(path).map_or(now, DateTime::<Utc>::from);
        Self {
            path: path.to_owned(),
            told: LockedWorkshop {
                name: name.to_string_lossy().into_owned(),
                changed: changed.to_rfc3339_opts(SecondsFormat::Secs, true),
                wall_blank: true,
            },
            seen: None,
            alive: Arc::default(),
        }
    }

    /// Where its file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What a desk may know of it.
    pub fn told(&self) -> &LockedWorkshop {
        &self.told
    }

    /// Blanks the wall.
    pub fn blank(&mut self) {
        self.told.wall_blank = true;
        if let Some(seen) = &mut self.seen {
            seen.wall.blank = true;
            seen.view.picture = Picture::Blank {};
        }
    }

    /// The wall's own row, to go on with.
    pub fn wall(&self) -> Option<Wall> {
        self.seen.as_ref().map(|seen| seen.wall.clone())
    }

    /// What the wall shows at this moment.
    pub fn view(&self, now: DateTime<Utc>) -> Option<WallView> {
        self.seen.as_ref().map(|seen| seen.at(now))
    }

    /// Ends with it.
    pub fn alive(&self) -> Weak<()> {
        Arc::downgrade(&self.alive)
    }
}

impl Seen {
    /// Minutes go by for the room although no desk tells them.
    fn at(&self, now: DateTime<Utc>) -> WallView {
        let gone = minutes_between(self.since, now, self.turn());
        let mut view = self.view.clone();
        // A wall that is held, or stopped for a moment, counts nothing.
        let counts = self.wall.held.is_none();
        match &mut view.picture {
            Picture::Timer { minutes_left, .. } | Picture::NowNext { minutes_left, .. }
                if counts =>
            {
                *minutes_left = minutes_left.saturating_sub(gone);
            }
            _ => {}
        }
        view
    }

    /// A moment at which a minute of what is shown is over: a timer's own, or the clock's.
    fn turn(&self) -> DateTime<Utc> {
        let timer = self.wall.timer.as_ref();
        let timer = timer.filter(|_| matches!(self.wall.scene, Scene::Timer { .. }));
        timer.map_or(DateTime::UNIX_EPOCH, |timer| timer.started)
    }
}

fn is_blank(view: &WallView) -> bool {
    matches!(view.picture, Picture::Blank {})
}

/// How many minutes are over from one moment to another, where each is over when this second comes round.
fn minutes_between(from: DateTime<Utc>, to: DateTime<Utc>, turn: DateTime<Utc>) -> u32 {
    let minute = |at: DateTime<Utc>| (at - turn).num_seconds().div_euclid(60);
    u32::try_from(minute(to) - minute(from)).unwrap_or(0)
}

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// Tells the wall its minutes as long as the workshop is locked.
pub(crate) fn tell_minutes(room: &Arc<Mutex<Room>>, clock: fn() -> DateTime<Utc>) {
    let Some(alive) = held(room).locked().map(Locked::alive) else {
        return;
    };
    let room = Arc::downgrade(room);
    let spawned = std::thread::Builder::new()
        .name("locked".to_owned())
        .spawn(move || {
            while alive.strong_count() > 0 {
                std::thread::sleep(LOOK);
                let Some(room) = room.upgrade() else { return };
                held(&room).tell_minute(clock());
            }
        });
    if let Err(error) = spawned {
        // The wall then stands still until somebody unlocks the desk.
        tracing::warn!(%error, "no thread for the locked wall");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use heard_core::protocol::{Pause, Scheme, Timer, WorkshopId};

    fn at(clock: &str) -> DateTime<Utc> {
        format!("2026-11-22T{clock}Z").parse().unwrap()
    }

    fn seen(scene: Scene, picture: Picture) -> Seen {
        let timer = Timer {
            label: "Lunch".to_owned(),
            icon: None,
            started: at("12:00:40"),
            minutes: 45,
        };
        Seen {
            wall: Wall {
                id: WorkshopId(uuid::Uuid::nil()),
                scene,
                page: 0,
                held: None,
                blank: false,
                scheme: Scheme::Light,
                size: 100,
                pause: None::<Pause>,
                timer: Some(timer),
            },
            view: WallView {
                scheme: Scheme::Light,
                size: 100,
                page: 0,
                practice: false,
                picture,
            },
            since: at("12:10:50"),
        }
    }

    fn left(seen: &Seen, clock: &str) -> u32 {
        match seen.at(at(clock)).picture {
            Picture::Timer { minutes_left, .. } | Picture::NowNext { minutes_left, .. } => {
                minutes_left
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_timer_goes_on_to_its_own_second_and_stays_at_nothing() {
        let picture = Picture::Timer {
            label: "Lunch".to_owned(),
            icon: None,
            minutes: 45,
            minutes_left: 35,
        };
        let seen = seen(Scene::Timer { left: 35 }, picture);
        assert_eq!(left(&seen, "12:11:39"), 35);
        assert_eq!(left(&seen, "12:11:40"), 34);
        assert_eq!(left(&seen, "12:45:39"), 1);
        assert_eq!(left(&seen, "12:45:40"), 0);
        assert_eq!(left(&seen, "13:45:00"), 0);
    }

    #[test]
    fn now_and_next_goes_on_with_the_clock_unless_the_wall_is_held() {
        let picture = Picture::NowNext {
            now: None,
            minutes_left: 20,
            next: None,
            then: None,
            quiet_room: String::new(),
        };
        let mut seen = seen(
            Scene::NowNext {
                day: 1,
                minute: 730,
            },
            picture,
        );
        assert_eq!(left(&seen, "12:10:59"), 20);
        assert_eq!(left(&seen, "12:11:00"), 19);
        seen.wall.held = Some(seen.wall.scene);
        assert_eq!(left(&seen, "12:20:00"), 20);
    }

    #[test]
    fn a_clock_that_was_put_back_gives_no_minutes() {
        assert_eq!(
            minutes_between(at("12:10:00"), at("12:00:00"), at("00:00:00")),
            0
        );
    }
}
