//! What SQLite passes over in silence: it reads a WAL up to the first frame that is damaged, and forgets the rest.

use crate::protocol::Error;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;

/// A WAL's own first bytes, and those before each page (https://sqlite.org/fileformat2.html#walformat).
const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Whether commits stand in a WAL after the place up to which SQLite would read it. A power cut may tear the last
/// commit, which nobody was told of; whoever waits for each commit has no other torn.
pub fn is_damaged(wal: &[u8]) -> bool {
    let Some(first) = Header::of(wal) else {
        return wal.len() > HEADER + FRAME_HEADER && wal.iter().take(HEADER).any(|byte| *byte != 0);
    };
    let frames = wal.get(HEADER..).unwrap_or_default();
    let mut sum = first.sum;
    let mut whole = true;
    let mut commits_after = 0;
    for frame in frames.chunks_exact(FRAME_HEADER + first.page) {
        let own = frame.get(8..16) == Some(first.salts.as_slice());
        if whole {
            let (head, page) = frame.split_at(FRAME_HEADER);
            let head = head.get(..8).unwrap_or_default();
            let next = first.order.sum(page, first.order.sum(head, sum));
            whole = own && Some(next) == sums_at(frame, 16);
            sum = next;
        }
        // How many pages the file has after it: only a commit says so.
        if !whole && own && number(frame, 4) > Some(0) {
            commits_after += 1;
        }
    }
    commits_after > 1
}

/// Takes away what a write that failed left behind the last commit.
///
/// # Errors
/// `Io`.
pub fn cut_behind_last_commit(connection: &Connection, wal: &Path) -> Result<(), Error> {
    let io = |error: std::io::Error| Error::from(&error);
    let no_op = "PRAGMA wal_checkpoint(NOOP)";
    let frames: i64 = connection.query_row(no_op, [], |row| row.get(1))?;
    let page: i64 = connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    // -1 where there is none.
    let (Ok(frames), Ok(page)) = (u64::try_from(frames), u64::try_from(page)) else {
        return Ok(());
    };
    if !wal.is_file() {
        return Ok(());
    }
    let used = HEADER as u64 + frames * (FRAME_HEADER as u64 + page);
    let file = File::options().write(true).open(wal).map_err(io)?;
    if file.metadata().map_err(io)?.len() > used {
        file.set_len(used).map_err(io)?;
    }
    Ok(())
}

struct Header {
    order: Order,
    page: usize,
    salts: Vec<u8>,
    sum: (u32, u32),
}

impl Header {
    fn of(wal: &[u8]) -> Option<Self> {
        let order = match number(wal, 0)? {
            0x377f_0682 => Order::Little,
            0x377f_0683 => Order::Big,
            _ => return None,
        };
        let sum = order.sum(wal.get(..24)?, (0, 0));
        let page = usize::try_from(number(wal, 8)?).ok()?;
        let fits = (512..=65_536).contains(&page) && Some(sum) == sums_at(wal, 24);
        fits.then(|| Self {
            order,
            page,
            salts: wal.get(16..24).unwrap_or_default().to_vec(),
            sum,
        })
    }
}

/// In which order the sums take the bytes of a number.
#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl Order {
    /// SQLite's sum goes on over these bytes.
    fn sum(self, bytes: &[u8], sum: (u32, u32)) -> (u32, u32) {
        let number = |four: &[u8]| match (self, <[u8; 4]>::try_from(four)) {
            (Self::Little, Ok(four)) => u32::from_le_bytes(four),
            (Self::Big, Ok(four)) => u32::from_be_bytes(four),
            (_, Err(_)) => 0,
        };
        bytes.chunks_exact(8).fold(sum, |(one, two), eight| {
            let (first, second) = eight.split_at(4);
            let one = one.wrapping_add(number(first)).wrapping_add(two);
            (one, two.wrapping_add(number(second)).wrapping_add(one))
        })
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

fn sums_at(bytes: &[u8], at: usize) -> Option<(u32, u32)> {
    Some((number(bytes, at)?, number(bytes, at + 4)?))
}
