//! The calendar file, read back by a parser that is not its writer's.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use heard_core::protocol::{Command, Document, PlanField, StepField, StepStatus, WorkshopField};
use ical::parser::ical::component::{IcalCalendar, IcalEvent};

use super::from_document::Room;
use super::samples::{day, practice};
use crate::documents::calendar::{SaidDay, said_day, when_and_where};
use crate::documents::{DocumentError, DocumentKind, Format, Made, Making, Options, Wanted};

/// A property of an event, its parameters in front: ("VALUE=DATE", "20261022").
fn value(event: &IcalEvent, name: &str) -> Option<(String, String)> {
    let found = event
        .properties
        .iter()
        .find(|property| property.name == name)?;
    let params = found.params.clone().unwrap_or_default();
    let params: Vec<String> = params
        .into_iter()
        .map(|(key, values)| format!("{key}={}", values.join(",")))
        .collect();
    Some((params.join(";"), found.value.clone().unwrap_or_default()))
}

fn plain(event: &IcalEvent, name: &str) -> String {
    value(event, name)
        .map(|(_, value)| value)
        .unwrap_or_default()
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 2, 9, 30, 0).unwrap()
}

fn made(document: &Document, revision: u32) -> Result<Made, DocumentError> {
    let making = Making {
        document,
        revision,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: now(),
    };
    let wanted = Wanted {
        kind: DocumentKind::Calendar,
        format: Format::Ics,
        options: Options::default(),
    };
    making.make(&wanted)
}

fn bytes(document: &Document, revision: u32) -> Vec<u8> {
    made(document, revision).unwrap().bytes
}

fn calendar(document: &Document, revision: u32) -> IcalCalendar {
    let bytes = bytes(document, revision);
    let mut read = ical::IcalParser::new(bytes.as_slice());
    let calendar = read.next().unwrap().unwrap();
    assert!(read.next().is_none(), "one calendar");
    calendar
}

fn event<'a>(calendar: &'a IcalCalendar, summary: &str) -> &'a IcalEvent {
    let mut events = calendar.events.iter();
    let found = events.find(|event| plain(event, "SUMMARY") == summary);
    found.unwrap_or_else(|| panic!("{summary} is missing"))
}

#[test]
fn the_practice_workshop_has_its_steps_its_next_meetings_and_its_review_meeting() {
    let calendar = calendar(&practice(), 120);
    assert_eq!(calendar.events.len(), 12 + 3 + 1);
    let step = event(&calendar, "Do the first five welcomes.");
    let whole_day = |date: &str| Some(("VALUE=DATE".to_owned(), date.to_owned()));
    assert_eq!(value(step, "DTSTART"), whole_day("20261204"));
    assert_eq!(value(step, "DTEND"), whole_day("20261205"));
    assert!(plain(step, "DESCRIPTION").contains("Who: Bernie and Joel"));
    let three = event(&calendar, "Cook for the first one.");
    assert!(plain(three, "DESCRIPTION").contains("Who: Kasia\\, Denzil and Farida"));
    // 18:00 in London in November is 18:00 UTC.
    let meeting = event(&calendar, "Meeting: Warm welcome");
    assert_eq!(plain(meeting, "DTSTART"), "20261105T180000Z");
    assert!(plain(meeting, "DESCRIPTION").contains("small room"));
    let review = event(
        &calendar,
        "Review meeting: Practice: Coming home from hospital in Hallowby",
    );
    assert_eq!(value(review, "DTSTART"), whole_day("20270121"));
}

#[test]
fn a_step_that_cannot_be_done_is_struck_out_with_its_reason() {
    let calendar = calendar(&practice(), 120);
    let step = event(&calendar, "Get transport to stop for milk.");
    assert_eq!(plain(step, "STATUS"), "CANCELLED");
    assert!(plain(step, "DESCRIPTION").contains("We cannot do this: The contract"));
    let other = event(&calendar, "Try it over six beds on Ward 2.");
    assert_eq!(plain(other, "STATUS"), "");
}

#[test]
fn a_second_import_moves_what_is_there_and_doubles_nothing() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    let by = Some(day(2026, 7, 1));
    let step = room.run(Command::AddStep {
        plan,
        what: "Ring, and say who rings".to_owned(),
        people: vec!["Bev; and Joan".to_owned()],
        by,
    });
    let first = calendar(room.workshop.document(), room.workshop.revision());
    let change = StepField::By(Some(day(2026, 7, 8)));
    room.run(Command::EditStep {
        step: step.into(),
        change,
    });
    let second = calendar(room.workshop.document(), room.workshop.revision());
    let [before, after] = [&first.events[0], &second.events[0]];
    assert_eq!(plain(before, "UID"), plain(after, "UID"));
    assert_eq!(plain(before, "UID"), format!("{step}@heard"));
    let sequence = |event| plain(event, "SEQUENCE").parse::<u32>().unwrap();
    assert!(sequence(before) < sequence(after));
    assert_eq!(plain(after, "DTSTART"), "20260708");
    assert_eq!(plain(after, "LAST-MODIFIED"), "20261102T093000Z");
}

