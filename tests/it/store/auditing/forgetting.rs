//! The chain holds where sessions are forgotten.

use hangup::{
    domain::{Editor, Pruning},
    store::sqlite::{
        Use,
        audit::{What, verify::verify},
    },
};

use super::File;
use crate::fixtures::{managed, minutes, noon};

#[tokio::test]
async fn forgotten_sessions_leave_a_chain_that_holds() {
    let file = File::new().await;
    let noted = file.head();
    let store = file.open();
    let mut pruning = Pruning::new(Editor::Server, noon() + minutes(1));
    while pruning.step(&*store).await.unwrap().is_some() {}
    let report = verify(&file.path(), Use::Live, Some(noted), &mut |_| {}).unwrap();
    assert_eq!((report.findings, report.sessions), (vec![], Some(4)));
    assert!(report.noted_at.is_some());
    let newer = report.newer;
    assert_eq!((newer.edited, newer.forgot, newer.sessions_forgotten), (0, 1, 1));
    let what = What::Forgot { sessions: 1, until: Some(noon() + minutes(1)) };
    assert_eq!(
        newer.first.iter().map(|link| (link.by.kind, link.what)).collect::<Vec<_>>(),
        [("server", what)]
    );
    let link = file.export(newer.first[0].seq);
    assert!(link.contains(&managed(8).id.to_string()), "{link}");

    // what is taken away in the same way by somebody else has no record of it
    let thief = file.copy();
    drop(store);
    file.settle();
    let thief = {
        drop(thief);
        file.copy()
    };
    thief.change(
        "INSERT INTO forgotten_event (seq, digest) SELECT seq, randomblob(32) FROM event ORDER BY seq LIMIT 1;
         DELETE FROM event WHERE seq = (SELECT min(seq) FROM event)",
    );
    assert!(thief.found().iter().any(|(table, _)| table == "forgotten_event"));
}
