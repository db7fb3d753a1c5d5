//! Sessions that ended long ago: found by their ids, so that no index is kept for it.

use std::sync::LazyLock;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    PostgresStore, columns,
    columns::SESSION,
    error::Error,
    picture::{Fault, Needs, Picture},
    queries,
};
use crate::{
    domain::{Editor, Retention, Session, SessionId, Unavailable},
    store::sqlite::{
        audit::{EVENT_TABLE, Record, Runs, link_digest},
        retention::none_made_after,
    },
};

static ENDED_BY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {SESSION} FROM session
         WHERE id > $1 AND id < $2 AND state >= 10 AND actual_end <= $3 ORDER BY id LIMIT $4"
    )
});

#[async_trait]
impl Retention for PostgresStore {
    async fn ended_by(
        &self,
        until: DateTime<Utc>,
        after: Option<SessionId>,
        limit: usize,
    ) -> Result<Vec<Session>, Unavailable> {
        let after = after.map_or(Uuid::nil(), |id| id.0);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let (late, until) = (none_made_after(until), until.timestamp_millis());
        let rows = self.readers.scan(&ENDED_BY, &[&after, &late, &until, &limit]).await?;
        Ok(rows.iter().map(|row| columns::session(row, 0)).collect::<Result<_, _>>()?)
    }

    async fn count_ended_by(&self, until: DateTime<Utc>) -> Result<u64, Unavailable> {
        let sql = "SELECT count(*) FROM session WHERE id < $1 AND state >= 10 AND actual_end <= $2";
        let rows = self.readers.scan(sql, &[&none_made_after(until), &until.timestamp_millis()]).await?;
        let row = rows.first().ok_or_else(|| Error::unreadable("an empty answer"))?;
        Ok(queries::count(row, 0)?)
    }

    async fn forget(
        &self,
        by: Editor,
        until: DateTime<Utc>,
        sessions: Vec<(SessionId, i64)>,
    ) -> Result<u64, Unavailable> {
        let ids = sessions.iter().map(|(id, _)| *id).collect();
        let needs = Needs { sessions: ids, histories: true, is_alone: true, ..Needs::default() };
        self.writer.write(needs, move |picture| picture.forget(by, until, &sessions)).await
    }
}

impl Picture {
    fn forget(
        &mut self,
        by: Editor,
        until: DateTime<Utc>,
        sessions: &[(SessionId, i64)],
    ) -> Result<u64, Fault> {
        let (mut forgotten, mut numbers) = (Vec::new(), Vec::new());
        for (id, revision) in sessions {
            let Some(slot) = self.sessions.get_mut(id) else { continue };
            let is_as_named = |now: &mut Session| now.revision == *revision && now.state.is_ended();
            let Some(session) = slot.now.take_if(is_as_named) else { continue };
            self.count(&session, session.state, -1);
            for (seq, row) in self.histories.remove(id).unwrap_or_default() {
                self.forgotten_events.push((seq, link_digest(EVENT_TABLE, seq, &row)));
                numbers.push(seq);
            }
            self.forgotten.push(*id);
            forgotten.push(id.0);
        }
        let count = forgotten.len();
        if count > 0 {
            let (until, events) = (until.timestamp_millis(), Runs::of(numbers).to_string());
            self.record(&Record::Forgot { by: by.into(), until, sessions: forgotten, events })?;
        }
        Ok(u64::try_from(count).unwrap_or(u64::MAX))
    }
}