#[test]
fn times_are_those_of_the_workshops_own_zone_in_summer_and_elsewhere() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    let meet = |room: &mut Room, when: &str| {
        let change = PlanField::NextMeeting(when.to_owned());
        room.run(Command::EditPlan { plan, change });
        let made = calendar(room.workshop.document(), 1);
        let meeting = event(&made, "Meeting: Ring back");
        (plain(meeting, "DTSTART"), plain(meeting, "DTEND"))
    };
    assert_eq!(
        meet(&mut room, "1 July 2027, 2 to 4 pm, at the library"),
        ("20270701T130000Z".to_owned(), "20270701T150000Z".to_owned())
    );
    let change = WorkshopField::TimeZone("America/New_York".to_owned());
    room.run(Command::EditWorkshop { change });
    assert_eq!(meet(&mut room, "1 July 2027, 2 pm").0, "20270701T180000Z");
}

#[test]
fn times_are_right_on_both_sides_of_the_change_of_clocks() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    for (when, start) in [
        ("24 October 2026, 14:00", "20261024T130000Z"),
        ("26 October 2026, 14:00", "20261026T140000Z"),
        // This hour comes twice: the first of the two.
        ("25 October 2026, 01:30", "20261025T003000Z"),
        ("27 March 2027, 14:00", "20270327T140000Z"),
        ("29 March 2027, 14:00", "20270329T130000Z"),
        // This hour does not come: the day alone is told.
        ("28 March 2027, 01:30", "20270328"),
    ] {
        let change = PlanField::NextMeeting(when.to_owned());
        room.run(Command::EditPlan { plan, change });
        let made = calendar(room.workshop.document(), 1);
        assert_eq!(
            plain(event(&made, "Meeting: Ring back"), "DTSTART"),
            start,
            "{when}"
        );
    }
}

#[test]
fn a_step_that_is_deleted_is_told_no_more_and_the_others_keep_their_ids() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    let mut add = |what: &str| {
        room.run(Command::AddStep {
            plan,
            what: what.to_owned(),
            people: vec![],
            by: Some(day(2026, 7, 1)),
        })
    };
    let [kept, gone] = ["Ring", "Write"].map(&mut add);
    room.run(Command::RemoveStep { step: gone.into() });
    let made = calendar(room.workshop.document(), room.workshop.revision());
    let ids: Vec<String> = made
        .events
        .iter()
        .map(|event| plain(event, "UID"))
        .collect();
    assert_eq!(ids, [format!("{kept}@heard")]);
}

#[test]
fn where_the_time_zone_cannot_be_read_it_is_londons_for_the_day_and_for_every_time() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    let change = PlanField::NextMeeting("1 July 2027, 2 pm".to_owned());
    room.run(Command::EditPlan { plan, change });
    let mut file = serde_json::to_value(room.workshop.document()).unwrap();
    file["workshop"][0]["timeZone"] = "Nowhere/Else".into();
    let document: Document = serde_json::from_value(file).unwrap();
    let made = calendar(&document, 1);
    assert_eq!(
        plain(event(&made, "Meeting: Ring back"), "DTSTART"),
        "20270701T130000Z"
    );
    let making = Making {
        document: &document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: Utc.with_ymd_and_hms(2027, 7, 1, 23, 30, 0).unwrap(),
    };
    assert_eq!(making.today(), day(2027, 7, 2));
}

#[test]
fn a_meeting_whose_day_cannot_be_read_is_no_event_and_the_facilitator_hears_of_it() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    for (name, when) in [
        ("Ring back", "Thursday 12 November 2026, 2 pm"),
        ("Warm home", "next Tuesday"),
        ("Go out", "Monday 12 November 2026"),
        ("Read", "31 February 2027"),
        ("Walk", "5 January or 7 January"),
        ("Sing", "Every Tuesday at noon"),
        ("No meeting", " "),
    ] {
        let plan = room.plan(theme, name);
        let change = PlanField::NextMeeting(when.to_owned());
        room.run(Command::EditPlan { plan, change });
    }
    let document = room.workshop.document();
    assert_eq!(calendar(document, 1).events.len(), 1);
    let left_out = made(document, 1).unwrap().left_out;
    assert_eq!(left_out.len(), 5, "{left_out:?}");
    assert_eq!(
        left_out[0],
        "the next meeting of ‘Warm home’: we could not read a day in ‘next Tuesday’"
    );
    let holds = crate::documents::Shown::holds(
        &Making {
            document,
            revision: 1,
            numbers: &heard_core::Numbers::new(),
            keeping: None,
            now: now(),
        },
        DocumentKind::Calendar,
    );
    assert_eq!(holds.left_out, left_out);
}

