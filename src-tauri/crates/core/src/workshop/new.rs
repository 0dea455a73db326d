//! What a new workshop comes with: the process's defaults and a sensible two days.

use crate::edit::{Edit, MOST_NAME, text};
use crate::protocol::{
    AgendaItem, Error, Lens, LensIcon, PromptLength, Scene, Scheme, Settings, Stage, Wall,
    Workshop, WorkshopId,
};
use crate::words::{fields, new_workshop};

/// Puts the workshop's own rows and the default agenda into an empty document.
pub(crate) fn begin(edit: &mut Edit<'_>, title: &str, practice: bool) -> Result<(), Error> {
    let id: WorkshopId = edit.mint();
    edit.put(Workshop {
        id,
        title: text(title, fields::TITLE, MOST_NAME)?,
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
        working: new_workshop::WORKING.to_owned(),
        not_working: new_workshop::NOT_WORKING.to_owned(),
        important: new_workshop::IMPORTANT_FOR_THE_FUTURE.to_owned(),
        asked_per_person: 2,
        perspectives: words(&[
            new_workshop::PEOPLE_AND_FAMILIES,
            new_workshop::PROVIDERS_AND_STAFF,
            new_workshop::COMMISSIONERS,
        ]),
        lenses: vec![
            lens(
                new_workshop::DELIA,
                new_workshop::DELIA_ASKS,
                LensIcon::Apron,
            ),
            lens(
                new_workshop::JAMIE,
                new_workshop::JAMIE_ASKS,
                LensIcon::Table,
            ),
            lens(
                new_workshop::HESTON,
                new_workshop::HESTON_ASKS,
                LensIcon::Flask,
            ),
        ],
        dots_per_person: 3,
        most_per_item: 3,
        effort_axis: new_workshop::EFFORT.to_owned(),
        difference_axis: new_workshop::DIFFERENCE.to_owned(),
        corners: words(&[
            new_workshop::QUICKER_WINS,
            new_workshop::BIG_AND_WORTH_IT,
            new_workshop::SMALL_EXTRAS,
            new_workshop::NOT_NOW,
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
    (1, 570, 30, new_workshop::ARRIVE_TEA_AND_COFFEE, None),
    (
        1,
        600,
        40,
        new_workshop::WELCOME_AND_WAYS_OF_WORKING,
        Some(Stage::Theme),
    ),
    (1, 640, 20, new_workshop::WARM_UP, Some(Stage::Theme)),
    (
        1,
        660,
        45,
        new_workshop::HEAR_EVERYTHING,
        Some(Stage::Theme),
    ),
    (1, 705, 15, new_workshop::BREAK, None),
    (
        1,
        720,
        60,
        new_workshop::PUT_CARDS_INTO_THEMES_AND_NAME_THEM,
        Some(Stage::Theme),
    ),
    (1, 780, 45, new_workshop::LUNCH, None),
    (
        1,
        825,
        60,
        new_workshop::WHY_IS_THIS_HAPPENING,
        Some(Stage::Understand),
    ),
    (1, 885, 15, new_workshop::BREAK, None),
    (
        1,
        900,
        20,
        new_workshop::VOTE_ON_WHAT_MATTERS_MOST,
        Some(Stage::Understand),
    ),
    (
        1,
        920,
        40,
        new_workshop::WHAT_WE_SEE_WHEN_IT_WORKS,
        Some(Stage::Success),
    ),
    (1, 960, 15, new_workshop::THANKS_AND_WHAT_HAPPENS_NEXT, None),
    (2, 570, 30, new_workshop::ARRIVE_TEA_AND_COFFEE, None),
    (2, 600, 20, new_workshop::WHERE_WE_GOT_TO, Some(Stage::Plan)),
    (
        2,
        620,
        30,
        new_workshop::WHAT_IS_IN_PLACE_ALREADY,
        Some(Stage::Plan),
    ),
    (2, 650, 55, new_workshop::THREE_LENSES, Some(Stage::Plan)),
    (2, 705, 15, new_workshop::BREAK, None),
    (2, 720, 20, new_workshop::VOTE_ON_IDEAS, Some(Stage::Plan)),
    (2, 740, 40, new_workshop::INVESTMENT_GRID, Some(Stage::Plan)),
    (2, 780, 45, new_workshop::LUNCH, None),
    (2, 825, 15, new_workshop::CHOOSE, Some(Stage::Plan)),
    (2, 840, 75, new_workshop::ACTION_PLANS, Some(Stage::Plan)),
    (
        2,
        915,
        20,
        new_workshop::READ_BACK_AND_SIGN_UP,
        Some(Stage::Plan),
    ),
    (2, 935, 15, new_workshop::THANKS_AND_WHAT_HAPPENS_NEXT, None),
];
