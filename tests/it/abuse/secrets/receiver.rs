//! A receiver of webhooks that takes all, and keeps all.

use std::{
    fmt::Write as _,
    sync::{Arc, Mutex},
};

use axum::{Router, extract::State, http::HeaderMap};
use tokio::{net::TcpListener, task::JoinSet};

#[derive(Default, Clone)]
struct Kept(Arc<Mutex<String>>);

pub(super) struct Receiver {
    pub(super) url: String,
    kept: Kept,
    _tasks: JoinSet<()>,
}

impl Receiver {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let kept = Kept::default();
        let routes = Router::new().fallback(keep).with_state(kept.clone());
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self { url, kept, _tasks: tasks }
    }

    /// Heads and bodies of all that came; panics where nothing did.
    pub(super) fn received(&self) -> String {
        let received = self.kept.0.lock().unwrap().clone();
        assert!(received.contains("session.ending") && received.contains("session.started"), "{received}");
        received
    }
}

async fn keep(State(kept): State<Kept>, headers: HeaderMap, body: String) {
    writeln!(kept.0.lock().unwrap(), "{headers:?}\n{body}").unwrap();
}
