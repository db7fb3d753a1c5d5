//! Where a resource is reached.

use std::{fmt, net::Ipv6Addr};

/// A host, and a port where it is not the usual one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// A host name, an IPv4 address, or an IPv6 address without brackets. Never holds a space or a control character.
    pub host: String,
    /// The port, if given.
    pub port: Option<u16>,
}

impl Endpoint {
    /// The endpoint that `address` names: `db-01.example.test`, `192.0.2.7:2222`, `2001:db8::7`, `[2001:db8::7]:2222`.
    ///
    /// `None` where it names none. Host names are letters, digits, `-`, `_` and `.`, of any script.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        if let Ok(address) = address.parse::<Ipv6Addr>() {
            return Some(Self { host: address.to_string(), port: None });
        }
        let (host, port) = if let Some(rest) = address.strip_prefix('[') {
            let (host, port) = rest.split_once(']')?;
            (host.parse::<Ipv6Addr>().ok()?.to_string(), port)
        } else {
            let (host, port) = address.split_at(address.find(':').unwrap_or(address.len()));
            (host_name(host)?.to_owned(), port)
        };
        let port = match port.strip_prefix(':') {
            None if port.is_empty() => None,
            None => return None,
            Some(digits) => Some(digits.parse().ok().filter(|port| *port > 0)?),
        };
        Some(Self { host, port })
    }

    /// The host and a port, `usual` where none is given; an IPv6 address in brackets.
    #[must_use]
    pub fn with_port(&self, usual: u16) -> String {
        format!("{self}:{}", self.port.unwrap_or(usual))
    }
}

/// The host alone, an IPv6 address in brackets.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') { write!(f, "[{}]", self.host) } else { f.write_str(&self.host) }
    }
}

fn host_name(text: &str) -> Option<&str> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!text.is_empty() && text.len() <= 253 && !text.starts_with(['-', '.']) && text.chars().all(fits))
        .then_some(text)
}

#[cfg(test)]
mod tests {
    use super::Endpoint;

    #[test]
    fn hosts_and_ports_are_told_apart() {
        for (address, expected) in [
            ("db-01.example.test", "db-01.example.test:22"),
            ("db_01:2222", "db_01:2222"),
            ("192.0.2.7", "192.0.2.7:22"),
            ("2001:db8::7", "[2001:db8::7]:22"),
            ("[2001:db8::7]", "[2001:db8::7]:22"),
            ("[2001:db8::7]:2222", "[2001:db8::7]:2222"),
        ] {
            assert_eq!(Endpoint::parse(address).unwrap().with_port(22), expected);
        }
    }

    #[test]
    fn what_is_no_address_names_no_endpoint() {
        for address in [
            "",
            " ",
            "a b",
            "user@host",
            "host/path",
            "host:",
            "host:0",
            "host:70000",
            "a:b",
            "-oProxyCommand=x",
            ".a",
            "[::1",
            "[::1]x",
            "[host]:1",
            "host\r\nusername:s:x",
            "1:2:3",
        ] {
            assert_eq!(Endpoint::parse(address), None, "{address:?}");
        }
    }
}
