//! What is made of sessions for whoever looks for them, against the sessions.

use std::collections::HashMap;

use tokio_postgres::Row as Read;
use uuid::Uuid;

use super::{
    array::{Form, Row, Value},
    check::{Told, Wrong},
    connection::Own,
    error::Error,
    keep,
    picture::is_occupying,
    view,
};
use crate::domain::{CheckRule, Session};

/// What is made of sessions, of a range of ids.
pub(super) struct Beside {
    live: HashMap<Uuid, Row>,
    views: HashMap<Uuid, Row>,
    occupying: HashMap<Uuid, Row>,
    actions: HashMap<Uuid, Vec<Row>>,
}

impl Beside {
    pub(super) async fn read(view: &Own, after: Uuid, until: Uuid) -> Result<Self, Error> {
        let one = async |table, columns| -> Result<HashMap<Uuid, Row>, Error> {
            Ok(between(view, table, columns, after, until).await?.into_iter().collect())
        };
        let mut actions: HashMap<Uuid, Vec<Row>> = HashMap::new();
        for (id, row) in between(view, "action", keep::ACTION, after, until).await? {
            actions.entry(id).or_default().push(row);
        }
        Ok(Self {
            live: one("session_live", keep::LIVE).await?,
            views: one("session_view", view::COLUMNS).await?,
            occupying: one("session_occupying", keep::OCCUPYING).await?,
            actions,
        })
    }

    /// Compares all that is made of a session with what should be.
    pub(super) fn compare(&self, session: &Session, wrong: Told<'_>) {
        let id = &session.id.0;
        let mut told = |table: &'static str, is_right: bool| {
            if !is_right {
                let rule = if table == "action" { CheckRule::Actions } else { CheckRule::Lookup };
                wrong(Wrong::of(table, *id, rule, "it is not what the session makes of it"));
            }
        };
        let live = (!session.state.is_ended()).then(|| keep::live(session));
        told("session_live", self.live.get(id) == live.as_ref());
        let view =
            view::of(session).into_iter().zip(view::COLUMNS).map(|(value, (_, form))| as_read(value, *form));
        told("session_view", self.views.get(id) == Some(&view.collect()));
        let occupying = is_occupying(session).then(|| keep::occupying(session));
        told("session_occupying", self.occupying.get(id) == occupying.as_ref());
        let (mut kept, mut expected) =
            (self.actions.get(id).cloned().unwrap_or_default(), keep::actions(session));
        let key = |row: &Row| format!("{row:?}");
        kept.sort_by_key(key);
        expected.sort_by_key(key);
        told("action", kept == expected);
    }
}

/// A value as it comes back from a column.
fn as_read(value: Value, form: Form) -> Value {
    match (value, form) {
        (Value::Text(text), Form::Bytes) => Value::Bytes(text.into_bytes()),
        (value, _) => value,
    }
}

async fn between(
    view: &Own,
    table: &str,
    columns: &[(&str, Form)],
    after: Uuid,
    until: Uuid,
) -> Result<Vec<(Uuid, Row)>, Error> {
    let names = columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let sql = format!("SELECT session, {names} FROM {table} WHERE session > $1 AND session <= $2");
    let rows = view.query(&sql, &[&after, &until]).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, read(row, columns)?))).collect()
}

fn read(row: &Read, columns: &[(&str, Form)]) -> Result<Row, Error> {
    let columns = columns.iter().zip(1..);
    columns
        .map(|((_, form), at)| {
            Ok(match form {
                Form::Id => row.try_get::<_, Option<Uuid>>(at)?.into(),
                Form::Ids => row.try_get::<_, Option<Vec<Uuid>>>(at)?.map_or(Value::None, Value::Ids),
                Form::Number => row.try_get::<_, Option<i64>>(at)?.into(),
                Form::Small => row.try_get::<_, Option<i16>>(at)?.map(i64::from).into(),
                Form::Flag => row.try_get::<_, Option<bool>>(at)?.into(),
                Form::Text => row.try_get::<_, Option<String>>(at)?.into(),
                Form::Bytes => row.try_get::<_, Option<Vec<u8>>>(at)?.map_or(Value::None, Value::Bytes),
            })
        })
        .collect()
}
