//! What the story of a workshop says.

use heard_core::protocol::Kind;

/// A kind as the name of a part: "What is not working".
pub(in crate::documents) fn kind_title(kind: Kind, name: &str) -> String {
    match usual(kind, name) {
        Some(usual) => format!("What is {usual}"),
        None => name.trim().to_owned(),
    }
}

/// A kind as something that is counted: "things are not working".
pub(in crate::documents) fn kind_things(kind: Kind, name: &str) -> String {
    match usual(kind, name) {
        Some(usual) => format!("things are {usual}"),
        None => name.trim().to_owned(),
    }
}

/// What a kind is usually called, unless the workshop has another name for it.
fn usual(kind: Kind, name: &str) -> Option<&'static str> {
    let usual = match kind {
        Kind::Working => "working",
        Kind::NotWorking => "not working",
        Kind::Important => "important for the future",
    };
    let name = name.trim().to_lowercase();
    (name.is_empty() || name == usual).then_some(usual)
}
