use super::*;

fn parse(text: &str) -> Result<Config, String> {
    Config::parse(&Source::new("hangup.toml", text)).map_err(|problems| problems.to_string())
}

#[test]
fn an_empty_file_means_the_defaults() {
    assert_eq!(parse("").unwrap(), Config::default());
    Config::default().validate().unwrap();
}

#[test]
fn what_does_not_fit_is_named_by_place_with_what_to_do() {
    for (text, expected) in [
        ("\n[limits]\nmax_connections = 0", "hangup.toml:3:19: 0 is too small; write 1 or more"),
        ("[limits]\nmax_header_bytes = 100", "hangup.toml:2:20: 100 is too small; write 8192 or more"),
        ("[retention]\nended_days = 0", "hangup.toml:2:14: 0 is too small; write 1 or more"),
        ("[retention]\nended_days = 36501", "hangup.toml:2:14: 36501 is too large; write 36500 or less"),
        ("listen = 'localhost'", "hangup.toml:1:10: write an IP address and a port, such as"),
        (
            "[tls]\ncertificate = 'x'",
            "hangup.toml:2:1: there is no key `certificate` here; write one of `cert`",
        ),
        ("[log]\nformat = 'xml'", "hangup.toml:2:10: there is no \"xml\" here; write \"human\" or \"json\""),
        ("[log]\nformat = 5", "hangup.toml:2:10: write \"human\" or \"json\" here, not 5"),
        (
            "[limits]\nmax_connections = -1",
            "hangup.toml:2:19: write a whole number of 0 or more here, not -1",
        ),
        ("[proxy]\ntrusted = ['x']", "hangup.toml:2:11: write an IP address or a network, such as"),
    ] {
        let error = parse(text).unwrap_err();
        assert!(error.starts_with(expected), "{error}");
    }
}

#[test]
fn the_template_shows_the_limits_as_they_are() {
    let commented = |line: &&str| line.starts_with("# per_minute = ");
    let line = crate::server::setup::SETTINGS.lines().find(commented).unwrap();
    let shown = parse(&format!("[rate_limits]\n{}", &line[2..])).unwrap().rate_limits.per_minute;
    assert_eq!(shown.len(), 9);
    assert!(shown.iter().all(|(operation, number)| operation.per_minute() == *number), "{shown:?}");
    for wrong in ["per_minute = { cancelSession = 0 }", "per_minute = { endSession = 1 }"] {
        parse(&format!("[rate_limits]\n{wrong}")).unwrap_err();
    }
}

#[test]
fn only_loopback_goes_without_tls() {
    for listen in ["127.0.0.1:1", "127.9.9.9:1", "[::1]:1", "[::ffff:127.0.0.1]:1"] {
        parse(&format!("listen = '{listen}'")).unwrap().validate().unwrap();
    }
    for listen in ["0.0.0.0:1", "[::]:1", "192.0.2.1:1"] {
        let open = parse(&format!("listen = '{listen}'")).unwrap();
        assert!(open.validate().unwrap_err().message.contains("--behind-proxy"), "{listen}");
        Config { behind_proxy: true, ..open.clone() }.validate().unwrap();
        let tls = Tls { self_signed: true, ..Tls::default() };
        Config { tls, ..open }.validate().unwrap();
    }
}

#[test]
fn metrics_leave_the_machine_only_behind_a_proxy() {
    assert_eq!(parse("").unwrap().metrics.listen, None);
    for listen in ["127.0.0.1:9464", "[::1]:0"] {
        parse(&format!("[metrics]\nlisten = '{listen}'")).unwrap().validate().unwrap();
    }
    let open = parse("[metrics]\nlisten = '0.0.0.0:9464'").unwrap();
    // what the server's own listener encrypts, this one does not
    let tls = Tls { self_signed: true, ..Tls::default() };
    for open in [open.clone(), Config { tls, ..open.clone() }] {
        let error = open.validate().unwrap_err();
        assert!(error.message.contains("--metrics-listen"), "{error}");
    }
    Config { behind_proxy: true, ..open }.validate().unwrap();
    let error = parse("[metrics]\nlisten = 'localhost'").unwrap_err();
    assert!(error.starts_with("hangup.toml:2:10: write an IP address and a port"), "{error}");
}

#[test]
fn all_contradictions_are_told_at_once() {
    let config = parse("[tls]\ncert = 'c'\nself_signed = true\n[log]\nfilter = 'hangup=lots'").unwrap();
    let error = config.validate().unwrap_err();
    assert_eq!(error.message.lines().count(), 2, "{error}");
}

#[test]
fn paths_start_at_the_folder_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hangup.toml");
    std::fs::write(&file, "[tls]\ncert = 'tls/cert.pem'\nkey = '/abs/key.pem'").unwrap();
    let config = Config::load(&file).unwrap();
    assert_eq!(config.tls.cert, Some(folder.path().join("tls/cert.pem")));
    assert_eq!(config.tls.key, Some(PathBuf::from("/abs/key.pem")));
}
