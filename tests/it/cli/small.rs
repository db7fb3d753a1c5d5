//! What needs no server: `totp`, `openapi`, `roles`, `completions`, help and the ends of pipes.

use std::process::Stdio;

use hangup::{
    auth::one_time_code,
    contract,
    domain::{Clock as _, SystemClock, access::TABLE},
};
use serde_json::json;

use super::Shell;
use crate::support::served::{free_port, program};

#[test]
fn a_code_is_that_of_the_rfc() {
    let shell = Shell::new();
    let code = || {
        let seconds = u64::try_from(SystemClock.now().timestamp()).unwrap();
        one_time_code::code_at(b"12345678901234567890", seconds)
    };
    // anew where a new code begins meanwhile
    let agrees = || {
        let before = code();
        let printed = shell.run(&["totp", "--secret", "gezd gnbv gy3t qojq GEZD-GNBV-GY3T-QOJQ"]).done();
        (before == code()).then(|| assert_eq!(printed, format!("{before}\n")))
    };
    assert!(agrees().or_else(agrees).is_some());
    shell.run(&["totp", "--secret", "01189998"]).failed(2);
}

#[test]
fn the_contracts_are_printed_word_for_word() {
    let shell = Shell::new();
    assert_eq!(shell.run(&["openapi", "privilege-secure"]).done(), contract::PRIVILEGE_SECURE);
    assert_eq!(shell.run(&["openapi", "sonoran-cms"]).done(), contract::SONORAN_CMS);
    assert_eq!(shell.run(&["openapi", "hangup"]).done(), contract::HANGUP);
    shell.run(&["openapi", "sonoran-cad"]).failed(2);
}

#[test]
fn completions_are_scripts_of_the_shells() {
    let shell = Shell::new();
    for name in ["bash", "zsh", "fish"] {
        assert!(shell.run(&["completions", name]).done().contains("hangup"), "{name}");
    }
    let script = shell.run(&["completions", "bash"]).done();
    // too long for an argument
    let file = shell.home().join("completions.bash");
    std::fs::write(&file, script).unwrap();
    let checked = std::process::Command::new("bash").arg("-n").arg(file).status().unwrap();
    assert!(checked.success());
}

#[test]
fn help_lists_the_commands_and_the_exit_codes() {
    let help = Shell::new().run(&["--help"]).done();
    for expected in ["serve", "session", "sweep", "community", "totp", "roles", "Exit codes:", "9  "] {
        assert!(help.contains(expected), "{expected} in {help}");
    }
    assert_eq!(Shell::new().run(&["--version"]).done(), concat!("hangup ", env!("CARGO_PKG_VERSION"), "\n"));
    Shell::new().run(&["end-all"]).failed(2);
    Shell::new().run(&[]).failed(2);
}

#[test]
fn what_a_flag_does_not_take_is_told_in_plain_words() {
    let shell = Shell::new();
    for (arguments, example) in [
        (["session", "show", "abc"].as_slice(), "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5"),
        (&["session", "extend", "abc", "--minutes", "-1"], "such as 15"),
        (&["session", "end", "abc", "--wait", "--timeout", "x"], "such as 60"),
        (&["session", "list", "--limit", "-1"], "such as 50"),
        (&["session", "search", "--take", "x"], "such as 50"),
        (&["community", "current", "--server", "abc"], "such as 1"),
        (&["serve", "--action-timeout", "x"], "such as 300"),
        (&["login", "--code", "abc"], "such as 012345"),
        (&["session", "list", "--url", "localhost:6500"], "https://localhost:6500"),
        (&["session", "list", "--url", "https://localhost?a=1"], "https://localhost:6500"),
    ] {
        let refused = shell_with_login(&shell, arguments);
        assert!(refused.contains(example), "{refused}");
        for raw in ["invalid digit", "urn:uuid", "unexpected argument"] {
            assert!(!refused.contains(raw), "{refused}");
        }
    }
}

fn shell_with_login(shell: &Shell, arguments: &[&str]) -> String {
    let mut command = shell.command(arguments);
    command.env("HANGUP_LOGIN", "x").env("HANGUP_PASSWORD", "y").env("HANGUP_NO_CODE", "1");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_closed_pipe_is_success() {
    let shell = Shell::new();
    for arguments in [["openapi"].as_slice(), &["completions", "bash"], &["schema", "directory"], &["--help"]]
    {
        let mut child = program(shell.home()).args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        assert!(child.wait().unwrap().success(), "{arguments:?}");
    }
}

#[test]
fn a_server_that_is_not_there_is_named() {
    let url = format!("http://127.0.0.1:{}", free_port());
    let shell = Shell::new()
        .with("HANGUP_URL", &url)
        .with("HANGUP_LOGIN", "x")
        .with("HANGUP_PASSWORD", "s3cret-of-nobody");
    let away = shell.with("HANGUP_NO_CODE", "1").run(&["session", "list"]).failed(8);
    assert!(away.contains(&url) && !away.contains("s3cret"), "{away}");
}

#[test]
fn a_password_goes_to_no_other_machine_in_the_clear() {
    let shell = Shell::new().with("HANGUP_LOGIN", "x").with("HANGUP_PASSWORD", "s3cret-of-nobody");
    let refused = shell.run(&["session", "list", "--url", "http://192.0.2.1:6500"]).failed(2);
    assert!(refused.contains("https"), "{refused}");
}

#[test]
fn roles_are_shown_whole_and_by_family_without_a_server() {
    let shell = Shell::new();
    let shown = shell.run(&["roles"]).json();
    let rows = shown.as_array().unwrap();
    assert_eq!(rows.len(), TABLE.len());
    for (row, entry) in rows.iter().zip(TABLE) {
        assert_eq!((&row["operation"], &row["family"]), (&entry.id.into(), &entry.family.name().into()));
    }
    let end = rows.iter().find(|row| row["operation"] == "DeleteAsync").unwrap();
    let expected = json!({
        "operation": "DeleteAsync", "family": "privilege-secure", "may": "end a session",
        "nobody": null, "firstStep": null, "user": "own", "admin": "all", "app": null, "apiKey": null,
    });
    assert_eq!(end, &expected);

    let table = shell.run(&["roles", "--table", "--family", "sonoran-cms"]).done();
    assert!(table.contains("cancelSession") && table.contains("community"), "{table}");
    assert!(!table.contains("DeleteAsync"), "{table}");
    let row = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let own = shell.run(&["roles", "--table", "--family", "hangup"]).done();
    let rows: Vec<_> = own.lines().map(row).collect();
    assert_eq!(rows[1][..5], ["listHanging", "-", "all", "all", "-"].map(String::from), "{own}");
    shell.run(&["roles", "--family", "sonoran-cad"]).failed(2);
}
