//! Where a passphrase comes from on the command line: never an argument or a variable, which others can read.

use super::Stop;
use crate::words::terminal as words;
use clap::Args;
use heard_core::Key;
use heard_core::key::recovery;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;

/// The most bytes of a passphrase's line.
const MOST: u64 = 4096;

/// For a workshop with a passphrase.
#[derive(Args)]
pub(crate) struct Passphrase {
    /// Take the passphrase or the code from the first line that comes in
    #[arg(long, conflicts_with = "passphrase_file")]
    passphrase_stdin: bool,
    /// Take it from the first line of a file
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Passphrase {
    /// What opens the file, if anything was given.
    pub(crate) fn key(&self) -> Result<Option<Key>, Stop> {
        let chosen = self.chosen()?;
        Ok(chosen.map(|line| match recovery::read(&line) {
            Ok(raw) => Key::Recovery(raw),
            Err(_) => Key::Passphrase(line),
        }))
    }

    /// What a new file is to be protected with, if anything was given.
    pub(crate) fn new_key(&self) -> Result<Option<Key>, Stop> {
        Ok(self.chosen()?.map(Key::Passphrase))
    }

    fn chosen(&self) -> Result<Option<String>, Stop> {
        match &self.passphrase_file {
            Some(path) => Ok(Some(first_line(BufReader::new(File::open(path)?))?)),
            // The lock's buffer is the program's: what comes after the first line is read by others.
            None if self.passphrase_stdin => Ok(Some(first_line(std::io::stdin().lock())?)),
            None => Ok(None),
        }
    }
}

/// For a copy: a passphrase of its own.
#[derive(Args)]
pub(crate) struct CopyPassphrase {
    /// Take the copy's passphrase from the next line that comes in
    #[arg(long, conflicts_with_all = ["copy_passphrase_file", "no_passphrase"])]
    copy_passphrase_stdin: bool,
    /// Take it from the first line of a file
    #[arg(long, value_name = "FILE", conflicts_with = "no_passphrase")]
    copy_passphrase_file: Option<PathBuf>,
    /// The copy of a workshop with a passphrase goes without
    #[arg(long)]
    pub(crate) no_passphrase: bool,
}

impl CopyPassphrase {
    /// What the copy is to be protected with, if anything was given.
    pub(crate) fn key(&self) -> Result<Option<Key>, Stop> {
        let given = Passphrase {
            passphrase_stdin: self.copy_passphrase_stdin,
            passphrase_file: self.copy_passphrase_file.clone(),
        };
        given.new_key()
    }
}

/// For a copy from elsewhere: what opens it.
#[derive(Args)]
pub(crate) struct OtherPassphrase {
    /// Take the copy's passphrase or code from the next line that comes in
    #[arg(long, conflicts_with = "copy_passphrase_file")]
    copy_passphrase_stdin: bool,
    /// Take it from the first line of a file
    #[arg(long, value_name = "FILE")]
    copy_passphrase_file: Option<PathBuf>,
}

impl OtherPassphrase {
    /// What opens the copy, if anything was given.
    pub(crate) fn key(&self) -> Result<Option<Key>, Stop> {
        let given = Passphrase {
            passphrase_stdin: self.copy_passphrase_stdin,
            passphrase_file: self.copy_passphrase_file.clone(),
        };
        given.key()
    }
}

fn first_line(mut from: impl BufRead) -> Result<String, Stop> {
    let mut line = Vec::new();
    from.by_ref().take(MOST).read_until(b'\n', &mut line)?;
    let ended = line.strip_suffix(b"\n").unwrap_or(&line);
    let ended = ended.strip_suffix(b"\r").unwrap_or(ended);
    match std::str::from_utf8(ended) {
        Ok(text) if !text.is_empty() => Ok(text.to_owned()),
        _ => Err(Stop::Usage(words::NO_PASSPHRASE_LINE.to_owned())),
    }
}
