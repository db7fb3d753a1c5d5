//! Random interleavings against a model that is as simple as can be: a list of sessions.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use hangup::domain::{
    Actor, Command, Decision, Kind, Lock, Outcome, Session, SessionId, SessionQuery, State, Store, TenantId,
    check_session, transition,
};
use proptest::{prelude::*, test_runner::TestRunner};
use uuid::Uuid;

use super::{
    Place,
    sessions::{begin, newest_first},
};
use crate::fixtures::{alice, ballot, bob, carol, exclusive, limits, managed, noon, session_id, waiting};

/// One of several writers does one thing. Between its look and its command others may have done theirs.
#[derive(Clone, Debug)]
enum Step {
    BeginManaged,
    BeginWaiting,
    BeginOnServer(i32),
    Look { writer: usize, at: prop::sample::Index },
    Command { writer: usize, command: Command, actor: Actor, after_ms: i64 },
}

const WRITERS: usize = 4;

fn any_step() -> impl Strategy<Value = Step> {
    let commands = vec![
        Command::Start,
        Command::End,
        Command::Finish,
        Command::Sweep(limits()),
        Command::Vote(ballot(bob(), true)),
        Command::Vote(ballot(carol(), true)),
        Command::Vote(ballot(carol(), false)),
        Command::CheckApproval,
        Command::Lock(Lock {
            id: Uuid::nil(),
            title: None,
            message: Some("no".into()),
            at: noon(),
            on: None,
        }),
        Command::Unlock(None),
        Command::Extend { minutes: None, by_admin: false },
        Command::Close(Outcome::Completed),
        Command::Close(Outcome::Cancelled),
    ];
    let actors = vec![Actor::Account(alice()), Actor::Account(bob()), Actor::Schedule, Actor::Worker];
    prop_oneof![
        1 => Just(Step::BeginManaged),
        1 => Just(Step::BeginWaiting),
        3 => (1..3).prop_map(Step::BeginOnServer),
        4 => (0..WRITERS, any::<prop::sample::Index>()).prop_map(|(writer, at)| Step::Look { writer, at }),
        6 => (0..WRITERS, prop::sample::select(commands), prop::sample::select(actors), -60_000..900_000_i64)
            .prop_map(|(writer, command, actor, after_ms)| Step::Command { writer, command, actor, after_ms }),
    ]
}

/// The store and the model side by side, in a community of their own.
struct Run<'a> {
    store: &'a Arc<dyn Store>,
    community: TenantId,
    model: BTreeMap<SessionId, Session>,
    looks: [Option<Session>; WRITERS],
    now: DateTime<Utc>,
}

