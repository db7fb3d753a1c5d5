//! The server to test against: in this process on a free port, or as a process of its own.

pub(crate) mod cluster;
pub(crate) mod demo;
mod fragile;
pub(crate) mod http;
pub(crate) mod log;
pub(crate) mod nodes;
pub(crate) mod served;
pub(crate) mod wire;

use std::{
    num::NonZeroU32,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::TimeDelta;
use hangup::{
    api::sonoran_cms::RateLimits,
    auth::{
        authenticator::Authenticator,
        sealing::Sealer,
        throttle::{FailedKeys, Throttle},
        token::{Lifetimes, Tokens},
    },
    domain::{Account, AccountId, Clock, Core, FixedClock, Named, RandomIds, Shared, Store, TenantId},
    server::{self, App, config::Config, metrics::Metrics},
    store::{memory::Memory, sqlite::SqliteStore},
    worker::{Progress, Worker},
};
use reqwest::{Method, RequestBuilder};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinSet};
use uuid::Uuid;

use self::{demo::Demo, fragile::Fragile, http::Answer};
use crate::fixtures::noon;

/// What a test server has besides the demo's directory. The default stands still at noon and limits nothing.
#[expect(clippy::struct_excessive_bools, reason = "each switches on a part of the server")]
pub(crate) struct Setup {
    pub(crate) clock: Arc<dyn Clock>,
    /// Whether sessions move on by themselves; else [`TestServer::work`] moves them.
    pub(crate) worker: bool,
    /// Whether API keys may call only so often, as the settings say.
    pub(crate) rate_limits: bool,
    /// Whether guessing is slowed down.
    pub(crate) throttle: bool,
    /// Whether it measures itself ([`TestServer::scrape`]).
    pub(crate) metrics: bool,
    pub(crate) config: Config,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            clock: Arc::new(FixedClock::at(noon())),
            worker: false,
            rate_limits: false,
            throttle: false,
            metrics: false,
            config: Config::default(),
        }
    }
}

/// A server in this process, with the demo's directory, on a port and in a folder of its own.
pub(crate) struct TestServer {
    pub(crate) url: String,
    pub(crate) app: App,
    pub(crate) demo: &'static Demo,
    store: Arc<Fragile>,
    tokens: Tokens,
    progress: Arc<Progress>,
    metrics_url: Option<String>,
    http: reqwest::Client,
    // stop before the folder goes
    _tasks: JoinSet<()>,
    folder: TempDir,
}

impl TestServer {
    /// One that stands still at noon.
    pub(crate) async fn start() -> Self {
        Self::start_with(Setup::default()).await
    }

    pub(crate) async fn start_with(setup: Setup) -> Self {
        let folder = TempDir::new().unwrap();
        let demo = demo::demo();
        let store = Arc::new(Fragile::new(
            store(&folder.path().join("hangup.db"), Arc::clone(&setup.clock), demo).await,
        ));
        let app = app(&setup, store.clone(), demo);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let mut tasks = JoinSet::new();
        let progress = Arc::new(Progress::default());
        let (mut measured, mut metrics_url) = (None, None);
        if setup.metrics {
            let metrics = Metrics::new(app.clone(), Arc::clone(&progress));
            measured = Some(metrics.clone());
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            metrics_url = Some(format!("http://{}/metrics", listener.local_addr().unwrap()));
            tasks.spawn(async move { axum::serve(listener, metrics.router()).await.unwrap() });
        }
        let routes = server::router(&app, &setup.config, measured.as_ref());
        tasks.spawn(async move {
            axum::serve(listener, routes.into_make_service()).await.unwrap();
        });
        if setup.worker {
            let worker = Worker::new(app.core.clone(), sealer(demo)).telling(Arc::clone(&progress));
            tasks.spawn(worker.run(std::future::pending()));
        }
        let tokens =
            Tokens::of(&app.core.store.directory().await.unwrap(), &sealer(demo), LIFETIMES).unwrap();
        let http = reqwest::Client::new();
        Self { url, app, demo, store, tokens, progress, metrics_url, http, _tasks: tasks, folder }
    }

