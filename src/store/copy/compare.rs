//! Whether two stores keep the same: each part of both is read anew, by statements of its own, counted and hashed.

use rusqlite::types::Value;

use super::{CopyError, Source, Target};
use crate::store::sqlite::{
    Stage, Watch,
    audit::{Hash, digest},
};

/// Who is told of every few rows that were read.
pub(in crate::store) type Teller<'a> = &'a mut dyn FnMut(u64);

/// A part of what is kept: what is read of it in each store, with the same values in the same order.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Part {
    /// What people call it.
    pub(in crate::store) name: &'static str,
    /// What is being done, for people.
    comparing: &'static str,
    /// What reads it in a file. Text that is bytes in the other is bytes here too.
    pub(in crate::store) file: &'static str,
    /// What reads it in a PostgreSQL database.
    #[cfg_attr(not(feature = "postgres"), expect(dead_code, reason = "there is no such store"))]
    pub(in crate::store) postgres: &'static str,
}

/// All that a store keeps but what only its own kind has.
pub(in crate::store) const PARTS: &[Part] = &[
    Part {
        name: "sessions",
        comparing: "comparing sessions",
        file: "SELECT id, tenant, kind, target, requester, created_at, request, state, revision, modified_at, \
            actual_start, scheduled_start, scheduled_end, actual_end, end_by, end_asked_at, \
            CAST(description AS BLOB), course, last_event FROM session ORDER BY id",
        postgres: "SELECT id, tenant, kind, target, requester, created_at, request, state, revision, modified_at, \
            actual_start, scheduled_start, scheduled_end, actual_end, end_by, end_asked_at, \
            description, course, last_event FROM session ORDER BY id",
    },
    Part {
        name: "names in sessions",
        comparing: "comparing names in sessions",
        file: "SELECT id, CAST(account_name AS BLOB) FROM session ORDER BY id",
        postgres: "SELECT session, account_name FROM session_view ORDER BY session",
    },
    Part {
        name: "live sessions",
        comparing: "comparing live sessions",
        file: "SELECT id, state, work_at, due_at FROM session WHERE state < 10 ORDER BY id",
        postgres: "SELECT session, state, work_at, due_at FROM session_live ORDER BY session",
    },
    Part {
        name: "occupied servers",
        comparing: "comparing occupied servers",
        file: "SELECT tenant, target, id FROM session WHERE state = 2 AND kind = 1 ORDER BY tenant, target",
        postgres: "SELECT tenant, target, session FROM session_occupying ORDER BY tenant, target",
    },
    Part {
        name: "counts of sessions",
        comparing: "comparing counts of sessions",
        file: "SELECT tenant, requester, in_0, in_1, in_2, in_3, in_10, in_11, in_12, in_13, in_14 FROM session_count
            WHERE in_0 + in_1 + in_2 + in_3 + in_10 + in_11 + in_12 + in_13 + in_14 <> 0 ORDER BY tenant, requester",
        postgres: "SELECT tenant, requester, in_0, in_1, in_2, in_3, in_10, in_11, in_12, in_13, in_14 FROM session_count
            WHERE in_0 + in_1 + in_2 + in_3 + in_10 + in_11 + in_12 + in_13 + in_14 <> 0 ORDER BY tenant, requester",
    },
    Part {
        name: "open actions",
        comparing: "comparing open actions",
        file: "SELECT session, id, webhook, phase, next_at FROM action ORDER BY session, id",
        postgres: "SELECT session, id, webhook, phase, next_at FROM action ORDER BY session, id",
    },
    Part {
        name: "events",
        comparing: "comparing events",
        file: "SELECT seq, session, tenant, at, actor, from_state, to_state, CAST(reason AS BLOB), attempt, \
            attempt_succeeded, attempt_phase, previous, begun_as, kept_as, hash FROM event ORDER BY seq",
        postgres: "SELECT seq, session, tenant, at, actor, from_state, to_state, reason, attempt, \
            attempt_succeeded, attempt_phase, previous, begun_as, kept_as, hash FROM event ORDER BY seq",
    },
    Part {
        name: "audit records",
        comparing: "comparing audit records",
        file: "SELECT seq, at, record, hash FROM audit ORDER BY seq",
        postgres: "SELECT seq, at, record, hash FROM audit ORDER BY seq",
    },
    Part {
        name: "forgotten events",
        comparing: "comparing forgotten events",
        file: "SELECT seq, digest FROM forgotten_event ORDER BY seq",
        postgres: "SELECT seq, digest FROM forgotten_event ORDER BY seq",
    },
    Part {
        name: "directory entries",
        comparing: "comparing directory entries",
        file: "SELECT id, item FROM directory_item ORDER BY id",
        postgres: "SELECT id, item FROM directory_item ORDER BY id",
    },
    Part {
        name: "used one-time codes",
        comparing: "comparing used one-time codes",
        file: "SELECT account, last_step FROM one_time_code ORDER BY account",
        postgres: "SELECT account, last_step FROM one_time_code ORDER BY account",
    },
    Part {
        name: "uses of keys",
        comparing: "comparing uses of keys",
        file: "SELECT key, last_used_at FROM api_key_use ORDER BY key",
        postgres: "SELECT key, last_used_at FROM api_key_use ORDER BY key",
    },
    Part {
        name: "installation",
        comparing: "comparing installation",
        file: "SELECT node_id, directory_revision FROM installation",
        postgres: "SELECT node_id, directory_revision FROM installation",
    },
    Part {
        name: "head of the chain",
        comparing: "comparing head of the chain",
        file: "SELECT seq, hash FROM event
                WHERE seq = (SELECT max(seq) FROM event WHERE seq > (SELECT seq FROM audit_head))
            UNION ALL SELECT seq, hash FROM audit_head
                WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.seq > audit_head.seq)",
        postgres: "SELECT seq, hash FROM installation",
    },
];

/// How many rows a part has, and what they come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub rows: u64,
    /// The hash of all, one row after the other; zeros of none.
    pub hash: Hash,
}

impl Tally {
    /// Of no row.
    pub(in crate::store) const NONE: Self = Self { rows: 0, hash: Hash::NONE };

    /// Takes the next row.
    pub(in crate::store) fn add(&mut self, row: &[Value]) {
        self.rows += 1;
        self.hash = self.hash.then(digest("row", row));
    }
}

/// A part, as both sides have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What it is.
    pub name: &'static str,
    /// What the source has.
    pub from: Tally,
    /// What the target has.
    pub to: Tally,
}

impl Compared {
    /// Whether both have the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.from == self.to
    }
}

/// Rows between two looks at how far it is.
const TELL: u64 = 5_000;

/// `copied` rows of all are behind it, and `total` with what is read here.
pub(super) async fn compare(
    source: &mut dyn Source,
    target: &mut dyn Target,
    (copied, total): (u64, u64),
    watch: &mut Watch<'_>,
) -> Result<Vec<Compared>, CopyError> {
    let mut compared = Vec::new();
    let mut done = copied;
    for part in PARTS {
        let mut told = |more: u64| {
            done += more;
            if done % TELL < more {
                // what is derived is read too, and not all of it was counted before: the bar may wait at its end
                watch(Stage { what: part.comparing, done: done.min(total), total });
            }
        };
        let from = source.tally(part, &mut told).await?;
        let to = target.tally(part, &mut told).await?;
        compared.push(Compared { name: part.name, from, to });
    }
    Ok(compared)
}
