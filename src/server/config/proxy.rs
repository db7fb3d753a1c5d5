//! `[proxy]`: who in front is believed about clients.

use std::{fmt, net::IpAddr, str::FromStr};

use axum::http::HeaderName;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Proxies in front of the server, and what they are believed. Nobody else's headers say who a client is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Proxy {
    /// Addresses of the proxies, as networks: `["127.0.0.1/32", "10.1.0.0/16"]`. Their `X-Forwarded-For` is believed: a
    /// client's address is the last one in it that is no proxy's. They must add to that header, or set it.
    pub trusted: Vec<Network>,
    /// The header in which they give the serial number of the client certificate that they have verified, in
    /// hexadecimal, such as `X-Client-Cert-Serial`; they must set it on every request, empty where there is none. Left
    /// out, applications cannot sign in through a proxy.
    #[schemars(with = "Option<String>")]
    #[serde(serialize_with = "header_text", deserialize_with = "header")]
    pub client_certificate_serial_header: Option<HeaderName>,
}

impl Proxy {
    /// Whether a proxy of ours has this address.
    #[must_use]
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(address))
    }
}

/// All addresses that begin alike: `10.1.0.0/16`, `2001:db8::/32`, or one by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether this address is one of them.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        let (same, width) = match (self.address, address.to_canonical()) {
            (IpAddr::V4(ours), IpAddr::V4(other)) => ((ours.to_bits() ^ other.to_bits()).leading_zeros(), 32),
            (IpAddr::V6(ours), IpAddr::V6(other)) => {
                ((ours.to_bits() ^ other.to_bits()).leading_zeros(), 128)
            }
            _ => return false,
        };
        same.min(width) >= u32::from(self.bits)
    }
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, bits) =
            text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(drop)?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(width), |bits| bits.parse().map_err(drop))?;
        if bits > width { Err(()) } else { Ok(Self { address, bits }) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

impl Serialize for Network {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Network {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|()| {
            de::Error::custom(
                "write an IP address or a network, such as \"127.0.0.1/32\" or \"2001:db8::/32\"",
            )
        })
    }
}

fn header<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<HeaderName>, D::Error> {
    let name = String::deserialize(deserializer)?.parse();
    name.map(Some)
        .map_err(|_| de::Error::custom("write the name of a header, such as \"X-Client-Cert-Serial\""))
}

#[expect(clippy::ref_option, reason = "serde gives it so")]
fn header_text<S: Serializer>(name: &Option<HeaderName>, serializer: S) -> Result<S::Ok, S::Error> {
    name.as_ref().map(HeaderName::as_str).serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_the_addresses_that_begin_as_it_does() {
        for (network, inside, outside) in [
            ("127.0.0.1", "127.0.0.1", "127.0.0.2"),
            ("10.1.0.0/16", "10.1.255.1", "10.2.0.1"),
            ("10.1.0.0/16", "::ffff:10.1.2.3", "::10.1.2.3"),
            ("2001:db8::/32", "2001:db8:1::1", "2001:db9::1"),
            ("0.0.0.0/0", "192.0.2.1", "::1"),
        ] {
            let network: Network = network.parse().unwrap();
            assert!(network.contains(inside.parse().unwrap()), "{network} {inside}");
            assert!(!network.contains(outside.parse().unwrap()), "{network} {outside}");
        }
        for wrong in ["", "10.0.0.0/33", "10.0.0/8", "localhost", "10.0.0.0/", "::1/129"] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
    }
}
