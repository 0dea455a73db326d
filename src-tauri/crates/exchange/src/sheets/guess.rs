//! What each column is most likely for, from its header's words and a look at its answers.

use heard_core::protocol::Kind;
use std::collections::HashSet;

use super::clean::{plain, says_nothing};
use super::header::is_date;
use super::keys::yes_or_no;
use super::mapping::{ColumnUse, KindNames, Mapping, Shape, unmapped};
use super::phrases::{self, any, kind_in_cell};
use super::sheet::Sheet;
use super::words;

/// How many rows are looked at.
const LOOK: usize = 2_000;

type Guess = (ColumnUse, &'static str);

/// Guesses every column's use, each with a reason. `names` are the workshop's names of the kinds.
pub fn guess(sheet: &Sheet, names: &KindNames) -> Mapping {
    let looks: Vec<Look> = (0..sheet.header.len())
        .map(|column| Look::at(sheet, column, names))
        .collect();
    let mut guesses: Vec<Guess> = looks.iter().map(|look| look.guess(names)).collect();
    if let Some((kind, said)) = statement_per_row(&looks, &guesses) {
        for (column, guess) in guesses.iter_mut().enumerate() {
            *guess = match guess.0 {
                _ if column == kind => (ColumnUse::Kind, words::REASON_KIND),
                _ if column == said => (ColumnUse::Words, words::REASON_WORDS),
                ColumnUse::Skip if looks.get(column).is_some_and(Look::may_number_people) => {
                    (ColumnUse::Person, words::REASON_PERSON)
                }
                _ => *guess,
            };
        }
    }
    only_once(&mut guesses);
    let columns = guesses
        .into_iter()
        .enumerate()
        .map(|(column, (used_as, reason))| {
            let mut mapped = unmapped(sheet, column);
            mapped.used_as = used_as;
            mapped.reason = reason.to_owned();
            mapped
        })
        .collect();
    let mut mapping = Mapping {
        columns,
        shape: Shape::PersonPerRow,
        kind_names: names.clone(),
    };
    mapping.shape = mapping.shape_from_uses();
    mapping
}

/// Where a use is for one column, the first guessed keeps it.
fn only_once(guesses: &mut [Guess]) {
    let mut seen = HashSet::new();
    for guess in guesses {
        if guess.0.only_once() && !seen.insert(guess.0) {
            *guess = (ColumnUse::Skip, words::REASON_ALREADY);
        }
    }
}

/// A kind column, and beside it the column with the words.
fn statement_per_row(looks: &[Look], guesses: &[Guess]) -> Option<(usize, usize)> {
    let kind = looks.iter().position(Look::tells_kind)?;
    let open = |column: &usize| {
        let choose = matches!(guesses.get(*column), Some((ColumnUse::Choose, _)));
        let kindly = guesses
            .get(*column)
            .is_some_and(|(used_as, _)| used_as.kind().is_some());
        *column != kind && (choose || kindly)
    };
    let named = looks.iter().position(|look| {
        phrases::WORDS_HEADERS.contains(&look.header.as_str()) && !look.tells_kind()
    });
    let said = named.filter(|column| *column != kind).or_else(|| {
        let candidates: Vec<usize> = (0..looks.len()).filter(open).collect();
        match candidates.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    })?;
    Some((kind, said))
}

/// What was seen in one column.
struct Look {
    header: String,
    filled: usize,
    distinct: usize,
    longest: usize,
    numbers: usize,
    dates: usize,
    mails: usize,
    yes_or_no: usize,
    kinds: usize,
    distinct_kinds: usize,
    with_digits: usize,
    raw_header: String,
}

impl Look {
    fn at(sheet: &Sheet, column: usize, names: &KindNames) -> Self {
        let raw_header = sheet.header.get(column).cloned().unwrap_or_default();
        let answers: Vec<&str> = sheet
            .rows
            .iter()
            .take(LOOK)
            .map(|row| row.cell(column))
            .filter(|cell| !cell.is_empty())
            .collect();
        let saying: Vec<&str> = answers
            .iter()
            .copied()
            .filter(|a| yes_or_no(a).is_some() || !says_nothing(a))
            .collect();
        let count = |test: &dyn Fn(&str) -> bool| saying.iter().filter(|a| test(a)).count();
        let kinds: Vec<Kind> = saying
            .iter()
            .filter_map(|a| kind_in_cell(a, names))
            .collect();
        Self {
            header: plain(&raw_header),
            raw_header,
            filled: saying.len(),
            distinct: saying
                .iter()
                .map(|a| plain(a))
                .collect::<HashSet<_>>()
                .len(),
            longest: saying.iter().map(|a| a.chars().count()).max().unwrap_or(0),
            numbers: count(&|a| a.parse::<f64>().is_ok()),
            dates: count(&is_date),
            mails: count(&|a| a.contains('@') && !a.contains(' ')),
            yes_or_no: count(&|a| yes_or_no(a).is_some()),
            with_digits: count(&|a| a.contains(|c: char| c.is_ascii_digit())),
            distinct_kinds: kinds.iter().collect::<HashSet<_>>().len(),
            kinds: kinds.len(),
        }
    }

    fn guess(&self, names: &KindNames) -> Guess {
        self.form_column()
            .or_else(|| self.private_column(names))
            .or_else(|| self.consent_column())
            .or_else(|| {
                self.group_column(phrases::GROUP_STRONG)
                    .filter(|_| !self.asks_strongly(names))
            })
            .or_else(|| self.statement_column(names))
            .or_else(|| self.group_column(phrases::GROUP))
            .unwrap_or_else(|| self.by_answers())
    }

    fn is(&self, headers: &[&str]) -> bool {
        headers.contains(&self.header.as_str())
    }

    fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 8
    }

    /// Few answers, short and often repeated: people ticked boxes.
    fn set_answers(&self) -> bool {
        let repeated = self.filled >= 12 && self.distinct <= 7 && self.distinct * 5 <= self.filled;
        self.mostly(self.numbers) || self.mostly(self.yes_or_no) || repeated && self.longest <= 80
    }

    fn tells_kind(&self) -> bool {
        self.mostly(self.kinds) && (self.distinct_kinds > 1 || self.is(phrases::KIND_HEADERS))
    }

    fn may_number_people(&self) -> bool {
        (self.is(phrases::PERSON) || self.is(phrases::MAYBE_PERSON))
            && self.mails == 0
            && self.longest <= 40
            && self.mostly(self.with_digits)
    }

    fn form_column(&self) -> Option<Guess> {
        let number_sign = matches!(self.raw_header.trim(), "#" | "№");
        let ends_in_id = self.header.ends_with(" id") && self.header.split(' ').count() <= 3;
        if self.is(phrases::FORM)
            || phrases::FORM_STARTS
                .iter()
                .any(|s| self.header.starts_with(s))
        {
            return Some((ColumnUse::Skip, words::REASON_FORM));
        }
        if self.mails > 0 && self.mails * 10 >= self.filled * 3 {
            return Some((ColumnUse::Skip, words::REASON_CONTACT));
        }
        if (self.is(phrases::PERSON) || number_sign || ends_in_id) && self.mails == 0 {
            return Some((ColumnUse::Person, words::REASON_PERSON));
        }
        if self.is(phrases::MAYBE_PERSON) && self.filled > 0 {
            return match self.may_number_people() {
                true if self.distinct * 10 >= self.filled * 9 => {
                    Some((ColumnUse::Person, words::REASON_PERSON))
                }
                true => Some((ColumnUse::Skip, words::REASON_NUMBERS)),
                false => None,
            };
        }
        if self.is(phrases::STARTED) {
            return Some((ColumnUse::Started, words::REASON_STARTED));
        }
        self.is(phrases::COMPLETED)
            .then_some((ColumnUse::Completed, words::REASON_COMPLETED))
    }

    fn private_column(&self, names: &KindNames) -> Option<Guess> {
        let name = any(&self.header, phrases::NAME);
        let asks = asked_kind(&self.header, names) != Asked::No;
        if any(&self.header, phrases::CONTACT) && !self.asks_strongly(names)
            || self.header == "address"
        {
            return Some((ColumnUse::Skip, words::REASON_CONTACT));
        }
        if name && asks {
            return Some((ColumnUse::Choose, words::REASON_MAYBE_NAME));
        }
        if name && (self.header.split(' ').count() <= 6 || self.longest <= 40) {
            return Some((ColumnUse::Skip, words::REASON_NAME));
        }
        let who = matches!(
            self.header.as_str(),
            "person" | "participant" | "respondent" | "who"
        );
        if who && !self.set_answers() {
            return Some((ColumnUse::Skip, words::REASON_NAME));
        }
        (any(&self.header, phrases::PRIVATE) && !asks)
            .then_some((ColumnUse::Skip, words::REASON_PRIVATE))
    }

    fn asks_strongly(&self, names: &KindNames) -> bool {
        !hits(&self.header, &phrases::STRONG, names).is_empty()
    }

    fn consent_column(&self) -> Option<Guess> {
        let quote = any(&self.header, phrases::MAY_QUOTE);
        let show = any(&self.header, phrases::MAY_SHOW);
        if (quote || show) && (self.mostly(self.yes_or_no) || self.filled == 0) {
            return match (quote, show) {
                (true, true) => Some((ColumnUse::Choose, words::REASON_MAYBE_CONSENT)),
                (true, false) => Some((ColumnUse::MayQuote, words::REASON_MAY_QUOTE)),
                _ => Some((ColumnUse::MayShow, words::REASON_MAY_SHOW)),
            };
        }
        let asks = any(&self.header, phrases::CONSENT) && self.mostly(self.yes_or_no);
        asks.then_some((ColumnUse::Choose, words::REASON_MAYBE_CONSENT))
    }

    fn statement_column(&self, names: &KindNames) -> Option<Guess> {
        let asked = asked_kind(&self.header, names);
        if asked == Asked::No {
            return None;
        }
        if self.set_answers() {
            return Some((ColumnUse::Skip, words::REASON_SET_ANSWERS));
        }
        if self.mostly(self.dates) {
            return Some((ColumnUse::Skip, words::REASON_NUMBERS));
        }
        Some(match asked {
            Asked::One(Kind::Working) => (ColumnUse::Working, words::REASON_WORKING),
            Asked::One(Kind::NotWorking) => (ColumnUse::NotWorking, words::REASON_NOT_WORKING),
            Asked::One(Kind::Important) => (ColumnUse::Important, words::REASON_IMPORTANT),
            Asked::Several | Asked::No => (ColumnUse::Choose, words::REASON_TWO_KINDS),
        })
    }

    fn group_column(&self, asked: &[&str]) -> Option<Guess> {
        let few = self.distinct <= 12 && self.longest <= 120 && !self.mostly(self.numbers);
        let fits = any(&self.header, asked) && few && !self.mostly(self.yes_or_no);
        fits.then_some((ColumnUse::Group, words::REASON_GROUP))
    }

    fn by_answers(&self) -> Guess {
        if self.filled == 0 {
            (ColumnUse::Skip, words::REASON_NO_ANSWERS)
        } else if self.mostly(self.numbers) || self.mostly(self.dates) {
            (ColumnUse::Skip, words::REASON_NUMBERS)
        } else if self.set_answers() {
            (ColumnUse::Skip, words::REASON_SET_ANSWERS)
        } else {
            (ColumnUse::Choose, words::REASON_OPEN)
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    No,
    One(Kind),
    Several,
}

/// The kind that a question asks for: strong phrases count before weak ones.
fn asked_kind(header: &str, names: &KindNames) -> Asked {
    let strong = hits(header, &phrases::STRONG, names);
    let found = if strong.is_empty() {
        let none = KindNames {
            working: String::new(),
            not_working: String::new(),
            important: String::new(),
        };
        hits(header, &phrases::WEAK, &none)
    } else {
        strong
    };
    let kinds: HashSet<Kind> = found.into_iter().collect();
    let mut kinds = kinds.into_iter();
    match (kinds.next(), kinds.next()) {
        (None, _) => Asked::No,
        (Some(only), None) => Asked::One(only),
        _ => Asked::Several,
    }
}

/// Kinds whose phrases stand in the header; a phrase inside a longer one does not count
/// ('working' in 'not working').
fn hits(header: &str, table: &[(Kind, &[&str]); 3], names: &KindNames) -> Vec<Kind> {
    let padded = format!(" {header} ");
    let own = names.each().map(|(kind, name)| (kind, plain(name)));
    let mut spans: Vec<(usize, usize, Kind)> = Vec::new();
    for (kind, list) in table {
        spans.extend(
            list.iter()
                .filter_map(|p| phrases::find(&padded, p))
                .map(|(a, b)| (a, b, *kind)),
        );
    }
    for (kind, name) in own.iter().filter(|(_, name)| !name.is_empty()) {
        spans.extend(phrases::find(&padded, name).map(|(a, b)| (a, b, *kind)));
    }
    let inside = |small: &(usize, usize, Kind), large: &(usize, usize, Kind)| {
        large.0 < small.1 && small.0 < large.1 && large.1 - large.0 > small.1 - small.0
    };
    // The space between two neighbouring phrases belongs to both; that is no overlap.
    let overlaps = |a: &(usize, usize, Kind), b: &(usize, usize, Kind)| {
        inside(a, b) && a.1.min(b.1) - a.0.max(b.0) > 1
    };
    spans
        .iter()
        .filter(|span| {
            !spans
                .iter()
                .any(|other| other.2 != span.2 && overlaps(span, other))
        })
        .map(|span| span.2)
        .collect()
}
