//! What the story of a workshop says.

use heard_core::protocol::{HowWell, Kind, TieSettled, VoteOn, VoteSource};

use super::{PLAN, and_list};
use crate::documents::people::{Counted, People};

pub(in crate::documents) const METHOD: &str = "Working Together for Change";
pub(in crate::documents) const STORY: &str = "The story of our workshop";
pub(in crate::documents) const CONTENTS: &str = "What is in here";
pub(in crate::documents) const ASKED: &str = "Who we asked";
pub(in crate::documents) const QUESTION: &str = "We asked:";
pub(in crate::documents) const GROUPS: &str = "Who answered";
pub(in crate::documents) const GROUP: &str = "Group";
pub(in crate::documents) const PEOPLE: &str = "People";
pub(in crate::documents) const OTHERS: &str = "All the others";
pub(in crate::documents) const INVITED: &str = "Who we asked into the room";
pub(in crate::documents) const HEARD: &str = "What we heard";
pub(in crate::documents) const MATTERS: &str = "What matters most to us";
pub(in crate::documents) const WHY: &str = "Why is this happening?";
pub(in crate::documents) const SUCCESS: &str = "What success looks like";
pub(in crate::documents) const IN_PLACE: &str = "What is in place already";
pub(in crate::documents) const IDEAS: &str = "Our ideas";
pub(in crate::documents) const LIKED: &str = "How we voted on ideas";
pub(in crate::documents) const CHOOSING: &str = "Choosing what to do";
pub(in crate::documents) const GRID: &str = "Where each idea went";
pub(in crate::documents) const CHOSEN: &str = "What we chose, and why";
pub(in crate::documents) const PLANS: &str = "What we will do";
pub(in crate::documents) const WAYS: &str = "How we worked together";
pub(in crate::documents) const THANKS: &str = "Thank you";
pub(in crate::documents) const FOLLOW_UP: &str = "What happens next";
pub(in crate::documents) const ABOUT: &str = "How this was done";
pub(in crate::documents) const APPENDIX: &str = "What people told us";
pub(in crate::documents) const EACH_STROKE: &str = "Each stroke is a statement.";
pub(in crate::documents) const NOTHING_SAID: &str = "Nothing has been said yet.";
pub(in crate::documents) const NO_THEMES: &str = "There are no themes yet.";
pub(in crate::documents) const NO_NAME: &str = "This theme has no name yet.";
pub(in crate::documents) const IN_NO_THEME: &str = "In no theme";
pub(in crate::documents) const SOME_NOT_QUOTED: &str =
    "We heard more here. We count it, and do not quote it.";
pub(in crate::documents) const OWN_WORDS: &str =
    "These are people’s own words, as they said them. Nothing was changed.";
pub(in crate::documents) const HIDDEN_WORDS: &str =
    "Some words are hidden, so that nobody can be known by them.";
pub(in crate::documents) const ONLY_WHO_SAID_YES: &str =
    "Only words of people who said yes to this are here.";
pub(in crate::documents) const THANKS_WORDS: &str =
    "Thank you to all who told us things, and to all who came.";
pub(in crate::documents) const PROMISE: &str =
    "We go on until you have heard what we did. And what we could not do, and why.";
pub(in crate::documents) const WORKS_WELL: &str = "Works well";
pub(in crate::documents) const WORKS_PARTLY: &str = "Works in part";
pub(in crate::documents) const WORKS_NOT: &str = "Does not work now";

