//! The hot paths inside, one by one: what a request costs without sockets. `cargo bench --bench hot_paths`.

use std::{hint::black_box, path::Path, sync::Arc};

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use chrono::{DateTime, TimeDelta, Utc};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hangup::{
    auth::{
        authenticator::{Authenticator, Peer},
        sealing::Sealer,
        token::{Lifetimes, Tokens},
    },
    domain::{
        Account, Actor, Change, Command, Core, Course, Decision, DirectoryStore as _, Event, FixedClock,
        Ids as _, Kind, Named, RandomIds, Request as Asked, Session, SessionId, SessionStore as _, State,
        Target, TenantId, transition,
    },
    server::{
        self, App,
        config::Config,
        setup::{Demo, ensure_token_key},
    },
    store::{memory::Memory, sqlite::SqliteStore},
};
use tokio::{runtime::Runtime, task::JoinSet};
use tower::ServiceExt as _;

const KEY: [u8; 32] = [7; 32];

/// Ends that wait together, as 64 connections and the worker make them.
const TOGETHER: u64 = 64;

/// Changes in one transaction, where its commit is to be of no account.
const IN_ONE: u64 = 2048;

/// A store with the demo's directory, one account of it, and time that stands still.
struct Scene {
    runtime: Runtime,
    store: Arc<SqliteStore>,
    admin: Account,
    now: DateTime<Utc>,
    app: App,
    // goes last
    _folder: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        // not in the system's folder: that may be in memory, where a commit costs nothing
        let folder = tempfile::tempdir_in(Path::new(env!("CARGO_TARGET_TMPDIR"))).expect("a folder");
        let demo = Demo::open_or_create(&folder.path().join("data"), &RandomIds).expect("a demo");
        let store = Arc::new(demo.folder().store(&RandomIds).expect("a store"));
        let runtime = Runtime::new().expect("a runtime");
        let sealer = Arc::new(Sealer::new(KEY));
        let now = DateTime::from_timestamp_millis(1_750_000_000_000).expect("a time");
        let directory = runtime.block_on(async {
            demo.fill(store.as_ref(), &sealer).await.expect("a directory");
            let clock = FixedClock::at(now);
            ensure_token_key(store.as_ref(), &sealer, &clock, &RandomIds).await.expect("a key");
            store.directory().await.expect("a directory")
        });
        let admin = directory.account_by_login("DEMO\\admin").expect("the demo's").clone();
        let clock = Arc::new(FixedClock::at(now));
        let config = Config::default();
        let authenticator = Authenticator::new(store.clone(), clock.clone(), lifetimes(), sealer, None);
        let shared = Arc::new(Memory::new(clock.clone()));
        let core =
            Core::new(store.clone(), shared, clock, Arc::new(RandomIds), config.sessions.hanging_limits());
        let app = App::new(core, authenticator, None);
        Self { runtime, store, admin, now, app, _folder: folder }
    }

    fn tokens(&self) -> Tokens {
        let directory = self.runtime.block_on(self.store.directory()).expect("a directory");
        Tokens::of(&directory, &Sealer::new(KEY), lifetimes()).expect("keys")
    }

    fn token(&self) -> String {
        self.tokens().elevated(&self.admin, self.now, self.now).expect("a token")
    }

    /// An active session of the administrator's.
    fn session(&self) -> Session {
        let directory = self.runtime.block_on(self.store.directory()).expect("a directory");
        let named = Named { id: None, name: Some("db-01.demo.test".into()) };
        let resource = directory.resource(&named).expect("the demo's");
        Session {
            id: SessionId(RandomIds.new_id()),
            tenant: TenantId::INSTALLATION,
            kind: Kind::Managed,
            target: Target::Resource(resource.id),
            requester: self.admin.id,
            state: State::Active,
            revision: 1,
            created_at: self.now,
            modified_at: self.now,
            scheduled_start: self.now,
            actual_start: Some(self.now),
            scheduled_end: Some(self.now + TimeDelta::hours(1)),
            actual_end: None,
            end: None,
            description: None,
            request: Asked {
                account_name: self.admin.login.clone(),
                resource_name: resource.name.clone(),
                note: Some("patching".into()),
                ticket: Some("CHG-0000001".into()),
                ..Asked::default()
            }
            .into(),
            course: Course::default(),
        }
    }

    fn begun(&self, count: u64) -> Vec<Session> {
        let sessions: Vec<_> = (0..count).map(|_| self.session()).collect();
        self.runtime.block_on(begin(&self.store, sessions.clone()));
        sessions
    }
}

fn lifetimes() -> Lifetimes {
    let day = TimeDelta::days(1);
    Lifetimes { token: day, first_step: day, sign_in: day }
}

