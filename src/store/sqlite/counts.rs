//! What tables show most: sessions by state and by who holds them, counted as they change and listed by the order of their starts.

use std::{cell::RefCell, collections::BTreeMap, sync::LazyLock};

use rusqlite::{Connection, ToSql, params, params_from_iter};
use uuid::Uuid;

use super::{
    audit::Tx,
    order::number,
    queries::{Text, count},
};
use crate::domain::{AccountId, Change, Order, SessionColumn, SessionQuery, State, TenantId};

/// The column of how many sessions an account holds in a state.
pub(in crate::store) fn column(state: State) -> String {
    format!("in_{}", number(state))
}

/// How many sessions more an account holds, in each state of [`State::ALL`].
type Moved = [i64; State::ALL.len()];

/// Adds to what the account ?2 of the tenant ?1 holds.
static ADD: LazyLock<String> = LazyLock::new(|| {
    let add =
        State::ALL.iter().zip(3..).map(|(state, place)| format!("{0} = {0} + ?{place}", column(*state)));
    let add = add.collect::<Vec<_>>().join(", ");
    format!("UPDATE session_count SET {add} WHERE tenant = ?1 AND requester = ?2")
});

/// Sessions that have moved within a transaction: what all of them come to is written once, at its end. Triggers count
/// those that begin and those that go.
#[derive(Default)]
pub(super) struct Moves(RefCell<BTreeMap<(TenantId, AccountId), Moved>>);

impl Moves {
    /// Counts a session where it has moved to.
    pub(super) fn add(&self, change: &Change) {
        let after = &change.after;
        if after.state != change.from {
            let mut moves = self.0.borrow_mut();
            let counts = moves.entry((after.tenant, after.requester)).or_default();
            for (state, count) in State::ALL.iter().zip(counts) {
                *count += i64::from(*state == after.state) - i64::from(*state == change.from);
            }
        }
    }

    /// Writes them: the last thing before the commit.
    pub(super) fn write(&self, tx: &Tx<'_>) -> rusqlite::Result<()> {
        for ((tenant, requester), moved) in self.0.take() {
            let mut add = tx.statement(&ADD)?;
            add.raw_bind_parameter(1, tenant.0)?;
            add.raw_bind_parameter(2, requester.0)?;
            for (place, count) in (3..).zip(moved) {
                add.raw_bind_parameter(place, count)?;
            }
            add.raw_execute()?;
        }
        Ok(())
    }
}

/// How many sessions of all tenants are in each state that any is in.
pub(super) fn by_state(db: &Connection) -> rusqlite::Result<Vec<(State, u64)>> {
    let sums = State::ALL.map(|state| format!("coalesce(sum({}), 0)", column(state))).join(", ");
    let counts = db.prepare_cached(&format!("SELECT {sums} FROM session_count"))?.query_row([], |row| {
        (0..)
            .zip(State::ALL)
            .map(|(place, state)| Ok((state, count(row, place)?)))
            .collect::<rusqlite::Result<Vec<_>>>()
    })?;
    Ok(counts.into_iter().filter(|(_, count)| *count > 0).collect())
}

/// How many sessions pass a query that asks for nothing but states, for who holds them, and for a text.
pub(super) fn of(db: &Connection, query: &SessionQuery, text: &Text) -> rusqlite::Result<Option<u64>> {
    if !asks_for_no_more(query) {
        return Ok(None);
    }
    let states = query.states.as_deref().unwrap_or(&State::ALL);
    match text {
        Text::Any => sum(db, query, states).map(Some),
        Text::In(found) if query.requester.is_none() => sum_among(db, query, states, found).map(Some),
        Text::In(_) | Text::Unpacked(_) => Ok(None),
    }
}

