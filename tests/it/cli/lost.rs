//! A server whose database is lost: it lives, says what is the matter, and goes on by itself.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
};

use hangup::client::Error;
use reqwest::{Response, StatusCode};
use serde_json::Value;
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    sync::Notify,
};

use crate::support::{
    nodes::{ACCOUNT, Nodes},
    served::until,
};

/// The way to a database, which can be cut for as long as one likes.
pub(super) struct Wire {
    pub(super) port: u16,
    is_cut: Arc<AtomicBool>,
    cut: Arc<Notify>,
}

impl Wire {
    /// To this host and port.
    pub(super) async fn to(database: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let database: SocketAddr = database.parse().unwrap();
        let (is_cut, cut) = (Arc::new(AtomicBool::new(false)), Arc::new(Notify::new()));
        let wire = Self { port, is_cut: Arc::clone(&is_cut), cut: Arc::clone(&cut) };
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                if is_cut.load(SeqCst) {
                    continue;
                }
                let cut = Arc::clone(&cut);
                tokio::spawn(async move {
                    let cut = cut.notified();
                    let mut server = TcpStream::connect(database).await.unwrap();
                    tokio::select! {
                        _ = copy_bidirectional(&mut client, &mut server) => {}
                        () = cut => {}
                    }
                });
            }
        });
        wire
    }

    pub(super) fn cut(&self) {
        self.is_cut.store(true, SeqCst);
        self.cut.notify_waiters();
    }

    pub(super) fn mend(&self) {
        self.is_cut.store(false, SeqCst);
    }
}

async fn get(url: &str, path: &str) -> Response {
    reqwest::get(format!("{url}{path}")).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_has_lost_its_database_lives_says_so_and_goes_on_when_it_is_back() {
    let mut nodes = Nodes::serve(0).await;
    let whole = nodes.database().address();
    let (before, rest) = whole.split_once('@').unwrap();
    let (server, name) = rest.split_once('/').unwrap();
    let wire = Wire::to(server).await;
    let through = format!("{before}@127.0.0.1:{}/{name}", wire.port);
    nodes.add_at(&through, &["--metrics-listen", "127.0.0.1:0"]).await;
    let (url, admin) = (nodes.served[0].url.clone(), nodes.admin(0));
    let log = nodes.served[0].log();
    let metrics = log.split_whitespace().find(|word| word.ends_with("/metrics")).unwrap().to_owned();
    let gauge = async |name: &str| {
        let text = reqwest::get(&metrics).await.unwrap().text().await.unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("hangup_{name} ")));
        line.unwrap().parse::<f64>().unwrap()
    };
    nodes.community(0).start(1, ACCOUNT).await.unwrap();
    assert!(gauge("store_up").await > 0.5);
    assert_eq!(admin.run(&["nodes", "--admin"]).json()["nodes"].as_array().unwrap().len(), 1);

    wire.cut();
    let ready = until("it to notice", async || {
        let ready = get(&url, "/readyz").await;
        (ready.status() == StatusCode::SERVICE_UNAVAILABLE).then_some(ready)
    })
    .await;
    assert_eq!(ready.headers()["retry-after"], "1");
    let body: Value = ready.json().await.unwrap();
    let said = body["detail"].as_str().unwrap();
    assert!(said.starts_with("the database has not answered since 20"), "{said}");
    assert!(said.contains("this server itself runs"), "{said}");
    let port = wire.port.to_string();
    assert!(!said.contains("hangup@") && !said.contains(name) && !said.contains(&port), "{said}");
    assert_eq!(get(&url, "/healthz").await.status(), StatusCode::OK);
    let refused = nodes.community(0).stop(1, ACCOUNT).await.unwrap_err();
    let Error::Problem { status: 503, problem, retry_after: Some(_) } = &refused else { panic!("{refused}") };
    let said = problem.detail.as_deref().unwrap();
    assert!(said.starts_with("the database does not answer this server, which itself runs"), "{said}");
    let failed = admin.run(&["nodes", "--admin"]).failed(8);
    assert!(failed.contains("the database does not answer this server"), "{failed}");
    assert!(gauge("store_up").await < 0.5);
    let last = gauge("store_last_success_timestamp_seconds").await;
    let again = gauge("store_last_success_timestamp_seconds").await;
    assert!((again - last).abs() < 0.1, "{last} {again}");

    wire.mend();
    until("it to be ready again", async || get(&url, "/readyz").await.status().is_success().then_some(()))
        .await;
    nodes.community(0).stop(1, ACCOUNT).await.unwrap();
    assert!(gauge("store_up").await > 0.5);
    assert!(gauge("store_last_success_timestamp_seconds").await > last);
    let log = nodes.served[0].log();
    for told in ["the database does not answer; this server waits for it", "the database answers again"] {
        assert_eq!(log.matches(told).count(), 1, "{told}\n{log}");
    }
}
