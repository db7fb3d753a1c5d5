//! A whole server, but for its connections: the router, with everything that surrounds requests, over a directory with
//! one of everything and a session in every state.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use axum::{
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, StatusCode, header},
};
use chrono::TimeDelta;
use hangup::{
    api::Asked,
    auth::{
        authenticator::Authenticator,
        sealing::Sealer,
        throttle::Throttle,
        token::{Lifetimes, Tokens},
    },
    domain::{
        Actor, Clock, Core, DirectoryStore as _, Edit, End, FixedClock, Ids, Outcome, Session, State, Store,
        TenantId,
    },
    server::{
        self, App, Surrounded,
        config::{Config, Proxy},
        setup::{Source, apply, new_token_key, plan},
    },
    store::memory::Memory,
};
use serde_json::Value;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;
use uuid::Uuid;

use super::store::Forgetful;
use crate::fixtures::{alice, exclusive, limits, managed, minutes, noon, waiting};

/// The directory of the world.
pub(super) const DIRECTORY: &str = include_str!("../../seeds/directory/whole.toml");

/// The community's, of which the directory has the hash.
const KEY: &str = "fuzzed-key-fuzzed-key-fuzzed";

pub(super) const LIFETIMES: Lifetimes = Lifetimes {
    token: TimeDelta::minutes(15),
    first_step: TimeDelta::minutes(2),
    sign_in: TimeDelta::hours(12),
};

/// The one world; nothing that is done to it lasts, but that sign-ins come to be limited.
pub(super) static WORLD: LazyLock<World> = LazyLock::new(World::new);

pub(super) struct World {
    runtime: Runtime,
    router: Surrounded,
    app: App,
    asked: AtomicU64,
    /// Every proof that is good, by what stands for it in seeds.
    pub(super) proofs: [(&'static str, String); 5],
    /// Every operation: its id, and what the contract says of it, with its method and path.
    pub(super) operations: Vec<Described>,
}

/// An operation as its contract describes it.
pub(super) struct Described {
    pub(super) family: &'static str,
    pub(super) id: String,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) said: Value,
}

/// What came of a request.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// Which operation it reached.
    pub(super) operation: Option<Arc<str>>,
    pub(super) text: String,
}

/// Ids one after the other, so that an input always comes to the same.
struct Counted(AtomicU64);

impl Ids for Counted {
    fn new_id(&self) -> Uuid {
        Uuid::from_u128(0x7000 << 64 | u128::from(self.0.fetch_add(1, Relaxed)))
    }
}

impl World {
    fn new() -> Self {
        let runtime = Builder::new_current_thread().enable_time().build().expect("threads");
        let sealer = Arc::new(Sealer::new([7; 32]));
        let clock = Arc::new(FixedClock::at(noon()));
        let ids = Arc::new(Counted(AtomicU64::new(1)));
        let store = Forgetful::with(sessions());
        let tokens = runtime.block_on(async {
            let source = Source::new("whole.toml", DIRECTORY);
            let planned = plan(&store, &sealer, &source, &[]).await.expect("the directory is right");
            apply(&store, &planned).await.expect("the store takes it");
            let key = new_token_key(&sealer, noon(), &*ids);
            let edit = vec![Edit::Put(Box::new(key))];
            store.edit_directory(0, edit).await.expect("the store takes it");
            let directory = store.directory().await.expect("the store has it");
            let tokens = Tokens::of(&directory, &sealer, LIFETIMES).expect("it has a key");
            let account = |login: &str| directory.account_by_login(login).expect("it has the login").clone();
            let token = |login| tokens.elevated(&account(login), noon(), noon()).expect("it is new");
            [
                ("{user}", token("EXAMPLE\\alice")),
                ("{admin}", token("EXAMPLE\\bob")),
                ("{app}", token("EXAMPLE\\sweeper")),
                ("{half}", tokens.first_step(&account("EXAMPLE\\alice"), noon())),
                ("{key}", KEY.to_owned()),
            ]
        });
        let store: Arc<dyn Store> = Arc::new(store.closed());
        let clock: Arc<dyn Clock> = clock;
        let shared = Arc::new(Memory::new(Arc::clone(&clock)));
        let core = Core::new(Arc::clone(&store), shared.clone(), Arc::clone(&clock), ids, limits());
        // without it each sign-in that is read would cost a hash
        let throttle = Throttle::new(shared);
        let authenticator = Authenticator::new(store, clock, LIFETIMES, sealer, Some(throttle));
        let app = App::new(core, authenticator, None);
        let trusted = vec!["127.0.0.1".parse().expect("an address")];
        let serial = "x-client-cert-serial".parse().expect("a name");
        let proxy = Proxy { trusted, client_certificate_serial_header: Some(serial) };
        let config = Config { proxy, ..Config::default() };
        Self {
            runtime,
            router: server::router(&app, &config, None),
            app,
            asked: AtomicU64::new(0),
            proofs: tokens,
            operations: operations(),
        }
    }

