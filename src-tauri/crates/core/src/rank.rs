//! Fractional ranks: a move writes one row.

use crate::protocol::{
    ActionPlan, Cause, Error, InPlace, Record, RoomNote, Statement, Step, Theme, WarmUpCard,
};
use fractional_index::FractionalIndex;

/// A rank between two neighbours; none is the beginning or the end.
///
/// # Errors
/// `Internal` where a neighbour is no rank, or the two are not in order.
pub fn between(left: Option<&str>, right: Option<&str>) -> Result<String, Error> {
    let left = left.map(parse).transpose()?;
    let right = right.map(parse).transpose()?;
    // Two rows may share a rank after a merge of lists; the later one then goes behind both.
    let right = right.filter(|right| left.as_ref() != Some(right));
    let rank = FractionalIndex::new(left.as_ref(), right.as_ref());
    rank.map(|rank| rank.to_string())
        .ok_or_else(|| Error::Internal("two ranks are not in order".to_owned()))
}

pub(crate) fn parse(rank: &str) -> Result<FractionalIndex, Error> {
    FractionalIndex::from_string(rank).map_err(|_| Error::Internal(format!("'{rank}' is no rank")))
}

/// `n` ranks in order, all after `left`.
///
/// # Errors
/// As [`between`].
pub fn run_after(left: Option<&str>, right: Option<&str>, n: usize) -> Result<Vec<String>, Error> {
    let mut ranks: Vec<String> = Vec::with_capacity(n);
    for _ in 0..n {
        let last = ranks.last().map(String::as_str).or(left);
        ranks.push(between(last, right)?);
    }
    Ok(ranks)
}

/// A record with a place in a list.
pub trait Ranked: Record {
    /// Its fractional rank.
    fn rank(&self) -> &str;
}

macro_rules! ranked {
    ($($record:ident),+ $(,)?) => {$(
        impl Ranked for $record {
            fn rank(&self) -> &str {
                &self.rank
            }
        }
    )+};
}

ranked!(
    ActionPlan, Cause, InPlace, RoomNote, Statement, Step, Theme, WarmUpCard
);

/// Rows in the order in which people see them: by rank, and by id where two share one.
pub fn in_order<'d, R: Ranked>(rows: impl Iterator<Item = &'d R>) -> Vec<&'d R> {
    let mut rows: Vec<&R> = rows.collect();
    rows.sort_by(|a, b| (a.rank(), a.id()).cmp(&(b.rank(), b.id())));
    rows
}
