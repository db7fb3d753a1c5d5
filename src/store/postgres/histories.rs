//! The events of sessions, found from their last ones, with what the audit chain has of each session in them.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use super::{columns, connection::Own, error::Error, load::HISTORIES};
use crate::domain::Event;

/// An event of a session.
pub(super) struct Linked {
    pub(super) previous: Option<i64>,
    pub(super) begun_as: Option<Vec<u8>>,
    pub(super) kept_as: Option<Vec<u8>>,
    /// Or why it cannot be read.
    pub(super) event: Result<Event, String>,
}

/// Those of one session, by their numbers.
#[derive(Default)]
pub(super) struct History(pub(super) BTreeMap<i64, Linked>);

/// Those of these sessions.
pub(super) async fn of(view: &Own, sessions: &[Uuid]) -> Result<HashMap<Uuid, History>, Error> {
    let mut histories: HashMap<Uuid, History> = HashMap::new();
    for row in view.query(&view.prepare_cached(HISTORIES).await?, &[&sessions]).await? {
        let link = Linked {
            previous: row.try_get(10)?,
            begun_as: row.try_get(11)?,
            kept_as: row.try_get(12)?,
            event: columns::event(&row).map_err(|error| error.to_string()),
        };
        histories.entry(row.try_get(0)?).or_default().0.insert(row.try_get(13)?, link);
    }
    Ok(histories)
}
