//! What several programs of the tests share: the places where bytes of strangers come in.

pub mod targets;
