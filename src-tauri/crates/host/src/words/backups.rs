//! What is said of backups.

pub(crate) const NO_SUCH_FOLDER: &str = "There is no such folder. Choose one that is there.";
pub(crate) const CHOOSE_IN_THE_APP: &str =
    "A web page cannot name a folder. Add it in the desktop app.";
pub(crate) const NOTHING_WRONG: &str = "This workshop opens as it is. Open it from the list.";

pub(crate) fn no_such_backup(name: &str) -> String {
    format!("There is no backup {name} any more. Choose another from the list.")
}
