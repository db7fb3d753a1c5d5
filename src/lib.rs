//! hangup ends sessions.
//!
//! One core, [`domain`], behind two public API families, each from its OpenAPI contract: Netwrix Privilege Secure's
//! activity sessions and Sonoran CMS's community sessions. The `client` feature gives typed clients for both
//! products, `server` the server itself, `cli` the command line.

pub mod domain;

#[cfg(any(feature = "client", feature = "server"))]
pub mod contract;

#[cfg(feature = "client")]
pub mod client;

#[cfg(feature = "server")]
pub mod api;
#[cfg(feature = "server")]
pub mod auth;
#[cfg(feature = "server")]
pub mod server;
#[cfg(feature = "server")]
pub mod store;
#[cfg(feature = "server")]
pub mod worker;

#[cfg(feature = "cli")]
pub mod cli;

#[cfg(all(doctest, feature = "client"))]
#[doc = include_str!("../README.md")]
mod readme {}
