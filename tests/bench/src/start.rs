//! How long a start takes: from the program's start to its first answer.

use std::{
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use clap::Args;

use crate::Failure;

/// A server that does not answer by then never does.
const LONGEST: Duration = Duration::from_mins(1);

#[derive(Args)]
pub(crate) struct Start {
    /// What to get.
    #[arg(long)]
    url: String,
    /// The bearer token to get it with.
    #[arg(long)]
    token: String,
    /// The server.
    #[arg(last = true, required = true)]
    command: Vec<String>,
}

impl Start {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let began = Instant::now();
        let mut server = Command::new(&self.command[0])
            .args(&self.command[1..])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let took = loop {
            let answer = client.get(&self.url).bearer_auth(&self.token).send().await;
            if answer.is_ok_and(|answer| answer.status() == 200) {
                break Some(began.elapsed());
            }
            if began.elapsed() > LONGEST || server.try_wait()?.is_some() {
                break None;
            }
            // a refused connection costs next to nothing, so that asking often delays no start
            tokio::time::sleep(Duration::from_millis(1)).await;
        };
        server.kill()?;
        server.wait()?;
        let took = took.ok_or("the server does not start; run it by hand to see why")?;
        println!("{:.1}", took.as_secs_f64() * 1000.0);
        Ok(())
    }
}
