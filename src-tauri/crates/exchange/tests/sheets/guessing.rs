//! What each column is guessed to be for, and how a `--map` changes it.

use super::fixtures::*;
use heard_exchange::sheets::ColumnUse::{self, *};
use heard_exchange::sheets::{KindNames, Shape, guess, parse_map_flag, read_pasted};

/// A sheet with these headers and two rows of open answers.
fn headers(headers: &[&str]) -> Vec<ColumnUse> {
    let row = |n: u32| {
        headers
            .iter()
            .map(|h| format!("words about {h} {n}"))
            .collect::<Vec<_>>()
            .join("\t")
    };
    uses(&read_pasted(&format!("{}\n{}\n{}", headers.join("\t"), row(1), row(2))).unwrap())
}

#[track_caller]
fn question(header: &str, expected: ColumnUse) {
    assert_eq!(headers(&["Anything", header])[1], expected, "{header}");
}

#[test]
fn questions_that_ask_what_works() {
    for header in [
        "What is working for you?",
        "What's working well?",
        "Working",
        "What was good?",
        "What is working 1",
        "What do you like about living here?",
        "What went well?",
        "Two things that are working",
        "What works?",
        "What helps you?",
    ] {
        question(header, Working);
    }
}

#[test]
fn questions_that_ask_what_does_not_work() {
    for header in [
        "What is not working?",
        "What isn't working for you?",
        "Not working",
        "What could we do better?",
        "What is not working 2",
        "What would you change?",
        "How could we improve?",
        "What is difficult for you?",
        "What doesn't work",
        "What could be better?",
        "What is not going well?",
        "What gets in the way?",
        "What don't you like?",
        "Is anything wrong?",
        "What would make things better?",
    ] {
        question(header, NotWorking);
    }
}

#[test]
fn questions_that_ask_what_is_important() {
    for header in [
        "What is important to you for the future?",
        "Important for the future",
        "What matters to you?",
        "What do you hope for?",
        "What would you like to happen?",
        "Future",
        "What do you want next year?",
        "What would make your future better?",
    ] {
        question(header, Important);
    }
}

#[test]
fn questions_that_could_be_more_are_asked_back() {
    for header in [
        "Anything else to tell us?",
        "What is working and what is important?",
        "Comments",
        "What name works best for you?",
    ] {
        question(header, Choose);
    }
}

#[test]
fn names_and_contacts_are_never_stored() {
    for header in [
        "Name",
        "Your name",
        "First Name",
        "Last Name",
        "Email",
        "Email Address",
        "E-mail",
        "Username",
        "Phone number",
        "IP Address",
        "Postcode",
        "Date of birth",
        "If you want to hear back, leave your e-mail",
    ] {
        question(header, Skip);
    }
    let sheet = read_pasted("Who\tWorking\nJo Smith\tThe bus\nAmy Brown\tThe lift").unwrap();
    let mapping = guess(&sheet, &KindNames::default());
    assert_eq!(mapping.columns[0].used_as, Skip);
    assert_eq!(mapping.columns[0].reason, "Names are never stored.");
}

#[test]
fn microsoft_forms() {
    let sheet = csv_sheet(
        "ID,Start time,Completion time,Email,Name,Last modified time,What is working for you?,What is not working?,What is important for your future?,Which of these best describes you?\n\
         1,1/2/26 9:00,1/2/26 9:05,anonymous,,,The bus,The lift,A job,Family\n\
         2,1/2/26 9:01,1/2/26 9:07,anonymous,,,The shop,None,A home,I use the service\n",
    );
    assert_eq!(
        uses(&sheet),
        [
            Person, Started, Completed, Skip, Skip, Skip, Working, NotWorking, Important, Group
        ]
    );
}

#[test]
fn google_forms() {
    let sheet = csv_sheet(
        "Timestamp,Email Address,Tell us two things that are working [First],Tell us two things that are working [Second],What is not working?,May we show your words in the room?,May we quote you?\n\
         2026/02/01 9:00:00 AM GMT,a@example.org,The bus,The shop,The lift,Yes,No\n\
         2026/02/01 9:02:00 AM GMT,b@example.org,The park,,The stairs,Yes,Yes\n",
    );
    assert_eq!(
        uses(&sheet),
        [
            Started, Skip, Working, Working, NotWorking, MayShow, MayQuote
        ]
    );
}

#[test]
fn surveymonkey() {
    let sheet = csv_sheet(
        "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is working?,What is not working?,What matters for your future?\n\
         ,,,,,,,,,Open-Ended Response,Open-Ended Response,Open-Ended Response\n\
         118234567890,4,1/2/26 9:00,1/2/26 9:05,,,,,,The bus,The lift,A job\n",
    );
    assert_eq!(
        uses(&sheet),
        [
            Person, Skip, Started, Completed, Skip, Skip, Skip, Skip, Skip, Working, NotWorking,
            Important
        ]
    );
}

