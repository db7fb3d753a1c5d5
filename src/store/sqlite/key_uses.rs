//! When API keys were last used.

use std::collections::HashMap;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::params;

use super::{SqliteStore, audit, rows::Column};
use crate::domain::{KeyId, KeyUses, Unavailable};

#[async_trait]
impl KeyUses for SqliteStore {
    async fn note_key_use(&self, key: KeyId, at: DateTime<Utc>) -> Result<(), Unavailable> {
        self.writer
            .write(move |tx| {
                tx.prepare_cached(
                    "INSERT INTO api_key_use (key, last_used_at) VALUES (?1, ?2)
                     ON CONFLICT (key) DO UPDATE SET last_used_at = max(last_used_at, excluded.last_used_at)",
                )?
                .execute(params![key.0, Column(at)])?;
                audit::key_used(tx, key.0, at.timestamp_millis())
            })
            .await
    }

    async fn key_uses(&self) -> Result<HashMap<KeyId, DateTime<Utc>>, Unavailable> {
        self.readers
            .read(|db| {
                db.prepare_cached("SELECT key, last_used_at FROM api_key_use")?
                    .query_map([], |row| Ok((KeyId(row.get(0)?), row.get::<_, Column<_>>(1)?.0)))?
                    .collect()
            })
            .await
    }
}