/// The labels that the template asks for, by name.
pub(in crate::documents) const LABELS: &[(&str, &str)] = &[
    ("page", PLAN.page),
    ("of", PLAN.of),
    ("the_page", PLAN.page),
    ("the_pages", "Pages"),
    ("to", "to"),
    ("shows", "shows all we may quote."),
    ("show", "show all we may quote."),
    ("page_small", "page"),
    ("hidden", PLAN.hidden),
    ("contents", CONTENTS),
    ("question", QUESTION),
    ("groups", GROUPS),
    ("group", GROUP),
    ("people", PEOPLE),
    ("invited", INVITED),
    ("heard", HEARD),
    ("then", "Then"),
    ("why", WHY),
    ("matters_most", "matters most"),
    ("this_matters", "This matters most."),
    ("success", SUCCESS),
    ("in_place", IN_PLACE),
    ("ideas", IDEAS),
    ("choosing", CHOOSING),
    ("grid", GRID),
    ("by_room", "chosen by the room"),
    ("idea", PLAN.idea),
    ("tick", "Chosen by the room."),
    ("chosen", CHOSEN),
    ("plans", PLANS),
    ("nothing", PLAN.nothing_yet),
    ("first_step", PLAN.first_step),
    ("who", PLAN.who),
    ("by_when", PLAN.by_when),
    ("needs", PLAN.needs),
    ("know", PLAN.how_we_will_know),
    ("who_tells", PLAN.who_tells),
    ("success_is", PLAN.success),
    ("who_else", PLAN.who_else),
    ("horizon", PLAN.horizon),
    ("appendix", APPENDIX),
];

/// How it was done, and to whom the credit goes: a paragraph each.
pub(in crate::documents) const METHOD_WORDS: &[&str] = &[
    "We used a way of working called Working Together for Change.",
    "People say what is working and what is not. They say what is important for the future.",
    "Everything they say is heard. Together we find what belongs together, and name it.",
    "We ask why it is happening, and what success looks like. Then we choose what to do.",
];

/// The credit that its owners ask for.
pub(in crate::documents) const CREDIT: &[&str] = &[
    "Working Together for Change is © Groundswell Partnership.",
    "Helen Sanderson Associates first designed it.",
    "Bennett, Sanderson and Stockton wrote it down.",
    "The Department of Health (2009) and Groundswell (2012) brought it out.",
    "They did not make this report, and have not checked it.",
];

/// The title of the file.
pub(in crate::documents) fn title(workshop: &str) -> String {
    format!("{workshop}: the story of our workshop")
}

/// A kind as the name of a part: "What is not working".
pub(in crate::documents) fn kind_title(kind: Kind, name: &str) -> String {
    match usual(kind, name) {
        Some(usual) => format!("What is {usual}"),
        None => name.trim().to_owned(),
    }
}

/// A kind as something that is counted: "things are not working".
pub(in crate::documents) fn kind_things(kind: Kind, name: &str) -> String {
    match usual(kind, name) {
        Some(usual) => format!("things are {usual}"),
        None => name.trim().to_owned(),
    }
}

/// What a kind is usually called, unless the workshop has another name for it.
fn usual(kind: Kind, name: &str) -> Option<&'static str> {
    let usual = match kind {
        Kind::Working => "working",
        Kind::NotWorking => "not working",
        Kind::Important => "important for the future",
    };
    let name = name.trim().to_lowercase();
    (name.is_empty() || name == usual).then_some(usual)
}

/// "52 people told us 295 things."
pub(in crate::documents) fn told_us(all: Counted) -> String {
    let things = many(all.statements, "thing");
    match all.people {
        _ if all.statements == 0 => NOTHING_SAID.to_owned(),
        People::Many(people) => format!("{people} people told us {things}."),
        People::AFew => format!("A few people told us {things}."),
        People::Unknown => format!("People told us {things}."),
    }
}

/// "We asked each person for 2 things of each kind."
pub(in crate::documents) fn asked_each(each: u32) -> String {
    let things = many(each, "thing");
    format!("We asked each person for {things} of each kind.")
}

/// "Hallowby Home Again Group asked."
pub(in crate::documents) fn asked_by(organisation: &str) -> String {
    format!("Who asked: {organisation}")
}

/// "Theme 3, not working. Cause G."
pub(in crate::documents) fn answers(theme: &str, letter: &str) -> String {
    if letter.is_empty() {
        theme.to_owned()
    } else {
        format!("{theme}, cause {letter}")
    }
}

