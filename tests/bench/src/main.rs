//! What `tests/bench/run` needs besides the server: data made with hangup's own types, so that formats and migrations
//! are right; a bare axum server to compare with; small clients that no load generator has; and the report.

mod data;
mod no_op;
mod report;
mod sample;
mod sign_ins;
mod start;

use std::{error::Error, path::PathBuf};

use clap::Parser;

/// Anything that stops a measurement; it is printed, and the run fails.
type Failure = Box<dyn Error + Send + Sync>;

#[derive(Parser)]
enum Command {
    /// Print a port that nobody listens on.
    FreePort,
    /// Serve 202 without a body to every request.
    NoOp {
        /// The port of 127.0.0.1.
        port: u16,
    },
    /// Make a data folder with the demo's directory and more accounts.
    Make {
        /// The folder; it must not be there yet.
        folder: PathBuf,
        #[command(flatten)]
        elsewhere: data::Elsewhere,
        /// How many users besides the demo's.
        #[arg(long, default_value_t = 500)]
        accounts: u32,
        /// Where to write the users' ids, one a line.
        #[arg(long)]
        ids: PathBuf,
        /// What the server is to log.
        #[arg(long, default_value = "warn")]
        log: String,
    },
    /// Add sessions to a data folder that no server uses.
    Seed(data::Seed),
    /// Print a token of one of the demo's accounts.
    Token {
        /// The data folder.
        folder: PathBuf,
        #[command(flatten)]
        elsewhere: data::Elsewhere,
        /// The login, such as `DEMO\admin`.
        login: String,
    },
    /// Start a server and print after how many milliseconds it first answers 200.
    Start(start::Start),
    /// Sign in at a steady rate, each time as somebody else, and print how many sign-ins a second were answered.
    SignIns(sign_ins::SignIns),
    /// Print the table from measurements: lines of key, round and value, with tabs between.
    Report {
        /// The measurements.
        file: PathBuf,
    },
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    match Command::parse() {
        Command::FreePort => {
            println!("{}", std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port());
            Ok(())
        }
        Command::NoOp { port } => no_op::serve(port).await,
        Command::Make { folder, elsewhere, accounts, ids, log } => {
            data::make(&folder, &elsewhere, accounts, &ids, &log).await
        }
        Command::Seed(seed) => seed.run().await,
        Command::Token { folder, elsewhere, login } => data::token(&folder, &elsewhere, &login).await,
        Command::Start(start) => start.run().await,
        Command::SignIns(sign_ins) => sign_ins.run().await,
        Command::Report { file } => report::print(&file),
    }
}
