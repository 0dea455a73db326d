//! The rows of a document in memory; on the wire a plain list.

use super::Record;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The rows of one record, by id. Travels as a list in the order of ids.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows<R: Record>(BTreeMap<R::Id, R>);

impl<R: Record> Default for Rows<R> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<R: Record> Rows<R> {
    /// The row of this id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.0.get(&id)
    }

    /// All rows in the order of ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.0.values()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one row of a single-row record such as the workshop itself.
    pub fn single(&self) -> Option<&R> {
        self.0.values().next()
    }

    /// Puts a row in, or over the one of its id, and gives back the earlier one.
    pub fn insert(&mut self, row: R) -> Option<R> {
        self.0.insert(row.id(), row)
    }

    /// Takes a row out.
    pub fn remove(&mut self, id: R::Id) -> Option<R> {
        self.0.remove(&id)
    }
}

impl<R: Record + Serialize> Serialize for Rows<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.values())
    }
}

impl<'de, R: Record + Deserialize<'de>> Deserialize<'de> for Rows<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = Vec::<R>::deserialize(deserializer)?;
        Ok(Self(rows.into_iter().map(|row| (row.id(), row)).collect()))
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