async fn begin(store: &SqliteStore, sessions: Vec<Session>) {
    let revision = store.directory().await.expect("a directory").revision();
    let begun = sessions.into_iter().map(|session| {
        let event = event(&session);
        (session, event)
    });
    assert!(store.begin(revision, begun.collect()).await.expect("kept").is_kept());
}

fn event(session: &Session) -> Event {
    Event {
        session: session.id,
        tenant: session.tenant,
        at: session.modified_at,
        actor: Actor::Worker,
        from: None,
        to: session.state,
        reason: None,
        attempt: None,
    }
}

/// A change within the state: the store compares and writes the same for any other.
fn change(session: &mut Session) -> Change {
    let from_revision = session.revision;
    session.revision += 1;
    Change {
        from: session.state,
        from_revision,
        from_event: None,
        after: session.clone(),
        events: vec![event(session)],
    }
}

fn deciding(criterion: &mut Criterion) {
    let scene = Scene::new();
    let session = scene.session();
    let by = Actor::Account(scene.admin.id);
    criterion.bench_function("transition: end an active session", |bencher| {
        bencher.iter(|| {
            let decision = transition(black_box(&session), &Command::End, by, scene.now);
            assert!(matches!(decision, Decision::Change(_)));
            decision
        });
    });
}

fn proving(criterion: &mut Criterion) {
    let scene = Scene::new();
    let (tokens, token, peer) = (scene.tokens(), scene.token(), Peer::default());
    criterion.bench_function("token: read", |bencher| {
        bencher.iter(|| tokens.read(black_box(&token), scene.now).expect("valid"));
    });
    criterion.bench_function("token: to the caller", |bencher| {
        bencher.iter(|| {
            let caller = scene.app.authenticator.caller(black_box(&token), &peer);
            scene.runtime.block_on(caller).expect("valid")
        });
    });
}

fn storing(criterion: &mut Criterion) {
    let scene = Scene::new();
    let mut one = scene.begun(1).remove(0);
    criterion.bench_function("store: find a session", |bencher| {
        bencher.iter(|| scene.runtime.block_on(scene.store.session(one.id)).expect("found"));
    });
    criterion.bench_function("store: begin one session", |bencher| {
        bencher.iter(|| scene.runtime.block_on(begin(&scene.store, vec![scene.session()])));
    });
    criterion.bench_function("store: change one session", |bencher| {
        bencher.iter(|| {
            let change = change(&mut one);
            assert_eq!(scene.runtime.block_on(scene.store.change(vec![change])).expect("kept"), [true]);
        });
    });
    let mut many = scene.begun(TOGETHER);
    let mut group = criterion.benchmark_group("store");
    group.throughput(Throughput::Elements(TOGETHER));
    group.bench_function("64 changes at a time", |bencher| {
        bencher.iter(|| {
            let changes: Vec<_> = many.iter_mut().map(change).collect();
            scene.runtime.block_on(async {
                let mut writes = JoinSet::new();
                for change in changes {
                    let store = Arc::clone(&scene.store);
                    writes.spawn(async move { store.change(vec![change]).await });
                }
                assert!(writes.join_all().await.into_iter().all(|kept| kept.expect("kept") == [true]));
            });
        });
    });
    group.finish();
    // one commit for so many that what remains is the writer's work for each
    let mut many = scene.begun(IN_ONE);
    let mut group = criterion.benchmark_group("store");
    group.throughput(Throughput::Elements(IN_ONE));
    group.bench_function("2048 changes in one transaction", |bencher| {
        bencher.iter(|| {
            let changes: Vec<_> = many.iter_mut().map(change).collect();
            let kept = scene.runtime.block_on(scene.store.change(changes)).expect("kept");
            assert!(kept.into_iter().all(|kept| kept));
        });
    });
    group.finish();
}

/// All of a read but the socket: router, token, store, and the body as JSON.
fn answering(criterion: &mut Criterion) {
    let scene = Scene::new();
    let id = scene.begun(1).remove(0).id;
    let router = server::router(&scene.app, &Config::default(), None);
    let token = format!("Bearer {}", scene.token());
    criterion.bench_function("router: GET by id", |bencher| {
        bencher.iter(|| {
            let request = Request::get(format!("/api/v1/ActivitySession/{id}"))
                .header("Host", "localhost")
                .header("Authorization", &token)
                .body(Body::empty())
                .expect("a request");
            scene.runtime.block_on(async {
                let answer = router.clone().oneshot(request).await.expect("an answer");
                assert_eq!(answer.status(), 200);
                to_bytes(answer.into_body(), usize::MAX).await.expect("a body")
            })
        });
    });
}

criterion_group!(hot_paths, deciding, proving, storing, answering);
criterion_main!(hot_paths);
