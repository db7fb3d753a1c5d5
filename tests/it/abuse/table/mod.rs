//! Requests that are refused: each with the exact status, in the words of its family, and without a word too much.

mod answer;
mod bodies;
mod communities;
mod depths;
mod framing;
mod heads;
mod ids;
mod keys;
mod methods;
mod paths;
mod queries;
mod scene;
mod tokens;

use std::collections::BTreeSet;

use serde_json::Value;

use self::scene::Scene;
use super::{answer_to, is_well, row::Row};
use crate::support::http::Answer as Http;

/// The fewest rows that the table may have.
const FEWEST: usize = 600;

fn rows(scene: &Scene) -> Vec<Row> {
    [
        bodies::rows(scene),
        communities::rows(),
        depths::rows(scene),
        framing::rows(scene),
        heads::rows(scene),
        ids::rows(scene),
        keys::rows(scene),
        methods::rows(),
        paths::rows(scene),
        queries::rows(scene),
        tokens::rows(scene),
    ]
    .concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_request_of_the_table_is_refused_in_its_familys_words_and_tells_nothing() {
    let scene = Scene::set().await;
    let rows = rows(&scene);
    let names: BTreeSet<_> = rows.iter().map(|row| &row.name).collect();
    assert_eq!(names.len(), rows.len(), "each row has a name of its own");
    assert!(rows.len() >= FEWEST, "{} rows", rows.len());

    let mut failures = Vec::new();
    for row in &rows {
        let bytes = answer_to(&scene.world, &row.bytes, row.is_cut).await;
        let complaints = answer::complaints(row, &bytes, &scene.secrets);
        failures.extend(complaints.into_iter().map(|complaint| format!("{}: {complaint}", row.name)));
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));

    // nothing of it has done anything, broken anything or been written down
    assert!(is_well(&scene.world).await);
    let count = scene.world.get("/api/v1/ActivitySession/Count").bearer_auth(&scene.admin);
    assert_eq!(Http::to(count).await.parts(), (200, Value::from(2)));
    let log = scene.world.server.log();
    assert!(!log.contains("panicked"), "{log}");
    for secret in &scene.secrets {
        assert!(!log.contains(secret), "the log has {secret}");
    }
}
