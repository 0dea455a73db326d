//! How a theme is marked on the pages, and the trail from a finding to what people said.

use heard_core::protocol::Kind;
use serde::Serialize;

use crate::documents::cleaning::{one_line, or};
use crate::documents::printed::Theme;
use crate::documents::story::{SaidOfKind, Story};
use crate::documents::words::{pictures, report as say};

/// A theme as it is called on a page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ThemeMark {
    pub number: u32,
    pub kind: Kind,
    pub alt: String,
    pub name: String,
}

/// Where in the appendix a finding's statements stand.
pub(super) struct Trail<'a>(pub &'a Story);

impl Trail<'_> {
    /// Whether a theme has a place in the appendix.
    pub(super) fn has(&self, theme: &Theme) -> bool {
        self.0.said_in(theme.kind, theme.number).is_some()
    }

    /// Whether a kind has a place there.
    pub(super) fn has_kind(&self, kind: Kind) -> bool {
        let mut parts = self.0.appendix.iter();
        parts.any(|part: &SaidOfKind| part.kind == kind && !part.themes.is_empty())
    }
}

/// The name of a kind in places that the pages are found by.
pub(super) fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Working => "working",
        Kind::NotWorking => "notWorking",
        Kind::Important => "important",
    }
}

/// Where a theme's statements stand.
pub(super) fn key(theme: &Theme) -> String {
    format!("{} {}", word(theme.kind), theme.number)
}

pub(super) fn mark(theme: &Theme) -> ThemeMark {
    ThemeMark {
        number: theme.number,
        kind: theme.kind,
        alt: pictures::cut(theme.kind, Some(theme.number)),
        name: or(one_line(&theme.name), say::NO_NAME),
    }
}
