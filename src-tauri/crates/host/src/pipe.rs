//! The pipe: requests as JSON lines in, replies as JSON lines out, each written only after its commit.

use crate::host::{Caller, Host};
use std::io::{BufRead, Read, Write};

/// The most bytes of one request; a longer line is refused and passed over.
const MOST_BYTES: u64 = 64 << 20;

/// Answers each line until the input ends. An empty line is passed over.
///
/// # Errors
/// What reading or writing says, such as that nobody reads the replies any more.
pub fn answer_lines(
    host: &Host,
    caller: &Caller,
    mut requests: impl BufRead,
    mut replies: impl Write,
) -> std::io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = requests
            .by_ref()
            .take(MOST_BYTES)
            .read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(());
        }
        if line.last() != Some(&b'\n') && u64::try_from(read).is_ok_and(|read| read == MOST_BYTES) {
            pass_over(&mut requests)?;
            // Half a request is no JSON: its reply says so.
            line.truncate(1_000);
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let reply = host.call(caller, &line);
        writeln!(replies, "{reply}")?;
        replies.flush()?;
    }
}

/// Reads to the end of a line without keeping it.
fn pass_over(requests: &mut impl BufRead) -> std::io::Result<()> {
    let mut rest = Vec::new();
    loop {
        rest.clear();
        let read = requests
            .by_ref()
            .take(1 << 16)
            .read_until(b'\n', &mut rest)?;
        if read == 0 || rest.last() == Some(&b'\n') {
            return Ok(());
        }
    }
}
