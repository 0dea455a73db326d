//! The Easy Read draft of the action plans: pictures left, words right.
//!
//! What people typed goes in as it is, cut into its sentences. A hard word is bold, and a sentence of ours that
//! explains it follows; where we have none, a place to write one. Quotes, causes and cards stay out: nobody needs
//! them to join in.

pub(super) mod flags;
mod hard;
mod rows;

use heard_core::protocol::{ActionPlan, PlanId};
use serde::Serialize;

use super::cleaning::{one_line, or};
use super::errors::DocumentError;
use super::footer::Footer;
use super::kinds::DocumentKind;
use super::making::Making;
use super::press::{self, PrintOptions, Template, Title, Typeset};
use super::shown::Shown;
use super::words::{self, easy_read as say};

pub use flags::{EasyReadFlag, hard_to_read};
use rows::{Detail, Row, others_row, rows};

/// More pages than this nobody reads.
const MOST_PAGES: usize = 24;

/// The data of the template `easy-read.typ`.
#[derive(Debug, Serialize)]
struct Pages {
    /// Chooses the sizes of type in `house.typ`.
    easy_read: bool,
    labels: &'static say::EasyLabels,
    footer: Footer,
    practice: &'static str,
    /// Heads the draft while there is no plan.
    no_plans: String,
    plans: Vec<PlanPages>,
}

#[derive(Debug, Serialize)]
struct PlanPages {
    title: String,
    /// Rows that belong on one page, such as a step with who does it and when.
    groups: Vec<Vec<Row>>,
}

/// The Easy Read draft of all plans or of one: with everything in it, or with as much as 24 pages hold.
pub(super) fn typeset(
    making: &Making<'_>,
    plan: Option<PlanId>,
    print: PrintOptions,
) -> Result<Typeset, DocumentError> {
    let mut plans = Shown::of(making.document).plans();
    plans.retain(|row| plan.is_none_or(|id| id == row.id));
    let names: Vec<String> = plans
        .iter()
        .map(|row| or(one_line(&row.name), words::NO_NAME))
        .collect();
    let workshop = making.document.workshop.single();
    let whose = workshop.map_or_else(String::new, |row| one_line(&row.title));
    let whose = or(whose, words::NO_TITLE);
    let title = match (plan, names.as_slice()) {
        (Some(_), [name]) => say::one_title(name),
        _ => say::all_title(&whose),
    };
    let draft = Draft {
        making,
        plans,
        names,
        whose,
        title,
        practice: workshop.is_some_and(|row| row.practice),
        print,
    };
    draft.fitted()
}

/// The draft while it is being fitted into its pages.
struct Draft<'a> {
    making: &'a Making<'a>,
    plans: Vec<&'a ActionPlan>,
    /// Their names, in the same order.
    names: Vec<String>,
    /// The title of the workshop.
    whose: String,
    title: String,
    practice: bool,
    print: PrintOptions,
}

/// How much is told of a plan, and how many pages that takes.
#[derive(Clone, Copy)]
struct Told {
    detail: Detail,
    pages: usize,
    /// So many steps were one page too many.
    too_many: usize,
}

