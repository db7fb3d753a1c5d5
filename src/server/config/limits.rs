//! `[limits]`: bounds of requests and connections.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::numbers::at_least;

/// Bounds of requests and connections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// The longest request body, in bytes.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub max_body_bytes: usize,
    /// The longest head of a request, in bytes; at least 8192.
    #[serde(deserialize_with = "at_least::<8192, _, _>")]
    #[schemars(range(min = 8192))]
    pub max_header_bytes: usize,
    /// How long a client may take to send the head of a request, in seconds.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub header_read_timeout_seconds: u32,
    /// How long a request may take in all, in seconds.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub request_timeout_seconds: u32,
    /// How many connections may be open at once; more are closed at once.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub max_connections: usize,
    /// How many of them one address may hold, where that is not a proxy's: an address of IPv4, or 64 bits of IPv6. The
    /// machine itself may hold eight times as many.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub max_connections_per_address: usize,
    /// How many requests may be answered at once; more get 503 and `Retry-After` at once.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub max_requests_in_flight: usize,
    /// How long a client may take nothing of its answer, in seconds; then its connection is closed.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub write_timeout_seconds: u32,
    /// How long a connection of HTTP/2 may go without a request, in seconds, pings or none; one of HTTP/1 goes as long
    /// as the head of a request may take.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub idle_timeout_seconds: u32,
    /// How long a connection may live, in seconds; what it is answering then is still answered.
    #[serde(deserialize_with = "at_least::<1, _, _>")]
    #[schemars(range(min = 1))]
    pub max_connection_age_seconds: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_body_bytes: 64 * 1024,
            max_header_bytes: 64 * 1024,
            header_read_timeout_seconds: 10,
            request_timeout_seconds: 30,
            max_connections: 4096,
            max_connections_per_address: 256,
            max_requests_in_flight: 1024,
            write_timeout_seconds: 30,
            idle_timeout_seconds: 120,
            max_connection_age_seconds: 3600,
        }
    }
}
