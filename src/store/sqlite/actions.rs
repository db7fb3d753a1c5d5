//! What is to be told to webhooks, ordered by when: an index into the sessions' own lists of actions.

use rusqlite::{Connection, ToSql, params, params_from_iter};

use super::rows::Column;
use crate::domain::{NextAction, Phase, Session, SessionId, WebhookId};

/// The first open actions, but of none of these webhooks.
pub(super) fn next(db: &Connection, except: &[WebhookId], limit: usize) -> rusqlite::Result<Vec<NextAction>> {
    let places = vec!["?"; except.len()].join(", ");
    let mut values: Vec<Box<dyn ToSql>> = Vec::with_capacity(except.len() + 1);
    values.extend(except.iter().map(|webhook| Box::new(webhook.0) as Box<dyn ToSql>));
    values.push(Box::new(i64::try_from(limit).unwrap_or(i64::MAX)));
    db.prepare_cached(&format!(
        "SELECT session, id, webhook, phase, next_at FROM action WHERE webhook NOT IN ({places})
         ORDER BY next_at LIMIT ?"
    ))?
    .query_map(params_from_iter(values), |row| {
        Ok(NextAction {
            session: SessionId(row.get(0)?),
            id: row.get(1)?,
            webhook: WebhookId(row.get(2)?),
            phase: if row.get(3)? { Phase::End } else { Phase::Start },
            next_at: row.get::<_, Column<_>>(4)?.0,
        })
    })?
    .collect()
}

/// Brings the index up to date with a session that is written in the same transaction.
pub(super) fn keep(tx: &Connection, session: &Session) -> rusqlite::Result<()> {
    if session.course.actions.is_empty() {
        return Ok(());
    }
    tx.prepare_cached("DELETE FROM action WHERE session = ?1")?.execute(params![session.id.0])?;
    for action in session.open_actions() {
        tx.prepare_cached(
            "INSERT INTO action (session, id, webhook, phase, next_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            session.id.0,
            action.id,
            action.webhook.0,
            action.phase == Phase::End,
            Column(action.next_at),
        ])?;
    }
    Ok(())
}
