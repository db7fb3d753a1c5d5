//! `hangup nodes`: the servers that share a store (`listNodes`).

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use clap::Args;

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
    hangup::types::{Node, Nodes},
};

/// List the servers that share a store, and how they fare
///
/// As an application, or as an administrator with --admin. A server that stops is taken off the list; one that hangs or
/// has died is shown as silent for an hour.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup nodes
  hangup nodes --admin
  hangup nodes --json | jq -r '.nodes[] | select(.silent) | .name'")]
pub(super) struct NodesArgs {
    /// Act as the administrator of HANGUP_ADMIN_LOGIN, in place of the application of HANGUP_APP_LOGIN
    #[arg(long)]
    admin: bool,
}

impl NodesArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let who = if self.admin { Who::Admin } else { Who::App };
        let server = sign_in::client(context, who).await?;
        let nodes = listed(&server).await.map_err(|error| failed(error, who))?;
        match context.output.form() {
            Form::Json => context.output.json(&nodes),
            Form::Table => table_of(context, &nodes.nodes).print(),
        }
    }
}

async fn listed(server: &PrivilegeSecure) -> Result<Nodes, Error> {
    server.token().await?;
    Ok(server.hangup().list_nodes().send().await?.into_inner())
}

fn failed(error: Error, who: Who) -> Failure {
    Failure::from(error)
        .during("list the nodes")
        .try_if(ExitCode::SignIn, who.hint())
        .try_if(ExitCode::Denied, "sign in as an application, or with --admin")
        .try_if(ExitCode::NotFound, "only hangup's own server lists its nodes: check --url")
}

fn table_of(context: &Context, nodes: &[Node]) -> Table {
    let now = context.clock.now();
    let mut table = Table::new(context.output, &["NAME", "STATE", "SEEN", "WORKED", "STARTED", "VERSION"]);
    for node in nodes {
        table.row([
            node.name.as_str().into(),
            if node.silent { Field::bad("silent".to_owned()) } else { "alive".into() },
            time::relative(node.seen_at, now).into(),
            node.worked_at.map_or_else(|| "-".into(), |at| time::relative(at, now)).into(),
            time::relative(node.started_at, now).into(),
            node.version.as_str().into(),
        ]);
    }
    table
}
