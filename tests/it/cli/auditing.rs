//! `audit`: whether what is kept is what was written.

use std::{fs, sync::Arc};

use hangup::{
    domain::{AccountId, DirectoryStore as _, Editor, RandomIds, SystemClock},
    store::sqlite::SqliteStore,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Printed, Shell,
    setup::{apply, initialised},
};

fn audit(shell: &Shell, arguments: &[&str]) -> Printed {
    shell.run(&[&["audit"], arguments, &["--data", "data"]].concat())
}

#[test]
fn a_database_verifies_and_what_was_changed_in_it_is_named() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let well = audit(&shell, &["verify"]);
    let report: Value = serde_json::from_str(&well.stdout).unwrap();
    assert_eq!((well.code, &report["total"], &report["noted"]), (0, &json!(0), &Value::Null), "{well:?}");
    assert_eq!(report["head"], audit(&shell, &["head"]).json());
    let table = audit(&shell, &["verify", "--table"]);
    assert_eq!((table.code, table.stdout.as_str()), (0, ""));
    assert!(table.stderr.contains("all is well"), "{table:?}");

    let file = rusqlite::Connection::open(shell.home().join("data/hangup.db")).unwrap();
    file.execute("UPDATE audit SET at = at + 1 WHERE seq = 2", []).unwrap();
    drop(file);
    let wrong = audit(&shell, &["verify"]);
    let report: Value = serde_json::from_str(&wrong.stdout).unwrap();
    let finding = &report["findings"][0];
    assert_eq!((wrong.code, &report["total"]), (1, &json!(1)));
    assert_eq!((&finding["table"], &finding["key"]), (&json!("audit"), &json!("2")));
    assert!(wrong.stderr.contains("1 thing is wrong"), "{wrong:?}");
    assert!(audit(&shell, &["verify", "--table"]).stdout.contains("audit"));
}

#[tokio::test]
async fn a_head_that_was_noted_is_found_again_or_missed() {
    let (shell, _) = initialised();
    let noted = audit(&shell, &["head", "--table"]).done();
    let noted = noted.trim();
    apply(&shell, &[]).done();
    let report = audit(&shell, &["verify", "--head", noted]);
    assert_eq!(report.code, 0, "{report:?}");
    assert!(
        report.stderr.contains("edits of the directory: 1; that sessions were forgotten: 0"),
        "{report:?}"
    );
    let newer = report.json()["newer"].clone();
    assert_eq!(
        (&newer["edited"], &newer["forgot"], &newer["sessionsForgotten"]),
        (&json!(1), &json!(0), &json!(0))
    );
    let first = &newer["first"][0];
    assert_eq!((&first["what"], &first["by"]["kind"]), (&json!("edited"), &json!("command")));
    let table = audit(&shell, &["verify", "--head", noted, "--table"]);
    assert!(table.stdout.contains("the directory was edited, to revision"), "{table:?}");
    let report = audit(&shell, &["verify", "--head", &"0".repeat(64)]);
    assert_eq!(report.code, 1, "{report:?}");
    assert!(audit(&shell, &["verify", "--head", "abc"]).failed(2).contains("64 hexadecimal digits"));
}

#[test]
fn an_export_and_a_backup_verify_without_the_database() {
    let (shell, _) = initialised();
    apply(&shell, &[]).done();
    let export = audit(&shell, &["export"]);
    let head = audit(&shell, &["head", "--table"]).done();
    let head = head.trim();
    assert!(export.stderr.contains(head), "{export:?}");
    fs::write(shell.home().join("audit.jsonl"), &export.stdout).unwrap();
    let verify = |arguments: &[&str]| shell.run(&[&["audit", "verify", "--file"], arguments].concat());
    let report = verify(&["audit.jsonl", "--head", head]).json();
    assert_eq!((&report["total"], &report["head"]["hash"]), (&json!(0), &json!(head)));
    assert_eq!(report["sessions"], Value::Null, "it has none");
    assert!(verify(&["audit.jsonl"]).failed(2).contains("--head HASH"));

    let changed = export.stdout.replacen("\"at\":1", "\"at\":2", 1);
    fs::write(shell.home().join("audit.jsonl"), changed).unwrap();
    assert_eq!(verify(&["audit.jsonl", "--head", head]).code, 1);

    let lines = export.stdout.lines().count();
    let last = audit(&shell, &["export", "--from", &lines.to_string()]).done();
    assert_eq!(last.lines().count(), 1);
    audit(&shell, &["export", "--from", "0"]).failed(2);

    shell.run(&["backup", "b.db", "--data", "data"]).done();
    assert_eq!(verify(&["b.db", "--head", head]).code, 0);
}

#[tokio::test]
async fn it_is_told_who_edits_the_directory() {
    let (shell, _) = initialised();
    let store =
        SqliteStore::open(&shell.home().join("data/hangup.db"), Arc::new(SystemClock), &RandomIds).unwrap();
    let account = AccountId(Uuid::from_u128(7));
    let revision = store.directory().await.unwrap().revision();
    store.edit_directory_by(Editor::Account(account), revision, vec![]).await.unwrap();
    drop(store);
    let text = audit(&shell, &["export"]).done();
    assert!(text.contains("edited") && text.contains(&account.to_string()), "{text}");
    assert!(!text.contains("argon2"), "of what is kept there are digests alone");
}
