//! Where sessions, events and the directory are kept. Each store implements [`crate::domain::Store`].
//!
//! Stores keep and compare; they know no rule and no family.

pub mod copy;
mod gauges;
pub mod memory;
#[cfg(feature = "postgres")]
pub mod postgres;
pub mod sqlite;