/// Said over ideas where some were chosen.
pub(in crate::documents) const KEY_CHOSEN: &str = "A full disc is an idea that we chose.";
/// Printed where an idea has no words.
pub(in crate::documents) const NO_IDEA: &str = "This idea has no words yet";
/// Printed where a lens has no name.
pub(in crate::documents) const NO_LENS: &str = "More ideas";
/// Printed where a perspective has no name.
pub(in crate::documents) const NO_PERSPECTIVE: &str = "What we see";

/// "96 statements".
pub(in crate::documents) fn statements(count: u32) -> String {
    many(count, "statement")
}

/// What follows the figure: " statements from 16 people", and after the first theme of a page " from 16 people".
pub(in crate::documents) fn from_people(said: Counted, in_full: bool) -> String {
    let what = match (in_full, said.statements) {
        (true, 1) => " statement",
        (true, _) => " statements",
        (false, _) => "",
    };
    match said.people {
        People::Many(people) => format!("{what} from {people} people"),
        People::AFew if said.statements == 1 => format!("{what} from 1 person"),
        People::AFew => format!("{what} from a few people"),
        People::Unknown if in_full => what.to_owned(),
        People::Unknown if said.statements == 1 => " statement".to_owned(),
        People::Unknown => " statements".to_owned(),
    }
}

/// "18 statements from 16 people."
pub(in crate::documents) fn counted(said: Counted) -> String {
    format!("{}{}", said.statements, from_people(said, true))
}

/// "12 statements are in no theme."
pub(in crate::documents) fn in_no_theme(count: u32) -> String {
    match count {
        0 => String::new(),
        1 => "1 statement is in no theme.".to_owned(),
        count => format!("{count} statements are in no theme."),
    }
}

/// "Cards 7, 12 and 31", the trail to what people said.
pub(in crate::documents) fn cards(cards: &[u32]) -> String {
    let numbers: Vec<String> = cards.iter().map(ToString::to_string).collect();
    match cards.len() {
        0 => String::new(),
        1 => format!("Card {}", and_list(&numbers)),
        _ => format!("Cards {}", and_list(&numbers)),
    }
}

/// "also in theme 5".
pub(in crate::documents) fn also_in(themes: &[u32]) -> String {
    let numbers: Vec<String> = themes.iter().map(ToString::to_string).collect();
    match themes.len() {
        0 => String::new(),
        1 => format!("also in theme {}", and_list(&numbers)),
        _ => format!("also in themes {}", and_list(&numbers)),
    }
}

/// "Our first vote: 42 people, 3 dots each, 126 dots".
pub(in crate::documents) fn vote_called(
    number: u32,
    again: bool,
    by: VoteSource,
    people: Option<(u32, u32)>,
) -> String {
    let which = match number {
        _ if again => "We voted again".to_owned(),
        1 => "Our first vote".to_owned(),
        2 => "Our second vote".to_owned(),
        number => format!("Vote {number}"),
    };
    match (people, by) {
        (None, _) => which,
        (Some((people, dots)), VoteSource::Dots) => {
            let each = many(dots, "dot");
            let all = many(people.saturating_mul(dots), "dot");
            format!("{which}: {people} people, {each} each, {all}")
        }
        (Some((people, _)), VoteSource::Hands) => format!("{which}: {people} people, by hands"),
        (Some((people, _)), VoteSource::Cards) => {
            format!("{which}: {people} people, with green cards")
        }
        (Some((people, _)), VoteSource::Phones) => format!("{which}: {people} people, on phones"),
    }
}

/// "2 =".
pub(in crate::documents) fn place(place: u32, level: bool) -> String {
    if level {
        format!("{place} =")
    } else {
        place.to_string()
    }
}

