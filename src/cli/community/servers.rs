//! `hangup community servers`: read, replace and append to the servers of a community (`getServers`, `setServers`,
//! `addServers`).

use std::{fs, path::PathBuf};

use clap::{Args, Subcommand};
use serde_json::Value;

use super::{
    super::{Done, Failure, context::Context, input, output::Form, table::Table},
    Patience, failed,
};
use crate::client::sonoran_cms::types::{CommunityServer, CommunityServerInput};

/// List the servers of the community, or change them
#[derive(Args, Clone, Debug)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "JSON has the API's own names: id, name, type, ip, port and the others.

Examples:
  hangup community servers
  hangup community servers --json | jq '.[].id'
  hangup community servers add servers.json
  hangup community servers --json | jq 'map(select(.id != 2))' |
    hangup community servers set -"
)]
pub(super) struct ServersArgs {
    #[command(subcommand)]
    change: Option<Change>,
    #[command(flatten)]
    patience: Patience,
}

#[derive(Clone, Debug, Subcommand)]
enum Change {
    /// Replace the servers by those of a file, and list them
    #[command(after_help = "Example:\n  hangup community servers set servers.json")]
    Set(Given),
    /// Add the servers of a file, and list all
    #[command(
        after_help = "Example:\n  echo '[{\"id\": 3, \"name\": \"Paleto Bay\"}]' | hangup community servers add -"
    )]
    Add(Given),
}

#[derive(Args, Clone, Debug)]
struct Given {
    /// JSON, a list of servers as --json prints it, each with at least id and name; - reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    patience: Patience,
}

impl ServersArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        match self.change {
            None => {
                let servers = self.patience.client(context)?.servers().await;
                list(context, &servers.map_err(|error| failed(error, "list the servers"))?)
            }
            Some(Change::Set(given)) => {
                let servers = given.patience.client(context)?.set_servers(given.servers()?).await;
                list(context, &servers.map_err(|error| failed(error, "set the servers"))?)
            }
            Some(Change::Add(given)) => {
                let servers = given.patience.client(context)?.add_servers(given.servers()?).await;
                list(context, &servers.map_err(|error| failed(error, "add the servers"))?)
            }
        }
    }
}

impl Given {
    fn servers(&self) -> Result<Vec<CommunityServerInput>, Failure> {
        let name =
            if self.is_standard_input() { "standard input".into() } else { self.file.display().to_string() };
        let text = if self.is_standard_input() {
            input::all("servers")?
        } else {
            fs::read_to_string(&self.file).map_err(|error| Failure::io(&format!("read {name}"), &error))?
        };
        servers_in(&text).map_err(|problem| {
            Failure::usage(format!("{name} is no list of servers: {problem}"))
                .try_this("hangup community servers --json prints one")
        })
    }

    fn is_standard_input(&self) -> bool {
        self.file.as_os_str() == "-"
    }
}

/// The servers of a JSON list, or of an object with one in `servers`, as the API has it.
fn servers_in(text: &str) -> Result<Vec<CommunityServerInput>, String> {
    let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if let Some(servers) = value.get_mut("servers") {
        value = servers.take();
    }
    let Value::Array(servers) = value else { return Err("it holds no JSON list".into()) };
    let server = |(at, server): (usize, Value)| {
        serde_json::from_value(server).map_err(|error| format!("server {} of the list: {error}", at + 1))
    };
    servers.into_iter().enumerate().map(server).collect()
}

fn list(context: &Context, servers: &[CommunityServer]) -> Done {
    if context.output.form() == Form::Json {
        return context.output.json(&servers);
    }
    let mut table = Table::new(context.output, &["ID", "NAME", "TYPE", "ADDRESS"]);
    for server in servers {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let address = [text(&server.ip), text(&server.port)];
        let address: Vec<_> = address.into_iter().filter(|part| !part.is_empty()).collect();
        table.row([
            server.id.into(),
            server.name.as_str().into(),
            text(&server.type_).into(),
            address.join(":").into(),
        ]);
    }
    table.print()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_a_list_or_an_object_with_one() {
        for text in
            [r#"[{"id":1,"name":"n"}]"#, r#"{"servers":[{"id":1,"name":"n","typeLastUpdated":null}]}"#]
        {
            assert_eq!(servers_in(text).unwrap().len(), 1, "{text}");
        }
        for (text, problem) in [
            ("", "EOF while parsing"),
            ("{}", "it holds no JSON list"),
            (r#"[{"id":1,"name":"n"},{"id":2}]"#, "server 2 of the list: missing field `name`"),
        ] {
            let error = servers_in(text).unwrap_err();
            assert!(error.starts_with(problem), "{error}");
        }
    }
}
