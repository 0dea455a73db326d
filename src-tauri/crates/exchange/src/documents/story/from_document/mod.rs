//! The story of a workshop, drawn from the workshop: all that anybody may be told of it.

mod decided;
pub(super) mod plans;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use heard_core::in_order;
use heard_core::protocol::{
    self as core, Document, Kind, RoomNoteKind, Settings, Statement, Theme, ThemeId, VoteOn,
};
use heard_core::statements::{counts_in, may_quote};

use self::plans::action_plans_of;
use super::{Asked, FollowUp, Group, Heard, HeardTheme, Said, SaidInTheme, SaidOfKind, Story};
use crate::documents::meetings;
use crate::documents::people::{Counted, People, many, people_in};
use crate::documents::printed::{self, Quote};
use crate::documents::shown::Shown;
use crate::documents::words::{day_in_words, days_in_words, report as words};

/// A quote that reads well under a theme, in characters.
const SHORT: usize = 54;

/// The story of a workshop, as it stands on a day.
pub fn story_of(document: &Document, today: NaiveDate) -> Story {
    let teller = Teller {
        document,
        shown: Shown::of(document),
        today,
    };
    teller.story()
}

/// Tells a workshop, part by part.
struct Teller<'a> {
    document: &'a Document,
    shown: Shown<'a>,
    today: NaiveDate,
}

impl<'a> Teller<'a> {
    fn story(&self) -> Story {
        let plans = action_plans_of(self.document, None, self.today);
        let workshop = self.document.workshop.single();
        let (one, two) = workshop.map_or((None, None), |row| (row.day_one, row.day_two));
        Story {
            title: plans.workshop,
            practice: plans.practice,
            language: plans.language,
            days: days_in_words(one, two),
            place: workshop.map(|row| row.place.clone()).unwrap_or_default(),
            asked: self.asked(),
            heard: Kind::ALL.map(|kind| self.heard(kind)).into(),
            matters: self.votes(|on| on != VoteOn::Ideas),
            why: self.why(),
            success: self.success(),
            in_place: self.in_place(),
            ideas: self.lenses(),
            liked: self.votes(|on| on == VoteOn::Ideas),
            grid: self.grid(),
            chosen: self.chosen(),
            plans: plans.plans,
            ways_of_working: self.ways_of_working(),
            team: in_ranks(
                &self.document.facilitators,
                |row| &row.rank,
                |row| &row.name,
            ),
            follow_up: self.follow_up(),
            appendix: Kind::ALL.map(|kind| self.appendix(kind)).into(),
        }
    }