#[test]
fn without_any_day_there_is_no_calendar_and_the_refusal_says_why() {
    let mut room = Room::new();
    let refused = |room: &Room| {
        let error = made(room.workshop.document(), 1).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("There is nothing with a date yet."),
            "{error}"
        );
    };
    refused(&room);
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    room.run(Command::AddStep {
        plan,
        what: "Ring".to_owned(),
        people: vec![],
        by: None,
    });
    let change = PlanField::NextMeeting("On Thursdays, after lunch".to_owned());
    room.run(Command::EditPlan { plan, change });
    refused(&room);
}

#[test]
fn nothing_typed_can_begin_a_line_of_its_own() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let typed = "a\r\nEND:VEVENT\nBEGIN:VALARM\u{2028}x, y; z\\n \u{0}🚌".repeat(40);
    let plan = room.plan(theme, "Ring back");
    let step = room.run(Command::AddStep {
        plan,
        what: typed.clone(),
        people: vec!["Bev\r\nEND:VEVENT; x".to_owned()],
        by: Some(day(2026, 7, 1)),
    });
    room.run(Command::SetStepStatus {
        step: step.into(),
        status: StepStatus::CannotDo,
        reason: typed,
    });
    let made = calendar(room.workshop.document(), 1);
    assert_eq!(made.events.len(), 1);
    assert!(made.events[0].alarms.is_empty());
    let text = String::from_utf8(bytes(room.workshop.document(), 1)).unwrap();
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 76 && !line.contains(['\n', '\r']), "{line:?}");
    }
}

#[test]
fn the_day_is_found_in_what_people_say() {
    let after = Some(day(2026, 10, 15));
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
    let said = |day: NaiveDate, from, to| Some(SaidDay { day, from, to });
    let nov = |of_month| day(2026, 11, of_month);
    for (text, found) in [
        (
            "Thursday 5 November 2026 at 18:00, Larch Hall, room 2",
            said(nov(5), at(18, 0), None),
        ),
        ("Thurs 5th of Nov, 2pm", said(nov(5), at(14, 0), None)),
        ("5 November, 2.30 p.m.", said(nov(5), at(14, 30), None)),
        ("2026-11-05 noon", said(nov(5), at(12, 0), None)),
        ("5/11/2026 11 to 1 pm", said(nov(5), at(11, 0), at(13, 0))),
        (
            "5 November, 10:30 – 12:00",
            said(nov(5), at(10, 30), at(12, 0)),
        ),
        ("room 4, on 5 November", said(nov(5), None, None)),
        ("7 May", said(day(2027, 5, 7), None, None)),
        // Read two ways, or not at all.
        ("Friday 5 November 2026", None),
        ("5 or 6 November", None),
        ("5 November or 9 December", None),
        ("31 November", None),
        ("every Tuesday", None),
        ("in may be 3 weeks", None),
        ("", None),
    ] {
        assert_eq!(said_day(text, after), found, "{text}");
    }
    assert_eq!(
        said_day("5 November", None),
        None,
        "no year, and none to count from"
    );
}

#[test]
fn when_and_where_are_told_apart_only_where_a_comma_stands_after_the_day_and_its_time() {
    let after = Some(day(2026, 10, 15));
    for (text, parts) in [
        (
            "Thursday 5 November 2026 at 18:00, Larch Hall, small room",
            Some((
                "Thursday 5 November 2026 at 18:00",
                "Larch Hall, small room",
            )),
        ),
        (
            "Thurs 5th of Nov, 2pm to 4pm, at Fern House",
            Some(("Thurs 5th of Nov, 2pm to 4pm", "at Fern House")),
        ),
        (
            "2026-11-05 noon, Larch Hall",
            Some(("2026-11-05 noon", "Larch Hall")),
        ),
        ("5 November, Larch Hall", Some(("5 November", "Larch Hall"))),
        // All of it is when, or nobody can tell.
        ("Thursday 5 November 2026, 2 pm", None),
        ("5 November, 11 to 1 pm, Larch Hall", None),
        ("Larch Hall, 5 November, 2 pm", None),
        ("5 November 2 pm Larch Hall", None),
        ("5 November or 9 December, Larch Hall", None),
        ("After Easter, Larch Hall", None),
        ("", None),
    ] {
        assert_eq!(when_and_where(text, after), parts, "{text}");
    }
}
