//! Scenes of what is kept beside a workshop: a backup, going back, another key, a copy for somebody, the end.

use crate::call::call_args;
use crate::oracle::{healthy, recover, words_of};
use crate::scene::{
    FILE, Judge, Look, Scene, THEIR_WORDS, copy_all, files_in, is_workshop, judge_beside,
    with_their_words,
};
use crate::script::{Reference, fast_folder};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use heard_core::protocol::{Command, RoomNoteKind};
use heard_core::{Asked, Ids, Key, OpenWorkshop};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::OnceLock;

const PASSPHRASE: &str = "four odd words here";

/// The folder before, with two backups, of which the second holds the workshop as it is.
struct Before {
    files: Vec<(String, Vec<u8>)>,
    dump: String,
    /// The words of the first backup, and its name.
    earlier: String,
    first: String,
}

/// From yesterday on: of the last two days all backups stay.
fn at(minutes: i64) -> DateTime<Utc> {
    static YESTERDAY: OnceLock<DateTime<Utc>> = OnceLock::new();
    let yesterday = YESTERDAY.get_or_init(|| Utc::now().trunc_subsecs(0) - TimeDelta::days(1));
    *yesterday + TimeDelta::minutes(minutes)
}

fn before() -> Before {
    let (script, ..) = with_their_words();
    let mut reference = Reference::new(&script.base, 0);
    reference.go_to(&script, script.lines.len());
    let folder = fast_folder();
    let path = folder.path().join(FILE);
    std::fs::write(&path, reference.file()).unwrap();
    let mut open = OpenWorkshop::open(&path, None, Ids::Seeded(4), at(0)).unwrap();
    let first = open.back_up(at(0)).unwrap().name;
    let earlier = words_of(&healthy(&open).unwrap());
    let note = Command::AddRoomNote {
        kind: RoomNoteKind::Hopes,
        text: "A hope of later".to_owned(),
    };
    let asked = Asked {
        role: heard_core::protocol::ActorRole::Desk,
        session: "before".to_owned(),
        request: None,
        drafts: Vec::new(),
    };
    open.run(&asked, note, at(1)).unwrap();
    open.back_up(at(2)).unwrap();
    drop(open);
    let dump = recover(&path).unwrap();
    Before {
        files: files_in(folder.path()),
        dump,
        earlier,
        first,
    }
}

fn scene(name: &str, before: &Before, cmd: &str, args: Value, look: Box<Look>) -> Scene {
    Scene {
        name: name.to_owned(),
        files: before.files.clone(),
        args: call_args(Path::new("$FOLDER").join(FILE).as_path()),
        lines: vec![json!({ "id": "one", "cmd": cmd, "args": args }).to_string()],
        judge: Judge::Looked(look),
        whole: None,
    }
}

pub fn scenes() -> Vec<Scene> {
    vec![
        a_backup(),
        going_back(),
        a_copy_in_its_place(),
        another_key(),
        a_copy_for_somebody(),
        the_end(),
    ]
}

/// What is left, put aside, so that it can be opened.
fn aside(folder: &Path) -> tempfile::TempDir {
    let own = fast_folder();
    copy_all(folder, own.path());
    own
}

fn open(folder: &Path, key: Option<&str>) -> Result<OpenWorkshop, String> {
    let key = key.map(|words| Key::Passphrase(words.to_owned()));
    let opened = OpenWorkshop::open(&folder.join(FILE), key, Ids::Seeded(5), at(9));
    opened.map_err(|error| format!("it does not open: {error}"))
}

/// Every backup is whole, opens with the workshop's own key, and there are as many.
fn all_good(open: &OpenWorkshop, least: usize) -> Result<(), String> {
    let backups = open.backups().list();
    for backup in &backups {
        let inside = backup.look_inside(open.store().key());
        inside.map_err(|error| format!("backup {}: {error}", backup.name))?;
    }
    if backups.len() < least {
        return Err(format!("{} of {least} backups are there", backups.len()));
    }
    Ok(())
}

/// The first backup of a workshop that has none.
fn a_backup() -> Scene {
    let mut before = before();
    before.files.retain(|(name, _)| name == FILE);
    let dump = before.dump.clone();
    let look = move |folder: &Path, acked: usize| {
        let own = aside(folder);
        let open = open(own.path(), None)?;
        if healthy(&open)? != dump {
            return Err("the workshop is another".to_owned());
        }
        all_good(&open, acked)?;
        let none = open.backups().list().is_empty();
        Ok(if none {
            "no backup yet"
        } else {
            "a good backup"
        })
    };
    scene("a backup", &before, "backUpNow", json!({}), Box::new(look))
}

