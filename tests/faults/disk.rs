//! A disk on which only what was synced is sure.

use crate::random::Random;
use crate::trace::{Event, above};
use std::collections::BTreeMap;

/// What survives of what was not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Survives {
    Nothing,
    Everything,
    /// Each write by lot: later ones without earlier ones too.
    Some,
    /// By lot, and in pieces of this many bytes, each by lot.
    Torn(usize),
    /// What was written first; the last write in pieces of 512 bytes.
    First,
}

impl Survives {
    pub const ALL: [Self; 6] = [
        Self::Nothing,
        Self::Everything,
        Self::Some,
        Self::Torn(512),
        Self::Torn(4_096),
        Self::First,
    ];
}

#[derive(Debug, Clone)]
enum Data {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

#[derive(Debug, Clone, Default)]
struct File {
    sure: Vec<u8>,
    unsure: Vec<Data>,
}

/// A name in the folder comes or goes.
#[derive(Debug, Clone)]
enum Name {
    Put(String, usize),
    Move(String, String),
    Take(String),
}

impl Name {
    /// The folder that has to be synced for it.
    fn folder(&self) -> &str {
        let (Self::Put(name, _) | Self::Move(_, name) | Self::Take(name)) = self;
        name.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// In place of a file's number, for a folder.
const FOLDER: usize = usize::MAX;

#[derive(Debug, Clone, Default)]
pub struct Disk {
    files: Vec<File>,
    sure: BTreeMap<String, usize>,
    unsure: Vec<Name>,
    /// Lines that were said until now.
    pub replies: usize,
}

impl Disk {
    pub fn new(files: &[(String, Vec<u8>)]) -> Self {
        let mut disk = Self::default();
        for (name, bytes) in files {
            disk.sure.insert(name.clone(), disk.files.len());
            disk.sure.extend(above(name).map(|folder| (folder, FOLDER)));
            disk.files.push(File {
                sure: bytes.clone(),
                unsure: Vec::new(),
            });
        }
        disk
    }

    fn file(&mut self, file: usize) -> &mut File {
        if self.files.len() <= file {
            self.files.resize_with(file + 1, File::default);
        }
        &mut self.files[file]
    }

    pub fn happens(&mut self, event: &Event) {
        match event {
            Event::Create { name, file } => {
                self.file(*file);
                self.unsure.push(Name::Put(name.clone(), *file));
            }
            Event::Write { file, at, bytes } => {
                let write = Data::Write {
                    at: *at as usize,
                    bytes: bytes.clone(),
                };
                self.file(*file).unsure.push(write);
            }
            Event::Truncate { file, length } => self
                .file(*file)
                .unsure
                .push(Data::Truncate(*length as usize)),
            Event::Copy {
                from,
                from_at,
                to,
                at,
                length,
            } => {
                let all = self.file(*from).all();
                let from_at = *from_at as usize;
                let bytes = all[from_at..from_at + *length as usize].to_vec();
                self.file(*to).unsure.push(Data::Write {
                    at: *at as usize,
                    bytes,
                });
            }
            Event::Sync { file } => {
                let all = self.file(*file).all();
                *self.file(*file) = File {
                    sure: all,
                    unsure: Vec::new(),
                };
            }
            Event::MakeFolder { name } => self.unsure.push(Name::Put(name.clone(), FOLDER)),
            Event::SyncFolder { name } => {
                let all = std::mem::take(&mut self.unsure);
                let (sure, unsure): (Vec<_>, _) =
                    all.into_iter().partition(|one| one.folder() == name);
                sure.iter().for_each(|name| put(&mut self.sure, name));
                self.unsure = unsure;
            }
            Event::Rename { from, to } => self.unsure.push(Name::Move(from.clone(), to.clone())),
            Event::Link { from, to } => {
                let mut names = self.sure.clone();
                self.unsure.iter().for_each(|name| put(&mut names, name));
                if let Some(file) = names.get(from) {
                    self.unsure.push(Name::Put(to.clone(), *file));
                }
            }
            Event::Remove { name } => self.unsure.push(Name::Take(name.clone())),
            Event::Reply => self.replies += 1,
        }
    }

    /// What lies there when the power is back.
    pub fn cut(&self, survives: Survives, random: &mut Random) -> Vec<(String, Vec<u8>)> {
        let mut names = self.sure.clone();
        // A file system keeps the order of names, but not how many of them it has got to.
        let most = self.unsure.len();
        let kept = match survives {
            Survives::Nothing => 0,
            Survives::Everything => most,
            _ => random.below(most + 1),
        };
        self.unsure
            .iter()
            .take(kept)
            .for_each(|name| put(&mut names, name));
        // What lies in a folder whose own name is lost is lost with it.
        let is_there = |name: &str| above(name).all(|folder| names.contains_key(&folder));
        let files = names
            .iter()
            .filter(|(name, file)| **file != FOLDER && is_there(name));
        files
            .map(|(name, file)| (name.clone(), self.files[*file].cut(survives, random)))
            .collect()
    }
}

fn put(names: &mut BTreeMap<String, usize>, name: &Name) {
    match name {
        Name::Put(name, file) => drop(names.insert(name.clone(), *file)),
        Name::Move(from, to) => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        Name::Take(name) => drop(names.remove(name)),
    }
}

impl File {
    /// As the running program sees it.
    fn all(&self) -> Vec<u8> {
        let mut bytes = self.sure.clone();
        self.unsure.iter().for_each(|data| data.happen(&mut bytes));
        bytes
    }

    fn cut(&self, survives: Survives, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.sure.clone();
        let first = random.below(self.unsure.len() + 1);
        for (at, data) in self.unsure.iter().enumerate() {
            match survives {
                Survives::Nothing => {}
                Survives::Everything => data.happen(&mut bytes),
                Survives::First if at < first => data.happen(&mut bytes),
                Survives::First if at == first => data.happen_in_pieces(512, &mut bytes, random),
                Survives::First => {}
                Survives::Some if random.yes() => data.happen(&mut bytes),
                Survives::Torn(piece) if random.yes() => {
                    data.happen_in_pieces(piece, &mut bytes, random)
                }
                Survives::Some | Survives::Torn(_) => {}
            }
        }
        bytes
    }
}

impl Data {
    fn happen(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Truncate(length) => bytes.resize(*length, 0),
            Self::Write { at, bytes: new } => write(bytes, *at, new),
        }
    }

    /// Pieces end where the disk's sectors end.
    fn happen_in_pieces(&self, piece: usize, bytes: &mut Vec<u8>, random: &mut Random) {
        let Self::Write { at, bytes: new } = self else {
            return self.happen(bytes);
        };
        let mut done = 0;
        while done < new.len() {
            let begin = at + done;
            let end = ((begin / piece + 1) * piece).min(at + new.len());
            if random.yes() {
                write(bytes, begin, &new[done..end - at]);
            }
            done = end - at;
        }
    }
}

fn write(bytes: &mut Vec<u8>, at: usize, new: &[u8]) {
    if bytes.len() < at + new.len() {
        bytes.resize(at + new.len(), 0);
    }
    bytes[at..at + new.len()].copy_from_slice(new);
}
