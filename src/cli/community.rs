//! `hangup community`: the sessions of a Sonoran CMS community's servers.

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

mod servers;

use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand};

use super::{
    Done, ExitCode, Failure,
    connection::{Connection, Known},
    context::Context,
    output::Form,
    secret::Secret,
    table::{Field, Table},
    time, values,
};
use crate::client::{Error, Retry, SonoranCms, sonoran_cms::types::CommunityServerSession};

/// Sessions on a Sonoran CMS community's servers
///
/// By the community's API key. Works with hangup and with the hosted product. Where the limit of requests is reached, a
/// command waits as long as the server says, or a second where it does not, and tells so.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Environment:
  HANGUP_CMS_KEY      the API key; without it that of hangup login --community
  HANGUP_CMS_SERVER   --server
  HANGUP_CMS_ACCOUNT  --account

JSON has the API's own names, without the envelope: id, community, serverId,
startedAt, startedBy, endedAt, endedBy, cancelledBy, sysStatus, stats, metadata.

Examples:
  hangup community start --server 1 --account \"$HANGUP_CMS_ACCOUNT\"
  hangup community current --server 1
  hangup community current --url https://api.sonorancms.com --server 1 |
    jq -r .startedAt
  hangup community stop
  hangup community cancel
  hangup community servers
  hangup community servers add servers.json")]
pub(super) struct CommunityArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Debug, Subcommand)]
enum Verb {
    /// Show the active session of a server
    #[command(after_help = "Example:\n  hangup community current --server 1")]
    Current(Where),
    /// Start a session on a server, and show it
    #[command(after_help = "Example:\n  hangup community start --server 1 --account \"$HANGUP_CMS_ACCOUNT\"")]
    Start(Act),
    /// End the active session of a server as completed, and show it
    #[command(after_help = "Example:\n  hangup community stop --server 1 --account \"$HANGUP_CMS_ACCOUNT\"")]
    Stop(Act),
    /// End the active session of a server as cancelled; prints no result
    #[command(
        after_help = "Example:\n  hangup community cancel --server 1 --account \"$HANGUP_CMS_ACCOUNT\""
    )]
    Cancel(Act),
    Servers(servers::ServersArgs),
}

#[derive(Args, Clone, Debug)]
struct Patience {
    /// Fail with exit code 7 where the limit of requests is reached, in place of waiting
    #[arg(long)]
    no_wait: bool,
}

#[derive(Args, Clone, Debug)]
struct Where {
    /// The server's number within the community [env: HANGUP_CMS_SERVER]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = values::server)]
    server: Option<i32>,
    #[command(flatten)]
    patience: Patience,
}

#[derive(Args, Clone, Debug)]
struct Act {
    #[command(flatten)]
    place: Where,
    /// The account that acts, by its id within the community [env: HANGUP_CMS_ACCOUNT]
    #[arg(long, value_name = "UUID")]
    account: Option<String>,
}

impl CommunityArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        match self.verb {
            Verb::Current(place) => {
                let session = place.patience.client(context)?.current(place.server(context)?).await;
                show(context, &session.map_err(|error| failed(error, "show the current session"))?)
            }
            Verb::Start(act) => {
                let (cms, server, account) = act.resolve(context)?;
                let session = cms.start(server, account).await;
                show(context, &session.map_err(|error| failed(error, "start a session"))?)
            }
            Verb::Stop(act) => {
                let (cms, server, account) = act.resolve(context)?;
                let session = cms.stop(server, account).await;
                show(context, &session.map_err(|error| failed_end(error, "stop the session"))?)
            }
            Verb::Cancel(act) => {
                let (cms, server, account) = act.resolve(context)?;
                cms.cancel(server, account).await.map_err(|error| failed_end(error, "cancel the session"))?;
                context.notes.note(&format!("the session on server {server} is cancelled"));
                Ok(())
            }
            Verb::Servers(args) => args.run(context).await,
        }
    }
}

impl Act {
    fn resolve(self, context: &Context) -> Result<(SonoranCms, i32, String), Failure> {
        let server = self.place.server(context)?;
        let variable = context.environment.get("HANGUP_CMS_ACCOUNT").map(str::to_owned);
        let account = self.account.or(variable).ok_or_else(|| {
            Failure::usage("which account acts is not said")
                .try_this("give --account UUID, or set HANGUP_CMS_ACCOUNT")
        })?;
        Ok((self.place.patience.client(context)?, server, account))
    }
}

impl Where {
    fn server(&self, context: &Context) -> Result<i32, Failure> {
        let missing = || {
            Failure::usage("which server is not said").try_this("give --server N, or set HANGUP_CMS_SERVER")
        };
        match (self.server, context.environment.get("HANGUP_CMS_SERVER")) {
            (Some(server), _) => Ok(server),
            (None, Some(text)) => text
                .trim()
                .parse()
                .map_err(|_| Failure::usage(format!("HANGUP_CMS_SERVER is `{text}`, which is no number")))
                .map_err(|failure| failure.try_this("set it to the server's number, such as 1")),
            (None, None) => Err(missing()),
        }
    }
}

