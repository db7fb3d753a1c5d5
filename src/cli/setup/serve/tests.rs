use clap::Parser;

use super::*;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    serve: ServeArgs,
}

fn config(flags: &[&str], file: &str) -> Result<Config, SetupError> {
    let parent = tempfile::tempdir().unwrap();
    let folder = DataFolder::create(&parent.path().join("data")).unwrap();
    std::fs::write(folder.settings(), file).unwrap();
    let line = Line::try_parse_from(["serve"].iter().chain(flags)).unwrap();
    line.serve.config(&folder)
}

#[test]
fn flags_go_over_the_file_and_the_file_over_the_defaults() {
    let file = "listen = '127.0.0.1:1'\n[sessions]\naction_timeout_seconds = 1\ngrace_seconds = 2\n\
                [tls]\nself_signed = true";
    let flags = [
        "--action-timeout=9",
        "--no-rate-limits",
        "--log-format=json",
        "--tls-cert=c",
        "--tls-key=k",
        "--metrics-listen=[::1]:0",
    ];
    let config = config(&flags, file).unwrap();
    assert_eq!(config.listen.port(), 1);
    assert_eq!(config.metrics.listen, Some("[::1]:0".parse().unwrap()));
    assert_eq!((config.sessions.action_timeout_seconds, config.sessions.grace_seconds), (9, 2));
    assert!(!config.rate_limits.enabled);
    assert_eq!(config.log.format, Some(LogFormat::Json));
    assert!(config.tls.cert.is_some() && !config.tls.self_signed);
    config.validate().unwrap();
}

#[test]
fn sessions_of_a_demo_hang_within_seconds_unless_something_else_is_said() {
    let timeout = |flags: &[&str], file| config(flags, file).unwrap().sessions.action_timeout_seconds;
    assert_eq!(timeout(&[], ""), 300);
    assert_eq!(timeout(&["--demo"], crate::server::setup::SETTINGS), 5);
    assert_eq!(timeout(&["--demo", "--action-timeout=2"], ""), 2);
    assert_eq!(timeout(&["--demo"], "[sessions]\naction_timeout_seconds = 7"), 7);
}

#[test]
fn the_settings_of_a_new_folder_are_the_defaults() {
    assert_eq!(config(&[], crate::server::setup::SETTINGS).unwrap(), Config::default());
}

#[test]
fn a_certificate_needs_its_key() {
    for (flag, missing) in [("--tls-cert=c", "tls.key"), ("--tls-key=k", "tls.cert")] {
        let error = config(&[flag], "").unwrap().validate().unwrap_err();
        assert!(error.message.contains(missing) && error.hint.is_some(), "{error}");
    }
    assert!(Line::try_parse_from(["serve", "--tls-cert=c", "--tls-key=k", "--tls-self-signed"]).is_err());
}
