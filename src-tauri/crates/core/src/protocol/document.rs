//! The rows of a document in memory; on the wire a plain list.

use super::Record;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;
use uuid::Uuid;

/// The rows of one record, by id. Travels as a list in the order of ids.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows<R: Record> {
    rows: BTreeMap<R::Id, R>,
    // Which rows stand under which, so that a move in a large workshop looks at one theme only.
    under: BTreeMap<Uuid, BTreeSet<R::Id>>,
}

impl<R: Record> Default for Rows<R> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
            under: BTreeMap::new(),
        }
    }
}

impl<R: Record> Rows<R> {
    /// The row of this id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.rows.get(&id)
    }

    /// All rows in the order of ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.rows.values()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The one row of a single-row record such as the workshop itself.
    pub fn single(&self) -> Option<&R> {
        self.rows.values().next()
    }

    /// Puts a row in, or over the one of its id, and gives back the earlier one.
    pub fn insert(&mut self, row: R) -> Option<R> {
        let (id, under) = (row.id(), row.under());
        let before = self.rows.insert(id, row);
        if let Some(before) = &before {
            self.forget(id, before.under());
        }
        if let Some(parent) = under {
            self.under.entry(parent).or_default().insert(id);
        }
        before
    }

    /// Takes a row out.
    pub fn remove(&mut self, id: R::Id) -> Option<R> {
        let row = self.rows.remove(&id)?;
        self.forget(id, row.under());
        Some(row)
    }

    /// The rows that stand under a row, in the order of ids.
    pub fn under(&self, parent: Uuid) -> impl Iterator<Item = &R> {
        let ids = self.under.get(&parent).into_iter().flatten();
        ids.filter_map(|id| self.rows.get(id))
    }

    fn forget(&mut self, id: R::Id, parent: Option<Uuid>) {
        let Some(parent) = parent else { return };
        if let Some(ids) = self.under.get_mut(&parent) {
            ids.remove(&id);
            if ids.is_empty() {
                self.under.remove(&parent);
            }
        }
    }
}

impl<R: Record + Serialize> Serialize for Rows<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.values())
    }
}

impl<'de, R: Record + Deserialize<'de>> Deserialize<'de> for Rows<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = Vec::<R>::deserialize(deserializer)?;
        let mut all = Self::default();
        for row in rows {
            all.insert(row);
        }
        Ok(all)
    }
}

impl<R: Record + TS + 'static> TS for Rows<R> {
    type WithoutGenerics = Vec<ts_rs::Dummy>;
    type OptionInnerType = Self;

    fn name(config: &ts_rs::Config) -> String {
        <Vec<R> as TS>::name(config)
    }

    fn inline(config: &ts_rs::Config) -> String {
        <Vec<R> as TS>::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        <Vec<R> as TS>::visit_dependencies(visitor);
    }

    fn visit_generics(visitor: &mut impl ts_rs::TypeVisitor)
    where
        Self: 'static,
    {
        <Vec<R> as TS>::visit_generics(visitor);
    }
}
