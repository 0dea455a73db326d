//! What a program did to its files, read from strace's log.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One thing that it did, with file numbers that stay whatever the file is called.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Create {
        name: String,
        file: usize,
    },
    Write {
        file: usize,
        at: u64,
        bytes: Vec<u8>,
    },
    Truncate {
        file: usize,
        length: u64,
    },
    Copy {
        from: usize,
        from_at: u64,
        to: usize,
        at: u64,
        length: u64,
    },
    Sync {
        file: usize,
    },
    /// A folder within the scene's own; that one is called by an empty name.
    MakeFolder {
        name: String,
    },
    SyncFolder {
        name: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Link {
        from: String,
        to: String,
    },
    Remove {
        name: String,
    },
    /// A whole line went to whoever listens.
    Reply,
}

/// Calls that the log must hold.
pub const CALLS: &str = "trace=openat,close,lseek,write,writev,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,copy_file_range,sendfile";

/// A file that is open under a number.
#[derive(Clone)]
enum Open {
    File { file: usize, at: u64 },
    Folder { name: String },
}

/// Reads a log.
pub struct Reader<'a> {
    folder: &'a str,
    names: BTreeMap<String, usize>,
    next: usize,
    folders: BTreeSet<String>,
    open: BTreeMap<i64, Open>,
    pub events: Vec<Event>,
}

impl<'a> Reader<'a> {
    /// `files` are there before, numbered from 0.
    pub fn new(folder: &'a Path, files: &[(String, Vec<u8>)]) -> Self {
        let names: BTreeMap<_, _> = files
            .iter()
            .enumerate()
            .map(|(at, (name, _))| (name.clone(), at))
            .collect();
        Self {
            folder: folder.to_str().unwrap(),
            next: names.len(),
            folders: files.iter().flat_map(|(name, _)| above(name)).collect(),
            names,
            open: BTreeMap::new(),
            events: Vec::new(),
        }
    }

    pub fn read(&mut self, log: &str) {
        for line in log.lines() {
            let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
            let Some((call, rest)) = line.split_once('(') else {
                continue;
            };
            let Some((args, result)) = rest.rsplit_once(" = ") else {
                continue;
            };
            let result = result.split(' ').next().unwrap_or_default();
            let Ok(result) = result.parse::<i64>() else {
                continue;
            };
            if result >= 0 {
                self.call(call, &split(args.trim_end().trim_end_matches(')')), result);
            }
        }
    }

    fn name(&self, arg: &str) -> Option<String> {
        let path = String::from_utf8(bytes(arg)).ok()?;
        let name = path.strip_prefix(self.folder)?.strip_prefix('/')?;
        Some(name.to_owned())
    }

    fn call(&mut self, call: &str, args: &[String], result: i64) {
        let number = |at: usize| {
            args.get(at)
                .and_then(|arg| arg.parse::<i64>().ok())
                .unwrap_or(-1)
        };
        match call {
            "openat" => self.opened(args, result),
            "close" => drop(self.open.remove(&number(0))),
            "lseek" => {
                if let Some(Open::File { at, .. }) = self.open.get_mut(&number(0)) {
                    *at = result as u64;
                }
            }
            "write" if number(0) == 1 => self.said(&bytes(&args[1])),
            "writev" if number(0) == 1 => {
                let parts = args[1].split('"').skip(1).step_by(2);
                let text: Vec<u8> = parts
                    .flat_map(|part| bytes(&format!("\"{part}\"")))
                    .collect();
                self.said(&text);
            }
            "write" => {
                if let Some(Open::File { file, at }) = self.open.get_mut(&number(0)) {
                    let bytes = bytes(&args[1]);
                    let event = Event::Write {
                        file: *file,
                        at: *at,
                        bytes,
                    };
                    *at += result as u64;
                    self.events.push(event);
                }
            }
            "pwrite64" => {
                if let Some(Open::File { file, .. }) = self.open.get(&number(0)) {
                    let (file, at, bytes) = (*file, number(3) as u64, bytes(&args[1]));
                    self.events.push(Event::Write { file, at, bytes });
                }
            }
            "ftruncate" => {
                if let Some(Open::File { file, .. }) = self.open.get(&number(0)) {
                    let (file, length) = (*file, number(1) as u64);
                    self.events.push(Event::Truncate { file, length });
                }
            }
            "fsync" | "fdatasync" => match self.open.get(&number(0)) {
                Some(Open::File { file, .. }) => self.events.push(Event::Sync { file: *file }),
                Some(Open::Folder { name }) => {
                    let name = name.clone();
                    self.events.push(Event::SyncFolder { name });
                }
                None => {}
            },
            "copy_file_range" => self.copied(number(0), number(2), result as u64),
            "sendfile" => self.copied(number(1), number(0), result as u64),
            "rename" => self.renamed(&args[0], &args[1]),
            "renameat" | "renameat2" => self.renamed(&args[1], &args[3]),
            "link" => self.linked(&args[0], &args[1]),
            "linkat" => self.linked(&args[1], &args[3]),
            "mkdir" => self.made_folder(&args[0]),
            "mkdirat" => self.made_folder(&args[1]),
            "unlink" | "rmdir" => self.removed(&args[0]),
            "unlinkat" => self.removed(&args[1]),
            _ => {}
        }
    }

