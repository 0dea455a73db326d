//! What the room found and decided: votes, causes, success, what is in place, ideas, the grid, what was chosen.

use heard_core::grid::how_much;
use serde::Serialize;

use super::{ThemeMark, Trail, called, key, mark, word};
use crate::documents::action_plan::{Cause, Kind, or};
use crate::documents::cleaning::{lines, one_line, part, shortened};
use crate::documents::pictures::{
    Names, TreePart as TreeOnPage, Twig, broken, dots, grid as grid_picture, parts, ring,
};
use crate::documents::report::story::{
    Choice, Chosen, Grid, Idea, InPlace, Lens, Placed, Success, Vote, Voted, WhyTree,
};
use crate::documents::words::{cause_called, idea_called, pictures, report as say};

/// Votes have a row each down to this place, unless there are only a few.
const LAST_PLACE: u32 = 4;
/// Few enough for a row each.
const FEW: usize = 6;
const MILLIMETRES_PER_POINT: f64 = 25.4 / 72.0;
/// A cause's letter, in points.
const LETTER: f64 = 20.0;
/// Millimetres inside a cause's box, above and below its words; over 'goes on below'; and outside it to its ring.
const INSET: f64 = 3.2;
const GAP_BELOW: f64 = 1.5;
const OUTSIDE: f64 = 2.2;

/// A vote.
#[derive(Debug, Serialize)]
pub(super) struct VotePage {
    title: &'static str,
    called: String,
    /// Level ones stand together.
    rows: Vec<Vec<VoteRow>>,
    /// The last ones, in one line.
    then: Vec<VoteRow>,
    level: Vec<String>,
    settled: &'static str,
    /// The kind whose part of the appendix shows what people said; may be empty.
    said: &'static str,
}

#[derive(Debug, Serialize)]
struct VoteRow {
    place: String,
    mark: &'static str,
    kind: Option<Kind>,
    number: u32,
    letter: String,
    alt: String,
    chosen: bool,
    text: String,
    of: String,
    svg: Option<String>,
    svg_alt: String,
    count: String,
    votes: String,
}

