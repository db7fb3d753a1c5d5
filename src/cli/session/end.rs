//! `hangup session end` (`DeleteAsync`).

use std::time::Duration;

use clap::Args;
use uuid::Uuid;

use super::{
    Context, Done, PrivilegeSecure, Who, failed,
    follow::{Follow, Goal},
    ids,
    several::{self, Deed, Outcome},
    sign_in,
};
use crate::cli::{at_once::Places, input, values};

const DEED: Deed = Deed { verb: "end", done: "is ending or has ended" };

/// End sessions
///
/// A session is ended as soon as possible; when the command returns, the server has stored that it is to end, unless
/// --wait was given: then it has ended. Ending one that is ending or has ended changes nothing and is no failure. One
/// failure does not stop the others; where some fail the exit code is 9, where all fail alike it is that failure's.
#[derive(Args, Clone, Debug)]
#[command(after_help = "JSON is a list with one entry for each id, in the order given:
  id        the session
  accepted  whether the server has taken it on to end it
  session   as it ended, with --wait; else null
  error     null, or exitCode and message

Examples:
  hangup session end \"$SESSION\" --wait
  hangup session list --status active --ids |
    hangup session end - --wait --timeout 60
  hangup session end \"$SESSION\" --wait --json | jq -r '.[].session.status'")]
pub(super) struct EndArgs {
    /// The sessions; - reads ids, or the JSON of hangup session list, from standard input
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// Wait until each is over, and show it
    #[arg(long)]
    wait: bool,
    /// How long to wait at most
    #[arg(long, value_name = "SECONDS", default_value_t = 300, requires = "wait")]
    #[arg(allow_negative_numbers = true, value_parser = values::seconds)]
    timeout: u64,
}

impl EndArgs {
    pub(super) async fn run(self, context: &Context, who: Who) -> Done {
        if !self.wait {
            let end = |server: PrivilegeSecure, id| async move {
                server.end_session(id).await?;
                Ok(None)
            };
            return several::run(context, who, &self.ids, DEED, end).await;
        }
        let ids = ids::collect(&self.ids, || input::all("ids"))?;
        if ids.is_empty() {
            context.notes.note("there is nothing to end");
            return several::print(context, &[], DEED);
        }
        let server = sign_in::client(context, who).await?;
        let bar = context.notes.bar(ids.len());
        bar.set_message("ending");
        let follow = Follow::new(&server, Goal::Over, Duration::from_secs(self.timeout), &bar);
        let act = |id, places| end_and_wait(server.clone(), id, places, follow.clone());
        let outcomes = several::each(context, &ids, &bar, act).await;
        bar.finish_and_clear();
        several::print(context, &outcomes, DEED)?;
        several::conclude(context, &outcomes)
    }
}

/// What has become of one session, once it is over.
async fn end_and_wait(server: PrivilegeSecure, id: Uuid, places: Places, follow: Follow) -> Outcome {
    let place = places.take().await;
    let accepted = server.end_session(id).await;
    drop(place);
    if let Err(error) = accepted {
        let error = Some(failed(error, &format!("end session {id}")).into());
        return Outcome { id, accepted: false, session: None, error };
    }
    match follow.to_the_end(id, None).await {
        Ok(session) => Outcome { id, accepted: true, session: Some(session), error: None },
        Err(failure) => Outcome { id, accepted: true, session: None, error: Some(failure.into()) },
    }
}
