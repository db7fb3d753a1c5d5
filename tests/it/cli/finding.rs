//! `session count` and `session search`.

use super::{Shell, live_server, started};

#[tokio::test(flavor = "multi_thread")]
async fn sessions_are_counted_by_their_part_of_life() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    assert_eq!(shell.run(&["session", "count"]).done(), "0\n");
    started(&shell, "ssh", &["--wait"]);
    started(&shell, "ssh", &["--start", "+10m"]);
    for (arguments, count) in [
        (["--status", "active"].as_slice(), "1\n"),
        (&["--status", "pending"], "1\n"),
        (&["--status", "historical"], "0\n"),
        (&["--admin"], "2\n"),
        (&["--resource", "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71"], "0\n"),
    ] {
        assert_eq!(shell.run(&[&["session", "count"], arguments].concat()).done(), count, "{arguments:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_pages_orders_and_sums_up() {
    let server = live_server().await;
    let shell = Shell::of_bob(&server);
    let notes = ["patching a", "patching b", "audit"];
    let ids = notes.map(|note| started(&shell, "ssh", &["--note", note]));
    shell.run(&["session", "search"]).failed(4);

    let search = |more: &[&str]| shell.run(&[&["session", "search", "--admin"], more].concat());
    let found = search(&["PATCHING", "--order-by", "note", "--descending"]).json();
    let order: Vec<_> = found["data"].as_array().unwrap().iter().map(|row| &row["id"]).collect();
    assert_eq!(order, [ids[1].as_str(), &ids[0]]);
    assert_eq!((&found["recordsTotal"], &found["summary"]["countSessions"]), (&2.into(), &2.into()));

    let page = ["--order-by", "note", "--skip", "1", "--take", "1", "--ids"];
    assert_eq!(search(&page).done(), format!("{}\n", ids[0]));
    let none = search(&["--to", "-1d"]).json();
    assert_eq!(none["recordsTotal"], 0);
    let users = search(&["--from", "-1h", "--take", "0", "--top-users", "top5"]).json();
    assert_eq!(
        (&users["topUsers"][0]["managedAccountName"], &users["recordsTotal"]),
        (&"DEMO\\bob".into(), &3.into())
    );

    let table = search(&["--table", "--take", "2", "--top-users", "everyone"]);
    assert_eq!(table.code, 0, "{table:?}");
    assert!(table.stdout.contains("db-01.demo.test") && table.stdout.contains("everybody's"), "{table:?}");
    assert!(table.stderr.contains("sessions 1 to 2 of 3"), "{table:?}");
    let unknown = search(&["--order-by", "shoe size"]).failed(2);
    assert!(unknown.contains("orderBy"), "{unknown}");
    search(&["--take", "1001"]).failed(2);
}
