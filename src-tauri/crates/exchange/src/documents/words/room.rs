//! What stands on the sheets for the walls, the tables and the door.

use heard_core::protocol::VoteOn;

pub(in crate::documents) const HEARING: &str = "cards to hear";
pub(in crate::documents) const HEAR_LEAD: &str = "Read each card aloud. Then tick it.";
pub(in crate::documents) const HEAR_COLUMNS: [&str; 2] = ["Heard", "Card"];
pub(in crate::documents) const HEARD: &str = "Heard.";
pub(in crate::documents) const LATER: &str = "Read this one again later.";

pub(in crate::documents) const WHY: &str = "why sheet";
pub(in crate::documents) const WHY_TITLE: &str = "Why is this happening?";
pub(in crate::documents) const WHYS: [&str; 3] = ["Why?", "And why is that?", "And that?"];
pub(in crate::documents) const TABLE: &str = "Table";
pub(in crate::documents) const WHY_HINTS: [&str; 2] = [
    "Write how things work. Leave people’s names out.",
    "Leave the small corner empty. The letter comes later.",
];
/// What the footer of a why sheet adds: the paper, and whose it is.
pub(in crate::documents) fn one_a_table(paper: &str) -> String {
    format!("{paper}, one for each table")
}
pub(in crate::documents) const RING: &str = "Ring what matters most.";

pub(in crate::documents) const THEME: &str = "Theme";

pub(in crate::documents) const SUCCESS: &str = "success sheet";
pub(in crate::documents) const SUCCESS_TITLE: &str = "It worked. What do we see?";
pub(in crate::documents) const SUCCESS_HINTS: [&str; 1] =
    ["Say it as if it is true today. One line for each thing."];

pub(in crate::documents) const IDEAS: &str = "idea sheets";
pub(in crate::documents) const IDEAS_BESIDE: &str = "Ideas";
pub(in crate::documents) const IDEA_HINTS: [&str; 2] = [
    "Write one idea on each line. Every idea counts.",
    "Leave the ring empty. The number comes later.",
];

pub(in crate::documents) const GRID: &str = "investment grid";
pub(in crate::documents) const GRID_TITLE: &str = "Where does each idea go?";
pub(in crate::documents) const GRID_LEAD: &str = "One idea at a time. Call out.";
pub(in crate::documents) const HIGHER: &str = "Higher";
pub(in crate::documents) const LOWER: &str = "Lower";
pub(in crate::documents) const LEFT: &str = "Left";
pub(in crate::documents) const RIGHT: &str = "Right";
pub(in crate::documents) const IN_FULL: &str = "The names in full";
pub(in crate::documents) const EFFORT_AXIS: &str = "Left and right";
pub(in crate::documents) const DIFFERENCE_AXIS: &str = "Higher and lower";
pub(in crate::documents) const CORNERS: [&str; 4] =
    ["Top left", "Top right", "Bottom left", "Bottom right"];
pub(in crate::documents) const EFFORT: &str = "effort";
pub(in crate::documents) const DIFFERENCE: &str = "difference";

/// "more effort".
pub(in crate::documents) fn more(axis: &str) -> String {
    format!("more {}", lower(axis))
}

/// "less effort".
pub(in crate::documents) fn less(axis: &str) -> String {
    format!("less {}", lower(axis))
}

/// Its first letter small, unless the whole word is capitals.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let shouted = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !shouted => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

pub(in crate::documents) const VOTES: &str = "vote sheets";
pub(in crate::documents) const DOTS_HERE: &str = "Put your dots here";

/// The head of a vote sheet.
pub(in crate::documents) fn vote_title(on: VoteOn) -> &'static str {
    match on {
        VoteOn::Themes => "What matters most to you?",
        VoteOn::Causes => "Which causes matter most to you?",
        VoteOn::Ideas => "Which ideas will help most?",
    }
}

/// What each line of it is.
pub(in crate::documents) fn vote_column(on: VoteOn) -> &'static str {
    match on {
        VoteOn::Themes => "Theme",
        VoteOn::Causes => "Cause",
        VoteOn::Ideas => "Idea",
    }
}

/// "You have 3 dots. Put at most 2 on one line."
pub(in crate::documents) fn vote_rule(dots: u32, most: u32) -> String {
    match (dots, most) {
        (1, _) => "You have one dot.".to_owned(),
        (dots, most) if most >= dots => {
            format!("You have {dots} dots. You may put them all on one line.")
        }
        (dots, most) => format!("You have {dots} dots. Put at most {most} on one line."),
    }
}

pub(in crate::documents) const SIGN_UP: &str = "sign-up sheets";
pub(in crate::documents) const I_WILL_HELP: &str = "I want to help";
pub(in crate::documents) const HEAR_MORE: &str = "I want to hear what happens";
pub(in crate::documents) const SIGN_UP_COLUMNS: [&str; 2] = ["Your name", "How we can reach you"];
pub(in crate::documents) const SIGN_UP_HINTS: [&str; 1] =
    ["You do not have to write a number here. You can tell us instead."];
pub(in crate::documents) const WE_KNOW: &str = "We know how to reach you.";

pub(in crate::documents) const SIGN_UP_LIST: &str = "who signed up";
pub(in crate::documents) const LIST_COLUMNS: [&str; 2] = ["Name", "How to reach them"];
pub(in crate::documents) const LIST_HINTS: [&str; 2] = [
    "For the team only. Do not hang this up or send it on.",
    "Shred it when it is no longer needed.",
];
pub(in crate::documents) const LIST_HEAR_MORE: &str = "Who wants to hear what happens";
pub(in crate::documents) const NOBODY_YET: &str = "Nobody has signed up yet.";

pub(in crate::documents) const AGENDA: &str = "agenda";
pub(in crate::documents) const AGENDA_COLUMNS: [&str; 2] = ["When", "What"];
pub(in crate::documents) const QUIET_ROOM: &str = "A quiet room:";

/// "Day one".
pub(in crate::documents) fn day_called(day: u32) -> String {
    match day {
        1 => "Day one".to_owned(),
        2 => "Day two".to_owned(),
        day => format!("Day {day}"),
    }
}

/// "With Winnie".
pub(in crate::documents) fn with(leads: &str) -> String {
    format!("With {leads}")
}

/// "9:05" from minutes after midnight, as on the wall.
pub(in crate::documents) fn clock(minutes: u32) -> String {
    format!("{}:{:02}", (minutes / 60) % 24, minutes % 60)
}

pub(in crate::documents) const WAYS: &str = "ways of working";
pub(in crate::documents) const WAYS_TITLE: &str = "How we work together";

pub(in crate::documents) const ROOM_CARDS: &str = "red, yellow and green cards";
pub(in crate::documents) const ONE_A_CHAIR: &str = "One sheet for each chair";

/// Colour, what the card is called, its word, its meaning, and its sign read aloud.
pub(in crate::documents) const THREE_CARDS: [[&str; 5]; 3] = [
    [
        "red",
        "Red card",
        "Stop",
        "I have a question.",
        "A red sign with eight corners.",
    ],
    [
        "yellow",
        "Yellow card",
        "Slow down",
        "I need more time.",
        "A yellow sign with three corners.",
    ],
    [
        "green",
        "Green card",
        "Yes",
        "I agree. My vote.",
        "A green round sign with a tick.",
    ],
];
