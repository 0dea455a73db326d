//! Bringing statements in: read a sheet, preview its cards, import them as one command.

use crate::corrections::as_they_came_in;
use crate::host::{Caller, Host, Reach};
use crate::job::{ImportDone, SheetRead, SheetRef};
use crate::problem::{invalid, io, not_allowed, not_found};
use crate::words;
use heard_core::OpenWorkshop;
use heard_core::protocol::{
    self as core, Command, ImportedPerson, ImportedStatement, Outcome, Problem, StatementId,
};
use heard_exchange::sheets::{
    self, Choices, KindNames, Known, KnownAnswer, KnownRow, LeftOutReason, Mapping, Preview, Sheet,
    SheetError,
};
use std::collections::BTreeSet;
use std::path::Path;

/// Reads a sheet and guesses its columns.
pub(crate) fn read(
    host: &Host,
    caller: &Caller,
    from: &SheetRef,
    tab: Option<&str>,
) -> Result<SheetRead, Problem> {
    let names = kind_names(host.room().workshop()?.document());
    let sheet = match from {
        SheetRef::Pasted(cells) => sheets::read_pasted(cells).map_err(refused)?,
        SheetRef::Handle(handle) => {
            let file = host.files.get(&caller.session, handle)?;
            let name = Path::new(&file.name).file_stem().unwrap_or_default();
            let asked = host.reader.read(&file.bytes, &name.to_string_lossy(), tab);
            asked.map_err(invalid)?
        }
        SheetRef::Path(path) => {
            if caller.reach == Reach::Handles {
                return Err(not_allowed(words::CHOOSE_THE_FILE));
            }
            from_path(host, Path::new(path), tab)?
        }
    };
    let mapping = sheets::guess(&sheet, &names);
    let (handle, sheet) = host.sheets.put(&caller.session, sheet);
    Ok(about(handle, &sheet, mapping))
}

fn from_path(host: &Host, path: &Path, tab: Option<&str>) -> Result<Sheet, Problem> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            not_found(core::Error::NoFile(path.display().to_string()).to_string())
        }
        _ => io(&error),
    })?;
    if about.is_dir() {
        return Err(invalid(words::folder_not_sheet(path)));
    }
    if usize::try_from(about.len()).is_ok_and(|length| length > sheets::MAX_UNPACKED) {
        return Err(refused(SheetError::TooLarge));
    }
    let bytes = std::fs::read(path).map_err(|error| io(&error))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    host.reader.read(&bytes, &name, tab).map_err(invalid)
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn refused(error: SheetError) -> Problem {
    invalid(error.to_string())
}

fn about(handle: String, sheet: &Sheet, mapping: Mapping) -> SheetRead {
    let cells = |row: &sheets::Row| -> Vec<String> {
        (0..sheet.header.len())
            .map(|column| row.cell(column).chars().take(200).collect())
            .collect()
    };
    SheetRead {
        sheet: handle,
        name: sheet.name.clone(),
        header: sheet.header.clone(),
        rows: u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX),
        first: sheet.rows.iter().take(3).map(cells).collect(),
        others: sheet.others.clone(),
        notices: sheet.notices.clone(),
        mapping,
    }
}

fn kind_names(document: &core::Document) -> KindNames {
    match document.settings.single() {
        Some(settings) => KindNames {
            working: settings.working.clone(),
            not_working: settings.not_working.clone(),
            important: settings.important.clone(),
        },
        None => KindNames::default(),
    }
}

/// The cards that would come. The workshop is looked at, then let go: a long preview holds nobody up.
pub(crate) fn preview(
    host: &Host,
    caller: &Caller,
    sheet: &str,
    mapping: &Mapping,
    choices: &Choices,
) -> Result<Preview, Problem> {
    let sheet = host.sheets.get(&caller.session, sheet)?;
    let (mut known, gone) = {
        let room = host.room();
        let open = room.workshop()?;
        (known(open)?, open.gone().map_err(|error| error.problem())?)
    };
    let preview = sheets::preview(&sheet, mapping, choices, &known);
    if gone.is_nobody() {
        return Ok(preview);
    }
    // Only the sheet's own keys can be told from the marks of those who asked to go.
    let people = preview.people.iter().map(|person| &person.key);
    let asked: Vec<_> = people.filter(|key| gone.has_row(key)).cloned().collect();
    for key in asked {
        known.rows.entry(key).or_default().gone = true;
    }
    Ok(sheets::preview(&sheet, mapping, choices, &known))
}

/// What the workshop holds of earlier exports of the same form.
fn known(open: &OpenWorkshop) -> Result<Known, Problem> {
    let earlier = as_they_came_in(open)?;
    let document = open.document();
    let mut known = Known::default();
    for person in document.people.iter().filter(|row| !row.row_key.is_empty()) {
        let row = KnownRow {
            withdrawn: person.withdrawn,
            gone: false,
            answers: Vec::new(),
        };
        known.rows.insert(person.row_key.clone(), row);
    }
    for card in document.statements.iter() {
        let person = card.person.and_then(|id| document.people.get(id));
        let Some(row) = person.and_then(|person| known.rows.get_mut(&person.row_key)) else {
            continue;
        };
        row.answers.push(KnownAnswer {
            statement: card.id.to_string(),
            kind: card.kind,
            words: earlier.get(&card.id).unwrap_or(&card.words).clone(),
        });
    }
    Ok(known)
}

