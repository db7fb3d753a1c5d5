//! The server: its settings, its setting-up, TLS, logs, and running it all.

pub mod config;
mod connections;
mod cors;
mod heads;
mod in_flight;
pub mod metrics;
mod node;
mod page_headers;
mod pages;
mod peers;
pub mod receivers;
mod router;
pub mod run;
pub mod setup;
mod surround;
pub mod telemetry;
mod tls;

pub use router::router;
pub use run::{Addresses, Options, ServeError, serve, told_to_stop};
pub use surround::Surrounded;
pub use tls::TlsError;

pub use crate::api::App;
