//! Who asked to go: a keyed hash of what a file knew them by, and nothing else.

use crate::ids::Ids;
use crate::protocol::{
    Change, Door, ImportedPerson, PersonId, SignUpId, StatementId, WantsToHearId,
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::collections::BTreeMap;

/// The file's own key for marks: 32 bytes by chance, made when somebody first asks to go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret(pub(crate) [u8; 32]);

impl Secret {
    /// A new one.
    pub(crate) fn draw(ids: &mut Ids) -> Self {
        let mut bytes = [0; 32];
        let drawn = [ids.draw().to_be_bytes(), ids.draw().to_be_bytes()];
        let drawn = drawn.iter().flatten();
        bytes
            .iter_mut()
            .zip(drawn)
            .for_each(|(to, from)| *to = *from);
        Self(bytes)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(stringify!(Secret))
    }
}

/// What a mark can be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose<'a> {
    /// A row of a questionnaire, by its key.
    Row(&'a str),
    /// A person.
    Person(PersonId),
    /// A statement without a person.
    Statement(StatementId),
    /// A sign-up.
    SignUp(SignUpId),
    /// Somebody who wanted to hear.
    WantsToHear(WantsToHearId),
}

/// What every copy of a workshop must keep about those who asked to go, and who opened the door when:
/// taken from the live file before another takes its place, and put into that one by [`super::erase_in`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gone {
    pub(crate) secret: Option<Secret>,
    /// Marks, each with its moment (RFC 3339).
    pub(crate) marks: BTreeMap<String, String>,
    /// The door's rows, in order.
    pub(crate) doors: Vec<Door>,
}

impl Gone {
    /// Whether nobody ever asked.
    pub fn is_nobody(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether this is somebody who asked to go.
    pub(crate) fn has(&self, whose: Whose<'_>) -> bool {
        // Without marks nothing is computed: most workshops have none.
        !self.marks.is_empty()
            && self
                .secret
                .is_some_and(|secret| self.marks.contains_key(&mark(secret, whose)))
    }

    /// Marks somebody who asks to go.
    pub(crate) fn add(&mut self, whose: Whose<'_>, at: &str, ids: &mut Ids) {
        if whose == Whose::Row("") {
            return;
        }
        let secret = *self.secret.get_or_insert_with(|| Secret::draw(ids));
        let marked = self.marks.entry(mark(secret, whose));
        marked.or_insert_with(|| at.to_owned());
    }

    /// These, and those whom another copy of the workshop has marked. Where that one hashes with another key, they
    /// are found among the rows that are `known` here.
    pub(crate) fn with_those_of<'c>(
        &self,
        other: &Self,
        known: impl Iterator<Item = &'c Change>,
    ) -> Self {
        let mut both = self.clone();
        match (self.secret, other.secret) {
            (_, None) => {}
            (None, Some(_)) => (both.secret, both.marks) = (other.secret, other.marks.clone()),
            (Some(one), Some(two)) if one == two => {
                let theirs = other.marks.iter();
                both.marks
                    .extend(theirs.map(|(mark, at)| (mark.clone(), at.clone())));
            }
            (Some(own), Some(their)) => {
                for whose in known.flat_map(everybody_in) {
                    if let Some(at) = other.marks.get(&mark(their, whose)) {
                        both.marks.insert(mark(own, whose), at.clone());
                    }
                }
            }
        }
        both
    }

    /// Whether a row of a questionnaire is of somebody who asked to go.
    pub fn has_row(&self, row_key: &str) -> bool {
        self.has(Whose::Row(row_key))
    }

    /// The people of an import without those who asked to go.
    pub(crate) fn without_them(&self, people: &mut Vec<ImportedPerson>) -> u32 {
        let before = people.len();
        people.retain(|person| !self.has_row(&person.row_key));
        u32::try_from(before - people.len()).unwrap_or(u32::MAX)
    }
}

/// Whom a change tells of, by all that a mark can be of.
fn everybody_in(change: &Change) -> Vec<Whose<'_>> {
    match change {
        Change::Person { id, before, after } => {
            let rows = before.iter().chain(after).map(|row| row.row_key.as_str());
            let keys = rows.filter(|key| !key.is_empty()).map(Whose::Row);
            keys.chain([Whose::Person(*id)]).collect()
        }
        Change::Statement { id, .. } => vec![Whose::Statement(*id)],
        Change::SignUp { id, .. } => vec![Whose::SignUp(*id)],
        Change::WantsToHear { id, .. } => vec![Whose::WantsToHear(*id)],
        _ => Vec::new(),
    }
}

fn mark(secret: Secret, whose: Whose<'_>) -> String {
    let (kind, value) = match whose {
        Whose::Row(key) => ("row", key.to_owned()),
        Whose::Person(id) => ("person", id.to_string()),
        Whose::Statement(id) => ("statement", id.to_string()),
        Whose::SignUp(id) => ("sign-up", id.to_string()),
        Whose::WantsToHear(id) => ("wants to hear", id.to_string()),
    };
    // HMAC takes keys of every length.
    let Ok(mut hmac) = Hmac::<Sha256>::new_from_slice(&secret.0) else {
        return String::new();
    };
    hmac.update(kind.as_bytes());
    hmac.update(&[0]);
    hmac.update(value.as_bytes());
    let sum = hmac.finalize().into_bytes();
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_known_again_and_tells_nothing_without_the_key() {
        let mut gone = Gone::default();
        gone.add(Whose::Row("id:17"), "now", &mut Ids::Seeded(1));
        assert!(gone.has_row("id:17"));
        assert!(!gone.has_row("id:18"));
        assert!(!gone.has_row(""));
        let mut elsewhere = Gone::default();
        elsewhere.add(Whose::Row("id:17"), "now", &mut Ids::Seeded(2));
        assert_ne!(gone.marks, elsewhere.marks);
        assert!(!format!("{gone:?}").contains("id:17"));
    }

    #[test]
    fn a_person_typed_in_the_room_has_no_row_to_mark() {
        let mut gone = Gone::default();
        gone.add(Whose::Row(""), "now", &mut Ids::Seeded(1));
        assert!(gone.is_nobody());
    }
}
