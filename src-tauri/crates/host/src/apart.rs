//! Spreadsheets, read in a process of their own.
//!
//! Unpacking and reading them is other people's code, and the files come from anywhere. What is known to hurt is
//! refused before (`heard_exchange::sheets`); this is for what nobody has thought of. A reader that runs out of
//! memory, turns in circles or falls over is a sentence then, and the workshop that is open in the room stays open.

use crate::words;
use heard_core::defect;
use heard_exchange::sheets::{self, MAX_UNPACKED, Sheet};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
use wait_timeout::ChildExt;

/// What the program is called with to be the reader: a verb that no help names.
const VERB: &str = "read-sheet";

/// Most that a reader may need. The largest sheet that may come in is read in a third of each on a slow laptop.
const LIMITS: Limits = Limits {
    memory: 768 << 20,
    seconds: 20,
};
/// Longest line that says what to read, in bytes.
const MOST_ASKED: u64 = 64 << 10;

/// Who reads spreadsheets.
#[derive(Debug, Default)]
pub(crate) enum Reader {
    /// This very process.
    #[default]
    Here,
    /// A process of its own, of this program.
    Apart(PathBuf, Limits),
}

/// What a process may need before it is ended. Memory is held to on Linux, time everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Limits {
    /// Bytes of memory of its own.
    memory: u64,
    /// Seconds, of the clock and of the processor alike.
    seconds: u64,
}

/// The first line that a reader is given; the file's bytes follow. Names are no arguments: everybody on a computer
/// can read those.
#[derive(Serialize, Deserialize)]
struct Asked {
    name: String,
    tab: Option<String>,
    limits: Limits,
}

/// What a reader says in the end: the sheet, or the sentence why not.
type Answer = Result<Sheet, String>;

impl Reader {
    /// A process of this program; here where the system does not tell which program this is.
    pub(crate) fn apart() -> Self {
        match std::env::current_exe() {
            Ok(program) => Self::Apart(program, LIMITS),
            Err(_) => Self::Here,
        }
    }

    /// Reads the sheet called `tab`, else the first with a header and rows; `name` is the file's, without its ending.
    ///
    /// # Errors
    /// A sentence for people.
    pub(crate) fn read(&self, bytes: &[u8], name: &str, tab: Option<&str>) -> Answer {
        let Self::Apart(program, limits) = self else {
            return read_here(bytes, name, tab);
        };
        let reader = Command::new(program)
            .arg(VERB)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        // A program that was replaced while it ran can't be started again. What is known to hurt is refused all the same.
        let Ok(reader) = reader else {
            return read_here(bytes, name, tab);
        };
        let asked = Asked {
            name: name.to_owned(),
            tab: tab.map(str::to_owned),
            limits: *limits,
        };
        answer_of(reader, &asked, bytes).unwrap_or_else(|| Err(words::TOO_MUCH_WORK.to_owned()))
    }
}

fn read_here(bytes: &[u8], name: &str, tab: Option<&str>) -> Answer {
    sheets::read_sheet(bytes, name, tab).map_err(|error| error.to_string())
}

/// What the reader answers; nothing where it was ended or gave up.
fn answer_of(mut reader: Child, asked: &Asked, bytes: &[u8]) -> Option<Answer> {
    let (mut to, from) = (reader.stdin.take()?, reader.stdout.take()?);
    let mut line = serde_json::to_vec(asked).ok()?;
    line.push(b'\n');
    thread::scope(|scope| {
        // Whether all of it went is seen in the answer.
        scope.spawn(move || to.write_all(&line).and_then(|()| to.write_all(bytes)));
        let answer = scope.spawn(move || {
            let mut answer = Vec::new();
            // No answer is longer than the memory that it was made in.
            let read = from.take(asked.limits.memory).read_to_end(&mut answer);
            read.ok().and_then(|_| serde_json::from_slice(&answer).ok())
        });
        let ended = reader.wait_timeout(Duration::from_secs(asked.limits.seconds));
        if !matches!(ended, Ok(Some(_))) {
            // Without it the two threads would wait for as long as the reader.
            let _ = reader.kill();
            let _ = reader.wait();
        }
        answer.join().ok().flatten()
    })
}

/// Is the reader: what to read comes on standard input, the answer goes to standard output.
///
/// # Errors
/// Of standard input and output; and where nobody of ours has called.
pub(crate) fn be_the_reader() -> std::io::Result<()> {
    let mut input = BufReader::new(std::io::stdin().lock());
    let mut line = String::new();
    input.by_ref().take(MOST_ASKED).read_line(&mut line)?;
    let asked: Asked = serde_json::from_str(&line)?;
    hold_to(asked.limits)?;
    if defect("reader-falls-over") {
        std::process::abort();
    }
    let mut bytes = Vec::new();
    let most = MAX_UNPACKED as u64 + 1;
    input.take(most).read_to_end(&mut bytes)?;
    let answer = read_here(&bytes, &asked.name, asked.tab.as_deref());
    let mut output = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut output, &answer)?;
    output.flush()
}

/// From here on this process opens no file, writes none, starts nothing, and is ended where it needs too much.
#[cfg(unix)]
fn hold_to(limits: Limits) -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |resource, most| {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(resource, limit).map_err(std::io::Error::from)
    };
    at_most(Resource::Data, limits.memory)?;
    at_most(Resource::Cpu, limits.seconds)?;
    at_most(Resource::Core, 0)?;
    at_most(Resource::Fsize, 0)?;
    at_most(Resource::Nproc, 0)?;
    at_most(Resource::Nofile, 3)
}

/// Elsewhere only the clock of whoever asks ends it.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "on Unix it can fail")]
fn hold_to(_: Limits) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const SHEET: &[u8] = b"What is working?\nSwimming with Ana\n";

    /// As if Heard were this program.
    fn of(program: &str) -> Answer {
        let limits = Limits {
            memory: 64 << 20,
            seconds: 1,
        };
        let reader = Reader::Apart(PathBuf::from(program), limits);
        reader.read(SHEET, "answers", None)
    }

    #[test]
    fn a_reader_that_ends_without_an_answer_is_a_sentence() {
        assert_eq!(of("/bin/true"), Err(words::TOO_MUCH_WORK.to_owned()));
        assert_eq!(of("/bin/false"), Err(words::TOO_MUCH_WORK.to_owned()));
    }

    #[test]
    fn a_reader_that_never_stops_talking_is_ended() {
        // It says 'read-sheet' again and again.
        assert_eq!(of("/usr/bin/yes"), Err(words::TOO_MUCH_WORK.to_owned()));
    }

    #[test]
    fn where_no_program_can_be_started_the_sheet_is_read_here() {
        let sheet = of("/nowhere/heard");
        assert_eq!(sheet.map(|sheet| sheet.rows.len()), Ok(1));
    }
}