impl Trail<'_> {
    /// A vote with its dots.
    pub(super) fn vote(&self, vote: &Vote) -> VotePage {
        use heard_core::protocol::VoteOn;
        let few = vote.rows.len() <= FEW;
        let top = |row: &&Voted| few || (row.place <= LAST_PLACE && row.votes != Some(0));
        let most = vote.rows.iter().filter_map(|row| row.votes).max();
        let row = |row: &Voted| self.vote_row(vote, row, most.unwrap_or_default());
        let mut rows: Vec<Vec<VoteRow>> = Vec::new();
        let mut last = None;
        for voted in vote.rows.iter().filter(top) {
            match rows.last_mut() {
                Some(group) if voted.level && last == Some(voted.place) => group.push(row(voted)),
                _ => rows.push(vec![row(voted)]),
            }
            last = Some(voted.place);
        }
        let level: Vec<String> = rows
            .iter()
            .filter(|group| group.len() > 1)
            .map(|group| {
                let names: Vec<String> = group.iter().map(VoteRow::name).collect();
                say::level(vote.on, &names)
            })
            .collect();
        let settled = vote.settled.filter(|_| !level.is_empty());
        VotePage {
            title: if vote.on == VoteOn::Ideas {
                say::LIKED
            } else {
                say::MATTERS
            },
            called: say::vote_called(vote.number, vote.repeats.is_some(), vote.by, vote.people),
            rows,
            then: vote.rows.iter().filter(|row| !top(row)).map(row).collect(),
            settled: settled.map_or("", say::settled),
            level,
            said: self.kind_of(vote),
        }
    }

    /// The one kind of all that was voted on, where the appendix has it.
    fn kind_of(&self, vote: &Vote) -> &'static str {
        let mut kinds = vote.rows.iter().filter_map(|row| match &row.what {
            Choice::Theme(theme) | Choice::Cause(theme, _) => Some(theme.kind),
            Choice::Idea(..) => None,
        });
        match kinds.next() {
            Some(kind) if self.has_kind(kind) && kinds.all(|other| other == kind) => word(kind),
            _ => "",
        }
    }

    fn vote_row(&self, vote: &Vote, row: &Voted, most: u32) -> VoteRow {
        let picture = row.votes.map(|votes| dots(votes, most));
        let mut made = VoteRow {
            place: say::place(row.place, row.level),
            mark: "",
            kind: None,
            number: 0,
            letter: String::new(),
            alt: String::new(),
            chosen: false,
            text: String::new(),
            of: String::new(),
            svg_alt: picture.as_ref().map_or("", |it| &it.alt).to_owned(),
            svg: picture.map(|it| it.svg),
            count: row
                .votes
                .map_or_else(String::new, |votes| votes.to_string()),
            votes: row
                .votes
                .map_or_else(String::new, |votes| say::votes(votes, vote.by)),
        };
        match &row.what {
            Choice::Theme(theme) => {
                let mark = mark(theme);
                (made.mark, made.kind, made.number) = ("theme", Some(mark.kind), mark.number);
                (made.alt, made.text) = (mark.alt, mark.name);
            }
            Choice::Cause(theme, cause) => {
                (made.mark, made.letter) = ("cause", letter(cause));
                (made.text, made.of) = (lines(&cause.words), called(theme));
            }
            Choice::Idea(numbers, text) => {
                let chosen = self.0.chosen.iter().flat_map(|it| it.idea.said.first());
                made.number = numbers.first().copied().unwrap_or_default();
                made.chosen = chosen
                    .into_iter()
                    .any(|(number, ..)| numbers.contains(number));
                made.mark = "idea";
                (made.alt, made.text) = (pictures::disc(made.number, made.chosen), lines(text));
            }
        }
        made
    }

    /// A why-tree in parts of three columns.
    pub(super) fn tree(&self, tree: &WhyTree, rooms: &Rooms) -> TreePage {
        let heard = self.0.heard.iter().flat_map(|heard| &heard.themes);
        let mut heard = heard
            .filter(|it| (it.theme.kind, it.theme.number) == (tree.theme.kind, tree.theme.number));
        TreePage {
            called: called(&tree.theme),
            trail: heard.next().map(|it| say::counted(it.said)),
            said: self.has(&tree.theme),
            key: key(&tree.theme),
            parts: parts(tree)
                .into_iter()
                .map(|part| TreePart {
                    lines: rooms.root(&part),
                    theme: mark(part.theme),
                    cause: part.root.map(|root| CauseName::of(&root.cause)),
                    causes: part
                        .twigs
                        .iter()
                        .map(|twig| rooms.cause_box(twig, &tree.theme.name))
                        .collect(),
                })
                .collect(),
        }
    }

    /// An idea that was chosen, and why.
    pub(super) fn chosen(&self, chosen: &Chosen) -> ChosenPage {
        let idea = &chosen.idea;
        let mut sentences = Vec::new();
        if let Some((corner, effort, difference)) = &chosen.on_grid {
            sentences.push(say::on_grid(&one_line(corner), effort, difference));
        }
        if let Some((place, level)) = chosen.place {
            sentences.push(say::came(place, level));
        }
        let plan = match one_line(&chosen.plan) {
            name if name.is_empty() => name,
            name => say::plan_called(&name),
        };
        let number = idea.said.first().map_or(0, |(number, ..)| *number);
        let text = idea.said.first().map(|(_, text, _)| one_line(text));
        ChosenPage {
            number,
            alt: pictures::disc(number, true),
            name: or(text.unwrap_or_default(), say::NO_IDEA),
            theme: idea.theme.as_ref().map(mark),
            cause: idea.cause.as_ref().map(CauseName::of),
            said_words: say::counted(chosen.said),
            said: idea.theme.as_ref().is_some_and(|theme| self.has(theme)),
            key: idea.theme.as_ref().map(key).unwrap_or_default(),
            sentences: vec![sentences.join(" "), plan]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect(),
            cards: say::cards(&chosen.cards),
        }
    }
}

impl VoteRow {
    /// What people call it.
    fn name(&self) -> String {
        if self.letter.is_empty() {
            self.number.to_string()
        } else {
            self.letter.clone()
        }
    }
}

/// A why-tree.
#[derive(Debug, Serialize)]
pub(super) struct TreePage {
    called: String,
    trail: Option<String>,
    said: bool,
    key: String,
    parts: Vec<TreePart>,
}

impl TreePage {
    /// Whether the room ringed anything in it.
    pub(super) fn ringed(&self) -> bool {
        let boxes = self.parts.iter().flat_map(|part| &part.causes);
        boxes
            .into_iter()
            .any(|it| it.svg.is_some() || it.causes.iter().any(|leaf| leaf.svg.is_some()))
    }
}

#[derive(Debug, Serialize)]
struct TreePart {
    /// What stands at the root.
    lines: Vec<String>,
    theme: ThemeMark,
    cause: Option<CauseName>,
    causes: Vec<CauseBox>,
}

#[derive(Debug, Serialize)]
struct CauseName {
    letter: String,
    called: String,
    words: String,
}

