//! How one field stands in one column.

use crate::protocol::*;
use chrono::NaiveDate;
use rusqlite::types::{Value, ValueRef};
use serde::de::value::{Error as NoSuchWord, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A value that does not fit its column: the file was changed by something else.
#[derive(Debug)]
pub struct Misfit;

/// A field that stands in one column.
pub trait Column: Sized {
    /// As SQLite keeps it.
    fn to_value(&self) -> Value;
    /// As Heard keeps it.
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit>;
}

fn text(value: ValueRef<'_>) -> Result<&str, Misfit> {
    value.as_str().map_err(|_| Misfit)
}

impl Column for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        text(value).map(str::to_owned)
    }
}

impl Column for bool {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        value.as_i64().map(|n| n != 0).map_err(|_| Misfit)
    }
}

impl Column for u32 {
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        let number = value.as_i64().map_err(|_| Misfit)?;
        Self::try_from(number).map_err(|_| Misfit)
    }
}

impl Column for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        value.as_f64().map_err(|_| Misfit)
    }
}

impl Column for NaiveDate {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        text(value)?.parse().map_err(|_| Misfit)
    }
}

impl<T: Column> Column for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::to_value)
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        match value {
            ValueRef::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl<T: Serialize + DeserializeOwned> Column for Vec<T> {
    fn to_value(&self) -> Value {
        to_json(self)
    }
    fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
        match text(value)? {
            // Most lists are empty, and a workshop opens with thousands of them.
            "[]" => Ok(Self::new()),
            _ => from_json(value),
        }
    }
}

fn to_json(value: &impl Serialize) -> Value {
    // Plain data without maps of odd keys always has a JSON form.
    Value::Text(serde_json::to_string(value).unwrap_or_default())
}

fn from_json<T: DeserializeOwned>(value: ValueRef<'_>) -> Result<T, Misfit> {
    serde_json::from_str(text(value)?).map_err(|_| Misfit)
}

macro_rules! id_columns {
    ($($id:ident),+ $(,)?) => {$(
        impl Column for $id {
            fn to_value(&self) -> Value {
                Value::Text(self.0.to_string())
            }
            fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
                Uuid::try_parse(text(value)?).map(Self).map_err(|_| Misfit)
            }
        }
    )+};
}

/// Enums whose JSON form is one word: the column holds that word.
macro_rules! word_columns {
    ($($word:ident),+ $(,)?) => {$(
        impl Column for $word {
            fn to_value(&self) -> Value {
                match serde_json::to_value(self) {
                    Ok(serde_json::Value::String(word)) => Value::Text(word),
                    _ => Value::Null,
                }
            }
            fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
                let word: StrDeserializer<'_, NoSuchWord> = text(value)?.into_deserializer();
                Self::deserialize(word).map_err(|_| Misfit)
            }
        }
    )+};
}

macro_rules! json_columns {
    ($($json:ident),+ $(,)?) => {$(
        impl Column for $json {
            fn to_value(&self) -> Value {
                to_json(self)
            }
            fn from_value(value: ValueRef<'_>) -> Result<Self, Misfit> {
                from_json(value)
            }
        }
    )+};
}

id_columns!(
    WorkshopId,
    InvitedId,
    FacilitatorId,
    AgendaItemId,
    PromptId,
    RoomNoteId,
    WarmUpCardId,
    PersonId,
    StatementId,
    ThemeId,
    VoteRoundId,
    CountId,
    ItemId,
    CauseId,
    SuccessId,
    InPlaceId,
    IdeaId,
    PlacementId,
    PlanId,
    StepId,
    SignUpId,
    WantsToHearId,
    UpdateId,
);
word_columns!(
    Stage,
    Role,
    RoomNoteKind,
    Kind,
    Heard,
    VoteOn,
    TieSettled,
    VoteSource,
    HowWell,
    Horizon,
    StepStatus,
    Scheme,
    Pause,
    ProcessStep,
    PromptLength,
);
json_columns!(Scene, Part, Timer);
