//! Nodes die under load, one after the other: what any of them acknowledged holds, and what it was doing another
//! finishes.

use std::time::{Duration, Instant};

use tokio::sync::Mutex;
use tokio_postgres::Client;
use uuid::Uuid;

use super::{load::Load, rounds};
use crate::{
    acting::receiver::{Answer, Receiver},
    store::postgres_place::{self, Database},
    support::{
        nodes::{Nodes, watched},
        served::until,
    },
};

/// How long a receiver of webhooks takes: so that a node that dies was telling something.
const TELLING: Duration = Duration::from_millis(200);

/// Between two deaths, besides what it takes until the work of the dead one is finished.
const LIFE: Duration = Duration::from_secs(1);

/// Within what all is finished elsewhere. Beside all other tests everything takes longer.
fn within() -> Duration {
    Duration::from_secs(if std::env::var_os("FAULT_ROUNDS").is_some() { 10 } else { 25 })
}

/// Each of these keeps all cores busy.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// How many of these sessions are not over.
async fn open(client: &Client, sessions: &[Uuid]) -> i64 {
    let open = "SELECT count(*) FROM session WHERE id = ANY($1) AND state < 10";
    client.query_one(open, &[&sessions]).await.unwrap().get(0)
}

async fn assert_others_go_on(count: usize) {
    let _turn = ONE_AT_A_TIME.lock().await;
    let receiver = Receiver::that(Answer::Late(TELLING)).await;
    let database = Database::new();
    let mut nodes = Nodes::serve_on(&database.address(), count, &watched(&receiver.url)).await;
    let load = Load::on(&nodes, &["ssh", "watched"]).await;
    let (rounds, mut slowest, mut left) = (rounds(3), Duration::ZERO, 0);
    let client = postgres_place::connect(&database.address()).await;
    for round in 0..rounds {
        tokio::time::sleep(LIFE).await;
        let dying = round as usize % count;
        let other = (dying + 1) % count;
        let before = load.ended();
        nodes.served[dying].signal("KILL");
        let died = Instant::now();
        left += open(&client, &before).await;
        until("the ends to be carried out elsewhere", async || {
            (open(&client, &before).await == 0).then_some(())
        })
        .await;
        slowest = slowest.max(died.elapsed());
        assert!(slowest < within(), "round {round}: all was carried out after {slowest:?}");
        nodes.start_again(dying).await;
        load.at(&nodes, other).await;
    }
    println!(
        "{rounds} deaths of {count} nodes: {left} ends were left, and all carried out within {slowest:?}"
    );
    load.assert_holds(0, &database.address()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_of_two_nodes_leaves_when_it_is_killed_the_other_finishes() {
    assert_others_go_on(2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_of_three_nodes_leaves_when_it_is_killed_the_others_finish() {
    assert_others_go_on(3).await;
}
