//! Finish and tidy: what people said goes, what the workshop made of it stays, and every count stays true.

use super::each_text;
use crate::open::OpenWorkshop;
use crate::protocol::*;
use crate::words::gone::SOMEBODY;
use chrono::{DateTime, Utc};

impl OpenWorkshop {
    /// Lets go of people's words, codes and contacts, with all of the history, drafts and backups. Themes, votes,
    /// causes, ideas, plans and updates stay. Cards stay as empty cards, people as bare codes, and sign-ups as
    /// 'Somebody', so that each count stays true. Nothing of it can be undone.
    ///
    /// # Errors
    /// `NotAllowed` for a wall; `DiskFull`, `ReadOnly`, `Io`. Nothing is gone then.
    pub fn tidy(
        &mut self,
        role: ActorRole,
        now: DateTime<Utc>,
    ) -> Result<(Tidied, Vec<Change>), Error> {
        if role != ActorRole::Desk {
            return Err(Error::NotAllowed);
        }
        let before = self.store().load()?.document;
        let then = without_people(&before);
        let rows = before.changes_to(&then);
        let cards = u32::try_from(before.statements.len()).unwrap_or(u32::MAX);
        let door = Door::now(DoorKind::Tidied, now).about(cards);
        // Clocks are set back: what is from before the end is known by its revision too.
        let door = door.to(&format!("r{}", self.revision() + 1), "");
        let written = self.store_mut().begin_anew(&rows, &then, &door, now);
        self.read_again()?;
        written?;
        // The words are gone: what follows is told of where it can't be done, and is no failure.
        let mut unreached = self.store().forget_older();
        let (backups, left) = self.backups().wipe();
        unreached.extend(left);
        // From now on, backups from before go wherever they are met.
        let forgot = self.backups_follow(now);
        unreached.extend(self.store().damaged_beside());
        let tidied = Tidied {
            revision: self.revision(),
            statements: door.n,
            backups: backups + forgot.backups,
            unreached,
            away: Vec::new(),
        };
        Ok((tidied, rows))
    }
}

/// The same workshop without people's words, names and ways to reach them.
fn without_people(document: &Document) -> Document {
    let mut then = document.clone();
    for row in document.statements.iter() {
        then.statements.insert(Statement {
            words: String::new(),
            hidden: Vec::new(),
            pointed: Vec::new(),
            ..row.clone()
        });
    }
    for row in document.people.iter() {
        then.people.insert(Person {
            reference: String::new(),
            row_key: String::new(),
            group: None,
            ..row.clone()
        });
    }
    for row in document.sign_ups.iter() {
        then.sign_ups.insert(SignUp {
            name: SOMEBODY.to_owned(),
            contact: String::new(),
            ..row.clone()
        });
    }
    for row in document.wants_to_hear.iter() {
        then.wants_to_hear.insert(WantsToHear {
            name: SOMEBODY.to_owned(),
            reach: String::new(),
            ..row.clone()
        });
    }
    for row in document.settings.iter() {
        then.settings.insert(Settings {
            reader: String::new(),
            ..row.clone()
        });
    }
    let said = |row: &&RoomNote| {
        use RoomNoteKind::{Elephants, Fears, Hopes};
        matches!(row.kind, Hopes | Fears | Elephants)
    };
    for row in document.room_notes.iter().filter(said) {
        then.room_notes.remove(row.id);
    }
    then.warm_up_cards = Rows::default();
    then
}

/// A copy to learn with: also what repeats anybody's words, and every name, is left out; numbers, places in
/// lists, themes, votes and plans stay. It is a workshop of its own.
pub(super) fn without_words(document: &Document, own: WorkshopId) -> Document {
    let mut then = without_people(document);
    let repeats = everybodys(document);
    fill(&mut then);
    let mut filled = Document::default();
    for mut row in then.as_new() {
        each_text(&mut row, &mut |text| {
            if repeats.in_text(text) {
                *text = crate::words::gone::LEFT_OUT.to_owned();
            }
        });
        if let Change::Idea {
            after: Some(idea), ..
        } = &mut row
        {
            idea.grain = None;
        }
        row.apply(&mut filled);
    }
    rename(&mut filled, own);
    filled
}

/// What everybody said, and what they are called.
fn everybodys(document: &Document) -> super::Repeats {
    let mut repeats = super::Repeats::default();
    document
        .statements
        .iter()
        .for_each(|row| repeats.said(&row.words));
    document.sign_ups.iter().for_each(|row| {
        repeats.called(&row.name);
        repeats.called(&row.contact);
    });
    document.wants_to_hear.iter().for_each(|row| {
        repeats.called(&row.name);
        repeats.called(&row.reach);
    });
    document
        .facilitators
        .iter()
        .for_each(|row| repeats.called(&row.name));
    let names = document.steps.iter().flat_map(|row| &row.people);
    names.for_each(|name| repeats.called(name));
    repeats
}

/// Something to read where words were, and no names.
fn fill(document: &mut Document) {
    for mut row in rows(&document.statements) {
        row.words = crate::words::gone::card_left_out(row.number);
        document.statements.insert(row);
    }
    for (at, mut row) in (1_u32..).zip(rows(&document.facilitators)) {
        row.name = crate::words::gone::facilitator(at);
        row.leads.clear();
        document.facilitators.insert(row);
    }
    for mut row in rows(&document.agenda) {
        row.leads.clear();
        row.notes.clear();
        document.agenda.insert(row);
    }
    for mut row in rows(&document.prompts) {
        row.leads = None;
        document.prompts.insert(row);
    }
    for mut row in rows(&document.steps) {
        row.people = row.people.iter().map(|_| SOMEBODY.to_owned()).collect();
        document.steps.insert(row);
    }
    for mut row in rows(&document.plans) {
        row.who_else.clear();
        row.who_tells.clear();
        row.next_meeting.clear();
        document.plans.insert(row);
    }
    for mut row in rows(&document.in_place) {
        row.run_by.clear();
        document.in_place.insert(row);
    }
    for mut row in rows(&document.wants_to_hear) {
        row.told_by.clear();
        document.wants_to_hear.insert(row);
    }
    document.room_notes = Rows::default();
}

fn rows<R: Record>(rows: &Rows<R>) -> Vec<R> {
    rows.iter().cloned().collect()
}

/// Gives the single rows another workshop's id, and says what it is.
fn rename(document: &mut Document, id: WorkshopId) {
    let (workshop, settings) = (rows(&document.workshop), rows(&document.settings));
    let wall = rows(&document.wall);
    document.workshop = Rows::default();
    document.settings = Rows::default();
    document.wall = Rows::default();
    for row in workshop {
        document.workshop.insert(Workshop {
            id,
            title: crate::words::gone::to_learn_with(&row.title),
            organisation: String::new(),
            place: String::new(),
            quiet_room: String::new(),
            practice: true,
            ..row
        });
    }
    for row in settings {
        document.settings.insert(Settings { id, ..row });
    }
    for row in wall {
        document.wall.insert(Wall {
            id,
            timer: None,
            held: None,
            blank: true,
            scene: Scene::Blank,
            ..row
        });
    }
}
