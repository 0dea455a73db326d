//! What the Easy Read draft says beside what people typed, and what its pictures are called.

use serde::Serialize;

use super::and_list;

/// Labels that stand on the pages, handed to the template.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct EasyLabels {
    draft_title: &'static str,
    draft: &'static str,
    check: &'static str,
    pencil: &'static str,
    page: &'static str,
    of: &'static str,
    empty: &'static str,
}

/// The labels of an Easy Read draft.
pub(in crate::documents) const EASY: EasyLabels = EasyLabels {
    draft_title: "Easy Read, draft",
    draft: "This is a draft.",
    check: "Check it with people who use Easy Read before you give it out.",
    pencil: "A pencil",
    page: "Page",
    of: "of",
    empty: "There are no plans yet.",
};

/// Stands before what people typed.
pub(in crate::documents) mod before {
    pub const TOLD: &str = "People told us this:";
    pub const WE_WILL: &str = "This is what we will do:";
    pub const GOOD: &str = "This is how it will be:";
    pub const FIRST: &str = "First, we do this:";
    pub const THEN: &str = "Then we do this:";
    pub const DONE: &str = "This step is done:";
    pub const CANNOT: &str = "This is what we cannot do:";
    pub const WHY_NOT: &str = "This is why not:";
    pub const STUCK: &str = "We are stuck:";
    pub const NEEDS: &str = "This is what we need:";
    pub const WHO_ELSE: &str = "These can help us too:";
    pub const KNOW: &str = "This is how we will know that it works:";
    pub const TELLS: &str = "This is who will tell you about it:";
    pub const MEETING: &str = "We meet again:";
}

/// Said after the next meeting.
pub(in crate::documents) const COME: &str = "You can come too.";
/// Said last, where a long plan was shortened.
pub(in crate::documents) const MORE: &str =
    "There is more in the action plan. Ask us to read it with you.";
/// Said of the plans that did not go in.
pub(in crate::documents) const OTHERS: &str =
    "Read about these in the action plan. Ask us to read it with you.";
/// What to put in a place without a picture.
pub(in crate::documents) const PUT_PICTURE: &str = "Put a picture of this here";
/// What to put beside people's names.
pub(in crate::documents) const PUT_PEOPLE: &str = "Put a photo of the people here";
/// What to put beside one name.
pub(in crate::documents) const PUT_PERSON: &str = "Put a photo of the person here";

/// The heading of a plan.
pub(in crate::documents) fn plan_title(name: &str) -> String {
    format!("{name}: our plan")
}

/// What heads a draft without any plan.
pub(in crate::documents) fn no_plans_title(workshop: &str) -> String {
    format!("{workshop}: our plans")
}

/// The heading over the names of plans that did not go in.
pub(in crate::documents) fn more_plans(count: usize) -> String {
    if count == 1 {
        "1 more plan".to_owned()
    } else {
        format!("{count} more plans")
    }
}

/// Said after some of their names.
pub(in crate::documents) fn and_more(count: usize) -> String {
    format!("And {count} more.")
}

/// Tells the facilitator which plans did not go in.
pub(in crate::documents) fn plans_left_out(pages: usize, names: &[String]) -> String {
    let plans = more_plans(names.len());
    format!("{plans}, to keep to {pages} pages: {}", listed(names))
}

/// Tells the facilitator of which plans only a part went in.
pub(in crate::documents) fn plans_cut(pages: usize, names: &[String]) -> String {
    format!(
        "parts of these plans, to keep to {pages} pages: {}",
        listed(names)
    )
}

fn listed(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("‘{name}’")).collect();
    and_list(&names)
}

/// The title of the file with one plan.
pub(in crate::documents) fn one_title(name: &str) -> String {
    format!("{name}: our plan, Easy Read draft")
}

/// The title of the file with all plans.
pub(in crate::documents) fn all_title(workshop: &str) -> String {
    format!("{workshop}: our plans, Easy Read draft")
}

/// By which day something is done.
pub(in crate::documents) fn done_by(day: &str) -> String {
    format!("We will do this by {day}.")
}

/// By which day something should have been done, and was not.
pub(in crate::documents) fn wanted_by(day: &str) -> String {
    format!("We wanted to do this by {day}.")
}

/// Who does it.
pub(in crate::documents) fn who_does(people: &[String]) -> String {
    format!("{} will do this.", and_list(people))
}

/// How many signed up; no figure where nobody can count them.
pub(in crate::documents) fn signed_up(people: Option<usize>) -> String {
    match people {
        None => "People have signed up to help.".to_owned(),
        Some(1) => "1 person has signed up to help.".to_owned(),
        Some(people) => format!("{people} people have signed up to help."),
    }
}

/// A place to say what a hard word means.
pub(in crate::documents) fn say_what(word: &str) -> String {
    format!("Say here what ‘{word}’ means")
}

/// What a picture is called when the page is read aloud; nothing for one that we do not have.
pub(in crate::documents) fn picture_called(name: &str) -> &'static str {
    match name {
        "bed" => "A person in bed",
        "book" => "An open book",
        "bus" => "A bus",
        "calendar" => "A calendar",
        "car" => "A car",
        "card" => "A card with writing",
        "clock" => "A clock",
        "computer" => "A computer",
        "cross" => "A cross",
        "door" => "A person beside a door",
        "drink" => "A hot drink",
        "food" => "A bowl of hot food",
        "friends" => "Two people hand in hand",
        "group" => "A group of people",
        "help" => "A hand and a heart",
        "home" => "A house",
        "hospital" => "A hospital",
        "idea" => "A light bulb",
        "key" => "A key",
        "letter" => "A letter",
        "list" => "A list with ticks",
        "medicine" => "A pill",
        "meeting" => "People at a table",
        "money" => "Money",
        "music" => "Music",
        "pause" => "A sign to wait",
        "person" => "A person",
        "place" => "A pin that marks a place",
        "poster" => "A poster",
        "question" => "A question mark",
        "shop" => "A shopping bag",
        "star" => "A star",
        "talk" => "People talking",
        "telephone" => "A phone",
        "tell" => "A loud hailer",
        "tick" => "A tick",
        "tree" => "A tree",
        "vote" => "A vote put in a box",
        "walk" => "A person walking",
        "warm" => "A sign for warm",
        "write" => "A pencil",
        _ => "",
    }
}

/// A calendar that shows a day of the month.
pub(in crate::documents) fn calendar_called(day: u32) -> String {
    format!("A calendar that shows the {day}")
}
