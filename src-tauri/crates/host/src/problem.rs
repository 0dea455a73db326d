//! What a host itself says no to, in the shape in which core's own refusals travel.

use crate::words;
use heard_core::protocol::{Error, ErrorCode, Problem};

fn problem(code: ErrorCode, message: String) -> Problem {
    Problem {
        code,
        message,
        params: serde_json::json!({}),
    }
}

/// It can't be so; the sentence says why and what to do.
pub(crate) fn invalid(message: impl Into<String>) -> Problem {
    problem(ErrorCode::Invalid, message.into())
}

/// The file cannot be read.
pub(crate) fn damaged(message: impl Into<String>) -> Problem {
    problem(ErrorCode::Damaged, message.into())
}

/// It isn't there.
pub(crate) fn not_found(message: impl Into<String>) -> Problem {
    problem(ErrorCode::NotFound, message.into())
}

/// Whoever asks may not.
pub(crate) fn not_allowed(message: impl Into<String>) -> Problem {
    problem(ErrorCode::NotAllowed, message.into())
}

/// Something else is there, or happened, first.
pub(crate) fn conflict(message: impl Into<String>) -> Problem {
    problem(ErrorCode::Conflict, message.into())
}

/// A mistake of Heard's own.
pub(crate) fn internal(what: impl std::fmt::Display) -> Problem {
    Error::Internal(what.to_string()).problem()
}

/// The sentence for work that needs an open workshop.
pub(crate) fn none_open() -> Problem {
    not_found(words::NONE_OPEN)
}

/// What the system said about a file, named by what a person can do.
pub(crate) fn io(error: &std::io::Error) -> Problem {
    Error::from(error).problem()
}
