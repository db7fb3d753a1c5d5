//! What is to be told to webhooks, ordered by when: an index into the sessions' own lists of actions.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{audit::Tx, rows::Column};
use crate::domain::{NextAction, Phase, Session, SessionId, WebhookId};

/// Takes out what is to be told of the session ?1.
static CLEAR: &str = "DELETE FROM action WHERE session = ?1";

/// One thing to be told.
static INSERT: &str = "INSERT INTO action (session, id, webhook, phase, next_at) VALUES (?1, ?2, ?3, ?4, ?5)";

/// The first open actions, but of none of these webhooks. Looks at each webhook for itself, so that it never reads
/// through all that waits for a busy one.
pub(super) fn next(db: &Connection, except: &[WebhookId], limit: usize) -> rusqlite::Result<Vec<NextAction>> {
    let mut first = Vec::new();
    let mut webhook = after(db, None)?;
    while let Some(id) = webhook {
        if !except.contains(&id) {
            first.extend(of_webhook(db, id, limit)?);
        }
        webhook = after(db, Some(id))?;
    }
    first.sort_by_key(|action| action.next_at);
    first.truncate(limit);
    Ok(first)
}

/// The next webhook that has something to be told, by id.
fn after(db: &Connection, webhook: Option<WebhookId>) -> rusqlite::Result<Option<WebhookId>> {
    let id: Option<Uuid> = match webhook {
        None => db.prepare_cached("SELECT min(webhook) FROM action")?.query_row([], |row| row.get(0)),
        Some(id) => db
            .prepare_cached("SELECT min(webhook) FROM action WHERE webhook > ?1")?
            .query_row(params![id.0], |row| row.get(0)),
    }?;
    Ok(id.map(WebhookId))
}

fn of_webhook(db: &Connection, webhook: WebhookId, limit: usize) -> rusqlite::Result<Vec<NextAction>> {
    db.prepare_cached(
        "SELECT session, id, webhook, phase, next_at FROM action WHERE webhook = ?1 ORDER BY next_at LIMIT ?2",
    )?
    .query_map(params![webhook.0, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
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
pub(super) fn keep(tx: &Tx<'_>, session: &Session) -> rusqlite::Result<()> {
    if session.course.actions.is_empty() {
        return Ok(());
    }
    tx.statement(CLEAR)?.execute(params![session.id.0])?;
    for action in session.open_actions() {
        tx.statement(INSERT)?.execute(params![
            session.id.0,
            action.id,
            action.webhook.0,
            action.phase == Phase::End,
            Column(action.next_at),
        ])?;
    }
    Ok(())
}
