//! Every sentence that people read from the host, as core's own refusals stand in its `words`. Nothing else in
//! this crate speaks, but the help of each command, which stands with its arguments in `cli/`.

pub(crate) mod backups;
pub(crate) mod requests;
pub(crate) mod terminal;
pub(crate) mod two_copies;

use heard_core::protocol::{Between, Sharing};
use std::path::Path;

pub(crate) const NONE_OPEN: &str = "No workshop is open. Open one first.";

// ---- The list of workshops ----

pub(crate) const NO_LIST: &str =
    "This was started with one workshop file, and has no list of workshops.";
pub(crate) const NOT_A_LISTED_NAME: &str =
    "A workshop is named by its file name, as the list gives it.";

pub(crate) fn not_in_the_list(name: &str) -> String {
    format!("There is no workshop {name} any more. Choose another from the list.")
}

/// The same workshop is in the list, and differs; `brought` is how the other one stands to it.
/// None where only its passphrase could tell how they stand to each other.
pub(crate) fn here_already(title: &str, brought: Option<Between>) -> String {
    let which = match brought {
        Some(Between::Older) => "The one here has more changes. Open it from the list.",
        Some(Between::Same | Between::BothChanged) => "Both were changed. Choose which to take.",
        Some(Between::Newer) => "The one that you brought has more changes. Choose which to take.",
        None => "Give its passphrase to compare the two.",
    };
    format!("'{title}' is here already. {which}")
}

pub(crate) const NOT_HERE: &str = "The workshop of this copy is not here. Open the copy as a file.";

// ---- A passphrase ----

pub(crate) const LIST_NAME: &str =
    "This name cannot be in the list. Take up to 80 letters, and no slash.";
pub(crate) const COPY_WITHOUT_PASSPHRASE: &str =
    "This workshop has a passphrase. Give the copy one too, or say that it goes without.";
pub(crate) const COPY_WITH_AND_WITHOUT: &str =
    "The copy has a passphrase, or goes without. Choose one of the two.";
pub(crate) const CLOSE_INSTEAD: &str = "This workshop has no passphrase. Close it instead.";

pub(crate) fn list_name_taken(name: &str) -> String {
    format!("There is a workshop called {name} in the list. Choose another name.")
}

// ---- Files that come in and go out ----

pub(crate) const CHOOSE_THE_FILE: &str =
    "A web page cannot name files by their path. Choose the file.";
pub(crate) const LEAVE_THE_PATH_OUT: &str =
    "A web page cannot name a place on this computer. Leave the path out.";
pub(crate) const PATH_MISSING: &str = "The path is missing. Say where the file is to go.";
pub(crate) const OWN_FILE: &str =
    "This is the workshop's own file, or lies beside it for it. Choose another name.";
pub(crate) const FILE_TOO_LARGE: &str =
    "This file is larger than 50 MB. Choose a smaller one, or open it in the desktop app.";
pub(crate) const FILE_GONE: &str =
    "This file is not here any more. Choose it again, or make it anew.";
pub(crate) const TOO_MUCH_WORK: &str = "Heard could not read this spreadsheet: it took too much time or memory. Copy the answers into a new spreadsheet, and choose that.";
pub(crate) const SHEET_GONE: &str = "This sheet is not here any more. Choose the file again.";
pub(crate) const NOTHING_NEW: &str =
    "Nothing new would come from this sheet. Look at what is left out, and why.";

pub(crate) fn not_replaceable(path: &Path) -> String {
    let path = path.display();
    format!("{path} is not a file that can be replaced. Choose another name.")
}

pub(crate) const NO_SUCH_PACK: &str = "This pack is not there any more. Make it again.";

pub(crate) const TOO_MANY_PACKS: &str =
    "Four packs are being made. Wait until one is done, or stop one.";

pub(crate) fn folder_in_use(path: &Path) -> String {
    let path = path.display();
    format!("There are files in {path} already. Choose a new folder.")
}

pub(crate) fn no_folder(path: &Path) -> String {
    let path = path.display();
    format!("There is no folder {path}. Choose one that is there.")
}

/// A data file makes a workshop of its own, and this one is there.
pub(crate) fn makes_its_own(path: &Path) -> String {
    let path = path.display();
    format!(
        "There is a file at {path} already. Data makes a workshop of its own: give it a new name."
    )
}

pub(crate) fn folder_not_sheet(path: &Path) -> String {
    let path = path.display();
    format!("{path} is a folder. Choose a spreadsheet.")
}

// ---- Leaving things behind ----

/// In the file's name.
pub(crate) fn copy_for(sharing: Sharing) -> &'static str {
    match sharing {
        Sharing::WithAFacilitator => "copy",
        Sharing::ToLearnWith => "no-words",
    }
}

pub(crate) fn another_title(title: &str) -> String {
    format!("That is not its title. Nothing was changed. Type '{title}' to be sure.")
}

// ---- Pages ----

pub(crate) const WALL_HAS_A_WINDOW: &str = "The wall has a window of its own here.";
pub(crate) const PAGE_NOT_KNOWN: &str =
    "Heard does not know this page any more. Open the address that Heard printed.";
pub(crate) const NOT_OUR_ADDRESS: &str =
    "This address is not Heard's own. Open the address that Heard printed.";
pub(crate) const NO_SUCH_PAGE: &str = "There is no such page. Open the address that Heard printed.";
pub(crate) const PAGES_ARE_READ: &str = "Pages can only be read.";
/// The page that stands in while there are none.
pub(crate) const NOT_BUILT: &str = "<!doctype html><html lang=\"en-GB\"><title>Heard</title>\
    <h1>The pages are not built yet</h1>\
    <p>Stop Heard, type <code>./dev run</code>, and open the address that it prints.</p></html>";
