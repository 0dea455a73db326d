//! The data folder: the workshops that the home screen lists.

use crate::backups;
use crate::host::Host;
use crate::job::WorkshopOnDisk;
use crate::problem::{conflict, invalid, io, not_found};
use crate::secrets::list_name;
use crate::words;
use chrono::{DateTime, SecondsFormat, Utc};
use heard_core::backups::BackupFolder;
use heard_core::protocol::{Error, Problem};
use heard_core::{Glance, sync_file, sync_folder};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use uuid::Uuid;

/// Names the data folder in place of the usual one.
pub const PLACE_IN_ENVIRONMENT: &str = "HEARD_DATA";

/// The folder with the workshops of this computer's user.
#[derive(Debug, Clone)]
pub struct DataFolder {
    path: PathBuf,
}

/// A file of the folder.
pub(crate) struct Listed {
    pub listed: WorkshopOnDisk,
    /// None where it can't be opened.
    pub glance: Option<Glance>,
}

impl DataFolder {
    /// A folder by its path; it is made when it is first needed.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// `HEARD_DATA`, else `heard/workshops` in the user's own data folder, such as `~/.local/share`.
    pub fn usual() -> Option<Self> {
        let named = std::env::var_os(PLACE_IN_ENVIRONMENT).filter(|place| !place.is_empty());
        let own = || dirs::data_local_dir().map(|folder| folder.join("heard").join("workshops"));
        named.map(PathBuf::from).or_else(own).map(Self::at)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the folder where it is missing; nobody else on this computer may look into it.
    pub(crate) fn make(&self) -> Result<(), Problem> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.path).map_err(|error| io(&error))
    }

    /// The path of a file that the list names.
    ///
    /// # Errors
    /// `invalid` for anything but a plain name; `notFound`.
    pub(crate) fn file(&self, name: &str) -> Result<PathBuf, Problem> {
        let plain = Path::new(name).file_name().is_some_and(|own| own == name);
        if !plain || !name.ends_with(ENDING) || name.contains(['/', '\\', '\0']) {
            return Err(invalid(words::NOT_A_LISTED_NAME));
        }
        let path = self.path.join(name);
        if path.is_file() {
            return Ok(path);
        }
        Err(not_found(words::not_in_the_list(name)))
    }

    /// A path for a new workshop: its title in plain letters, and a little chance.
    pub(crate) fn new_path(&self, title: &str) -> PathBuf {
        let chance = Uuid::new_v4().simple().to_string();
        let chance: String = chance.chars().take(6).collect();
        self.path.join(format!("{}-{chance}{ENDING}", slug(title)))
    }

    /// A path for a new workshop of this list name.
    ///
    /// # Errors
    /// `conflict` where there is one.
    pub(crate) fn named_path(&self, name: &str) -> Result<PathBuf, Problem> {
        let path = self.path.join(format!("{name}{ENDING}"));
        if path.exists() {
            return Err(conflict(words::list_name_taken(name)));
        }
        Ok(path)
    }

    /// A path for a file that keeps its name as well as it can.
    pub(crate) fn free_path(&self, name: &Path) -> PathBuf {
        let stem = name.file_stem().and_then(|stem| stem.to_str());
        let stem = stem
            .and_then(|stem| list_name(stem).ok())
            .unwrap_or("workshop");
        let numbered = (2..).map(|n| format!("{stem} {n}"));
        let names = std::iter::once(stem.to_owned()).chain(numbered);
        let mut paths = names.map(|name| self.path.join(format!("{name}{ENDING}")));
        paths
            .find(|path| !path.exists())
            .unwrap_or_else(|| self.new_path(stem))
    }

    /// Gives a whole copy its name in the folder, with what a crash left beside it. All is on the disk then:
    /// SQLite waits for its own writes only.
    pub(crate) fn keep(&self, copy: &Path, path: &Path) -> std::io::Result<()> {
        // The file comes last: whoever sees it sees all of it.
        for ending in ["-wal", ""] {
            let copy = beside(copy, ending);
            if ending.is_empty() || copy.is_file() {
                sync_file(&copy)?;
                std::fs::rename(copy, beside(path, ending))?;
            }
        }
        sync_folder(path)
    }

    /// Looks into every workshop of the folder, the one changed last first. Changes none of them.
    pub(crate) fn list(&self, host: &Host, now: DateTime<Utc>) -> Result<Vec<Listed>, Problem> {
        self.make()?;
        let mut found = Vec::new();
        for entry in std::fs::read_dir(&self.path).map_err(|error| io(&error))? {
            let path = entry.map_err(|error| io(&error))?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if name.ends_with(ENDING) && !name.starts_with('.') && path.is_file() {
                found.push(look_into(host, &path, name, now));
            }
        }
        found.sort_by(|a, b| b.listed.changed.cmp(&a.listed.changed));
        Ok(found)
    }
}