impl Draft<'_> {
    /// Plans first, as many as there is room for, then more of each: a plan left out is lost, a step is not.
    fn fitted(&self) -> Result<Typeset, DocumentError> {
        let all = self.set(&vec![Detail::EVERYTHING; self.plans.len()])?;
        if all.pages() <= MOST_PAGES {
            return Ok(all);
        }
        // Each plan begins on a page of its own, so no more of them than this can ever be told.
        let least = vec![Detail::LEAST; self.plans.len().min(MOST_PAGES)];
        let (mut told, room) = self.taken(&least)?;
        // A first step of each, before more is told of any.
        self.raise(&mut told, room, |told| Detail {
            steps: 1,
            ..told.detail
        })?;
        self.raise(&mut told, room, |_| Detail::LESS)?;
        self.raise(&mut told, room, |_| Detail::EVERYTHING)?;
        self.more_steps(&mut told, room)?;
        let details: Vec<Detail> = told.iter().map(|told| told.detail).collect();
        let mut set = self.set(&details)?;
        set.left_out = self.left_out(&details);
        Ok(set)
    }

    /// The first plans that fit with the least that can be told of each, and the pages that there are for them: one
    /// goes to the names of the others.
    fn taken(&self, least: &[Detail]) -> Result<(Vec<Told>, usize), DocumentError> {
        let pages = each(&self.set(least)?);
        let all = pages.len() == self.plans.len() && pages.iter().sum::<usize>() <= MOST_PAGES;
        let room = if all { MOST_PAGES } else { MOST_PAGES - 1 };
        let mut used = 0;
        let fits = |pages: &usize| {
            used += pages;
            used <= room
        };
        let few = pages.iter().copied().take_while(fits).count();
        let steps = |at: usize| {
            let plan = self.plans.get(at).map(|plan| plan.id);
            let steps = self.making.document.steps.iter();
            steps.filter(|step| Some(step.plan) == plan).count()
        };
        let told = pages.into_iter().take(few.max(1)).enumerate();
        let told = told.map(|(at, pages)| Told {
            detail: Detail::LEAST,
            pages,
            too_many: steps(at) + 1,
        });
        Ok((told.collect(), room))
    }

    /// Tells more of each plan, where that fits.
    fn raise(
        &self,
        told: &mut [Told],
        room: usize,
        more: impl Fn(&Told) -> Detail,
    ) -> Result<(), DocumentError> {
        let tried: Vec<Detail> = told.iter().map(&more).collect();
        let mut used: usize = told.iter().map(|told| told.pages).sum();
        for ((told, detail), pages) in told.iter_mut().zip(&tried).zip(each(&self.set(&tried)?)) {
            let then = used - told.pages + pages;
            if then <= room {
                used = then;
                told.pages = pages;
                told.detail = *detail;
            } else if detail.steps > told.detail.steps {
                told.too_many = told.too_many.min(detail.steps);
            }
        }
        Ok(())
    }

    /// As many steps as fit of the plans that do not fit whole: half of what is not known yet at a time.
    fn more_steps(&self, told: &mut [Told], room: usize) -> Result<(), DocumentError> {
        let open = |told: &Told| told.too_many.saturating_sub(1) > told.detail.steps;
        while told.iter().any(open) {
            self.raise(told, room, |told| Detail {
                steps: if open(told) {
                    told.detail.steps.midpoint(told.too_many)
                } else {
                    told.detail.steps
                },
                ..told.detail
            })?;
        }
        Ok(())
    }

    /// Sets the first plans, each as much as this says, and names the others.
    fn set(&self, details: &[Detail]) -> Result<Typeset, DocumentError> {
        let told = self.names.iter().zip(&self.plans).zip(details);
        let told = told.map(|((name, row), detail)| PlanPages {
            title: say::plan_title(name),
            groups: rows(self.making, row, *detail).0,
        });
        let others = self.names.get(details.len()..).unwrap_or_default();
        let others = (!others.is_empty()).then(|| PlanPages {
            title: say::more_plans(others.len()),
            groups: vec![vec![others_row(others)]],
        });
        let pages = Pages {
            easy_read: true,
            labels: &say::EASY,
            footer: Footer::of(self.making.document),
            practice: if self.practice { words::PRACTICE } else { "" },
            no_plans: say::no_plans_title(&self.whose),
            plans: told.chain(others).collect(),
        };
        let title = Title {
            title: &self.title,
            language: words::LANGUAGE,
            made_on: self.making.today(),
        };
        press::typeset(
            Template::of(DocumentKind::EasyRead),
            &pages,
            &title,
            self.print,
        )
    }

    /// What the facilitator must know of it.
    fn left_out(&self, details: &[Detail]) -> Vec<String> {
        let told = self.names.iter().zip(&self.plans).zip(details);
        let cut = told.filter(|((_, row), detail)| rows(self.making, row, **detail).1);
        let cut: Vec<String> = cut.map(|((name, _), _)| name.clone()).collect();
        let others = self.names.get(details.len()..).unwrap_or_default();
        let mut said = Vec::new();
        if !others.is_empty() {
            said.push(say::plans_left_out(MOST_PAGES, others));
        }
        if !cut.is_empty() {
            said.push(say::plans_cut(MOST_PAGES, &cut));
        }
        said
    }
}

/// How many pages each plan takes: it begins with the only heading that it has.
fn each(set: &Typeset) -> Vec<usize> {
    let begin = set.headings();
    let ends = begin.iter().skip(1).copied().chain([set.pages() + 1]);
    let pages = begin.iter().zip(ends);
    pages.map(|(begin, end)| end - begin).collect()
}
