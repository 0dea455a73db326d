//! Job requests of this run, so that one that is sent again after a lost line is not done twice.
//!
//! Commands need none of this: core keeps their replies in the workshop's file.

use crate::job::Job;
use crate::room::id_used;
use heard_core::protocol::Problem;
use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};

/// Requests remembered; the oldest go first.
const MOST: usize = 2_000;

type Key = (String, String);

struct Remembered {
    body: u64,
    // Empty where it was let go.
    answer: Option<String>,
}

/// Whether a job's request came before.
pub(crate) enum SeenAs {
    /// It is new, or was not answered.
    New,
    /// It was done: this was the answer.
    Answered(String),
}

/// Job requests by session and id.
#[derive(Default)]
pub(crate) struct Seen {
    jobs: HashMap<Key, Remembered>,
    order: VecDeque<Key>,
    // Of this run only: from outside, no sum tells what a request was.
    sums: RandomState,
}

impl Seen {
    /// Whether this id was a job's.
    pub fn is_job(&self, session: &str, id: &str) -> bool {
        self.jobs.contains_key(&key(session, id))
    }

    /// Remembers a job's request.
    ///
    /// # Errors
    /// `conflict` where the id was another job's, or its answer was let go.
    pub fn as_job(&mut self, session: &str, id: &str, job: &Job) -> Result<SeenAs, Problem> {
        let body = self.sum(job);
        if let Some(before) = self.jobs.get(&key(session, id)) {
            return match &before.answer {
                _ if before.body != body => Err(id_used()),
                Some(answer) if answer.is_empty() => Err(id_used()),
                Some(answer) => Ok(SeenAs::Answered(answer.clone())),
                None => Ok(SeenAs::New),
            };
        }
        if self.order.len() >= MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.jobs.remove(&oldest);
        }
        self.order.push_back(key(session, id));
        let remembered = Remembered { body, answer: None };
        self.jobs.insert(key(session, id), remembered);
        Ok(SeenAs::New)
    }

    /// Secrets have no part in it: they are written as nothing.
    fn sum(&self, job: &Job) -> u64 {
        self.sums
            .hash_one(serde_json::to_string(job).unwrap_or_default())
    }

    /// Keeps the answer of a job that changed something.
    pub fn keep(&mut self, session: &str, id: &str, answer: &str) {
        if let Some(job) = self.jobs.get_mut(&key(session, id)) {
            job.answer = Some(answer.to_owned());
        }
    }

    /// Lets the answers go, which may hold everybody's words. What they answered is still not done twice.
    pub fn let_go(&mut self) {
        let answers = self.jobs.values_mut().filter_map(|job| job.answer.as_mut());
        answers.for_each(|answer| *answer = String::new());
    }
}

fn key(session: &str, id: &str) -> Key {
    (session.to_owned(), id.to_owned())
}
