//! Lots: the choices of one command, all from one number that proptest draws.

use chrono::NaiveDate;
use heard_core::protocol::*;
use std::cell::Cell;
use uuid::Uuid;

/// The lots of one command. Drawn through shared borrows, so that one choice may stand inside another.
pub struct Lots {
    seed: Cell<u64>,
    unique: Cell<u32>,
}

impl Lots {
    /// Lots from a seed; `unique` makes words that no other command makes.
    pub fn new(seed: u64, unique: u32) -> Self {
        Self {
            seed: Cell::new(seed),
            unique: Cell::new(unique * 100),
        }
    }

    /// A number below `n`.
    pub fn below(&self, n: usize) -> usize {
        // One step of splitmix64.
        let seed = self.seed.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.seed.set(seed);
        let z = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) >> 33).unwrap() % n.max(1)
    }

    /// A number from 0 to `most`.
    pub fn up_to(&self, most: u32) -> u32 {
        u32::try_from(self.below(most as usize + 1)).unwrap()
    }

    pub fn yes(&self) -> bool {
        self.below(2) == 0
    }

    pub fn mostly(&self) -> bool {
        self.below(4) > 0
    }

    pub fn one_of<T>(&self, mut choices: Vec<T>) -> T {
        let at = self.below(choices.len());
        choices.swap_remove(at)
    }

    /// One of these, if there are any.
    pub fn some_of<T>(&self, choices: Vec<T>) -> Option<T> {
        (!choices.is_empty()).then(|| self.one_of(choices))
    }

    /// The id of a row; now and then one that no row has.
    pub fn row<R: Record>(&self, rows: &Rows<R>) -> R::Id {
        let ids: Vec<R::Id> = rows.iter().map(Record::id).collect();
        if ids.is_empty() || self.below(24) == 1 {
            return self.unknown();
        }
        self.one_of(ids)
    }

    /// The id of a row: half of the time the first one, so that much happens to it.
    pub fn busy_row<R: Record>(&self, rows: &Rows<R>) -> R::Id {
        let first = rows.iter().next().map(Record::id);
        let first = first.filter(|_| self.yes());
        first.unwrap_or_else(|| self.row(rows))
    }

    pub fn maybe_row<R: Record>(&self, rows: &Rows<R>) -> Option<R::Id> {
        let some = !rows.is_empty() && self.mostly();
        some.then(|| self.row(rows))
    }

    pub fn unknown<Id: From<Uuid>>(&self) -> Id {
        Uuid::from_u128(u128::from(self.up_to(9))).into()
    }

    pub fn kind(&self) -> Kind {
        self.one_of(vec![Kind::NotWorking, Kind::NotWorking, Kind::Working])
    }

    /// A theme of this kind where there is one.
    pub fn theme_of(&self, document: &Document, kind: Kind) -> ThemeId {
        let themes = document.themes.iter().filter(|row| row.kind == kind);
        let theme = self.some_of(themes.map(|row| row.id).collect());
        theme.unwrap_or_else(|| self.row(&document.themes))
    }

    /// Some items that a round may be on.
    pub fn items(&self, document: &Document, on: VoteOn) -> Vec<ItemId> {
        let mut items: Vec<ItemId> = match on {
            VoteOn::Themes => document.themes.iter().map(|row| row.id.into()).collect(),
            VoteOn::Causes => document.causes.iter().map(|row| row.id.into()).collect(),
            VoteOn::Ideas => document.ideas.iter().map(|row| row.id.into()).collect(),
        };
        items.retain(|_| self.yes());
        items.truncate(4);
        items
    }

    /// Some text that people or spreadsheets may bring.
    pub fn text(&self) -> String {
        let texts = [
            "Ring back",
            "Talk together",
            "  A lift  ",
            "بيت",
            "👩‍👩‍👧 home",
            "=SUM(1)",
            "<script>",
            "a\u{0}b",
            "",
            "\u{feff}",
        ];
        if self.below(60) == 1 {
            return "too long ".repeat(600);
        }
        texts[self.below(texts.len())].to_owned()
    }

    /// What somebody said: three words that nobody else says.
    pub fn words(&self) -> String {
        let n = self.unique.get() + 1;
        self.unique.set(n);
        format!("alpha{n}x beta{n}x gamma{n}x")
    }

    /// A part of these words that begins and ends with a word; now and then one that is outside.
    pub fn part(&self, words: &str) -> Part {
        let mut ends = vec![0_u32];
        let letters = words.chars().count() as u32;
        ends.extend(
            (0_u32..)
                .zip(words.chars())
                .filter(|(_, c)| *c == ' ')
                .map(|(at, _)| at),
        );
        ends.push(letters);
        let start = self.below(ends.len());
        let end = self.below(ends.len());
        let outside = self.below(20) == 1;
        Part {
            start: ends[start.min(end)],
            end: if outside {
                letters + 1
            } else {
                ends[start.max(end)]
            },
        }
    }

    /// Parts that Heard may point at.
    pub fn pointed(&self, words: &str) -> Vec<Pointed> {
        if self.below(4) > 0 {
            return Vec::new();
        }
        vec![Pointed {
            part: self.part(words),
            looks_like: PointedAs::Name,
            choice: self.one_of(vec![Choice::Undecided, Choice::Hidden]),
        }]
    }

    pub fn day(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(2026, 10, self.up_to(32))
    }
}
