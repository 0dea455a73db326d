//! What each job does. A job changes the document only through commands.

mod backups;
mod copies;
pub(crate) mod documents;
mod drafts;
pub(crate) mod gone;
mod keys;
pub(crate) mod opening;
pub(crate) mod preview;
pub(crate) mod sheets;
mod two_copies;

use crate::corrections;
use crate::host::{Caller, Host};
use crate::job::{Job, WallAddress};
use crate::packs;
use crate::problem::{internal, not_allowed};
use crate::words;
use heard_core::protocol::{Problem, StatementId};
use heard_exchange::documents::{DocumentKind, Wanted, hard_to_read};
use serde::Serialize;

pub(crate) use opening::{OwnCopy, open_path};
use two_copies::Bring;

/// Runs a job; its answer as JSON.
pub(crate) fn run(host: &Host, caller: &Caller, id: &str, job: &Job) -> Result<String, Problem> {
    match job {
        Job::ListWorkshops {} => json(&opening::list(host)?),
        Job::NewWorkshop { title, protect } => json(&opening::new(host, title, protect.as_ref())?),
        Job::PractiseWithExample {} => json(&opening::practise(host)?),
        Job::OpenWorkshop { file, key } => json(&opening::open(host, file, key.as_ref())?),
        Job::BringIn { from, key } => json(&opening::bring_in(host, caller, from, key.as_ref())?),
        Job::CompareCopies {
            from,
            key,
            here_key,
        } => {
            let bring = Bring::of(from, key.as_ref(), here_key.as_ref())?;
            json(&two_copies::compare(host, caller, &bring)?)
        }
        Job::LookIntoCopy { from, key } => {
            let bring = Bring::of(from, key.as_ref(), None)?;
            json(&two_copies::look_into(host, caller, &bring)?)
        }
        Job::TakeCopy {
            from,
            key,
            here_key,
            both,
        } => {
            let bring = Bring::of(from, key.as_ref(), here_key.as_ref())?;
            json(&two_copies::take(host, caller, &bring, *both)?)
        }
        Job::ProtectWorkshop {
            passphrase,
            list_name,
        } => json(&keys::protect(host, passphrase, list_name.as_deref())?),
        Job::ChangePassphrase { now, then } => json(&keys::change_passphrase(host, now, then)?),
        Job::RemovePassphrase { now } => json(&keys::remove(host, now)?),
        Job::ChangeListName { list_name } => json(&keys::change_list_name(host, list_name)?),
        Job::RecoveryCode { passphrase } => json(&keys::recovery_code(host, passphrase)?),
        Job::CheckRecoveryCode { groups } => json(&keys::check_code(groups)),
        Job::PassphraseStrength { passphrase, names } => {
            json(&keys::judge(host, passphrase, names))
        }
        Job::Remembering {} => json(&keys::remembering(host)),
        Job::RememberKey { key } => json(&keys::remember(host, key)?),
        Job::ForgetKey {} => json(&keys::forget(host)?),
        Job::LockWorkshop { blank_wall } => json(&keys::lock(host, *blank_wall)?),
        Job::UnlockWorkshop { key } => json(&keys::unlock(host, key)?),
        Job::CloseWorkshop {} => json(&opening::close(host)?),
        Job::SaveCopy { path, force } => {
            json(&copies::save(host, caller, path.as_deref(), *force)?)
        }
        Job::Snapshot {} => json(&host.room().workshop()?.snapshot()),
        Job::WallView {} => json(host.room().workshop()?.wall_view()),
        Job::PreviewScene { show } => json(&host.room().workshop()?.preview(*show)),
        Job::Trail { of } => json(&trail(host, *of)?),
        Job::DayNow { day, minute } => {
            let room = host.room();
            json(&heard_core::room::day_now(
                room.workshop()?.document(),
                *day,
                *minute,
            ))
        }
        Job::LikeThis { statement } => json(&like_this(host, *statement)?),
        Job::Corrections { statement } => json(&corrections::corrections(
            host.room().workshop()?,
            *statement,
        )?),
        Job::ReadSheet { from, tab } => json(&sheets::read(host, caller, from, tab.as_deref())?),
        Job::PreviewImport {
            sheet,
            mapping,
            choices,
        } => json(&sheets::preview(host, caller, sheet, mapping, choices)?),
        Job::Import {
            sheet,
            mapping,
            choices,
        } => json(&sheets::import(
            host,
            caller,
            id,
            (sheet, mapping, choices),
        )?),
        Job::PointAt { words } => json(&sheets::point_at(words)),
        Job::Export {
            document,
            format,
            options,
            path,
            force,
        } => {
            let wanted = Wanted {
                kind: *document,
                format: *format,
                options: *options,
            };
            json(&documents::export(
                host,
                caller,
                wanted,
                path.as_deref(),
                *force,
            )?)
        }
        Job::NameDocument {
            document,
            format,
            options,
        } => {
            let wanted = Wanted {
                kind: *document,
                format: *format,
                options: *options,
            };
            json(&documents::named(host, &wanted)?)
        }
        Job::Documents {} => {
            let all: Vec<_> = DocumentKind::ALL.iter().map(|kind| kind.traits()).collect();
            json(&all)
        }
        Job::Holds { document } => json(&documents::holds(host, *document)?),
        Job::EasyReadFlags { plan } => {
            let room = host.room();
            json(&hard_to_read(room.workshop()?.document(), *plan))
        }
        Job::PreviewDocument {
            document,
            options,
            from,
            count,
        } => json(&preview::preview(
            host,
            *document,
            *options,
            (*from, *count),
        )?),
        Job::BeginPack {
            pack,
            options,
            path,
        } => json(&packs::begin(
            host,
            caller,
            (*pack, *options),
            path.as_deref(),
        )?),
        Job::PackState { run } => json(&packs::state(host, caller, run)?),
        Job::CancelPack { run } => json(&packs::cancel(host, caller, run)?),
        Job::KeepDraft { place, words } => json(&drafts::keep(host, place, words)?),
        Job::Drafts {} => json(&drafts::all(host)?),
        Job::WouldGo { leaving } => json(&gone::would_go(host, leaving)?),
        Job::Erase { leaving } => json(&gone::erase(host, caller, leaving)?),
        Job::Tidy { title } => json(&gone::tidy(host, caller, title)?),
        Job::Share {
            sharing,
            passphrase,
            open,
            path,
            force,
        } => {
            let key = passphrase.as_ref().map(keys::chosen).transpose()?;
            let to = (path.as_deref(), *force);
            json(&gone::share(host, caller, (*sharing, key, *open), to)?)
        }
        Job::Destroy { title } => json(&gone::destroy(host, title)?),
        Job::Doors {} => json(&gone::doors(host)?),
        Job::WallAddress {} => json(&wall_address(host)?),
        Job::ListBackups {} => json(&backups::list(host)?),
        Job::LookInside { file, key, backup } => {
            let file = file.as_deref();
            json(&backups::look_inside(host, file, key.as_ref(), backup)?)
        }
        Job::GoBack { backup } => json(&backups::go_back(host, backup)?),
        Job::GoOn {} => json(&backups::go_on(host)?),
        Job::BackUpNow {} => json(&backups::back_up_now(host)?),
        Job::BackupFolders {} => json(&backups::places(host)),
        Job::AddBackupFolder { path } => json(&backups::add_folder(host, caller, path)?),
        Job::RemoveBackupFolder { path } => json(&backups::remove_folder(host, caller, path)?),
        Job::WhatCanBeSaved { file, key } => {
            json(&backups::what_can_be_saved(host, file, key.as_ref())?)
        }
        Job::RestoreBackup { file, key, backup } => {
            json(&backups::restore(host, file, key.as_ref(), backup)?)
        }
    }
}

fn trail(host: &Host, of: uuid::Uuid) -> Result<heard_core::protocol::Trail, Problem> {
    let room = host.room();
    heard_core::trail(room.workshop()?.document(), of).map_err(|error| error.problem())
}

/// More than anybody looks through for one card.
const MOST_LIKE_THIS: usize = 20;

fn like_this(host: &Host, statement: StatementId) -> Result<Vec<StatementId>, Problem> {
    let room = host.room();
    let document = room.workshop()?.document();
    heard_core::statements::like_this(document, statement, MOST_LIKE_THIS)
        .map_err(|error| error.problem())
}

fn wall_address(host: &Host) -> Result<WallAddress, Problem> {
    let path = host.wall_address.get().cloned();
    let path = path.ok_or_else(|| not_allowed(words::WALL_HAS_A_WINDOW))?;
    Ok(WallAddress { path })
}

fn json(answer: &impl Serialize) -> Result<String, Problem> {
    serde_json::to_string(answer).map_err(internal)
}
