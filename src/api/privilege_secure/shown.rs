//! Sessions as `GetByIdAsync` has last shown them: whoever waits for one to end asks for it again and again.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use quick_cache::sync::Cache;

use super::wire::Scene;
use crate::domain::{Session, SessionId};

/// Bodies kept, of about four kilobytes each.
const MOST: usize = 4096;

/// What such a body fits into.
const ROOM: usize = 4096;

/// The bodies, by session.
pub(super) struct Shown(Cache<SessionId, Body>);

/// A body, and what it was made of: the session and the directory at these revisions.
#[derive(Clone)]
struct Body {
    session: i64,
    directory: i64,
    json: Bytes,
}

impl Default for Shown {
    fn default() -> Self {
        Self(Cache::new(MOST))
    }
}

impl Shown {
    /// A session in full.
    pub(super) fn answer(&self, session: &Session, scene: &Scene) -> Response {
        let (of_session, of_directory) = (session.revision, scene.directory.revision());
        let known = self.0.get(&session.id);
        let known = known.filter(|body| (body.session, body.directory) == (of_session, of_directory));
        let json = known.map_or_else(|| self.write(session, scene), |body| Ok(body.json));
        match json {
            Ok(json) => {
                let content_type = HeaderValue::from_static("application/json");
                ([(header::CONTENT_TYPE, content_type)], json).into_response()
            }
            Err(error) => {
                tracing::error!(%error, "an answer could not be written");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }

    fn write(&self, session: &Session, scene: &Scene) -> serde_json::Result<Bytes> {
        let mut json = Vec::with_capacity(ROOM);
        serde_json::to_writer(&mut json, &scene.show_in_full(session))?;
        let json = Bytes::from(json);
        let body =
            Body { session: session.revision, directory: scene.directory.revision(), json: json.clone() };
        self.0.insert(session.id, body);
        Ok(json)
    }
}
