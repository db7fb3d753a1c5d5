//! `hangup demo-env`: what the demo's clients need, as shell exports.

use std::{
    net::{TcpStream, ToSocketAddrs as _},
    path::PathBuf,
    time::Duration,
};

use clap::Args;

use super::{Done, demo_folder, json, print, tell};
use crate::server::setup::{Demo, Secret, shell};

/// Print the demo's address and credentials as shell exports
#[derive(Args, Clone, Debug)]
#[command(after_help = "Example, while `hangup serve --demo` runs in another shell:
  eval \"$(hangup demo-env)\"
  echo \"$HANGUP_URL\"")]
pub struct DemoEnvArgs {
    /// The demo's data folder [default: hangup-demo in the user's cache folder]
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
}

impl DemoEnvArgs {
    /// Runs the command; `as_json` prints one object of names and values.
    ///
    /// # Errors
    /// `Usage` where there is no demo, `Config`, `Io`.
    pub fn run(self, as_json: bool) -> Done {
        let demo = Demo::open(&demo_folder(self.data)?)?;
        let exports = demo.exports();
        if as_json {
            let object =
                exports.iter().map(|(name, value)| ((*name).to_owned(), value.expose().into())).collect();
            print(&json(&serde_json::Value::Object(object)))?;
        } else {
            print(&script(&exports))?;
        }
        let url = demo.url();
        if !listens(&url) {
            tell(&format!("warning: nothing listens at {url}; start the demo with `hangup serve --demo`"));
        }
        Ok(())
    }
}

fn script(exports: &[(&str, Secret)]) -> String {
    let line = |(name, value): &(&str, Secret)| format!("export {name}={}\n", shell::quoted(value.expose()));
    exports.iter().map(line).collect::<Vec<_>>().concat()
}

/// Whether something accepts connections at the URL's host and port.
fn listens(url: &str) -> bool {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/');
    let addresses = authority.to_socket_addrs().into_iter().flatten();
    addresses
        .into_iter()
        .any(|address| TcpStream::connect_timeout(&address, Duration::from_millis(300)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_are_safe_to_evaluate() {
        let exports =
            [("HANGUP_LOGIN", Secret::new(r"DEMO\alice")), ("HANGUP_X", Secret::new("$(rm -r /)'"))];
        assert_eq!(
            script(&exports),
            "export HANGUP_LOGIN='DEMO\\alice'\nexport HANGUP_X='$(rm -r /)'\\'''\n"
        );
    }

    #[test]
    fn a_closed_port_does_not_listen() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        assert!(listens(&url));
        drop(listener);
        assert!(!listens(&url));
        assert!(!listens("nonsense"));
    }
}
