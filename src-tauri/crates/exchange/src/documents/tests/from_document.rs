//! What of a workshop stands on its action plans, and what never does.

use chrono::{TimeZone, Utc};
use heard_core::protocol::{
    ActorRole, Command, Kind, PersonId, Piece, PlanId, Pointed, StatementId, ThemeId, WorkshopField,
};
use heard_core::{Asked, Ids, OpenWorkshop};
use uuid::Uuid;

use super::samples::day;
use crate::documents::story::action_plans_of;

pub(super) struct Room {
    pub workshop: OpenWorkshop,
    _folder: tempfile::TempDir,
}

impl Room {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.heard");
        let now = Utc.with_ymd_and_hms(2026, 10, 8, 10, 0, 0).unwrap();
        let ids = Ids::Seeded(7);
        let workshop = OpenWorkshop::create(&path, None, "Getting home", false, ids, now).unwrap();
        Self {
            workshop,
            _folder: folder,
        }
    }

    pub fn run(&mut self, command: Command) -> Uuid {
        let asked = Asked {
            role: ActorRole::Desk,
            session: "test".to_owned(),
            request: None,
            drafts: Vec::new(),
        };
        let now = Utc.with_ymd_and_hms(2026, 10, 8, 11, 0, 0).unwrap();
        let done = self.workshop.run(&asked, command, now).unwrap();
        done.outcome.made.first().copied().unwrap_or_default()
    }

    pub fn person(&mut self, may_quote: bool) -> PersonId {
        PersonId(self.run(Command::AddPerson {
            reference: String::new(),
            group: None,
            may_show: true,
            may_quote,
        }))
    }

    pub fn said(&mut self, person: PersonId, words: &str, pointed: Vec<Pointed>) -> StatementId {
        StatementId(self.run(Command::AddStatement {
            kind: Kind::NotWorking,
            words: words.to_owned(),
            person: Some(person),
            pointed,
        }))
    }

    pub fn theme(&mut self, statements: Vec<StatementId>) -> ThemeId {
        ThemeId(self.run(Command::AddTheme {
            kind: Kind::NotWorking,
            name: "I wait alone".to_owned(),
            statements,
        }))
    }

    pub fn plan(&mut self, theme: ThemeId, name: &str) -> PlanId {
        let idea = self.run(Command::AddIdea {
            theme,
            lens: 1,
            text: "Friends".to_owned(),
            cause: None,
        });
        let idea = idea.into();
        self.run(Command::ChooseIdea { idea, chosen: true });
        let name = name.to_owned();
        PlanId(self.run(Command::AddPlan { idea, name }))
    }
}

#[test]
fn only_who_may_be_quoted_is_quoted_and_who_withdrew_is_not_counted() {
    let mut room = Room::new();
    let (may, may_not, gone) = (room.person(true), room.person(false), room.person(true));
    let cards = vec![
        room.said(may, "I wait for the bus every day.", vec![]),
        room.said(may, "I wait for the phone to ring.", vec![]),
        room.said(may_not, "Nobody may read this aloud.", vec![]),
        room.said(gone, "This person asked to be taken out.", vec![]),
    ];
    let theme = room.theme(cards);
    room.plan(theme, "Going-out friends");
    room.run(Command::WithdrawPerson {
        person: gone,
        withdrawn: true,
    });
    let document = action_plans_of(room.workshop.document(), None, day(2026, 10, 20));
    let why = &document.plans[0].why;
    assert_eq!((why.statements, why.people, why.people_asked), (3, 2, 2));
    assert_eq!(
        why.quotes.len(),
        1,
        "one a person, and only who may be quoted"
    );
    let words = vec![Piece::Words("I wait for the bus every day.".to_owned())];
    assert_eq!(why.quotes[0].words, words);
}

#[test]
fn what_was_said_without_a_person_is_counted_and_never_quoted() {
    let mut room = Room::new();
    let card = StatementId(room.run(Command::AddStatement {
        kind: Kind::NotWorking,
        words: "I wait for the bus every day.".to_owned(),
        person: None,
        pointed: vec![],
    }));
    let theme = room.theme(vec![card]);
    room.plan(theme, "Going-out friends");
    let document = action_plans_of(room.workshop.document(), None, day(2026, 10, 20));
    let why = &document.plans[0].why;
    assert_eq!((why.statements, why.people), (1, 0));
    assert!(why.quotes.is_empty(), "nobody said yes to a quote");
}

#[test]
fn what_nobody_chose_about_is_not_quoted_and_what_is_hidden_stays_hidden() {
    use heard_core::protocol::{Choice, Part, PointedAs};
    let mut room = Room::new();
    let (one, two) = (room.person(true), room.person(true));
    let part = Part { start: 0, end: 9 };
    let pointed = Pointed {
        part,
        looks_like: PointedAs::Name,
        choice: Choice::Undecided,
    };
    let open = room.said(one, "Mrs Patel never rings me back.", vec![pointed]);
    let hidden = room.said(two, "Dr Murray never rings me back.", vec![]);
    room.run(Command::HidePart {
        statement: hidden,
        part,
    });
    let theme = room.theme(vec![open, hidden]);
    room.plan(theme, "Ring back");
    let document = action_plans_of(room.workshop.document(), None, day(2026, 10, 20));
    let quotes = &document.plans[0].why.quotes;
    assert_eq!(quotes.len(), 1);
    let words = vec![
        Piece::Hidden,
        Piece::Words(" never rings me back.".to_owned()),
    ];
    assert_eq!(quotes[0].words, words);
}

#[test]
fn one_plan_or_all_of_them_in_their_order_with_the_workshops_days() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let first = room.plan(theme, "First");
    room.plan(theme, "Second");
    for change in [
        WorkshopField::DayOne(Some(day(2026, 10, 13))),
        WorkshopField::DayTwo(Some(day(2026, 10, 14))),
    ] {
        room.run(Command::EditWorkshop { change });
    }
    room.run(Command::AddSignUp {
        plan: first,
        name: "Bev".to_owned(),
        contact: "07700 900123".to_owned(),
    });
    let all = action_plans_of(room.workshop.document(), None, day(2026, 10, 20));
    let names: Vec<&str> = all.plans.iter().map(|plan| plan.name.as_str()).collect();
    assert_eq!(names, ["First", "Second"]);
    assert_eq!(all.dates, "13 and 14 October 2026");
    let one = action_plans_of(room.workshop.document(), Some(first), day(2026, 10, 20));
    assert_eq!(one.plans.len(), 1);
    assert_eq!(one.plans[0].signed_up, ["Bev"]);
    assert!(
        !format!("{one:?}").contains("07700"),
        "a contact is on the page"
    );
}