/// How the name of a workshop file ends.
pub(crate) const ENDING: &str = ".heard";

fn look_into(host: &Host, path: &Path, name: &str, now: DateTime<Utc>) -> Listed {
    let changed = changed(path).map_or(now, DateTime::<Utc>::from);
    let own = {
        let room = host.room();
        let open = room
            .open()
            .filter(|open| same_file(open.store().path(), path));
        open.map(|open| (open.look(), open.list_name().is_some()))
    };
    let looked = match own {
        Some((looked, protected)) => looked.map(|glance| (Some(glance), protected)),
        None => match heard_core::glance(path, None) {
            Ok(glance) => Ok((Some(glance), false)),
            Err(Error::AsksForPassphrase) => Ok((None, true)),
            Err(error) => Err(error),
        },
    };
    let (glance, protected, why) = match looked {
        Ok((glance, protected)) => (glance, protected, None),
        Err(error) => (None, false, Some(error.problem())),
    };
    let newest_backup = why.as_ref().and_then(|_| {
        let backup = BackupFolder::by_name(path)?.newest_good()?;
        Some(backups::one(host, &backup, None, None))
    });
    // What a passphrase keeps is not on the home screen either, also while the workshop is open.
    let document = glance
        .as_ref()
        .filter(|_| !protected)
        .map(|glance| &glance.document);
    let workshop = document.and_then(|document| document.workshop.single());
    let statements = document.map_or(0, |document| document.statements.len());
    let listed = WorkshopOnDisk {
        file: name.to_owned(),
        title: match protected {
            true => name.strip_suffix(ENDING).unwrap_or(name).to_owned(),
            false => workshop.map(|row| row.title.clone()).unwrap_or_default(),
        },
        changed: changed.to_rfc3339_opts(SecondsFormat::Secs, true),
        stage: workshop.map(|row| row.stage),
        statements: u32::try_from(statements).unwrap_or(u32::MAX),
        practice: workshop.is_some_and(|row| row.practice),
        protected,
        older: glance.as_ref().is_some_and(|glance| glance.older),
        trouble: why.as_ref().map(|problem| problem.code),
        why,
        newest_backup,
    };
    Listed { listed, glance }
}

/// Whether two paths lead to one file, however each was written and whether or not it is there.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}

fn real(path: &Path) -> Option<PathBuf> {
    let to_be = || {
        Some(
            std::fs::canonicalize(folder_of(path))
                .ok()?
                .join(path.file_name()?),
        )
    };
    std::fs::canonicalize(path).ok().or_else(to_be)
}

/// The folder in which something of this path lies.
pub(crate) fn folder_of(path: &Path) -> &Path {
    let parent = path.parent();
    let named = parent.filter(|parent| !parent.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

/// What SQLite or the lock puts beside a file.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    PathBuf::from(path)
}

/// While a workshop is open, its newest changes stand beside its file.
pub(crate) fn changed(path: &Path) -> Option<SystemTime> {
    let of = |path: &Path| {
        std::fs::metadata(path)
            .and_then(|about| about.modified())
            .ok()
    };
    of(path).max(of(&beside(path, "-wal")))
}

/// A title as part of a file name: small letters and digits that every file system takes.
pub(crate) fn slug(title: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            ' '
        }
    };
    let spaced: String = title.chars().map(plain).collect();
    let mut slug = String::new();
    for word in spaced.split_whitespace() {
        if slug.len() + word.len() > 40 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() {
        "workshop".to_owned()
    } else {
        slug
    }
}
