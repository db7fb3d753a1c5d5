//! `hangup sweep`: end every hanging session (`CancelHangingSessionsAsync`), or show which these are (`listHanging`).

use clap::Args;
use serde_json::json;

use super::{
    Done, ExitCode, Failure,
    context::Context,
    identity::Who,
    output::Form,
    sign_in,
    table::{Field, Table},
    time,
};
use crate::client::{
    Error, PrivilegeSecure,
    hangup::types::{HangingRule, HangingSession, HangingSessions},
};

/// End every hanging session, as an application
///
/// Hanging is what is stuck in a state that should have passed by itself, such as a session that is being ended for
/// longer than the server allows. Prints which sessions hung, where the server is hangup's; the real product does not
/// say, so that nothing is printed then.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Environment:
  HANGUP_APP_LOGIN        the application
  HANGUP_APP_KEY          its API key
  HANGUP_APP_CERT_SERIAL  the serial number of its certificate, in hexadecimal
  HANGUP_APP_CERT         a PEM file with certificate and key, which it shows

Examples:
  hangup sweep --dry-run
  hangup sweep
  hangup sweep --profile nightly --quiet")]
pub(super) struct SweepArgs {
    /// Only show which sessions hang, by which rule and since when; end none
    #[arg(long)]
    dry_run: bool,
}

impl SweepArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let server = sign_in::client(context, Who::App).await?;
        let hanging = hanging(&server).await;
        if self.dry_run {
            let hanging = hanging.map_err(|error| {
                failed(error, "list what hangs")
                    .try_if(ExitCode::NotFound, "hangup sweep; only hangup's own server shows what hangs")
            })?;
            return preview(context, &hanging);
        }
        server.cancel_hanging().await.map_err(|error| failed(error, "sweep"))?;
        if let Ok(hung) = hanging {
            return result(context, &hung);
        }
        // the real product does not say what hung
        context.notes.note("every hanging session is cancelled");
        Ok(())
    }
}

/// What hangs; 404 where the server is the real product's.
async fn hanging(server: &PrivilegeSecure) -> Result<HangingSessions, Error> {
    server.token().await?;
    Ok(server.hangup().list_hanging().send().await?.into_inner())
}

fn failed(error: Error, what: &str) -> Failure {
    Failure::from(error)
        .during(what)
        .try_if(ExitCode::SignIn, Who::App.hint())
        .try_if(ExitCode::Denied, "sign in as an application: hangup login --app")
}

fn preview(context: &Context, hanging: &HangingSessions) -> Done {
    match context.output.form() {
        Form::Json => context.output.json(hanging),
        Form::Table if hanging.sessions.is_empty() => {
            context.notes.note("no session hangs");
            Ok(())
        }
        Form::Table => table_of(context, &hanging.sessions).print(),
    }
}

/// What hung just before the sweep.
fn result(context: &Context, hung: &HangingSessions) -> Done {
    match context.output.form() {
        Form::Json => context.output.json(&json!({"hung": hung.total, "sessions": hung.sessions})),
        Form::Table => {
            context.notes.note(&match hung.total {
                0 => "no session hung".to_owned(),
                1 => "1 session hung before the sweep, which has cancelled what still did".to_owned(),
                count => {
                    format!("{count} sessions hung before the sweep, which has cancelled what still did")
                }
            });
            if hung.sessions.is_empty() { Ok(()) } else { table_of(context, &hung.sessions).print() }
        }
    }
}

fn table_of(context: &Context, hanging: &[HangingSession]) -> Table {
    let now = context.clock.now();
    let mut table = Table::new(context.output, &["ID", "STATUS", "ACCOUNT", "HANGS SINCE", "BECAUSE"])
        .may_drop(&["HANGS SINCE", "ACCOUNT"]);
    for session in hanging {
        table.row([
            session.session_id.into(),
            Field::changing(session.status.name()),
            session.user_name.as_str().into(),
            time::relative(session.since, now).into(),
            because(session.rule).into(),
        ]);
    }
    table
}

fn because(rule: HangingRule) -> &'static str {
    match rule {
        HangingRule::EndingTooLong => "its end takes too long",
        HangingRule::PendingTooLong => "its start takes too long",
        HangingRule::ActiveTooLong => "it outlived its end",
    }
}