/// Brings a sheet's cards in as one step, under the request's own id.
pub(crate) fn import(
    host: &Host,
    caller: &Caller,
    id: &str,
    (sheet, mapping, choices): (&str, &Mapping, &Choices),
) -> Result<ImportDone, Problem> {
    if let Some(outcome) = done_before(host, caller, id)? {
        let room = host.room();
        return Ok(counted(room.workshop()?, outcome, 0));
    }
    let preview = preview(host, caller, sheet, mapping, choices)?;
    if !preview.ready {
        let open: Vec<&str> = preview
            .problems
            .iter()
            .map(|one| one.sentence.as_str())
            .collect();
        return Err(invalid(open.join(" ")));
    }
    if preview.cards.is_empty() && preview.corrections.is_empty() {
        return Err(invalid(words::NOTHING_NEW));
    }
    let people = people(&preview)?;
    // Without one the import goes on: it is one step, and undo takes it back.
    let _ = crate::backups::make(host);
    let command = Command::ImportStatements { people };
    let done = host.run(&caller.session, Some(id.to_owned()), command)?;
    let room = host.room();
    let mut told = counted(room.workshop()?, done.outcome, preview.counts.left_out);
    told.asked_to_go = asked_to_go(&preview);
    told.corrected = u32::try_from(preview.corrections.len()).unwrap_or(u32::MAX);
    Ok(told)
}

/// The outcome of the same request before the program was started anew.
fn done_before(host: &Host, caller: &Caller, id: &str) -> Result<Option<Outcome>, Problem> {
    let room = host.room();
    let stored = room.workshop()?.store().reply(&caller.session, id);
    let Some(stored) = stored.map_err(|error| error.problem())? else {
        return Ok(None);
    };
    let outcome = serde_json::from_str(&stored.reply);
    outcome
        .map(Some)
        .map_err(|_| core::Error::Conflict.problem())
}

fn counted(open: &OpenWorkshop, outcome: Outcome, left_out: u32) -> ImportDone {
    let document = open.document();
    let count = |is: &dyn Fn(uuid::Uuid) -> bool| {
        let found = outcome.made.iter().filter(|id| is(**id)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    ImportDone {
        people: count(&|id| document.people.get(core::PersonId(id)).is_some()),
        statements: count(&|id| document.statements.get(StatementId(id)).is_some()),
        corrected: 0,
        left_out,
        asked_to_go: outcome.left_out,
        outcome,
    }
}

/// How many people of a sheet asked to go.
fn asked_to_go(preview: &Preview) -> u32 {
    let left_out = preview.left_out.iter();
    let asked = left_out.filter(|one| one.reason == LeftOutReason::AskedToGo);
    let rows: BTreeSet<u32> = asked.map(|one| one.row).collect();
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

fn people(preview: &Preview) -> Result<Vec<ImportedPerson>, Problem> {
    let mut people = Vec::new();
    for person in &preview.people {
        let cards = preview
            .cards
            .iter()
            .filter(|card| card.person == person.key);
        let corrections = preview
            .corrections
            .iter()
            .filter(|one| one.person == person.key);
        let mut statements: Vec<ImportedStatement> = cards
            .map(|card| ImportedStatement {
                kind: card.kind,
                words: card.words.clone(),
                pointed: undecided(&card.pointed),
                replaces: None,
            })
            .collect();
        for one in corrections {
            let earlier = one.statement.parse().map(StatementId);
            statements.push(ImportedStatement {
                kind: one.kind,
                words: one.new.clone(),
                pointed: undecided(&one.pointed),
                replaces: Some(earlier.map_err(crate::problem::internal)?),
            });
        }
        people.push(ImportedPerson {
            row_key: person.key.clone(),
            reference: person.reference.clone().unwrap_or_default(),
            group: person.group.clone(),
            // A ready preview has both answers; without one nothing is shown or quoted.
            may_show: person.may_show.unwrap_or(false),
            may_quote: person.may_quote.unwrap_or(false),
            statements,
        });
    }
    Ok(people)
}

/// What may identify somebody in these words; nobody has chosen yet.
pub(crate) fn point_at(words: &str) -> Vec<core::Pointed> {
    undecided(&sheets::pointed(words))
}

fn undecided(found: &[sheets::Pointed]) -> Vec<core::Pointed> {
    let one = |found: &sheets::Pointed| core::Pointed {
        part: core::Part {
            start: found.start,
            end: found.end,
        },
        looks_like: found.kind,
        choice: core::Choice::Undecided,
    };
    found.iter().map(one).collect()
}
