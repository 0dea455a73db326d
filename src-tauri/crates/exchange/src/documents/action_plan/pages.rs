//! What stands on the pages of an action plan: each sentence made, nothing left for the template to decide but
//! where it goes.

use heard_core::protocol::{Kind, Piece};
use serde::Serialize;

use crate::documents::cleaning::{lines, one_line, or, part, shortened};
use crate::documents::counting::people_named;
use crate::documents::footer::Footer;
use crate::documents::printed::{Cause, Quote, Theme};
use crate::documents::story::plan::{ActionPlanDocument, Plan, Step};
use crate::documents::words;

/// Most characters of the line that heads a plan's second page.
const LONGEST_RUNNING_NAME: usize = 120;

/// The data of the template `action-plan.typ`.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct Pages {
    labels: &'static words::PlanLabels,
    footer: Footer,
    practice: &'static str,
    plans: Vec<Page>,
}

/// A plan as it is printed.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct Page {
    /// Nothing but a name.
    empty: bool,
    number: Option<u32>,
    called: String,
    running: String,
    name: String,
    what: String,
    theme: Option<ThemeBox>,
    cause: Option<CauseBox>,
    told: String,
    own_words: &'static str,
    quotes: Vec<Quoted>,
    first_step: Option<StepRow>,
    steps: Vec<StepRow>,
    needs: String,
    how_we_will_know: String,
    who_tells: String,
    success: Vec<String>,
    who_else: String,
    horizon: String,
    /// The same with its label, for a line among others.
    soon: String,
    signed_up: String,
    signed_up_names: String,
    meeting: Vec<String>,
    meeting_note: String,
}

#[derive(Debug, Serialize)]
struct ThemeBox {
    number: u32,
    kind: Kind,
    called: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct CauseBox {
    letter: String,
    called: String,
    words: String,
}

/// A statement in its own words.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct Quoted {
    card: String,
    /// Words, or nothing for a hidden part.
    pieces: Vec<Option<String>>,
}

#[derive(Debug, Serialize)]
struct StepRow {
    /// With the reason that it can't be done in brackets.
    what: String,
    /// What is done, alone.
    task: String,
    /// Why it can't be done.
    cannot: String,
    people: String,
    by: String,
}

impl Quoted {
    /// Its words in order, nothing for a hidden part.
    pub fn pieces(self) -> Vec<Option<String>> {
        self.pieces
    }
}

impl Pages {
    /// The pages of `document`.
    pub fn of(document: &ActionPlanDocument) -> Self {
        Self {
            labels: &words::PLAN,
            footer: Footer::saying(&document.workshop, &document.dates, document.practice),
            practice: if document.practice {
                words::PRACTICE
            } else {
                ""
            },
            plans: document.plans.iter().map(page).collect(),
        }
    }
}

/// A plan as it is printed.
pub(in crate::documents) fn page(plan: &Plan) -> Page {
    let name = or(one_line(&plan.name), words::NO_NAME);
    let why = &plan.why;
    let quotes: Vec<Quoted> = why.quotes.iter().filter_map(quoted).collect();
    let cause = why.cause.as_ref().map(cause_box);
    let horizon = one_line(&plan.horizon);
    let names = signed_up(plan);
    let (meeting, meeting_note) = meeting(plan);
    let mut page = Page {
        empty: false,
        number: plan.numbers.first().copied(),
        called: called(plan),
        running: shortened(&name, LONGEST_RUNNING_NAME),
        name,
        what: lines(&plan.what),
        theme: why.theme.as_ref().map(theme_box),
        cause: cause.filter(|cause| !cause.words.is_empty()),
        told: words::told_us(why.people, why.people_asked, why.statements),
        own_words: words::own_words(quotes.len()),
        quotes,
        first_step: plan.first_step.as_ref().and_then(first),
        steps: plan.steps.iter().filter_map(row).collect(),
        needs: lines(&plan.needs),
        how_we_will_know: lines(&plan.how_we_will_know),
        who_tells: lines(&plan.who_tells),
        success: success(plan),
        who_else: lines(&plan.who_else),
        soon: words::how_soon(&horizon),
        horizon,
        signed_up: match names.as_slice() {
            [] => String::new(),
            names => words::signed_up(people_named(names)),
        },
        signed_up_names: sentence(&words::and_list(&names)),
        meeting,
        meeting_note,
    };
    page.empty = page.says_nothing();
    page
}