/// "Themes 1 and 5 are level."
pub(in crate::documents) fn level(on: VoteOn, called: &[String]) -> String {
    let what = match on {
        VoteOn::Themes => "Themes",
        VoteOn::Causes => "Causes",
        VoteOn::Ideas => "Ideas",
    };
    format!("{what} {} are level.", and_list(called))
}

/// What the room did about it.
pub(in crate::documents) fn settled(how: TieSettled) -> &'static str {
    match how {
        TieSettled::TakeBoth => "We chose to take both on.",
        TieSettled::TalkAndAgree => "We talked, and agreed.",
        TieSettled::VoteAgain => "We voted again on them.",
    }
}

/// "11 dots".
pub(in crate::documents) fn votes(count: u32, by: VoteSource) -> String {
    match by {
        VoteSource::Dots => many(count, "dot"),
        _ => many(count, "vote"),
    }
}

/// How well something that is in place works.
pub(in crate::documents) fn how_well(how: HowWell) -> &'static str {
    match how {
        HowWell::Well => WORKS_WELL,
        HowWell::Partly => WORKS_PARTLY,
        HowWell::No => WORKS_NOT,
    }
}

/// "9 ideas, 3 chosen".
pub(in crate::documents) fn ideas_chosen(ideas: usize, chosen: usize) -> String {
    let ideas = many(u32::try_from(ideas).unwrap_or(u32::MAX), "idea");
    if chosen == 0 {
        ideas
    } else {
        format!("{ideas}, {chosen} chosen")
    }
}

/// "Higher: more difference", "Left: less effort", "Right: more effort": what is said loudly and what it means.
pub(in crate::documents) fn axes(effort: &str, difference: &str) -> [(&'static str, String); 3] {
    [
        ("Higher:", format!("more {}", lower(difference))),
        ("Left:", format!("less {}", lower(effort))),
        ("Right:", format!("more {}", lower(effort))),
    ]
}

/// With a small first letter.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// "On the grid: Quicker wins. Effort: a little. Difference: a lot."
pub(in crate::documents) fn on_grid(corner: &str, effort: &str, difference: &str) -> String {
    format!("On the grid: {corner}. Effort: {effort}. Difference: {difference}.")
}

/// "It came first in our vote."
pub(in crate::documents) fn came(place: u32, level: bool) -> String {
    let place = match place {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        place => format!("in place {place}"),
    };
    if level {
        format!("In our vote it came joint {place}.")
    } else {
        format!("In our vote it came {place}.")
    }
}

/// "Our plan: Warm welcome"
pub(in crate::documents) fn plan_called(plan: &str) -> String {
    format!("Our plan: {plan}")
}

/// "D goes on below."
pub(in crate::documents) fn why_goes_on(letter: &str) -> String {
    format!("{letter} goes on below.")
}

/// "Winnie and Gareth led the days."
pub(in crate::documents) fn led(team: &[String]) -> String {
    if team.is_empty() {
        String::new()
    } else {
        format!("{} led the days.", and_list(team))
    }
}

/// "We all come back together on Thursday 21 January 2027."
pub(in crate::documents) fn review(day: &str) -> String {
    format!("We all come back together on {day}.")
}

/// "Next meeting: Thursday 12 November 2026, 2 pm" and "Who tells people: Joel", a line each.
pub(in crate::documents) fn plan_meets(meets: &str, tells: &str) -> String {
    let mut said = Vec::new();
    if !meets.is_empty() {
        said.push(format!("Next meeting: {meets}"));
    }
    if !tells.is_empty() {
        said.push(format!("Who tells people: {tells}"));
    }
    said.join("\n")
}

/// "Own words: not working".
pub(in crate::documents) fn own_words_of(kind: &str) -> String {
    format!("Own words: {}", kind.trim_start_matches("What is "))
}

/// "If you want to know more, ask the Northbridge Group."
pub(in crate::documents) fn ask(organisation: &str) -> String {
    format!("Do you want to know more? Ask {organisation}.")
}

fn many(count: u32, thing: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{ending}")
}
