//! Where in a row people's words may stand: every field that somebody types into, and no other.

use crate::protocol::*;

/// A field that holds words.
trait Text {
    fn each(&mut self, see: &mut dyn FnMut(&mut String));
}

impl Text for String {
    fn each(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(self);
    }
}

impl<T: Text> Text for Option<T> {
    fn each(&mut self, see: &mut dyn FnMut(&mut String)) {
        if let Some(text) = self {
            text.each(see);
        }
    }
}

impl<T: Text> Text for Vec<T> {
    fn each(&mut self, see: &mut dyn FnMut(&mut String)) {
        for text in self {
            text.each(see);
        }
    }
}

impl Text for Lens {
    fn each(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(&mut self.name);
        see(&mut self.prompt);
    }
}

impl Text for Timer {
    fn each(&mut self, see: &mut dyn FnMut(&mut String)) {
        see(&mut self.label);
    }
}

macro_rules! texts {
    ($($record:ident { $($field:ident),* $(,)? })+) => {
        /// Looks at each text of a change, before and after, and may change it.
        pub(crate) fn each_text(change: &mut Change, see: &mut dyn FnMut(&mut String)) {
            match change {
                $(Change::$record { before, after, .. } => {
                    for row in before.iter_mut().chain(after.iter_mut()) {
                        $(row.$field.each(see);)*
                        let _ = &row;
                    }
                })+
            }
        }
    };
}

texts! {
    Workshop { title, focus_question, organisation, place, quiet_room }
    Settings {
        working, not_working, important, perspectives, lenses, effort_axis, difference_axis, corners,
        reader,
    }
    Wall { timer }
    Invited { group }
    Facilitator { name, leads }
    AgendaItem { title, leads, notes }
    Prompt { what_for, say, on_wall, materials, minutes, goes_wrong, leads }
    RoomNote { text }
    WarmUpCard { text, theme }
    Person { reference, group }
    Theme { name, so_that }
    Statement { words }
    VoteRound {}
    Count {}
    Cause { text }
    Success { text }
    InPlace { text, run_by }
    Idea { text }
    Placement {}
    ActionPlan { name, what, success, needs, who_else, how_we_know, who_tells, next_meeting }
    Step { what, people, reason }
    SignUp { name, contact }
    WantsToHear { name, reach, told_by }
    Update { we_did, could_not, why }
}

/// All texts of a change that are not empty.
pub(crate) fn texts_of(change: &Change) -> Vec<String> {
    let mut texts = Vec::new();
    let mut change = change.clone();
    each_text(&mut change, &mut |text| {
        if !text.is_empty() {
            texts.push(text.clone());
        }
    });
    texts
}
