//! Doing the same to several sessions: what became of each, and of all.

use std::collections::BTreeSet;

use indicatif::ProgressBar;
use serde::Serialize;
use uuid::Uuid;

use super::{Context, Done, Failure, Form, PrivilegeSecure, Who, failed, ids, sign_in, table_of};
use crate::{
    cli::{
        ExitCode,
        at_once::{self, Places},
        input,
        table::{Field, Table},
    },
    client::{Error, privilege_secure::types::ActivitySession},
};

/// What has become of one session.
#[derive(Serialize)]
pub(super) struct Outcome {
    pub(super) id: Uuid,
    /// Whether the server has taken it on.
    pub(super) accepted: bool,
    pub(super) session: Option<ActivitySession>,
    pub(super) error: Option<Told>,
}

/// A failure, as it is shown in JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Told {
    exit_code: u8,
    message: String,
    #[serde(skip)]
    failure: Failure,
}

impl From<Failure> for Told {
    fn from(failure: Failure) -> Self {
        Self { exit_code: failure.code.number(), message: failure.message.clone(), failure }
    }
}

/// What is done, in words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deed {
    /// Such as `approve`.
    pub(super) verb: &'static str,
    /// What a table says of each session that it was done to.
    pub(super) done: &'static str,
}

/// Does it to each of the sessions, and prints what has become of them. `act` may give the session as it is now.
pub(super) async fn run<F>(
    context: &Context,
    who: Who,
    ids: &[String],
    deed: Deed,
    act: impl Fn(PrivilegeSecure, Uuid) -> F,
) -> Done
where
    F: Future<Output = Result<Option<ActivitySession>, Error>> + Send + 'static,
{
    let ids = ids::collect(ids, || input::all("ids"))?;
    if ids.is_empty() {
        context.notes.note(&format!("there is nothing to {}", deed.verb));
        return print(context, &[], deed);
    }
    let server = sign_in::client(context, who).await?;
    let bar = context.notes.bar(ids.len());
    bar.set_message(deed.verb);
    let outcomes = each(context, &ids, &bar, |id, places| {
        let acting = act(server.clone(), id);
        async move {
            let _place = places.take().await;
            match acting.await {
                Ok(session) => Outcome { id, accepted: true, session, error: None },
                Err(error) => {
                    let error = failed(error, &format!("{} session {id}", deed.verb)).into();
                    Outcome { id, accepted: false, session: None, error: Some(error) }
                }
            }
        }
    })
    .await;
    bar.finish_and_clear();
    print(context, &outcomes, deed)?;
    conclude(context, &outcomes)
}

/// Acts on all at once, tells of each failure, and gives what has become of each, in the order of the ids.
pub(super) async fn each<F>(
    context: &Context,
    ids: &[Uuid],
    bar: &ProgressBar,
    act: impl Fn(Uuid, Places) -> F,
) -> Vec<Outcome>
where
    F: Future<Output = Outcome> + Send + 'static,
{
    let seen = |outcome: &Outcome| {
        bar.inc(1);
        if let Some(told) = &outcome.error {
            context.notes.failure(&told.failure.clone().without_hint());
        }
    };
    let outcomes = at_once::each(ids.iter().copied(), act, seen).await;
    let broken = |id| Outcome {
        id,
        accepted: false,
        session: None,
        error: Some(Failure::new(ExitCode::Failure, format!("the work on session {id} broke off")).into()),
    };
    ids.iter().zip(outcomes).map(|(&id, outcome)| outcome.unwrap_or_else(|| broken(id))).collect()
}

/// JSON of all; or a table of the sessions where they are known, else of the ids that it was done to.
pub(super) fn print(context: &Context, outcomes: &[Outcome], deed: Deed) -> Done {
    if context.output.form() == Form::Json {
        return context.output.json(&outcomes);
    }
    let sessions: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.session.as_ref()).collect();
    if !sessions.is_empty() {
        return table_of(context, sessions).print();
    }
    let accepted: Vec<_> = outcomes.iter().filter(|outcome| outcome.accepted).collect();
    if accepted.is_empty() {
        return Ok(());
    }
    let mut table = Table::without_headings(context.output);
    for outcome in accepted {
        table.row([outcome.id.into(), Field::changing(deed.done)]);
    }
    table.print()
}

/// The failure of all; each one's own was told when it happened.
pub(super) fn conclude(context: &Context, outcomes: &[Outcome]) -> Done {
    let failures = || outcomes.iter().map(|outcome| outcome.error.as_ref().map(|told| &told.failure));
    let hints: BTreeSet<_> = failures().flatten().filter_map(|failure| failure.hint.as_deref()).collect();
    for hint in hints {
        context.notes.hint(hint);
    }
    match ExitCode::of_several(failures().map(|failure| failure.map_or(ExitCode::Ok, |failure| failure.code)))
    {
        ExitCode::Ok => Ok(()),
        // nothing is left to tell
        code => Err(Failure::new(code, "")),
    }
}
