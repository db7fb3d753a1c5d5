//! `limits`.

use std::sync::Arc;

use hangup::domain::SystemClock;

use super::Shell;
use crate::support::{Setup, TestServer};

async fn limited() -> TestServer {
    TestServer::start_with(Setup { clock: Arc::new(SystemClock), rate_limits: true, ..Setup::default() })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_use_of_limits_is_shown_to_applications_and_administrators() {
    let server = limited().await;
    let shell = Shell::of_bob(&server);
    let nothing = shell.run(&["limits", "show", "--table"]);
    assert_eq!((nothing.code, nothing.stdout.as_str()), (0, ""), "{nothing:?}");
    assert!(nothing.stderr.contains("no API key has called"), "{nothing:?}");

    shell.run(&["community", "start"]).json();
    for who in [&[][..], &["--admin"]] {
        let shown = shell.run(&[&["limits", "show"], who].concat()).json();
        let used = &shown["uses"][0];
        assert_eq!((&shown["enabled"], &used["operation"]), (&true.into(), &"startSession".into()));
        assert_eq!((&used["used"], &used["perMinute"]), (&1.into(), &27.into()));
    }
    for _ in 0..9 {
        shell.run(&["community", "cancel", "--no-wait"]);
    }
    let told = shell.run(&["community", "cancel", "--no-wait"]).failed(7);
    assert!(told.contains("wait") && told.contains(" s and run it again"), "{told}");
    let table = shell.run(&["limits", "show", "--table"]).done();
    assert!(table.contains("PREFIX") && table.contains("9 of 9") && table.contains("1 of 27"), "{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_limits_nothing_says_so() {
    let server = TestServer::start_with(Setup { clock: Arc::new(SystemClock), ..Setup::default() }).await;
    let shown = Shell::of_bob(&server).run(&["limits", "show", "--table"]);
    assert!(shown.code == 0 && shown.stderr.contains("limits nothing"), "{shown:?}");
}
