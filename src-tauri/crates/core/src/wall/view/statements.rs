//! Statements and themes on the wall.

use super::Seen;
use crate::protocol::{
    CardOnWall, Heard, Kind, KindOnWall, Picture, Statement, StatementId, Theme, ThemeId,
    ThemeOnWall,
};
use crate::rank;
use crate::statements::{counts, counts_in, may_show, pieces};

impl<'d> Seen<'d> {
    pub(super) fn kind(&self, kind: Kind) -> KindOnWall {
        KindOnWall {
            kind,
            name: self.settings.kind_name(kind).to_owned(),
        }
    }

    /// A statement that may be shown, as the room sees it.
    pub(super) fn card(&self, card: &Statement) -> CardOnWall {
        CardOnWall {
            number: card.number,
            kind: self.kind(card.kind),
            words: pieces(card),
        }
    }

    /// Statements that count.
    pub(super) fn counted(&self) -> impl Iterator<Item = &'d Statement> {
        let document = self.document;
        let cards = document.statements.iter();
        cards.filter(move |card| counts(document, card))
    }

    pub(super) fn theme(&self, theme: &Theme) -> ThemeOnWall {
        let statements = self.counted().filter(|card| counts_in(card, theme.id));
        ThemeOnWall {
            kind: self.kind(theme.kind),
            number: theme.number,
            name: theme.name.clone(),
            so_that: theme.so_that.clone(),
            statements: count(statements),
        }
    }

    /// The themes of a kind, in order.
    fn themes_of(&self, kind: Kind) -> Vec<&'d Theme> {
        let rows = self.document.themes.iter();
        rank::in_order(rows.filter(|theme| theme.kind == kind))
    }

    pub(super) fn hear(&self, id: StatementId) -> Option<Picture> {
        let card = self.document.statements.get(id)?;
        let of_kind = || {
            let shown =
                move |one: &&Statement| one.kind == card.kind && may_show(self.document, one);
            self.document.statements.iter().filter(shown)
        };
        Some(Picture::Hear {
            card: may_show(self.document, card).then(|| self.card(card)),
            heard: count(of_kind().filter(|one| one.heard == Heard::Heard)),
            of: count(of_kind()),
        })
    }

    pub(super) fn themes(&self, kind: Kind) -> Picture {
        let themes = self.themes_of(kind);
        let in_one = |card: &&Statement| themes.iter().any(|theme| counts_in(card, theme.id));
        Picture::Themes {
            kind: self.kind(kind),
            statements: count(self.counted().filter(in_one)),
            themes: themes.iter().map(|theme| self.theme(theme)).collect(),
        }
    }

    pub(super) fn one_theme(&self, id: ThemeId) -> Option<Picture> {
        let theme = self.document.themes.get(id)?;
        let mut cards: Vec<_> = self.counted().filter(|card| counts_in(card, id)).collect();
        // Its own cards in their order, then those that also stand here, by number.
        cards.sort_by_key(|card| {
            let own = card.theme == Some(id);
            let rank = if own { card.rank.as_str() } else { "" };
            (!own, rank, card.number)
        });
        let (shown, not_shown): (Vec<_>, Vec<_>) = cards
            .into_iter()
            .partition(|card| may_show(self.document, card));
        Some(Picture::Theme {
            theme: self.theme(theme),
            cards: shown.into_iter().map(|card| self.card(card)).collect(),
            not_shown: count(not_shown.into_iter()),
        })
    }
}

/// How many there are.
pub(super) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
