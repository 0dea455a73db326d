//! Scenes of the room: welcome, ways of working, what we can change, the practice round, thanks.

use super::Seen;
use super::statements::count;
use crate::protocol::{MadeInRoom, Picture, RoomNoteKind, StepStatus, ThanksLine, WarmUpTheme};
use crate::rank;
use crate::statements::counts;
use crate::words;

impl Seen<'_> {
    pub(super) fn welcome(&self) -> Picture {
        let workshop = self.workshop;
        Picture::Welcome {
            title: workshop.title.clone(),
            focus_question: workshop.focus_question.clone(),
            organisation: workshop.organisation.clone(),
            place: workshop.place.clone(),
            quiet_room: workshop.quiet_room.clone(),
            ways: self
                .notes(RoomNoteKind::WaysOfWorking)
                .into_iter()
                .take(3)
                .collect(),
            first: self.day(1).into_iter().take(3).collect(),
        }
    }

    pub(super) fn ways_of_working(&self) -> Picture {
        Picture::WaysOfWorking {
            lines: self.notes(RoomNoteKind::WaysOfWorking),
        }
    }

    pub(super) fn can_and_cannot(&self) -> Picture {
        Picture::CanAndCannot {
            can: self.notes(RoomNoteKind::CanChange),
            cannot: self.notes(RoomNoteKind::CannotChange),
        }
    }

    /// The notes of a kind, in order.
    fn notes(&self, kind: RoomNoteKind) -> Vec<String> {
        let rows = self.document.room_notes.iter();
        let notes = rank::in_order(rows.filter(|note| note.kind == kind));
        notes.into_iter().map(|note| note.text.clone()).collect()
    }

    pub(super) fn warm_up(&self) -> Picture {
        let cards = rank::in_order(self.document.warm_up_cards.iter());
        let mut themes: Vec<WarmUpTheme> = Vec::new();
        for card in cards {
            match themes.iter_mut().find(|theme| theme.name == card.theme) {
                Some(theme) => theme.cards.push(card.text.clone()),
                None => themes.push(WarmUpTheme {
                    name: card.theme.clone(),
                    cards: vec![card.text.clone()],
                }),
            }
        }
        // Cards without a practice theme come first: they are what the room works on.
        themes.sort_by_key(|theme| !theme.name.is_empty());
        Picture::WarmUp { themes }
    }

    /// Every line has a day, a thing and a person's name: the first open step of each plan, then the
    /// review meeting.
    pub(super) fn thanks(&self) -> Picture {
        let mut lines: Vec<ThanksLine> = self
            .plans()
            .into_iter()
            .filter_map(|plan| {
                let open = |status| !matches!(status, StepStatus::Done | StepStatus::CannotDo);
                let steps = self.steps(plan.id);
                let step = steps.into_iter().find(|step| open(step.status))?;
                Some(ThanksLine {
                    on: step.by,
                    what: step.what.clone(),
                    who: step.people.join(", "),
                })
            })
            .collect();
        lines.sort_by_key(|line| (line.on.is_none(), line.on));
        if let Some(day) = self.workshop.review_date {
            lines.push(ThanksLine {
                on: Some(day),
                what: words::WE_COME_BACK.to_owned(),
                who: self.lead(),
            });
        }
        Picture::Thanks {
            title: self.workshop.title.clone(),
            made: self.made(),
            lines,
        }
    }

    fn made(&self) -> MadeInRoom {
        let document = self.document;
        let statements = document.statements.iter();
        MadeInRoom {
            statements: count(statements.filter(|card| counts(document, card))),
            themes: count(document.themes.iter()),
            ideas: count(document.ideas.iter()),
            plans: count(document.plans.iter()),
        }
    }

    fn lead(&self) -> String {
        let team = self.document.facilitators.iter();
        let mut leads = team.filter(|one| one.role == crate::protocol::Role::Lead);
        leads.next().map(|one| one.name.clone()).unwrap_or_default()
    }
}