impl CauseName {
    fn of(cause: &Cause) -> Self {
        let letter = letter(cause);
        Self {
            called: cause_called(&letter),
            letter,
            words: lines(&cause.words),
        }
    }
}

#[derive(Debug, Serialize)]
struct CauseBox {
    letter: String,
    lines: Vec<String>,
    goes_on: Vec<String>,
    /// Millimetres.
    tall: f64,
    /// The ring round it, where the room made one.
    svg: Option<String>,
    causes: Vec<CauseBox>,
}

fn letter(cause: &Cause) -> String {
    shortened(&one_line(&cause.letter), 3)
}

/// Measures of a why-tree, in millimetres; those of `report.typ`.
pub(super) struct Rooms {
    /// The size of its words, and from one line to the next.
    size: f64,
    line: f64,
    /// Room for words at the root and in a box, and how wide a box is.
    root: f64,
    cause: f64,
    wide: f64,
}

impl Rooms {
    /// In large print or not.
    pub(super) fn of(large_print: bool) -> Self {
        let (size, line, root, wide) = if large_print {
            (18.0, 25.0, 46.0, 60.0)
        } else {
            (14.0, 18.0, 44.0, 54.5)
        };
        Self {
            size: size * MILLIMETRES_PER_POINT,
            line: line * MILLIMETRES_PER_POINT,
            root: root - 8.0,
            cause: wide - 14.4,
            wide,
        }
    }

    /// Letters side by side may be further apart than each alone: then the page breaks a line once more, and the box
    /// is a little taller than it says.
    fn broken(&self, words: &str, weight: u16, room: f64) -> Vec<String> {
        broken(words, weight, room / self.size)
    }

    fn root(&self, part: &TreeOnPage<'_>) -> Vec<String> {
        match part.root {
            Some(root) => self.broken(&lines(&root.cause.words), 400, self.root),
            None => self.broken(&mark(part.theme).name, 700, self.root),
        }
    }

    fn tall(&self, lines: usize) -> f64 {
        lines as f64 * self.line - (self.line - self.size)
    }

    fn cause_box(&self, twig: &Twig<'_>, theme: &str) -> CauseBox {
        let cause = &twig.cause.cause;
        let letter = letter(cause);
        let lines = self.broken(&lines(&cause.words), 400, self.cause);
        let further = twig.goes_on.then(|| say::why_goes_on(&letter));
        let goes_on = further.map_or_else(Vec::new, |words| self.broken(&words, 400, self.cause));
        let below = if goes_on.is_empty() {
            0.0
        } else {
            GAP_BELOW + self.tall(goes_on.len())
        };
        let words = self.tall(lines.len()) + below;
        let tall = words.max(LETTER * MILLIMETRES_PER_POINT) + 2.0 * INSET;
        let seed = format!("{theme} {letter}");
        let ringed = twig.cause.matters_most;
        CauseBox {
            svg: ringed.then(|| ring(self.wide + 2.0 * OUTSIDE, tall + 2.0 * OUTSIDE, &seed).svg),
            causes: twig
                .twigs
                .iter()
                .map(|leaf| self.cause_box(leaf, theme))
                .collect(),
            letter,
            lines,
            goes_on,
            tall,
        }
    }
}

/// What success looks like for a theme.
#[derive(Debug, Serialize)]
pub(super) struct SuccessPage {
    theme: ThemeMark,
    perspectives: Vec<Perspective>,
}

#[derive(Debug, Serialize)]
struct Perspective {
    name: String,
    lines: Vec<(String, String)>,
}

pub(super) fn success(success: &Success) -> SuccessPage {
    let perspective = |(name, rows): &(String, Vec<(u32, String)>)| Perspective {
        name: or(one_line(name), say::NO_PERSPECTIVE),
        lines: rows
            .iter()
            .map(|(number, text)| (number.to_string(), lines(text)))
            .collect(),
    };
    SuccessPage {
        theme: mark(&success.theme),
        perspectives: success.perspectives.iter().map(perspective).collect(),
    }
}

/// What is in place for a theme.
#[derive(Debug, Serialize)]
pub(super) struct InPlacePage {
    theme: ThemeMark,
    things: Vec<Thing>,
}

#[derive(Debug, Serialize)]
struct Thing {
    name: String,
    run_by: String,
    how_well: &'static str,
}

pub(super) fn in_place(row: &InPlace) -> InPlacePage {
    let things = row.things.iter().map(|thing| Thing {
        name: lines(&thing.name),
        run_by: lines(&thing.run_by),
        how_well: thing.how_well.map_or("", say::how_well),
    });
    InPlacePage {
        theme: mark(&row.theme),
        things: things.collect(),
    }
}

