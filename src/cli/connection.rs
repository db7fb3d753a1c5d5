//! Where the server is, and whom to trust that it is the server.

use std::{fs, path::PathBuf};

use reqwest::Url;

use super::{Failure, Globals, context::Context, environment::Environment};
use crate::client::Builder;

/// Where `hangup serve` listens by default.
const DEFAULT_URL: &str = "http://127.0.0.1:6500";

/// An address, and how its certificate is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Connection {
    /// Without a slash at its end.
    pub(super) url: String,
    /// The file with the authority to trust.
    pub(super) ca: Option<PathBuf>,
    accepts_any_certificate: bool,
}

/// What a profile says of an address.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    pub(super) url: &'a str,
    pub(super) ca: Option<&'a PathBuf>,
}

impl Connection {
    /// The address by `--url`, the profile of `--profile`, `HANGUP_URL`, the default profile, or `hangup serve`'s own,
    /// in this order. The authority by `--ca`, `HANGUP_CA` or the profile, which knows one for its own address alone.
    pub(super) fn choose(
        globals: &Globals,
        environment: &Environment,
        known: Option<Known>,
    ) -> Result<Self, Failure> {
        let named = known.filter(|_| globals.profile.is_some()).map(|known| known.url);
        let url = globals
            .url
            .as_deref()
            .or(named)
            .or_else(|| environment.get("HANGUP_URL"))
            .or_else(|| known.map(|known| known.url))
            .unwrap_or(DEFAULT_URL)
            .trim()
            .trim_end_matches('/')
            .to_owned();
        let kept = known.filter(|known| known.url == url).and_then(|known| known.ca);
        let ca = globals.ca.clone().or_else(|| environment.path("HANGUP_CA")).or_else(|| kept.cloned());
        let ca = ca.map(|file| std::path::absolute(&file).unwrap_or(file));
        let this = Self { url, ca, accepts_any_certificate: globals.insecure };
        this.refuse_the_clear()?;
        Ok(this)
    }

    /// Refuses what is no server's address, and to send passwords and keys over a network in the clear.
    fn refuse_the_clear(&self) -> Result<(), Failure> {
        let url = parsed(&self.url)
            .map_err(|message| Failure::usage(message).try_this("write it as https://localhost:6500"))?;
        if url.scheme() != "http" || self.accepts_any_certificate || is_loopback(&url) {
            return Ok(());
        }
        let message = format!("{} would carry passwords and tokens in the clear", self.url);
        Err(Failure::usage(message)
            .try_this("give an address with https://, or --insecure where you trust the network"))
    }

    /// Sets up a client for this address.
    pub(super) fn set_up<A>(&self, builder: Builder<A>, context: &Context) -> Result<Builder<A>, Failure> {
        let notes = context.notes.clone();
        let mut builder = builder
            .danger_accept_invalid_certs(self.accepts_any_certificate)
            .clock(context.clock.clone())
            .on_notice(move |notice| notes.notice(notice));
        if let Some(file) = &self.ca {
            builder = builder.trust_pem(read(file)?);
        }
        Ok(builder)
    }
}

/// Reads a file with certificates or keys.
pub(super) fn read(file: &PathBuf) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| Failure::io(&format!("read {}", file.display()), &error))
}

/// An address that requests can be made to. One that holds a password is not repeated.
fn parsed(text: &str) -> Result<Url, String> {
    let Ok(url) = Url::parse(text) else { return Err(format!("`{text}` is no server's address")) };
    if !url.username().is_empty() || url.password().is_some() {
        return Err("a server's address holds no name and no password".to_owned());
    }
    let reason = if !matches!(url.scheme(), "http" | "https") {
        "it begins with neither https:// nor http://"
    } else if url.query().is_some() || url.fragment().is_some() {
        "it goes on after host, port and path"
    } else {
        return Ok(url);
    };
    Err(format!("`{text}` is no server's address: {reason}"))
}

fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn globals(url: Option<&str>, profile: Option<&str>) -> Globals {
        Globals { url: url.map(Into::into), profile: profile.map(Into::into), ..Globals::default() }
    }

    #[test]
    fn the_nearest_word_on_the_address_counts() {
        let known = Some(Known { url: "https://profile", ca: None });
        let variable = Environment::of(&[("HANGUP_URL", "https://variable/")]);
        let nothing = Environment::default();
        for (flag, profile, environment, known, expected) in [
            (Some("https://flag/"), Some("work"), &variable, known, "https://flag"),
            (None, Some("work"), &variable, known, "https://profile"),
            (None, Some("work"), &variable, None, "https://variable"),
            (None, None, &variable, known, "https://variable"),
            (None, None, &nothing, known, "https://profile"),
            (None, None, &nothing, None, DEFAULT_URL),
        ] {
            let chosen = Connection::choose(&globals(flag, profile), environment, known).unwrap();
            assert_eq!(chosen.url, expected);
        }
    }

    #[test]
    fn a_profile_knows_the_authority_of_its_own_address() {
        let ca = PathBuf::from("/etc/ca.pem");
        let known = Some(Known { url: "https://a", ca: Some(&ca) });
        let chosen = |url| Connection::choose(&globals(url, None), &Environment::default(), known).unwrap();
        assert_eq!(chosen(None).ca, Some(ca.clone()));
        assert_eq!(chosen(Some("https://b")).ca, None);
        let variable = Environment::of(&[("HANGUP_CA", "/etc/other.pem")]);
        let chosen = Connection::choose(&globals(None, None), &variable, known).unwrap();
        assert_eq!(chosen.ca, Some(PathBuf::from("/etc/other.pem")));
    }

    #[test]
    fn secrets_do_not_cross_a_network_in_the_clear() {
        let refuses = |url: &str, insecure| {
            let globals = Globals { insecure, ..globals(Some(url), None) };
            Connection::choose(&globals, &Environment::default(), None).is_err()
        };
        for url in ["http://127.0.0.1:6500", "http://localhost", "http://[::1]:1", "https://example.com"] {
            assert!(!refuses(url, false), "{url}");
        }
        for url in ["http://example.com", "http://192.0.2.1", "http://localhost.example.com"] {
            assert!(refuses(url, false) && !refuses(url, true), "{url}");
        }
    }

    #[test]
    fn what_is_no_address_is_told_in_one_way() {
        for url in [
            "nonsense",
            "localhost:6500",
            "http://",
            "ftp://localhost",
            "https://localhost?a=1",
            "https://localhost/#a",
            "https://jdoe:s3cret@localhost",
        ] {
            let chosen = Connection::choose(&globals(Some(url), None), &Environment::default(), None);
            let failure = chosen.unwrap_err();
            assert!(failure.message.contains("server's address"), "{failure:?}");
            assert!(failure.hint.is_some_and(|hint| hint.contains("https://localhost:6500")), "{url}");
            assert!(!failure.message.contains("s3cret"), "{url}");
        }
    }
}