    /// A request without a token.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.url))
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.request(Method::GET, path)
    }

    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        self.request(Method::POST, path)
    }

    pub(crate) fn delete(&self, path: &str) -> RequestBuilder {
        self.request(Method::DELETE, path)
    }

    /// A token with its second factor, as a sign-in would answer it.
    pub(crate) async fn token(&self, login: &str) -> String {
        let now = self.app.core.clock.now();
        self.tokens.elevated(&self.account(login).await, now, now).unwrap()
    }

    /// The token between password and one-time code.
    pub(crate) async fn first_step_token(&self, login: &str) -> String {
        self.tokens.first_step(&self.account(login).await, self.app.core.clock.now())
    }

    pub(crate) async fn account(&self, login: &str) -> Account {
        self.app.core.store.directory().await.unwrap().account_by_login(login).unwrap().clone()
    }

    /// The resource of the demo's exports.
    pub(crate) async fn resource(&self) -> Uuid {
        let named = Named { id: None, name: Some(self.demo.value("HANGUP_RESOURCE").into()) };
        self.app.core.store.directory().await.unwrap().resource(&named).unwrap().id.0
    }

    /// The community of the demo's API key.
    pub(crate) fn community(&self) -> TenantId {
        TenantId(self.demo.value("HANGUP_CMS_COMMUNITY").parse().unwrap())
    }

    /// A member of that community.
    pub(crate) fn member(&self) -> AccountId {
        AccountId(self.demo.value("HANGUP_CMS_ACCOUNT").parse().unwrap())
    }

    /// From now on the store answers nothing.
    pub(crate) fn break_store(&self) {
        self.store.break_down();
    }

    /// From now on the store notes no sign-in and no refusal, and does all else; or it does all again.
    pub(crate) fn note_nothing(&self, nothing: bool) {
        self.store.note_nothing(nothing);
    }

    /// The file that the store keeps everything in.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("hangup.db")
    }

    /// Does once what the worker does.
    pub(crate) async fn work(&self) {
        let worker = Worker::new(self.app.core.clone(), sealer(self.demo));
        worker.telling(Arc::clone(&self.progress)).pass().await.unwrap();
    }

    /// What it has measured, as Prometheus asks for it.
    pub(crate) async fn scrape(&self) -> Answer {
        let url = self.metrics_url.as_ref().expect("a server that measures itself");
        Answer::to(self.http.get(url)).await
    }
}

const LIFETIMES: Lifetimes = Lifetimes {
    token: TimeDelta::minutes(15),
    first_step: TimeDelta::minutes(2),
    sign_in: TimeDelta::hours(12),
};

/// Opens and seals what the demo's directory keeps sealed.
pub(crate) fn sealer(demo: &Demo) -> Arc<Sealer> {
    Arc::new(Sealer::new(demo.seal_key))
}

async fn store(path: &Path, clock: Arc<dyn Clock>, demo: &Demo) -> Arc<dyn Store> {
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(path, clock, &RandomIds).unwrap());
    assert!(store.edit_directory(0, demo.edits()).await.unwrap().is_kept());
    store
}

fn app(setup: &Setup, store: Arc<dyn Store>, demo: &Demo) -> App {
    let clock = Arc::clone(&setup.clock);
    let shared: Arc<dyn Shared> = Arc::new(Memory::new(Arc::clone(&clock)));
    let core = Core::new(
        Arc::clone(&store),
        Arc::clone(&shared),
        Arc::clone(&clock),
        Arc::new(RandomIds),
        setup.config.sessions.hanging_limits(),
    );
    let throttle = setup.throttle.then(|| Throttle::new(Arc::clone(&shared)));
    let limits = &setup.config.rate_limits;
    let mut rate_limits = RateLimits::new(Arc::clone(&shared), limits.per_minute.clone());
    if let Some(most) = NonZeroU32::new(limits.failed_keys_per_minute) {
        rate_limits = rate_limits.with_failed_keys(FailedKeys::new(shared, most));
    }
    let authenticator = Authenticator::new(store, clock, LIFETIMES, sealer(demo), throttle);
    App::new(core, authenticator, setup.rate_limits.then_some(rate_limits))
}
