//! How often a credential may call each operation: per credential and operation, not per address.
//!
//! Source: the vendor's pages, such as "9 requests per minute" for cancels. Counted over all nodes of a store.

use std::{
    collections::BTreeMap,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    auth::{
        sliding_minute::{Counted, SharedMinute},
        throttle::FailedKeys,
    },
    domain::{KeyId, LimitUse, Shared, Unavailable},
};

/// The vendor's numbers of calls a minute.
const MANY: NonZeroU32 = NonZeroU32::new(27).expect("27 is not zero");
const SOME: NonZeroU32 = NonZeroU32::new(13).expect("13 is not zero");
const FEW: NonZeroU32 = NonZeroU32::new(9).expect("9 is not zero");

/// The operations that are counted, each for itself, by their ids in the contract. A call by the older (v1) paths
/// counts as the operation that it equals, but for the two that programs of the vendor's JavaScript SDK open with:
/// these have numbers of their own, so that no call of the second version keeps such a program from starting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Operation {
    /// Reads the active session.
    GetCurrentSession,
    /// Starts a session.
    StartSession,
    /// Stops a session.
    StopSession,
    /// Cancels a session.
    CancelSession,
    /// Reads the list of servers.
    GetServers,
    /// Replaces the list of servers.
    SetServers,
    /// Adds servers.
    AddServers,
    /// Reads the plan of the community (v1).
    LegacyGetSubVersion,
    /// Reads the list of servers (v1).
    LegacyGetGameServers,
}

impl Operation {
    /// Every one, in the order of their declaration.
    const ALL: [Self; 9] = [
        Self::GetCurrentSession,
        Self::StartSession,
        Self::StopSession,
        Self::CancelSession,
        Self::GetServers,
        Self::SetServers,
        Self::AddServers,
        Self::LegacyGetSubVersion,
        Self::LegacyGetGameServers,
    ];

    /// How many calls any minute of a key may have, by the vendor's pages; theirs of v1 say nothing, so that those
    /// numbers are this project's.
    #[must_use]
    pub const fn per_minute(self) -> NonZeroU32 {
        let (_, per_minute) = self.row();
        per_minute
    }

    /// Its id in the contract, and its limit.
    const fn row(self) -> (&'static str, NonZeroU32) {
        match self {
            Self::GetCurrentSession => ("getCurrentSession", MANY),
            Self::StartSession => ("startSession", MANY),
            Self::StopSession => ("stopSession", MANY),
            Self::CancelSession => ("cancelSession", FEW),
            Self::GetServers => ("getServers", SOME),
            Self::SetServers => ("setServers", FEW),
            Self::AddServers => ("addServers", FEW),
            Self::LegacyGetSubVersion => ("legacyGetSubVersion", MANY),
            Self::LegacyGetGameServers => ("legacyGetGameServers", MANY),
        }
    }
}

/// Counts calls by API key and operation: never more than the operation's number within any 60 seconds.
pub struct RateLimits {
    calls: SharedMinute,
    otherwise: BTreeMap<Operation, NonZeroU32>,
    /// Calls that were refused, by [`Operation::ALL`].
    refused: [AtomicU64; Operation::ALL.len()],
    failed_keys: Option<FailedKeys>,
}

impl RateLimits {
    /// The vendor's limits, but for the operations that are limited `otherwise`, in calls a minute.
    #[must_use]
    pub fn new(shared: Arc<dyn Shared>, otherwise: BTreeMap<Operation, NonZeroU32>) -> Self {
        Self {
            calls: SharedMinute::new(shared, "calls/"),
            otherwise,
            refused: <[_; _]>::default(),
            failed_keys: None,
        }
    }

    /// The same, with a limit of wrong API keys from one address.
    #[must_use]
    pub fn with_failed_keys(mut self, failed_keys: FailedKeys) -> Self {
        self.failed_keys = Some(failed_keys);
        self
    }

    /// Counts a wrong API key that came from this address: whole seconds to wait where there were too many.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn count_failed_key(&self, address: IpAddr) -> Result<Result<(), u32>, Unavailable> {
        match &self.failed_keys {
            Some(failed) => failed.count(address).await,
            None => Ok(Ok(())),
        }
    }

    /// Counts a call: `Err` where there were too many, and the call then counts for nothing.
    ///
    /// # Errors
    /// [`Unavailable`]; the call may count.
    pub async fn count(
        &self,
        key: KeyId,
        operation: Operation,
    ) -> Result<Result<LimitUse, LimitUse>, Unavailable> {
        let (id, _) = operation.row();
        let counted = self.calls.count(&format!("{key}/{id}"), self.per_minute(operation)).await?;
        let named = |counted| self.named((key, operation), counted);
        Ok(counted.map(named).map_err(|full| {
            self.refused[operation as usize].fetch_add(1, Relaxed);
            named(full)
        }))
    }

    /// How many calls were too many since the start, by the id of their operation.
    pub fn refused(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let ids = Operation::ALL.iter().map(|operation| operation.row().0);
        ids.zip(self.refused.iter().map(|count| count.load(Relaxed)))
    }

    /// What keys have used within the last minute, in no order.
    ///
    /// # Errors
    /// [`Unavailable`].
    pub async fn in_use(&self) -> Result<Vec<LimitUse>, Unavailable> {
        let counted = self.calls.in_use().await?;
        // what another version counts and this one does not is left out
        Ok(counted
            .into_iter()
            .filter_map(|(name, counted)| Some(self.named(whose(&name)?, counted)))
            .collect())
    }

    fn per_minute(&self, operation: Operation) -> NonZeroU32 {
        self.otherwise.get(&operation).copied().unwrap_or(operation.per_minute())
    }

    fn named(&self, (key, operation): (KeyId, Operation), counted: Counted) -> LimitUse {
        let (id, _) = operation.row();
        let Counted { used, next_seconds } = counted;
        LimitUse { key, operation: id, per_minute: self.per_minute(operation).get(), used, next_seconds }
    }
}

/// The key and the operation that a name is of.
fn whose(name: &str) -> Option<(KeyId, Operation)> {
    let (key, id) = name.split_once('/')?;
    let operation = Operation::ALL.into_iter().find(|operation| operation.row().0 == id)?;
    Some((KeyId(Uuid::parse_str(key).ok()?), operation))
}
