//! Script w: every command of the protocol, once or as often as others need it.

use crate::generator::{self, KINDS, Lots};
use crate::script::{Script, Writer};
use heard_core::protocol::{Command, ItemId, Kind, VoteOn, VoteRoundId, VoteSource};

/// What must be there before the other commands find something to work on.
const FIRST: &[&str] = &[
    "AddPerson",
    "AddStatement",
    "AddStatement",
    "AddStatement",
    "AddTheme",
    "AddCause",
    "AddCause",
    "AddIdea",
    "AddIdea",
    "ChooseIdea",
    "AddPlan",
    "AddStep",
    "AddStep",
    "AddRound",
    "AddRoomNote",
    "AddWantsToHear",
];

/// How often a command is drawn until one of its kind is taken.
const DRAWS: u64 = 4_000;

/// The script; a command that no draw can get done is a hole in it, and a panic.
pub fn script() -> Script {
    let mut writer = Writer::new("Every command");
    for kind in FIRST {
        draw(&mut writer, kind);
        // Causes are asked for under what does not work.
        while *kind == "AddTheme" && !has_something_not_working(&writer) {
            draw(&mut writer, kind);
        }
    }
    for kind in KINDS {
        if *kind == "CloseRound" {
            level_vote(&mut writer);
        }
        draw(&mut writer, kind);
        if writer.len().is_multiple_of(9) {
            writer.try_run(Command::Undo {});
            writer.try_run(Command::Redo {});
        }
    }
    writer.run(Command::Undo {});
    writer.run(Command::Redo {});
    let script = writer.end();
    for kind in KINDS {
        let commands = script.lines.iter().filter_map(|line| line.command.as_ref());
        let mut kinds = commands.map(generator::kind_of);
        assert!(kinds.any(|other| other == *kind), "{kind} is missing");
    }
    script
}

/// Two themes with a dot each: closed, it is a tie that can be settled.
fn level_vote(writer: &mut Writer) {
    while writer.workshop().document().themes.len() < 2 {
        draw(writer, "AddTheme");
    }
    let themes: Vec<ItemId> = writer
        .workshop()
        .document()
        .themes
        .iter()
        .map(|theme| theme.id.into())
        .collect();
    let items = themes[..2].to_vec();
    let round: VoteRoundId = writer.made(Command::AddRound {
        on: VoteOn::Themes,
        items: items.clone(),
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 10,
        voted_by: VoteSource::Dots,
    });
    for item in items {
        let source = VoteSource::Dots;
        writer.run(Command::CountVotes {
            round,
            item,
            source,
            n: 1,
            even_if_too_many: false,
        });
    }
}

fn has_something_not_working(writer: &Writer) -> bool {
    let mut themes = writer.workshop().document().themes.iter();
    themes.any(|theme| theme.kind == Kind::NotWorking)
}

/// One command of this kind that changes something; where it needs others first, they are drawn too.
fn draw(writer: &mut Writer, kind: &str) {
    for lots in 0..DRAWS {
        let unique = u32::try_from(writer.len()).unwrap() * 10;
        // Where it does not come by itself, other things happen meanwhile.
        let other = lots > 100 && lots % 20 == 0;
        let seed = lots + u64::from(unique) * 7_919;
        let command = if other {
            let adds = ["AddStatement", "AddTheme", "AddIdea", "CloseRound"];
            let add = adds[(lots / 20) as usize % adds.len()];
            generator::command(add, writer.workshop().document(), &Lots::new(seed, unique))
        } else {
            generator::command(kind, writer.workshop().document(), &Lots::new(seed, unique))
        };
        let revision = writer.workshop().revision();
        writer.try_run(command);
        if !other && writer.workshop().revision() > revision {
            return;
        }
    }
    panic!("{kind} was never done");
}
