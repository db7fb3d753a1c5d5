//! A real receiver of webhooks, on loopback.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header::LOCATION},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use serde_json::Value;
use tokio::{net::TcpListener, task::JoinSet};

use crate::support::served::until;

/// A message as it came.
#[derive(Clone, Debug)]
pub(crate) struct Delivery {
    pub(super) path: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Delivery {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// What a receiver does with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Status(u16),
    /// 204, after so long.
    Late(Duration),
    /// 307, to another path of the same receiver.
    Elsewhere,
    /// None, ever.
    Silence,
}

#[derive(Default)]
struct Seen {
    deliveries: Mutex<Vec<Delivery>>,
    answer: Mutex<Option<Answer>>,
}

/// Answers every message alike, until it is told otherwise.
pub(crate) struct Receiver {
    pub(crate) url: String,
    seen: Arc<Seen>,
    // stops with the receiver
    _tasks: JoinSet<()>,
}

impl Receiver {
    pub(crate) async fn that(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Seen::default());
        let routes = Router::new().fallback(receive).with_state(Arc::clone(&seen));
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { axum::serve(listener, routes).await.unwrap() });
        let receiver = Self { url, seen, _tasks: tasks };
        receiver.now(answer);
        receiver
    }

    /// Answers so from now on.
    pub(crate) fn now(&self, answer: Answer) {
        *self.seen.answer.lock().unwrap() = Some(answer);
    }

    /// All that came so far.
    pub(crate) fn deliveries(&self) -> Vec<Delivery> {
        self.seen.deliveries.lock().unwrap().clone()
    }

    /// Waits until so many have come.
    pub(crate) async fn until(&self, count: usize) -> Vec<Delivery> {
        until(&format!("{count} messages"), async || {
            let deliveries = self.deliveries();
            (deliveries.len() >= count).then_some(deliveries)
        })
        .await
    }
}

async fn receive(State(seen): State<Arc<Seen>>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    seen.deliveries.lock().unwrap().push(Delivery {
        path: uri.path().to_owned(),
        headers,
        body: body.to_vec(),
    });
    let answer = seen.answer.lock().unwrap().unwrap();
    match answer {
        Answer::Status(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Answer::Late(after) => {
            tokio::time::sleep(after).await;
            StatusCode::NO_CONTENT.into_response()
        }
        Answer::Elsewhere => (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, "/elsewhere")]).into_response(),
        Answer::Silence => std::future::pending().await,
    }
}