    fn settings(&self) -> Option<&'a Settings> {
        self.document.settings.single()
    }

    fn asked(&self) -> Asked {
        let workshop = self.document.workshop.single();
        let all = self.shown.counted();
        let invited = in_ranks(&self.document.invited, |row| &row.rank, |row| &row.group);
        Asked {
            question: workshop
                .map(|row| row.focus_question.clone())
                .unwrap_or_default(),
            organisation: workshop
                .map(|row| row.organisation.clone())
                .unwrap_or_default(),
            all: counted(&all),
            groups: self.groups(&all),
            invited,
            each: self.settings().map_or(0, |row| row.asked_per_person),
        }
    }

    /// How many people of each group spoke. Small groups are one; where that one is small too, the next larger joins
    /// it, so that taking the others from all of them gives nobody away.
    fn groups(&self, all: &[&Statement]) -> Vec<Group> {
        let mut people: Vec<_> = all.iter().filter_map(|card| card.person).collect();
        people.sort_unstable();
        people.dedup();
        let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
        for id in &people {
            let person = self.document.people.get(*id);
            let group = person.and_then(|row| row.group.as_deref()).unwrap_or("");
            *sizes.entry(group.trim()).or_default() += 1;
        }
        let mut others = sizes.remove("").unwrap_or_default();
        let mut named: Vec<(&str, usize)> = sizes.into_iter().collect();
        named.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        while let Some((_, size)) = named.last().copied() {
            if People::of(size).may_be_counted() && People::of(others) != People::AFew {
                break;
            }
            named.pop();
            others += size;
        }
        if named.is_empty() {
            return Vec::new();
        }
        let rest = (others > 0).then_some((None, others));
        let named = named
            .into_iter()
            .map(|(name, size)| (Some(name.to_owned()), size));
        named
            .chain(rest)
            .map(|(name, size)| Group {
                name,
                people: many(size),
            })
            .collect()
    }

    fn heard(&self, kind: Kind) -> Heard {
        let mut of_kind = self.shown.counted();
        of_kind.retain(|card| card.kind == kind);
        let themes = self.shown.themes(kind);
        let in_none = of_kind.iter().filter(|card| in_no_theme(card, &themes));
        Heard {
            kind,
            title: words::kind_title(kind, self.kind_name(kind)),
            things: words::kind_things(kind, self.kind_name(kind)),
            statements: many(of_kind.len()),
            in_no_theme: many(in_none.count()),
            themes: themes.iter().map(|theme| self.heard_theme(theme)).collect(),
        }
    }

    fn heard_theme(&self, theme: &Theme) -> HeardTheme {
        let quotes = self.shown.quotes(theme.id, 1, SHORT);
        HeardTheme {
            theme: printed::Theme::of(self.document, theme),
            said: counted(&self.shown.said_in(theme.id)),
            quotes: quotes.into_iter().map(Quote::of).collect(),
            cards: self.cards(theme.id),
        }
    }

    /// The cards of a theme that may be quoted, by number.
    fn cards(&self, theme: ThemeId) -> Vec<u32> {
        let said = self.shown.said_in(theme).into_iter();
        said.filter(|card| may_quote(self.document, card))
            .map(|card| card.number)
            .collect()
    }

    fn kind_name(&self, kind: Kind) -> &'a str {
        self.settings().map_or("", |row| row.kind_name(kind))
    }

    fn theme(&self, id: ThemeId) -> Option<printed::Theme> {
        let theme = self.document.themes.get(id)?;
        Some(printed::Theme::of(self.document, theme))
    }

    fn ways_of_working(&self) -> Vec<String> {
        let notes = self.document.room_notes.iter();
        let notes = in_order(notes.filter(|row| row.kind == RoomNoteKind::WaysOfWorking));
        notes.into_iter().map(|row| row.text.clone()).collect()
    }

    fn follow_up(&self) -> FollowUp {
        let workshop = self.document.workshop.single();
        let plans = self.shown.plans().into_iter().map(|plan| {
            let meets = meetings::to_come(self.document, plan, self.today);
            (plan.name.clone(), meets.to_owned(), plan.who_tells.clone())
        });
        let plans =
            plans.filter(|(_, meets, tells)| !meets.trim().is_empty() || !tells.trim().is_empty());
        FollowUp {
            review: workshop
                .and_then(|row| row.review_date)
                .map(day_in_words)
                .unwrap_or_default(),
            plans: plans.collect(),
            organisation: workshop
                .map(|row| row.organisation.clone())
                .unwrap_or_default(),
        }
    }

    fn appendix(&self, kind: Kind) -> SaidOfKind {
        let themes = self.shown.themes(kind);
        let mut parts: Vec<SaidInTheme> = themes
            .iter()
            .map(|theme| self.said_in(Some(theme), &self.shown.said_in(theme.id)))
            .collect();
        let mut alone = self.shown.counted();
        alone.retain(|card| card.kind == kind && in_no_theme(card, &themes));
        parts.push(self.said_in(None, &alone));
        parts.retain(|part| !part.statements.is_empty() || part.some_not_quoted);
        SaidOfKind {
            kind,
            title: words::kind_title(kind, self.kind_name(kind)),
            themes: parts,
        }
    }

    fn said_in(&self, theme: Option<&Theme>, cards: &[&Statement]) -> SaidInTheme {
        let quotable: Vec<&&Statement> = cards
            .iter()
            .filter(|card| may_quote(self.document, card))
            .collect();
        let said = |card: &&&Statement| Said {
            quote: Quote::of(card),
            also_in: self.also_in(card, theme),
        };
        SaidInTheme {
            theme: theme.map(|theme| printed::Theme::of(self.document, theme)),
            some_not_quoted: quotable.len() < cards.len(),
            statements: quotable.iter().map(said).collect(),
        }
    }

    /// Numbers of the themes that a card stands in beside this one.
    fn also_in(&self, card: &Statement, theme: Option<&Theme>) -> Vec<u32> {
        let all = card.theme.iter().chain(&card.also_in);
        let mut numbers: Vec<u32> = all
            .filter(|id| Some(**id) != theme.map(|theme| theme.id))
            .filter_map(|id| self.document.themes.get(*id))
            .map(|theme| theme.number)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

fn counted(cards: &[&Statement]) -> Counted {
    Counted::of(cards.len(), people_in(cards))
}

fn in_no_theme(card: &Statement, themes: &[&Theme]) -> bool {
    !themes.iter().any(|theme| counts_in(card, theme.id))
}

/// Texts of a list that has ranks, in their order; empty ones left out.
fn in_ranks<R: core::Record>(
    rows: &core::Rows<R>,
    rank: impl Fn(&R) -> &String,
    text: impl Fn(&R) -> &String,
) -> Vec<String> {
    let mut rows: Vec<&R> = rows.iter().collect();
    rows.sort_by(|a, b| (rank(a), a.id()).cmp(&(rank(b), b.id())));
    let texts = rows.into_iter().map(|row| text(row).trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}
