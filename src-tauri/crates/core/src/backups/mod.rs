//! Backups: whole copies of a workshop file, each opened and compared before it counts.
//!
//! They lie in `backups/<workshop's id>/` beside the file, under the file's own key, and are named by when they
//! were made, the revision, and the first half of the sum of their own bytes: a backup that was changed or cut
//! off since is known by its name.

mod anew;
mod damaged;
mod folder;
mod following;
mod forget;
mod keep;
mod making;
mod name;
mod older;
mod put_back;

pub use anew::{NewKey, Settled};
pub(crate) use damaged::or_damaged;
pub use folder::{Backup, BackupFolder, made_at};
pub use following::{Followed, Following};
pub use forget::Forgot;
pub(crate) use forget::{clear, copy_without};
pub use keep::{Made, kept};
pub use making::Making;
pub(crate) use making::Present;
pub(crate) use older::back_up_older;
pub use put_back::put_back;