#[test]
fn ratings_and_ticked_boxes_are_no_statements() {
    let mut text =
        "How important is the bus to you?,How well is it going? (1-5),Area,What is working?\n"
            .to_owned();
    for n in 0..30 {
        let important = ["Very", "Quite", "Not at all"][n % 3];
        text.push_str(&format!(
            "{important},{},Area {},Thing number {n}\n",
            n % 5 + 1,
            n % 4
        ));
    }
    assert_eq!(uses(&csv_sheet(&text)), [Skip, Skip, Skip, Working]);
}

#[test]
fn a_row_for_each_statement() {
    let (sheet, mapping) = guessed(
        "Number,Kind,Statement\n1,Working,The bus\n1,Not working,The lift\n2,Important for the future,A job\n",
    );
    assert_eq!(mapping.shape, Shape::StatementPerRow);
    assert_eq!(uses(&sheet), [Person, Kind, Words]);
    let names = KindNames {
        working: "Sunny".into(),
        not_working: "Rainy".into(),
        important: "Tomorrow".into(),
    };
    let sheet = csv_sheet("Weather,What they said\nsunny,The bus\nRAINY,The lift\n");
    let mapping = guess(&sheet, &names);
    assert_eq!(mapping.columns[0].used_as, Kind);
}

#[test]
fn a_workshops_own_names_of_kinds_are_known() {
    let sheet = csv_sheet("Sunny,Rainy,Tomorrow\nThe bus,The lift,A job\n");
    let names = KindNames {
        working: "Sunny".into(),
        not_working: "Rainy".into(),
        important: "Tomorrow".into(),
    };
    let uses: Vec<ColumnUse> = guess(&sheet, &names)
        .columns
        .iter()
        .map(|c| c.used_as)
        .collect();
    assert_eq!(uses, [Working, NotWorking, Important]);
}

#[test]
fn every_guess_has_a_reason_and_an_example() {
    let (_, mapping) = guessed("ID,What is working?,Anything else?\n1,Nothing,Hello\n2,The bus,\n");
    assert!(
        mapping
            .columns
            .iter()
            .all(|c| !c.reason.is_empty() && !c.letter.is_empty())
    );
    assert_eq!(mapping.columns[1].example, "The bus");
}

#[test]
fn a_map_flag_finds_its_column_by_header_letter_or_number() {
    let (sheet, mut mapping) = guessed("ID,What is = good?,Anything else?\n1,a b c,d e f\n");
    for (flag, column, used_as) in [
        ("what is = GOOD?=not-working", 1, NotWorking),
        ("C=important", 2, Important),
        ("3=skip", 2, Skip),
        ("id=person", 0, Person),
    ] {
        mapping.apply(&parse_map_flag(flag).unwrap()).unwrap();
        assert_eq!(mapping.columns[column].used_as, used_as, "{flag}");
    }
    assert!(mapping.problems(&sheet).is_empty());
}

#[test]
fn a_wrong_map_flag_is_explained() {
    let (_, mut mapping) = guessed("ID,Working,Working\n1,a,b\n");
    assert!(
        parse_map_flag("Working")
            .unwrap_err()
            .to_string()
            .contains("COLUMN=working")
    );
    assert!(
        parse_map_flag("ID=nonsense")
            .unwrap_err()
            .to_string()
            .contains("not-working")
    );
    let missing = mapping
        .apply(&parse_map_flag("Nope=skip").unwrap())
        .unwrap_err()
        .to_string();
    assert!(
        missing.contains("A 'ID', B 'Working', C 'Working'"),
        "{missing}"
    );
    let twice = mapping
        .apply(&parse_map_flag("working=skip").unwrap())
        .unwrap_err()
        .to_string();
    assert!(twice.contains("letter"), "{twice}");
}

#[test]
fn a_mapping_that_makes_no_sense_is_told() {
    let (sheet, mut mapping) =
        guessed("ID,Mail,Area\n1,a@example.org,North\n2,b@example.org,South\n");
    let told = |mapping: &heard_exchange::sheets::Mapping| {
        mapping
            .problems(&sheet)
            .into_iter()
            .map(|p| p.sentence)
            .collect::<Vec<_>>()
            .join(" ")
    };
    mapping.set(2, Skip);
    assert!(told(&mapping).contains("No column makes cards"));
    mapping.set(2, Words);
    assert!(told(&mapping).contains("says the kind too"));
    mapping.set(2, Working);
    assert_eq!(told(&mapping), "");
    mapping.set(1, Person);
    let both = told(&mapping);
    assert!(
        both.contains("never stored") && both.contains("both used as person"),
        "{both}"
    );
    mapping.set(1, Choose);
    assert!(told(&mapping).contains("First choose what to do with 'Mail'"));
}