impl Patience {
    fn client(&self, context: &Context) -> Result<SonoranCms, Failure> {
        let folder = context.profiles()?;
        let profile = folder.read(context.profile_name())?;
        let kept = profile.community.as_ref();
        let known = kept.map(|community| Known { url: &community.url, ca: community.ca.as_ref() });
        let connection = Connection::choose(&context.globals, &context.environment, known)?;
        // a key goes to the address that it was kept for, and nowhere else
        let kept = kept.filter(|community| community.url == connection.url).map(|community| &community.key);
        let variable = context.environment.secret("HANGUP_CMS_KEY");
        let key = key(variable.as_ref(), kept, context.globals.profile.is_some()).ok_or_else(|| {
            let message = format!("there is no API key for {}", connection.url);
            Failure::new(ExitCode::SignIn, message)
                .try_this("set HANGUP_CMS_KEY, or hangup login --community")
        })?;
        let retry = if self.no_wait { Retry::NEVER } else { patient() };
        let builder = connection.set_up(SonoranCms::builder(&connection.url), context)?;
        Ok(builder.api_key(key.expose()).retry(retry).build()?)
    }
}

/// The key of the environment, else of the profile; the other way round where `--profile` was given.
fn key<'a>(
    variable: Option<&'a Secret>,
    kept: Option<&'a Secret>,
    prefers_profile: bool,
) -> Option<&'a Secret> {
    if prefers_profile { kept.or(variable) } else { variable.or(kept) }
}

/// Whole minutes are limited, so that a wait is never much longer than one.
fn patient() -> Retry {
    Retry { longest_wait: Duration::from_secs(90), ..Retry::default() }
}

fn failed(error: Error, what: &str) -> Failure {
    Failure::from(error)
        .during(what)
        .try_if(ExitCode::SignIn, "check HANGUP_CMS_KEY, or hangup login --community")
        .try_if(
            ExitCode::NotFound,
            "hangup community servers shows the servers, hangup community start starts a session on one",
        )
        .try_if(ExitCode::Conflict, "hangup community stop, or cancel, before that")
        .try_if(ExitCode::Usage, "check --server and --account")
}

fn failed_end(error: Error, what: &str) -> Failure {
    failed(error, what).try_if(
        ExitCode::NotFound,
        "nothing is left to end, or check --server: hangup community servers shows the servers",
    )
}

/// The failure of a call that was made to try a key; `None` where the call says that the key is good.
pub(super) fn unfounded(error: Error) -> Option<Failure> {
    let failure = failed(error, "use the key").try_if(ExitCode::SignIn, "check the API key");
    (failure.code != ExitCode::NotFound).then_some(failure)
}

fn show(context: &Context, session: &CommunityServerSession) -> Done {
    if context.output.form() == Form::Json {
        return context.output.json(session);
    }
    let mut table = Table::without_headings(context.output);
    table.value("session", session.id);
    table.value(
        "state",
        match (session.cancelled_by, session.ended_at) {
            (Some(_), _) => Field::faint("cancelled"),
            (None, Some(_)) => Field::faint("completed"),
            (None, None) => Field::good("active"),
        },
    );
    table.value("server", session.server_id);
    table.value("started", time::exact(session.started_at));
    table.value("started by", session.started_by);
    if let Some(seconds) = seconds(session, context.clock.now()) {
        table.value("duration", time::lasting(seconds));
    }
    for (name, value) in [
        ("ended", session.ended_at.map(time::exact)),
        ("ended by", session.ended_by.map(|account| account.to_string())),
        ("cancelled by", session.cancelled_by.map(|account| account.to_string())),
    ] {
        if let Some(value) = value {
            table.value(name, value);
        }
    }
    table.value("community", session.community);
    table.print()
}

/// For how long it has been active: what hangup says, else by its times; a cancelled session of the vendor's has none.
fn seconds(session: &CommunityServerSession, now: DateTime<Utc>) -> Option<i32> {
    let until = match (session.cancelled_by, session.ended_at) {
        (Some(_), _) => None,
        (None, ended_at) => Some(ended_at.unwrap_or(now)),
    };
    let told = session.stats.get("seconds").and_then(serde_json::Value::as_i64);
    let seconds = told.or_else(|| Some((until? - session.started_at).num_seconds()))?;
    i32::try_from(seconds.max(0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lasted(more: &serde_json::Value) -> Option<i32> {
        let id = "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5";
        let mut session = serde_json::json!({
            "id": id, "sysStatus": true, "community": id, "serverId": 1, "startedBy": id,
            "startedAt": "2025-07-10T18:00:00.000Z", "endedBy": null, "endedAt": null, "cancelledBy": null,
            "stats": {}, "metadata": {},
        });
        session.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        seconds(&serde_json::from_value(session).unwrap(), "2025-07-10T19:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_session_lasts_as_its_server_says_or_as_its_times_do() {
        use serde_json::json;
        assert_eq!(lasted(&json!({})), Some(3_600));
        assert_eq!(lasted(&json!({"endedAt": "2025-07-10T18:00:30Z"})), Some(30));
        assert_eq!(lasted(&json!({"stats": {"seconds": 7}})), Some(7));
        let cancelled = json!({"cancelledBy": "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5"});
        assert_eq!(lasted(&cancelled), None);
    }

    #[test]
    fn the_key_of_the_environment_goes_before_the_kept_one_unless_a_profile_is_named() {
        let (variable, kept) = (Secret::new("variable"), Secret::new("kept"));
        assert_eq!(key(Some(&variable), Some(&kept), false), Some(&variable));
        assert_eq!(key(Some(&variable), Some(&kept), true), Some(&kept));
        assert_eq!(key(Some(&variable), None, true), Some(&variable));
        assert_eq!(key(None, None, false), None);
    }
}
