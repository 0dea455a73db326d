//! Packs that are being made: each on a thread of its own, so that its progress can be asked for and it can be
//! called off. A pack in a folder appears whole or not at all.

mod folder;
mod run;
mod work;

use crate::host::{Caller, Host, held};
use crate::job::{PackAt, PackRun};
use crate::place::{self, Target};
use crate::problem::{conflict, not_found};
use crate::room::WentOut;
use crate::words;
use folder::{Half, is_new_or_empty};
use heard_core::protocol::{DoorKind, Problem};
use heard_exchange::documents::{DocumentKind, Made, Options, Pack};
use run::{End, Run};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use work::{Follows, Work};

/// Packs that are remembered; the oldest that has an end goes first.
const MOST_RUNS: usize = 4;

/// The packs of this host.
#[derive(Default)]
pub(crate) struct Packs(Mutex<VecDeque<Arc<Run>>>);

impl Packs {
    /// Remembers one more.
    ///
    /// # Errors
    /// `conflict` while as many as may be are still being made.
    fn remember(&self, run: &Arc<Run>) -> Result<(), Problem> {
        let mut runs = held(&self.0);
        if runs.len() >= MOST_RUNS {
            let over = runs.iter().position(|run| run.is_over());
            let over = over.ok_or_else(|| conflict(words::TOO_MANY_PACKS))?;
            runs.remove(over);
        }
        runs.push_back(Arc::clone(run));
        Ok(())
    }

    /// Stops every pack that is being made, waits until nothing is left of it, and forgets them all. It takes as long
    /// as the document that is being made.
    pub fn stop_all(&self) {
        let runs = std::mem::take(&mut *held(&self.0));
        runs.iter().for_each(|run| run.stop());
        runs.iter().for_each(|run| run.wait());
    }
}

/// Begins to make a pack; it goes on by itself.
pub(crate) fn begin(
    host: &Host,
    caller: &Caller,
    (pack, options): (Pack, Options),
    path: Option<&str>,
) -> Result<PackRun, Problem> {
    let target = place::folder(caller, path)?;
    let work = Work::of(host, pack, options)?;
    let run = Arc::new(Run::new(&caller.session, &work));
    host.packs.remember(&run)?;
    let (room, clock) = host.room_and_clock();
    run.on_a_thread(move |run| match &target {
        Target::Path(parent) => {
            let Some(folder) = work.folder_in(parent, &mut &*run)? else {
                return Ok(End::Stopped);
            };
            let out = WentOut::now(DoorKind::Exported, &work.what(), Some(&folder), clock());
            held(&room).went_out(out);
            Ok(End::Folder(folder))
        }
        Target::Handle => {
            let zip = work.zip(&mut &*run)?;
            Ok(zip.map_or(End::Stopped, |bytes| End::Zip {
                name: format!("{}.zip", work.title),
                bytes,
            }))
        }
    });
    Ok(PackRun {
        run: run.name.clone(),
    })
}

/// How far a pack is; hands it over once it is done.
pub(crate) fn state(host: &Host, caller: &Caller, run: &str) -> Result<PackAt, Problem> {
    let run = find(host, caller, run)?;
    Ok(run.told(|name, bytes| {
        let handle = host.files.put(&caller.session, name, bytes)?;
        host.went_out(DoorKind::Exported, &run.what, None);
        Ok(handle)
    }))
}

/// Calls a pack off; what was made of it goes, unless all of it is there by now.
pub(crate) fn cancel(host: &Host, caller: &Caller, run: &str) -> Result<PackAt, Problem> {
    find(host, caller, run)?.stop();
    state(host, caller, run)
}

/// How a pack that is made at once ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MadeNow {
    /// All of it is in its folder.
    Whole,
    /// It was called off, and nothing of it is left.
    CalledOff,
}

/// Makes a pack at once into `folder`, which is new or empty, until `stop` is set; for the command line.
///
/// # Errors
/// `conflict` for a folder with something in it; whatever stops a document.
pub(crate) fn make_now(
    host: &Host,
    (pack, options): (Pack, Options),
    folder: &Path,
    stop: &AtomicBool,
    said: impl FnMut(&str, Made),
) -> Result<MadeNow, Problem> {
    is_new_or_empty(folder)?;
    let work = Work::of(host, pack, options)?;
    let half = Half::beside(folder)?;
    if !work.put_into(&half, &mut Says { stop, said })? {
        return Ok(MadeNow::CalledOff);
    }
    half.finish()?;
    host.went_out(DoorKind::Exported, &work.what(), Some(folder));
    Ok(MadeNow::Whole)
}

/// Who follows a pack on the command line.
struct Says<'a, F> {
    stop: &'a AtomicBool,
    said: F,
}

impl<F: FnMut(&str, Made)> Follows for Says<'_, F> {
    fn goes_on(&mut self, _: Option<DocumentKind>) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    fn has(&mut self, name: &str, made: Made) {
        (self.said)(name, made);
    }
}

/// The folder that a finished pack lies in; the window opens it.
pub(crate) fn folder(host: &Host, run: &str) -> Option<PathBuf> {
    let runs = held(&host.packs.0);
    runs.iter().find(|each| each.name == run)?.folder()
}

fn find(host: &Host, caller: &Caller, run: &str) -> Result<Arc<Run>, Problem> {
    let runs = held(&host.packs.0);
    let mine = |each: &&Arc<Run>| each.name == run && each.session == caller.session;
    let found = runs.iter().find(mine);
    found.cloned().ok_or_else(|| not_found(words::NO_SUCH_PACK))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_that_goes_on_is_never_forgotten_for_a_new_one() {
        let packs = Packs::default();
        let runs: Vec<_> = (0..MOST_RUNS).map(|_| Arc::new(Run::default())).collect();
        for run in &runs {
            packs.remember(run).unwrap();
        }
        let one_more = Arc::new(Run::default());
        let refused = packs.remember(&one_more).unwrap_err();
        assert_eq!(refused.message, words::TOO_MANY_PACKS);
        let second = runs.get(1).unwrap();
        second.on_a_thread(|_| Ok(End::Stopped));
        second.wait();
        packs.remember(&one_more).unwrap();
        let kept = held(&packs.0);
        assert_eq!(kept.len(), MOST_RUNS);
        assert!(!kept.iter().any(|run| Arc::ptr_eq(run, second)));
    }
}
