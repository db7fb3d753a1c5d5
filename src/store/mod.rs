//! Where sessions, events and the directory are kept. Each store implements [`crate::domain::Store`].
//!
//! Stores keep and compare; they know no rule and no family.

pub mod memory;
pub mod sqlite;
