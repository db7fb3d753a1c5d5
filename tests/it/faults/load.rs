//! Callers who start sessions and end them, at all nodes of a database at once, and remember what they were told.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use hangup::store::postgres::verify::verify;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{
    api::{ACTIVE, COMPLETE, ENDING, SESSIONS},
    history,
};
use crate::support::{http::Answer, nodes::Nodes, served::until};

/// How many call at once.
const CALLERS: usize = 12;

/// After a refusal, or where nobody answered.
const PAUSE: Duration = Duration::from_millis(20);

/// How long a session may take to begin, or to be over: longer than any fault that it falls into.
const MOVES_WITHIN: Duration = Duration::from_secs(40);

/// Of each session whose start was acknowledged, whether its end was too.
type Told = BTreeMap<String, bool>;

/// What the callers share.
struct Shared {
    http: reqwest::Client,
    nodes: Mutex<Vec<String>>,
    token: Mutex<String>,
    told: Mutex<Told>,
    /// How often a caller was refused, or not answered.
    refused: AtomicU64,
    is_over: AtomicBool,
}

pub(super) struct Load {
    shared: Arc<Shared>,
    callers: JoinSet<()>,
}

impl Load {
    /// By callers who take turns with these activities.
    pub(super) async fn on(nodes: &Nodes, activities: &'static [&'static str]) -> Self {
        let shared = Arc::new(Shared {
            // an answer that takes longer counts as none
            http: reqwest::Client::builder().timeout(Duration::from_secs(30)).build().unwrap(),
            nodes: Mutex::new(urls(nodes)),
            token: Mutex::new(token(nodes, 0).await),
            told: Mutex::default(),
            refused: AtomicU64::new(0),
            is_over: AtomicBool::new(false),
        });
        let mut callers = JoinSet::new();
        for caller in 0..CALLERS {
            callers.spawn(call(Arc::clone(&shared), caller, activities));
        }
        Self { shared, callers }
    }

    /// The nodes are elsewhere now; and the callers' token is one of this node.
    pub(super) async fn at(&self, nodes: &Nodes, node: usize) {
        let token = token(nodes, node).await;
        *self.shared.nodes.lock().unwrap() = urls(nodes);
        *self.shared.token.lock().unwrap() = token;
    }

    /// Sessions whose end was acknowledged.
    pub(super) fn ended(&self) -> Vec<Uuid> {
        let told = self.shared.told.lock().unwrap();
        told.iter().filter(|(_, is_ended)| **is_ended).map(|(id, _)| id.parse().unwrap()).collect()
    }

    /// Starts a session at a node and ends it; `None` where it refuses.
    pub(super) async fn start_and_end(&self, node: usize) -> Option<()> {
        let id = self.shared.start(node, "ssh").await?;
        self.shared.end(node, &id).await
    }

    /// Stops the callers, and asserts of all that they were told that it holds, at this node and in the database.
    pub(super) async fn assert_holds(mut self, node: usize, address: &str) {
        self.shared.is_over.store(true, Relaxed);
        while let Some(done) = self.callers.join_next().await {
            done.unwrap();
        }
        let told = self.shared.told.lock().unwrap().clone();
        for (id, is_ended) in &told {
            let status = until("an answer", async || self.shared.status(node, id).await).await;
            if *is_ended {
                assert!([ENDING, COMPLETE].contains(&status), "{id} is {status}");
                until("the end to be carried out", async || {
                    (self.shared.status(node, id).await == Some(COMPLETE)).then_some(())
                })
                .await;
            }
        }
        history::assert_ended_once(address).await;
        let report = verify(&address.parse().unwrap(), None, &mut |_| {}).await.unwrap();
        assert_eq!(report.findings, []);
        let ended = told.values().filter(|is_ended| **is_ended).count();
        println!(
            "{} starts and {ended} ends were acknowledged, {} calls refused",
            told.len(),
            self.shared.refused.load(Relaxed)
        );
    }
}

fn urls(nodes: &Nodes) -> Vec<String> {
    nodes.served.iter().map(|node| node.url.clone()).collect()
}

async fn token(nodes: &Nodes, node: usize) -> String {
    nodes.alice(node).token().await.unwrap().as_str().to_owned()
}

/// Starts a session at one node, ends it at the next, and so on.
async fn call(shared: Arc<Shared>, caller: usize, activities: &[&str]) {
    let mut turn = caller;
    while !shared.is_over.load(Relaxed) {
        turn += 1;
        let Some(id) = shared.start(turn, activities[turn % activities.len()]).await else { continue };
        shared.until(&mut turn, &id, ACTIVE).await;
        // what was not answered may be done or not; whoever asks again changes nothing of it
        while shared.end(turn + 1, &id).await.is_none() {
            turn += 1;
        }
        // so that ends do not pile up faster than they are carried out
        shared.until(&mut turn, &id, COMPLETE).await;
    }
}

impl Shared {
    async fn call(&self, node: usize, method: Method, path: &str, body: Option<Value>) -> Option<Answer> {
        let (url, token) = {
            let nodes = self.nodes.lock().unwrap();
            (nodes[node % nodes.len()].clone(), self.token.lock().unwrap().clone())
        };
        let request = self.http.request(method, format!("{url}{path}")).bearer_auth(token);
        let request = body.iter().fold(request, RequestBuilder::json);
        let answer = Answer::try_to(request).await.ok();
        if answer.as_ref().is_none_or(|answer| answer.status == 503) {
            self.refused.fetch_add(1, Relaxed);
            tokio::time::sleep(PAUSE).await;
        }
        answer
    }

    async fn start(&self, node: usize, activity: &str) -> Option<String> {
        let wanted = json!({"managedResourceName": "db-01", "activityName": activity});
        let answer = self.call(node, Method::POST, SESSIONS, Some(wanted)).await?;
        assert!([201, 503].contains(&answer.status), "{answer:?}");
        (answer.status == 201).then(|| {
            let id = answer.json()["id"].as_str().unwrap().to_owned();
            self.told.lock().unwrap().insert(id.clone(), false);
            id
        })
    }

    /// The status of a session whose start was acknowledged; `None` where the node does not answer.
    async fn status(&self, node: usize, id: &str) -> Option<i64> {
        let answer = self.call(node, Method::GET, &format!("{SESSIONS}/{id}"), None).await?;
        assert_ne!(answer.status, 404, "{id} was acknowledged, and is lost");
        (answer.status == 200).then(|| answer.json()["status"].as_i64().unwrap())
    }

    /// Asks one node after the other until one has the session in this status.
    async fn until(&self, node: &mut usize, id: &str, status: i64) {
        let began = Instant::now();
        while self.status(*node, id).await != Some(status) {
            *node += 1;
            assert!(began.elapsed() < MOVES_WITHIN, "{id} does not get the status {status}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn end(&self, node: usize, id: &str) -> Option<()> {
        let answer = self.call(node, Method::DELETE, &format!("{SESSIONS}/{id}"), None).await?;
        assert!([202, 503].contains(&answer.status), "{answer:?}");
        if answer.status != 202 {
            return None;
        }
        self.told.lock().unwrap().insert(id.to_owned(), true);
        Some(())
    }
}