impl Run<'_> {
    async fn take(&mut self, step: &Step, new_id: u128) -> Result<(), TestCaseError> {
        match step {
            Step::BeginWaiting => self.begin(Session { tenant: self.community, ..waiting(new_id) }).await,
            Step::BeginManaged => self.begin(Session { tenant: self.community, ..managed(new_id) }).await,
            Step::BeginOnServer(server) => self.begin(exclusive(new_id, self.community, *server)).await,
            Step::Look { writer, at } => {
                if !self.model.is_empty() {
                    let id = *at.get(&self.model.keys().collect::<Vec<_>>());
                    self.looks[*writer] = self.store.session(*id).await.unwrap().map(Arc::unwrap_or_clone);
                    prop_assert_eq!(&self.looks[*writer], &self.model.get(id).cloned());
                }
                Ok(())
            }
            Step::Command { writer, command, actor, after_ms } => {
                self.now += TimeDelta::milliseconds(*after_ms);
                self.command(*writer, command, *actor).await
            }
        }
    }

    async fn begin(&mut self, session: Session) -> Result<(), TestCaseError> {
        let taken =
            self.model.values().any(|other| other.target == session.target && other.state == State::Active);
        let kept = begin(self.store, &session).await;
        prop_assert_eq!(kept, session.kind == Kind::Managed || !taken);
        if kept {
            self.model.insert(session.id, session);
        }
        Ok(())
    }

    async fn command(&mut self, writer: usize, command: &Command, actor: Actor) -> Result<(), TestCaseError> {
        let Some(seen) = &self.looks[writer] else { return Ok(()) };
        let Decision::Change(change) = transition(seen, command, actor, self.now) else { return Ok(()) };
        let still_so = self.model.get(&seen.id) == Some(seen);
        let kept = self.store.change(vec![(*change).clone()]).await.unwrap();
        prop_assert_eq!(kept, [still_so], "only from the state that was looked at");
        if still_so {
            self.model.insert(change.after.id, change.after);
        }
        Ok(())
    }

    async fn agrees(&self) -> Result<(), TestCaseError> {
        let all = SessionQuery { tenant: self.community, ..newest_first() };
        let (kept, total) = self.store.query(all, self.now).await.unwrap();
        prop_assert_eq!(usize::try_from(total).unwrap(), kept.len());
        prop_assert_eq!(&kept, &self.model.values().rev().cloned().collect::<Vec<_>>());
        let mut active_targets: Vec<_> = kept
            .iter()
            .filter(|session| session.kind == Kind::Exclusive && session.state == State::Active)
            .map(|session| session.target)
            .collect();
        active_targets.sort();
        let count = active_targets.len();
        active_targets.dedup();
        prop_assert_eq!(active_targets.len(), count, "at most one active session a server");
        for session in &kept {
            let events = self.store.events(session.id).await.unwrap();
            prop_assert_eq!(
                i64::try_from(events.len()).unwrap(),
                session.revision,
                "an event for each revision"
            );
            prop_assert_eq!(check_session(session, &events), [], "a check finds nothing");
            prop_assert!(
                events.windows(2).all(|pair| pair[1].from == Some(pair[0].to) && pair[1].at >= pair[0].at)
            );
            prop_assert!(
                events.iter().rev().skip(1).all(|event| !event.to.is_ended()),
                "nothing leaves an end"
            );
        }
        Ok(())
    }
}

pub(super) fn any_interleaving_keeps_to_the_model(runtime: &tokio::runtime::Runtime, place: &dyn Place) {
    let store = {
        let _context = runtime.enter();
        place.open()
    };
    let ids = AtomicU64::new(1);
    let next = || u128::from(ids.fetch_add(1, Ordering::Relaxed));
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&prop::collection::vec(any_step(), 1..60), |steps| {
            let community = TenantId(Uuid::from_u128(next()));
            let mut run = Run {
                store: &store,
                community,
                model: BTreeMap::new(),
                looks: Default::default(),
                now: noon(),
            };
            runtime.block_on(async {
                for step in &steps {
                    run.take(step, next()).await?;
                }
                run.agrees().await
            })
        })
        .unwrap();
}

pub(super) async fn concurrent_commands_leave_one_unbroken_history(place: &dyn Place) {
    let store = place.open();
    for n in 1..=20 {
        assert!(begin(&store, &managed(n)).await);
    }
    let mut tasks = tokio::task::JoinSet::new();
    for command in
        [Command::Start, Command::End, Command::Finish, Command::End, Command::Start, Command::Finish]
    {
        let store = Arc::clone(&store);
        tasks.spawn(async move {
            for n in 1..=20 {
                until_kept(&store, session_id(n), &command).await;
            }
        });
    }
    tasks.join_all().await;
    for n in 1..=20 {
        let session = store.session(session_id(n)).await.unwrap().unwrap();
        let events = store.events(session.id).await.unwrap();
        assert_eq!(i64::try_from(events.len()).unwrap(), session.revision);
        assert!(events.windows(2).all(|pair| pair[1].from == Some(pair[0].to)), "{events:?}");
        assert_eq!(events.last().map(|event| event.to), Some(session.state));
        assert!(
            matches!(session.state, State::Ending | State::Ended(_)),
            "every end was heard: {}",
            session.state
        );
    }
}

/// Looks and commands until the store keeps it, or there is nothing to keep.
async fn until_kept(store: &Arc<dyn Store>, id: SessionId, command: &Command) {
    loop {
        let session = store.session(id).await.unwrap().unwrap();
        let Decision::Change(change) = transition(&session, command, Actor::Account(alice()), noon()) else {
            return;
        };
        if store.change(vec![*change]).await.unwrap() == [true] {
            return;
        }
    }
}
