//! hangup as its users meet it: one binary for every test that needs more than one module.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

#[cfg(target_os = "linux")]
mod abuse;
mod acting;
mod audited;
mod bounds;
mod browsers;
mod changing;
mod cli;
mod clients;
mod communities;
mod conformance;
mod contracts;
mod durability;
#[cfg(target_os = "linux")]
mod faults;
mod fixtures;
mod keys;
mod lending;
mod limits;
mod metrics;
mod proxies;
mod reading;
mod seeds;
mod sign_in;
mod spec_diff;
mod store;
mod support;
mod tls;
mod transitions;
mod vendor_habits;
