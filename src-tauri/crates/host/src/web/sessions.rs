//! Tokens in addresses, and the sessions that they are exchanged for.

use crate::host::held;
use heard_core::protocol::ActorRole;
use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;
use uuid::Uuid;

/// Sessions kept; the oldest go first.
const MOST: usize = 500;

/// One token for each role, and the sessions of this run.
///
/// A token stays good while the server runs, so that the printed address opens in a second tab too;
/// the page takes it out of its address at once.
pub(super) struct Sessions {
    desk: String,
    wall: String,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    roles: HashMap<String, ActorRole>,
    order: VecDeque<String>,
}

impl Sessions {
    pub fn new() -> Self {
        Self {
            desk: secret(),
            wall: secret(),
            known: Mutex::default(),
        }
    }

    /// The token of a role.
    pub fn token(&self, role: ActorRole) -> &str {
        match role {
            ActorRole::Desk => &self.desk,
            ActorRole::Wall => &self.wall,
        }
    }

    /// Exchanges a token for a new session.
    pub fn exchange(&self, token: &str) -> Option<(String, ActorRole)> {
        let roles = [ActorRole::Desk, ActorRole::Wall];
        let role = roles
            .into_iter()
            .find(|role| same(self.token(*role), token))?;
        let session = secret();
        let mut known = held(&self.known);
        if known.order.len() >= MOST
            && let Some(oldest) = known.order.pop_front()
        {
            known.roles.remove(&oldest);
        }
        known.order.push_back(session.clone());
        known.roles.insert(session.clone(), role);
        Some((session, role))
    }

    /// The role of a session.
    pub fn role(&self, session: &str) -> Option<ActorRole> {
        held(&self.known).roles.get(session).copied()
    }
}

/// 244 bits from the system's own source of chance.
fn secret() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}

/// Compares in the same time wherever the first difference is.
fn same(a: &str, b: &str) -> bool {
    let different = a
        .bytes()
        .zip(b.bytes())
        .fold(0, |all, (a, b)| all | (a ^ b));
    a.len() == b.len() && different == 0
}