fn sum(db: &Connection, query: &SessionQuery, states: &[State]) -> rusqlite::Result<u64> {
    if states.is_empty() {
        return Ok(0);
    }
    let columns = states.iter().copied().map(column).collect::<Vec<_>>().join(" + ");
    let of_account = if query.requester.is_some() { " AND requester = ?2" } else { "" };
    let requester = query.requester.map(|account| account.0);
    let requester = requester.as_ref().map(|account| account as &dyn ToSql);
    db.prepare_cached(&format!(
        "SELECT coalesce(sum({columns}), 0) FROM session_count WHERE tenant = ?1{of_account}"
    ))?
    .query_row(params_from_iter([&query.tenant.0 as &dyn ToSql].into_iter().chain(requester)), |row| {
        count(row, 0)
    })
}

/// How many of these sessions are in these states: all of them but those in the other states, where these are fewer.
fn sum_among(
    db: &Connection,
    query: &SessionQuery,
    states: &[State],
    found: &[[u8; 16]],
) -> rusqlite::Result<u64> {
    let others: Vec<_> = State::ALL.into_iter().filter(|state| !states.contains(state)).collect();
    let among = |states: &[State]| {
        db.prepare_cached(&format!(
            "SELECT count(*) FROM session WHERE tenant = ?1 AND state IN ({}) AND is_among(id, ?2)",
            numbers(states)
        ))?
        .query_row(params![query.tenant.0, found.as_flattened()], |row| count(row, 0))
    };
    if sum(db, query, &others)? < sum(db, query, states)? {
        Ok(u64::try_from(found.len()).unwrap_or(u64::MAX).saturating_sub(among(&others)?))
    } else {
        among(states)
    }
}

fn numbers(states: &[State]) -> String {
    states.iter().map(|state| number(*state).to_string()).collect::<Vec<_>>().join(", ")
}

/// The ids of a page in the order of starts, of a query that asks for nothing but states and for a text: what its index
/// has of each state is merged. `total` is how many there are on all pages.
pub(super) fn page_by_state(
    db: &Connection,
    query: &SessionQuery,
    text: &Text,
    total: u64,
) -> rusqlite::Result<Option<Vec<Uuid>>> {
    if query.requester.is_some() || !is_by_start(&query.order) || !asks_for_no_more(query) {
        return Ok(None);
    }
    let (has_text, found) = match text {
        Text::Any => ("", [].as_slice()),
        Text::In(found) => (" AND is_among(id, ?2)", found.as_flattened()),
        Text::Unpacked(_) => return Ok(None),
    };
    let states = query.states.as_deref().unwrap_or(&State::ALL).iter().map(|state| {
        let state = number(*state);
        format!("SELECT id, scheduled_start FROM session WHERE tenant = ?1 AND state = {state}{has_text}")
    });
    let of_states = states.collect::<Vec<_>>().join(" UNION ALL ");
    let skip = u64::from(query.page.skip);
    let take = u64::from(query.page.take).min(total.saturating_sub(skip));
    if of_states.is_empty() || take == 0 {
        return Ok(Some(Vec::new()));
    }
    // a page of the second half is nearer to the end
    let is_from_end = skip > total / 2;
    let skip = if is_from_end { total - skip - take } else { skip };
    let direction = if query.order.descending == is_from_end { "ASC" } else { "DESC" };
    let bound = |number| i64::try_from(number).unwrap_or(i64::MAX);
    let sql = format!("{of_states} ORDER BY scheduled_start {direction}, id {direction} LIMIT ?3 OFFSET ?4");
    let mut ids: Vec<Uuid> = db
        .prepare_cached(&sql)?
        .query_map(params![query.tenant.0, found, bound(take), bound(skip)], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if is_from_end {
        ids.reverse();
    }
    Ok(Some(ids))
}

fn is_by_start(order: &Order) -> bool {
    matches!(order.by, SessionColumn::ScheduledStart | SessionColumn::Same)
}

/// Whether a query asks for nothing but states, for who holds the sessions, and for a text.
pub(in crate::store) fn asks_for_no_more(query: &SessionQuery) -> bool {
    let plain = SessionQuery {
        tenant: query.tenant,
        states: query.states.clone(),
        requester: query.requester,
        order: query.order.clone(),
        page: query.page,
        text: query.text.clone(),
        named: query.named.clone(),
        ..SessionQuery::default()
    };
    *query == plain
}