    fn opened(&mut self, args: &[String], number: i64) {
        if String::from_utf8(bytes(&args[1])).is_ok_and(|path| path == self.folder) {
            let name = String::new();
            self.open.insert(number, Open::Folder { name });
            return;
        }
        let Some(name) = self.name(&args[1]) else {
            self.open.remove(&number);
            return;
        };
        if self.folders.contains(&name) {
            self.open.insert(number, Open::Folder { name });
            return;
        }
        let file = match self.names.get(&name) {
            Some(file) => *file,
            None => {
                let file = self.next;
                self.next += 1;
                self.names.insert(name.clone(), file);
                self.events.push(Event::Create { name, file });
                file
            }
        };
        if args[2].contains("O_TRUNC") {
            self.events.push(Event::Truncate { file, length: 0 });
        }
        self.open.insert(number, Open::File { file, at: 0 });
    }

    fn said(&mut self, text: &[u8]) {
        let lines = text.iter().filter(|byte| **byte == b'\n').count();
        self.events.extend(std::iter::repeat_n(Event::Reply, lines));
    }

    fn copied(&mut self, from: i64, to: i64, length: u64) {
        let (
            Some(Open::File {
                file: from,
                at: from_at,
            }),
            Some(Open::File { file: to, at }),
        ) = (self.open.get(&from).cloned(), self.open.get(&to).cloned())
        else {
            return;
        };
        self.events.push(Event::Copy {
            from,
            from_at,
            to,
            at,
            length,
        });
        for open in self.open.values_mut() {
            if let Open::File { file, at } = open
                && (*file == from || *file == to)
            {
                *at += length;
            }
        }
    }

    fn renamed(&mut self, from: &str, to: &str) {
        if let (Some(from), Some(to)) = (self.name(from), self.name(to)) {
            if let Some(file) = self.names.remove(&from) {
                self.names.insert(to.clone(), file);
            }
            self.events.push(Event::Rename { from, to });
        }
    }

    fn linked(&mut self, from: &str, to: &str) {
        if let (Some(from), Some(to)) = (self.name(from), self.name(to)) {
            if let Some(file) = self.names.get(&from).copied() {
                self.names.insert(to.clone(), file);
            }
            self.events.push(Event::Link { from, to });
        }
    }

    fn made_folder(&mut self, name: &str) {
        if let Some(name) = self.name(name) {
            self.folders.insert(name.clone());
            self.events.push(Event::MakeFolder { name });
        }
    }

    fn removed(&mut self, name: &str) {
        if let Some(name) = self.name(name) {
            self.names.remove(&name);
            self.folders.remove(&name);
            self.events.push(Event::Remove { name });
        }
    }
}

/// The folders above a file, by their names within the scene's own.
pub fn above(name: &str) -> impl Iterator<Item = String> + '_ {
    name.match_indices('/').map(|(at, _)| name[..at].to_owned())
}

/// Arguments, apart at commas that stand outside quotes and brackets.
fn split(args: &str) -> Vec<String> {
    let (mut all, mut one) = (Vec::new(), String::new());
    let (mut quoted, mut deep) = (false, 0_u32);
    for c in args.chars() {
        match c {
            '"' => quoted = !quoted,
            '[' if !quoted => deep += 1,
            ']' if !quoted => deep = deep.saturating_sub(1),
            ',' if !quoted && deep == 0 => {
                all.push(std::mem::take(&mut one).trim().to_owned());
                continue;
            }
            _ => {}
        }
        one.push(c);
    }
    all.push(one.trim().to_owned());
    all
}

/// A string as strace -xx writes it.
fn bytes(arg: &str) -> Vec<u8> {
    let inner = arg.trim_start_matches('"');
    let inner = inner.split('"').next().unwrap_or_default().as_bytes();
    let digit = |byte: u8| (byte as char).to_digit(16).unwrap_or(0) as u8;
    inner
        .chunks_exact(4)
        .map(|four| digit(four[2]) * 16 + digit(four[3]))
        .collect()
}
