//! `hangup session lock` and `hangup session unlock` (`LockAsync`).

use clap::Args;

use super::{Context, Done, Failure, Form, Who, failed, ids, sign_in};
use crate::{
    cli::{
        ExitCode, input,
        table::{Field, Table},
    },
    client::privilege_secure::types::LiveSessionRequest,
};

/// Lock live sessions, as an administrator
///
/// A locked session stays as it is and lends nothing: no password, no connection, no extension; each is refused with
/// the title and the message. All of the sessions are locked, or none.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON has the API's own names: activitySessionIds with every session that was
reached, lockTitle, lockMessage, locked, lockActivity, lockResource, lockUser.

Examples:
  hangup session lock --admin \"$SESSION\"
  hangup session lock --admin \"$SESSION\" --user \\
    --title 'Under investigation' --message 'Call the security desk first.'
  hangup session list --admin --status active --ids |
    hangup session lock --admin -")]
pub(super) struct LockArgs {
    #[command(flatten)]
    reach: Reach,
    /// What to tell whoever meets the lock, in a few words
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The same in a sentence or two
    #[arg(long, value_name = "TEXT")]
    message: Option<String>,
}

/// Unlock sessions, as an administrator
///
/// Gives back what the lock took. Say with the same flags what else was locked: a session stays locked while its
/// account, its resource or its activity is.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON is as of hangup session lock, with locked false, and with the sessions
that are not locked any more.

Examples:
  hangup session unlock --admin \"$SESSION\"
  hangup session unlock --admin \"$SESSION\" --user")]
pub(super) struct UnlockArgs {
    #[command(flatten)]
    reach: Reach,
}

/// What a lock reaches.
#[derive(Args, Clone, Debug)]
struct Reach {
    /// The sessions; - reads ids, or the JSON of hangup session list, from standard input
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// Also all other live sessions of their activities, of which none starts while they are locked
    #[arg(long)]
    activity: bool,
    /// Also all other live sessions on their resources, where none starts while it is locked
    #[arg(long)]
    resource: bool,
    /// Also all other live sessions of their accounts, which start none while they are locked
    #[arg(long)]
    user: bool,
}

impl LockArgs {
    pub(super) async fn run(self, context: &Context, who: Who) -> Done {
        let wish = LiveSessionRequest {
            lock_title: self.title,
            lock_message: self.message,
            locked: Some(true),
            ..LiveSessionRequest::default()
        };
        self.reach.put(context, who, wish).await
    }
}

impl UnlockArgs {
    pub(super) async fn run(self, context: &Context, who: Who) -> Done {
        let wish = LiveSessionRequest { locked: Some(false), ..LiveSessionRequest::default() };
        self.reach.put(context, who, wish).await
    }
}

impl Reach {
    async fn put(self, context: &Context, who: Who, wish: LiveSessionRequest) -> Done {
        let locks = wish.locked == Some(true);
        let verb = if locks { "lock" } else { "unlock" };
        let ids = ids::collect(&self.ids, || input::all("ids"))?;
        if ids.is_empty() {
            return Err(Failure::usage(format!("standard input holds no session to {verb}"))
                .try_this("hangup session list --admin --status active --ids"));
        }
        let wish = LiveSessionRequest {
            activity_session_ids: Some(ids.iter().map(ToString::to_string).collect()),
            lock_activity: Some(self.activity),
            lock_resource: Some(self.resource),
            lock_user: Some(self.user),
            ..wish
        };
        let server = sign_in::client(context, who).await?;
        let answer = server.lock_async().body(wish).send().await;
        let answer = answer.map_err(|error| {
            failed(error.into(), &format!("{verb} the sessions"))
                .try_if(ExitCode::Denied, "this is for administrators: --admin, or --profile of one")
        })?;
        let answer = answer.into_inner();
        if context.output.form() == Form::Json {
            return context.output.json(&answer);
        }
        let mut table = Table::without_headings(context.output);
        let reached = answer.activity_session_ids.unwrap_or_default();
        for id in ids.iter().filter(|id| !reached.contains(&id.to_string())) {
            context.notes.warn(&format!(
                "{id} is still locked, with its account, resource or activity: --user, --resource, --activity"
            ));
        }
        for id in reached {
            table.row([id.into(), if locks { Field::bad("locked") } else { Field::good("unlocked") }]);
        }
        table.print()
    }
}