    /// What the server answers.
    ///
    /// # Panics
    /// Where it is what no request may be answered: an error of the server, a status that the contract does not know,
    /// or what says that it is JSON and is none.
    pub(super) fn ask(&self, mut request: Request<Body>) -> Answer {
        let asked = Asked::default();
        request.extensions_mut().insert(asked.clone());
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000))));
        let (head, body) = self.runtime.block_on(async {
            let Ok(response) = self.router.clone().oneshot(request).await;
            let (head, body) = response.into_parts();
            (head, to_bytes(body, usize::MAX).await.expect("it is in memory"))
        });
        self.stay_small();
        let status = head.status;
        let text = String::from_utf8_lossy(&body);
        assert!(!status.is_server_error(), "{status}: {text}");
        let content_type = head.headers.get(header::CONTENT_TYPE);
        if !body.is_empty() && content_type.is_some_and(|kind| kind.as_bytes().ends_with(b"json")) {
            assert!(serde_json::from_slice::<Value>(&body).is_ok(), "{status}: {text}");
        }
        let operation = asked.operation().cloned();
        if let Some(id) = &operation {
            let described = self.operations.iter().find(|described| described.id == **id);
            let said = &described.expect("the router has the document's ids").said;
            let is_known = said["responses"].get(status.as_str()).is_some();
            assert!(is_known, "{id} answers {status}, which its contract does not have: {text}");
        }
        Answer { status, operation, text: text.into_owned() }
    }

    /// Attempts are remembered by login until the server tidies, which it does by the clock.
    fn stay_small(&self) {
        if self.asked.fetch_add(1, Relaxed) % 4096 == 4095 {
            self.app.authenticator.forget_the_quiet();
            self.runtime.block_on(self.app.core.shared.forget_the_old()).expect("it is in memory");
        }
    }
}

/// One in each state, and one of the community.
fn sessions() -> Vec<Session> {
    let in_state = |n, state: State| {
        let mut session = Session { state, ..managed(n) };
        session.actual_start = Some(noon() - minutes(1)).filter(|_| state != State::Pending);
        session.actual_end = Some(noon()).filter(|_| state.is_ended());
        let is_ending = state == State::Ending || state.is_ended();
        session.end = is_ending.then(|| End { by: Actor::Account(alice()), asked_at: noon() });
        session
    };
    let community = Uuid::from_u128(0x5d0f_6a2e_3c41_4b7b_9a86_1f2c_7c1e_8d10);
    vec![
        waiting(1),
        in_state(2, State::Pending),
        in_state(3, State::Active),
        in_state(4, State::Ending),
        in_state(5, State::Ended(Outcome::Completed)),
        exclusive(6, TenantId(community), 1),
    ]
}

fn operations() -> Vec<Described> {
    let mut operations = Vec::new();
    for (family, document) in hangup::api::documents() {
        let document = serde_json::to_value(document).expect("it is served as JSON");
        for (path, item) in document["paths"].as_object().expect("it has paths") {
            for (method, said) in item.as_object().expect("it has methods") {
                if let Some(id) = said["operationId"].as_str() {
                    operations.push(Described {
                        family,
                        id: id.to_owned(),
                        method: method.to_uppercase(),
                        path: path.clone(),
                        said: said.clone(),
                    });
                }
            }
        }
    }
    operations
}