impl Page {
    fn says_nothing(&self) -> bool {
        let texts = [
            &self.what,
            &self.told,
            &self.needs,
            &self.how_we_will_know,
            &self.who_tells,
            &self.signed_up,
            &self.who_else,
            &self.horizon,
        ];
        let boxes = self.theme.is_some() || self.cause.is_some() || self.first_step.is_some();
        let lists = !self.quotes.is_empty()
            || !self.steps.is_empty()
            || !self.success.is_empty()
            || !self.meeting.is_empty();
        !boxes && !lists && texts.iter().all(|text| text.is_empty())
    }
}

/// "Ideas 16 and 24, put together". One number stands in the disc already.
fn called(plan: &Plan) -> String {
    if plan.numbers.len() > 1 {
        words::made_of(&plan.numbers)
    } else {
        String::new()
    }
}

/// What success looks like, each line that says something.
fn success(plan: &Plan) -> Vec<String> {
    let success = plan.success.iter().map(|line| lines(line));
    success.filter(|line| !line.is_empty()).collect()
}

/// The names of those who signed up.
fn signed_up(plan: &Plan) -> Vec<String> {
    let names = plan.signed_up.iter().map(|name| one_line(name));
    names.filter(|name| !name.is_empty()).collect()
}

/// When people meet again, and what is said of it; nothing where nobody knows when or where.
fn meeting(plan: &Plan) -> (Vec<String>, String) {
    let when = one_line(&plan.next_meeting.when);
    let place = lines(&plan.next_meeting.place);
    if when.is_empty() && place.is_empty() {
        return (Vec::new(), String::new());
    }
    (words::next_meeting(&when), note(&place))
}

fn theme_box(theme: &Theme) -> ThemeBox {
    ThemeBox {
        number: theme.number,
        kind: theme.kind,
        called: theme.called(),
        name: lines(&theme.name),
    }
}

fn cause_box(cause: &Cause) -> CauseBox {
    let letter = shortened(&one_line(&cause.letter), 3);
    CauseBox {
        called: words::cause_called(&letter),
        letter,
        words: lines(&cause.words),
    }
}

/// A quote without a single readable word is no quote.
pub(in crate::documents) fn quoted(quote: &Quote) -> Option<Quoted> {
    let pieces: Vec<Option<String>> = quote
        .words
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => Some(part(words)),
            Piece::Hidden => None,
        })
        .collect();
    let readable = pieces
        .iter()
        .flatten()
        .any(|words| !words.trim().is_empty());
    readable.then(|| Quoted {
        card: words::card_called(quote.card),
        pieces: trimmed(pieces),
    })
}

/// No space between a quotation mark and the words.
fn trimmed(mut pieces: Vec<Option<String>>) -> Vec<Option<String>> {
    if let Some(Some(first)) = pieces.first_mut() {
        *first = first.trim_start().to_owned();
    }
    if let Some(Some(last)) = pieces.last_mut() {
        *last = last.trim_end().to_owned();
    }
    pieces
}

fn row(step: &Step) -> Option<StepRow> {
    let row = StepRow {
        what: lines(&step.told()),
        task: lines(&step.what),
        cannot: lines(&step.cannot),
        people: one_line(&step.people),
        by: one_line(&step.by_when()),
    };
    let empty = row.what.is_empty() && row.people.is_empty() && row.by.is_empty();
    (!empty).then_some(row)
}

fn first(step: &Step) -> Option<StepRow> {
    let by = one_line(&step.due());
    row(step).map(|row| StepRow { by, ..row })
}

/// With its full stop.
fn sentence(text: &str) -> String {
    let last = text.trim_end_matches('\u{200E}').chars().last();
    if last.is_none_or(|c| ['.', '!', '?', '…', '؟', '。'].contains(&c)) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

fn note(place: &str) -> String {
    if place.is_empty() {
        words::COME_ALONG.to_owned()
    } else {
        format!("{} {}", words::capital(&sentence(place)), words::COME_ALONG)
    }
}
