//! Sign-ins at a steady rate, however slowly they are answered: what keeps the password hashing busy.

use std::time::{Duration, Instant};

use clap::Args;
use serde_json::json;
use tokio::{task::JoinSet, time::MissedTickBehavior};

use crate::Failure;

#[derive(Args)]
pub(crate) struct SignIns {
    /// The server's address.
    #[arg(long)]
    url: String,
    /// How many a second.
    #[arg(long, default_value_t = 50)]
    rate: u32,
    /// For how long.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
}

impl SignIns {
    /// Each sign-in is with a login that is nobody's: it is hashed like any other, and no login is throttled for
    /// being tried too often. The server must be told `--behind-proxy`, or it throttles the address.
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let mut ticks = tokio::time::interval(Duration::from_secs(1) / self.rate);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
        let began = Instant::now();
        let mut asked = JoinSet::new();
        for number in 0..self.rate * self.seconds {
            ticks.tick().await;
            let body = json!({"login": format!("BENCH\\nobody{number}"), "password": "a wrong password"});
            let request = client.post(format!("{}/signinBody", self.url)).json(&body);
            asked.spawn(async move { request.send().await.map(|answer| answer.status().as_u16()) });
        }
        let mut hashed = 0_u32;
        while let Some(status) = asked.join_next().await {
            match status?? {
                401 => hashed += 1,
                other => return Err(format!("a sign-in was answered {other} instead of 401").into()),
            }
        }
        println!("{:.1}", f64::from(hashed) / began.elapsed().as_secs_f64());
        Ok(())
    }
}