/// The ideas of a lens.
#[derive(Debug, Serialize)]
pub(super) struct LensPage {
    name: String,
    prompt: String,
    ideas: Vec<IdeaRow>,
}

#[derive(Debug, Serialize)]
struct IdeaRow {
    said: Vec<IdeaWords>,
    answers: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct IdeaWords {
    number: u32,
    alt: String,
    /// Words, and whether the room underlined them.
    parts: Vec<(String, bool)>,
}

pub(super) fn lens(lens: &Lens) -> LensPage {
    LensPage {
        name: or(one_line(&lens.name), say::NO_LENS),
        prompt: one_line(&lens.prompt),
        ideas: lens.ideas.iter().map(idea_row).collect(),
    }
}

fn idea_row(idea: &Idea) -> IdeaRow {
    let theme = idea.theme.as_ref().map(called).unwrap_or_default();
    let cause = idea.cause.as_ref().map(letter).unwrap_or_default();
    IdeaRow {
        said: idea
            .said
            .iter()
            .map(|(number, text, grain)| IdeaWords {
                number: *number,
                alt: pictures::disc(*number, idea.chosen),
                parts: underlined(text, *grain),
            })
            .collect(),
        answers: say::answers(&theme, &cause),
        chosen: idea.chosen,
    }
}

/// The words before, in and after the grain of brilliance.
fn underlined(text: &str, grain: Option<heard_core::protocol::Part>) -> Vec<(String, bool)> {
    let Some(grain) = grain else {
        return vec![(lines(text), false)];
    };
    let at = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let letters = |from: usize, to: usize| -> String {
        text.chars()
            .skip(from)
            .take(to.saturating_sub(from))
            .collect()
    };
    let (start, end) = (at(grain.start), at(grain.end));
    let pieces = [
        (part(letters(0, start).trim_start()), false),
        (part(&letters(start, end)), true),
        (part(letters(end, usize::MAX).trim_end()), false),
    ];
    let pieces: Vec<_> = pieces
        .into_iter()
        .filter(|(words, _)| !words.is_empty())
        .collect();
    if pieces.is_empty() {
        vec![(String::new(), false)]
    } else {
        pieces
    }
}

/// The investment grid with its table.
#[derive(Debug, Serialize)]
pub(super) struct GridPage {
    fact: String,
    svg: String,
    alt: String,
    corners: Vec<String>,
    axes: [(&'static str, String); 3],
    effort: String,
    difference: String,
    chosen: bool,
    rows: Vec<Corner>,
}

#[derive(Debug, Serialize)]
struct Corner {
    name: String,
    ideas: Vec<GridRow>,
}

#[derive(Debug, Serialize)]
struct GridRow {
    number: u32,
    alt: String,
    text: String,
    chosen: bool,
    effort: &'static str,
    difference: &'static str,
}

pub(super) fn grid(grid: &Grid) -> GridPage {
    let picture = grid_picture(grid, Names::LeftToThePage);
    let chosen = grid.ideas.iter().filter(|idea| idea.chosen).count();
    let (effort, difference) = (one_line(&grid.effort), one_line(&grid.difference));
    let rows = (0..).zip(&grid.corners).map(|(at, name)| Corner {
        name: one_line(name),
        ideas: grid
            .ideas
            .iter()
            .filter(|idea| idea.corner == at)
            .map(grid_row)
            .collect(),
    });
    GridPage {
        fact: say::ideas_chosen(grid.ideas.len(), chosen),
        svg: picture.svg,
        alt: picture.alt,
        corners: grid.corners.iter().map(|name| one_line(name)).collect(),
        axes: say::axes(&effort, &difference),
        effort,
        difference,
        chosen: chosen > 0,
        rows: rows
            .filter(|corner: &Corner| !corner.ideas.is_empty())
            .collect(),
    }
}

fn grid_row(idea: &Placed) -> GridRow {
    let number = idea.numbers.first().copied().unwrap_or_default();
    let more = if idea.numbers.len() > 1 {
        format!(" ({})", idea_called(&idea.numbers))
    } else {
        String::new()
    };
    GridRow {
        number,
        alt: pictures::disc(number, idea.chosen),
        text: lines(&idea.text) + &more,
        chosen: idea.chosen,
        effort: how_much(idea.effort).words(),
        difference: how_much(idea.difference).words(),
    }
}

/// An idea that was chosen.
#[derive(Debug, Serialize)]
pub(super) struct ChosenPage {
    number: u32,
    alt: String,
    name: String,
    theme: Option<ThemeMark>,
    cause: Option<CauseName>,
    said_words: String,
    said: bool,
    key: String,
    sentences: Vec<String>,
    cards: String,
}