fn going_back() -> Scene {
    let before = before();
    let (now, earlier) = (words_of(&before.dump), before.earlier.clone());
    let look = move |folder: &Path, acked: usize| {
        let own = aside(folder);
        let open = open(own.path(), None)?;
        let held = words_of(&healthy(&open)?);
        all_good(&open, 2)?;
        if held == earlier {
            return Ok("gone back");
        }
        match held == now && acked == 0 {
            true => Ok("not gone back yet"),
            false => Err("neither as it was nor as in the backup".to_owned()),
        }
    };
    let args = json!({ "backup": before.first });
    scene("going back", &before, "goBack", args, Box::new(look))
}

/// The copy of another laptop, with one note more.
fn a_copy_in_its_place() -> Scene {
    let mut before = before();
    let folder = fast_folder();
    for (name, bytes) in &before.files {
        crate::scene::lay(folder.path(), name, bytes);
    }
    let (here, copy) = (folder.path().join(FILE), folder.path().join("copy.heard"));
    std::fs::copy(&here, &copy).unwrap();
    let mut open = OpenWorkshop::open(&copy, None, Ids::Seeded(6), at(3)).unwrap();
    let note = Command::AddRoomNote {
        kind: RoomNoteKind::ForLater,
        text: "Said on the other laptop".to_owned(),
    };
    let asked = Asked {
        role: heard_core::protocol::ActorRole::Desk,
        session: "there".to_owned(),
        request: None,
        drafts: Vec::new(),
    };
    open.run(&asked, note, at(4)).unwrap();
    let there = words_of(&healthy(&open).unwrap());
    drop(open);
    before
        .files
        .push(("copy.heard".to_owned(), std::fs::read(&copy).unwrap()));
    let brought = std::fs::read(&copy).unwrap();
    let now = words_of(&before.dump);
    let look = move |folder: &Path, acked: usize| {
        let own = aside(folder);
        if std::fs::read(folder.join("copy.heard")).ok().as_ref() != Some(&brought) {
            return Err("the copy is not as it was brought".to_owned());
        }
        let open = self::open(own.path(), None)?;
        let held = words_of(&healthy(&open)?);
        all_good(&open, 2)?;
        if held == there {
            return Ok("the copy is in its place");
        }
        match held == now && acked == 0 {
            true => Ok("the copy is not in its place yet"),
            false => Err("neither as it was nor as the copy".to_owned()),
        }
    };
    let args = json!({ "from": { "path": "$FOLDER/copy.heard" }, "both": false });
    scene(
        "a copy in its place",
        &before,
        "takeCopy",
        args,
        Box::new(look),
    )
}

/// With the key before, or with the new one, and nothing beside that the other opens.
fn another_key() -> Scene {
    let before = before();
    let dump = before.dump.clone();
    let look = move |folder: &Path, acked: usize| {
        let own = aside(folder);
        let plain = open(own.path(), None);
        let key = plain.is_err().then_some(PASSPHRASE);
        let open = match plain {
            Ok(open) => open,
            Err(_) => open(own.path(), key)?,
        };
        if healthy(&open)? != dump {
            return Err("the workshop is another".to_owned());
        }
        all_good(&open, 2)?;
        if key.is_none() {
            return match acked {
                0 => Ok("no other key yet"),
                _ => Err("the old key still opens it".to_owned()),
            };
        }
        drop(open);
        readable(own.path())?;
        Ok("another key")
    };
    let args = json!({ "passphrase": PASSPHRASE });
    scene(
        "another key",
        &before,
        "protectWorkshop",
        args,
        Box::new(look),
    )
}

fn readable(folder: &Path) -> Result<(), String> {
    for (name, bytes) in files_in(folder) {
        let stands = |word: &&&str| {
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        };
        if let Some(word) = THEIR_WORDS.iter().find(stands) {
            return Err(format!("'{word}' can still be read in {name}"));
        }
    }
    Ok(())
}

fn a_copy_for_somebody() -> Scene {
    let before = before();
    let words = words_of(&before.dump);
    let look = move |folder: &Path, acked: usize| {
        let own = aside(folder);
        if words_of(&recover(&own.path().join(FILE))?) != words {
            return Err("the workshop is another".to_owned());
        }
        judge_beside(&folder.join("copy.heard"), None, is_workshop, acked)
    };
    let args = json!({ "sharing": "withAFacilitator", "path": "$FOLDER/copy.heard" });
    scene(
        "a copy for somebody",
        &before,
        "share",
        args,
        Box::new(look),
    )
}

fn the_end() -> Scene {
    let before = before();
    let dump = before.dump.clone();
    let look = move |folder: &Path, acked: usize| {
        let own = aside(folder);
        let held = recover(&own.path().join(FILE))?;
        if held == dump {
            return match acked {
                0 => Ok("not ended yet"),
                _ => Err("said to be gone, and still there".to_owned()),
            };
        }
        readable(own.path())?;
        Ok("ended, to the byte")
    };
    let args = json!({ "title": "Somebody goes" });
    scene("the end", &before, "tidy", args, Box::new(look))
}
