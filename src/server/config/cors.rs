//! `[cors]`: which pages of other origins may call from a browser.

use std::{fmt, str::FromStr};

use axum::http::{HeaderValue, Uri};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Pages of other origins that may call from a browser. None may where this is left out; Swagger UI is of the server's
/// own origin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Cors {
    /// Their origins, as browsers send them: `["https://desk.example.test", "http://localhost:3000"]`.
    pub origins: Vec<Origin>,
}

/// A scheme, a host and, where it is not the scheme's own, a port.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct Origin(HeaderValue);

impl Origin {
    /// As the header `Origin` has it.
    #[must_use]
    pub fn as_header(&self) -> &HeaderValue {
        &self.0
    }
}

impl FromStr for Origin {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let uri: Uri = text.parse().map_err(drop)?;
        let (scheme, authority) = (uri.scheme_str().ok_or(())?, uri.authority().ok_or(())?);
        let own_port = if scheme == "https" { 443 } else { 80 };
        let is_plain = matches!(scheme, "http" | "https") && authority.port_u16() != Some(own_port);
        // nothing but what a browser writes is ever the same as what it sends
        let is_whole =
            !authority.as_str().contains('@') && text == format!("{scheme}://{authority}").to_lowercase();
        if is_plain && is_whole { HeaderValue::from_str(text).map(Self).map_err(drop) } else { Err(()) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.to_str().unwrap_or_default())
    }
}

impl Serialize for Origin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Origin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|()| {
            de::Error::custom(
                "write an origin as browsers send it, in lower case and without a path, such as \
                 \"https://desk.example.test\" or \"http://localhost:3000\"",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_what_a_browser_sends_and_nothing_else() {
        for right in
            ["https://desk.example.test", "http://localhost:3000", "http://[::1]:8080", "http://10.0.0.1"]
        {
            assert_eq!(right.parse::<Origin>().unwrap().to_string(), right);
        }
        for wrong in [
            "",
            "*",
            "null",
            "desk.example.test",
            "https://",
            "https://desk.example.test/",
            "https://desk.example.test/path",
            "https://Desk.example.test",
            "https://desk.example.test:443",
            "http://a:80",
            "https://user@desk.example.test",
            "ftp://desk.example.test",
            "https://a, https://b",
        ] {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
    }
}
