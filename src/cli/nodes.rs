//! `hangup nodes`: the servers that share a store (`listNodes`).

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use clap::Args;

use super::{
    Done,
    context::Context,
    output::Form,
    sign_in,
    table::{Field, Table},
    time,
};
use crate::client::{
    PrivilegeSecure,
    hangup::types::{Node, NodeState},
};

/// List the servers that share a store, and how they fare
///
/// As an application, or as an administrator with --admin. One that hangs, has died or is cut off from the database is
/// silent, one that was told to stop stopped: each is shown for an hour, or until another of its name is in its place.
///
/// HEARD is how long ago it last told of itself, by the database's clock, which each does every two seconds. LAG is how
/// long what was due had waited for its worker then, and LEASES how many messages to webhooks only it may tell now.
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup nodes
  hangup nodes --admin
  hangup nodes --json | jq -r '.nodes[] | select(.state == \"silent\") | .name'")]
pub(super) struct NodesArgs {
    /// Act as the administrator of HANGUP_ADMIN_LOGIN, in place of the application of HANGUP_APP_LOGIN
    #[arg(long)]
    admin: bool,
}

impl NodesArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let listed =
            async |server: &PrivilegeSecure| Ok(server.hangup().list_nodes().send().await?.into_inner());
        let nodes = sign_in::ask_server(context, self.admin, "list the nodes", listed).await?;
        match context.output.form() {
            Form::Json => context.output.json(&nodes),
            Form::Table => table_of(context, &nodes.nodes).print(),
        }
    }
}

fn table_of(context: &Context, nodes: &[Node]) -> Table {
    let now = context.clock.now();
    let columns = ["NAME", "STATE", "HEARD", "LAG", "LEASES", "WORKED", "STARTED", "VERSION"];
    let mut table = Table::new(context.output, &columns);
    for node in nodes {
        table.row([
            node.name.as_str().into(),
            match node.state {
                NodeState::Silent => Field::bad("silent".to_owned()),
                NodeState::Alive | NodeState::Stopped => node.state.to_string().into(),
            },
            format!("{} ago", seconds(node.silence_ms)).into(),
            node.work_lag_ms.map_or_else(|| "-".into(), |lag| seconds(lag).into()),
            node.leases.to_string().into(),
            node.worked_at.map_or_else(|| "-".into(), |at| time::relative(at, now)).into(),
            time::relative(node.started_at, now).into(),
            node.version.as_str().into(),
        ]);
    }
    table
}

/// Milliseconds as people read them: `0.8 s`, and without a part of it from ten seconds on.
fn seconds(millis: i64) -> String {
    if millis < 10_000 {
        return format!("{}.{} s", millis / 1_000, millis % 1_000 / 100);
    }
    time::lasting(i32::try_from(millis / 1_000).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn short_times_have_tenths_of_seconds() {
        assert_eq!(seconds(0), "0.0 s");
        assert_eq!(seconds(840), "0.8 s");
        assert_eq!(seconds(9_999), "9.9 s");
        assert!(!seconds(12_345).contains('.'));
    }
}
