//! What a new workshop comes with: the process's defaults and a sensible two days.

use crate::edit::{Edit, MOST_NAME, text};
use crate::protocol::{
    AgendaItem, Error, Lens, LensIcon, PromptLength, Scene, Scheme, Settings, Stage, Wall,
    Workshop, WorkshopId,
};

/// Puts the workshop's own rows and the default agenda into an empty document.
pub(crate) fn begin(edit: &mut Edit<'_>, title: &str, practice: bool) -> Result<(), Error> {
    let id: WorkshopId = edit.mint();
    edit.put(Workshop {
        id,
        title: text(title, "The title", MOST_NAME)?,
        focus_question: String::new(),
        organisation: String::new(),
        place: String::new(),
        quiet_room: String::new(),
        time_zone: "Europe/London".to_owned(),
        day_one: None,
        day_two: None,
        review_date: None,
        delete_by: None,
        stage: Stage::Prepare,
        done: Vec::new(),
        screen_height_cm: None,
        back_row_cm: None,
        practice,
    });
    edit.put(default_settings(id));
    edit.put(Wall {
        id,
        scene: Scene::Blank,
        page: 0,
        held: None,
        blank: true,
        scheme: Scheme::Light,
        size: 100,
        pause: None,
        timer: None,
    });
    for (day, start, minutes, title, stage) in TWO_DAYS {
        let item = AgendaItem {
            id: edit.mint(),
            day: *day,
            start: *start,
            minutes: *minutes,
            title: (*title).to_owned(),
            stage: *stage,
            leads: String::new(),
            notes: String::new(),
            started: None,
            extra: 0,
            skipped: false,
        };
        edit.put(item);
    }
    Ok(())
}

fn default_settings(id: WorkshopId) -> Settings {
    let lens = |name: &str, prompt: &str, icon| Lens {
        name: name.to_owned(),
        prompt: prompt.to_owned(),
        icon,
        minutes: 10,
    };
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    Settings {
        id,
        working: "Working".to_owned(),
        not_working: "Not working".to_owned(),
        important: "Important for the future".to_owned(),
        asked_per_person: 2,
        perspectives: words(&[
            "People and families",
            "Providers and staff",
            "Commissioners",
        ]),
        lenses: vec![
            lens("Delia", "What would a good service do?", LensIcon::Apron),
            lens(
                "Jamie",
                "What could neighbours, families and groups do?",
                LensIcon::Table,
            ),
            lens(
                "Heston",
                "What is the wildest thing that could work?",
                LensIcon::Flask,
            ),
        ],
        dots_per_person: 3,
        most_per_item: 3,
        effort_axis: "Effort".to_owned(),
        difference_axis: "Difference".to_owned(),
        corners: words(&[
            "Quicker wins",
            "Big and worth it",
            "Small extras",
            "Not now",
        ]),
        prompt_length: PromptLength::Learning,
        hear_seed: 0,
        reader: String::new(),
    }
}

/// Day, start in minutes after midnight, minutes, title, stage.
type Part = (u32, u32, u32, &'static str, Option<Stage>);

/// Two days as the process describes them; every part can be changed.
const TWO_DAYS: &[Part] = &[
    (1, 570, 30, "Arrive, tea and coffee", None),
    (
        1,
        600,
        40,
        "Welcome and ways of working",
        Some(Stage::Theme),
    ),
    (1, 640, 20, "Warm-up", Some(Stage::Theme)),
    (1, 660, 45, "Hear everything", Some(Stage::Theme)),
    (1, 705, 15, "Break", None),
    (
        1,
        720,
        60,
        "Put cards into themes and name them",
        Some(Stage::Theme),
    ),
    (1, 780, 45, "Lunch", None),
    (
        1,
        825,
        60,
        "Why is this happening?",
        Some(Stage::Understand),
    ),
    (1, 885, 15, "Break", None),
    (
        1,
        900,
        20,
        "Vote on what matters most",
        Some(Stage::Understand),
    ),
    (
        1,
        920,
        40,
        "What we see when it works",
        Some(Stage::Success),
    ),
    (1, 960, 15, "Thanks, and what happens next", None),
    (2, 570, 30, "Arrive, tea and coffee", None),
    (2, 600, 20, "Where we got to", Some(Stage::Plan)),
    (2, 620, 30, "What is in place already", Some(Stage::Plan)),
    (2, 650, 55, "Ideas: Delia, Jamie, Heston", Some(Stage::Plan)),
    (2, 705, 15, "Break", None),
    (2, 720, 20, "Vote on ideas", Some(Stage::Plan)),
    (2, 740, 40, "Investment grid", Some(Stage::Plan)),
    (2, 780, 45, "Lunch", None),
    (2, 825, 15, "Choose", Some(Stage::Plan)),
    (2, 840, 75, "Action plans", Some(Stage::Plan)),
    (2, 915, 20, "Read back and sign up", Some(Stage::Plan)),
    (2, 935, 15, "Thanks, and what happens next", None),
];
