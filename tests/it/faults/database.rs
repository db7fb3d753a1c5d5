//! The database that nodes share stops, crashes, hangs, or breaks off in the middle of commits, under load: what was
//! acknowledged holds, and the service is back soon after the database is.

use std::time::{Duration, Instant};

use super::{load::Load, rounds};
use crate::{
    store::postgres_place::Database,
    support::{
        cluster::Cluster,
        nodes::Nodes,
        served::until,
        wire::{Cut, Wire},
    },
};

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_stops_or_crashes_or_hangs_loses_nothing_and_is_served_again_soon() {
    let mut cluster = Cluster::start();
    let address = cluster.address.clone();
    let nodes = Nodes::serve_on(&address, 2, "").await;
    let load = Load::on(&nodes, &["ssh"]).await;
    let (rounds, mut slowest) = (rounds(3), Duration::ZERO);
    for round in 0..rounds {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let (away, back) = [("crash", "start"), ("stop", "start"), ("freeze", "thaw")][round as usize % 3];
        cluster.now(away);
        // shorter and longer than a write is tried again
        tokio::time::sleep(Duration::from_secs([1, 7][round as usize / 3 % 2])).await;
        cluster.now(back);
        let is_back = Instant::now();
        for node in 0..nodes.served.len() {
            until("the service to be back", async || load.start_and_end(node).await).await;
        }
        slowest = slowest.max(is_back.elapsed());
        assert!(slowest < Duration::from_secs(5), "round {round}, {away}: back after {slowest:?}");
        load.at(&nodes, 0).await;
    }
    println!("{rounds} times without a database: served again within {slowest:?}");
    load.assert_holds(0, &address).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_break_off_in_the_middle_of_commits_lose_nothing_and_report_nothing_falsely() {
    let database = Database::new();
    let wire = Wire::to(&database.address()).await;
    let nodes = Nodes::serve_on(wire.address(), 2, "").await;
    let load = Load::on(&nodes, &["ssh"]).await;
    let mut cuts = 0;
    for round in 0..rounds(3) * 10 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        cuts += u32::from(wire.next().is_none());
        wire.cut_next(if round % 2 == 0 { Cut::BeforeCommit } else { Cut::AfterCommit });
        if round % 100 == 99 {
            load.at(&nodes, 0).await;
        }
    }
    println!("{cuts} connections broke off at a commit");
    assert!(cuts > 10);
    load.assert_holds(0, &database.address()).await;
}
