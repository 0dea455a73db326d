//! What hangs on the walls and the door, and lies on the chairs: the grid, the agenda, how we work together, the
//! red, yellow and green cards.

use heard_core::in_order;
use heard_core::protocol::{AgendaItem, Document, RoomNoteKind};
use serde::Serialize;

use crate::documents::cleaning::{lines, one_line, or, shortened};
use crate::documents::direction::closed;
use crate::documents::words::{day_in_words, room as say};

/// The data of the template `grid-sheet.typ`: what each way is called, and what it means.
#[derive(Serialize)]
pub(super) struct Grid {
    title: &'static str,
    lead: &'static str,
    higher: (&'static str, String),
    lower: (&'static str, String),
    left: (&'static str, String),
    right: (&'static str, String),
    /// Top left, top right, bottom left, bottom right.
    corners: [String; 4],
    full: &'static str,
    /// Where a name stands, and the whole of it, for names too long for the grid.
    in_full: Vec<(&'static str, String)>,
}

/// Most characters of a name on the grid; a longer one stands on a page of its own.
const LONGEST_ON_GRID: usize = 40;

/// The empty grid with the workshop's own words.
pub(super) fn grid(document: &Document) -> Grid {
    let settings = document.settings.single();
    let axis =
        |name: Option<&String>, usual: &str| or(one_line(name.map_or("", String::as_str)), usual);
    let effort = axis(settings.map(|row| &row.effort_axis), say::EFFORT);
    let difference = axis(settings.map(|row| &row.difference_axis), say::DIFFERENCE);
    let corner = |place: usize| {
        let name = settings.and_then(|row| row.corners.get(place));
        name.map(|name| one_line(name)).unwrap_or_default()
    };
    let corners = [0, 1, 2, 3].map(corner);
    let axes = [
        (say::EFFORT_AXIS, &effort),
        (say::DIFFERENCE_AXIS, &difference),
    ];
    let names = axes
        .into_iter()
        .chain(say::CORNERS.into_iter().zip(&corners));
    let in_full = names
        .filter(|(_, name)| short(name) != **name)
        .map(|(place, name)| (place, name.clone()))
        .collect();
    let (effort, difference) = (short(&effort), short(&difference));
    Grid {
        title: say::GRID_TITLE,
        lead: say::GRID_LEAD,
        higher: (say::HIGHER, say::more(&difference)),
        lower: (say::LOWER, say::less(&difference)),
        left: (say::LEFT, say::less(&effort)),
        right: (say::RIGHT, say::more(&effort)),
        corners: corners.map(|name| short(&name)),
        full: say::IN_FULL,
        in_full,
    }
}

fn short(name: &str) -> String {
    shortened(name, LONGEST_ON_GRID)
}

/// The data of the template `agenda.typ`.
#[derive(Serialize)]
pub(super) struct Agenda {
    columns: [&'static str; 2],
    place: String,
    quiet: &'static str,
    quiet_room: String,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    title: String,
    /// The date, where it is known.
    lead: String,
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    time: String,
    title: String,
    leads: String,
}

/// A page a day; what the team goes past, and its notes, are not on it.
pub(super) fn agenda(document: &Document) -> Agenda {
    let workshop = document.workshop.single();
    let mut days: Vec<u32> = document.agenda.iter().map(|item| item.day).collect();
    days.extend([1, 2]);
    days.sort_unstable();
    days.dedup();
    Agenda {
        columns: say::AGENDA_COLUMNS,
        place: workshop.map_or_else(String::new, |row| lines(&row.place)),
        quiet: say::QUIET_ROOM,
        quiet_room: workshop.map_or_else(String::new, |row| lines(&row.quiet_room)),
        days: days.into_iter().map(|day| on_day(document, day)).collect(),
    }
}

fn on_day(document: &Document, day: u32) -> Day {
    let workshop = document.workshop.single();
    let date = workshop.and_then(|row| match day {
        1 => row.day_one,
        2 => row.day_two,
        _ => None,
    });
    let mut items: Vec<&AgendaItem> = document
        .agenda
        .iter()
        .filter(|item| item.day == day && !item.skipped)
        .collect();
    items.sort_by_key(|item| (item.start, item.id));
    Day {
        title: say::day_called(day),
        lead: date.map(day_in_words).unwrap_or_default(),
        parts: items.into_iter().map(part).collect(),
    }
}

fn part(item: &AgendaItem) -> Part {
    let leads = one_line(&item.leads);
    Part {
        time: say::clock(item.start),
        title: one_line(&item.title),
        leads: if leads.is_empty() {
            leads
        } else {
            say::with(&closed(leads))
        },
    }
}

/// The data of the template `ways-of-working.typ`.
#[derive(Serialize)]
pub(super) struct Ways {
    title: &'static str,
    lines: Vec<String>,
}

/// How the room agreed to work together.
pub(super) fn ways(document: &Document) -> Ways {
    let notes = document.room_notes.iter();
    let notes = notes.filter(|note| note.kind == RoomNoteKind::WaysOfWorking);
    Ways {
        title: say::WAYS_TITLE,
        lines: in_order(notes)
            .into_iter()
            .map(|note| lines(&note.text))
            .filter(|line| !line.is_empty())
            .collect(),
    }
}

/// The data of the template `room-cards.typ`.
#[derive(Serialize)]
pub(super) struct RoomCards {
    each: &'static str,
    cards: Vec<RoomCard>,
}

#[derive(Serialize)]
struct RoomCard {
    colour: &'static str,
    called: &'static str,
    word: &'static str,
    means: &'static str,
    sign: &'static str,
}

/// One of each colour; the same in every workshop.
pub(super) fn room_cards() -> RoomCards {
    let card = |[colour, called, word, means, sign]: [&'static str; 5]| RoomCard {
        colour,
        called,
        word,
        means,
        sign,
    };
    RoomCards {
        each: say::ONE_A_CHAIR,
        cards: say::THREE_CARDS.map(card).into(),
    }
}
