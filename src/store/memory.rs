//! What one node shares with itself: facts in memory, which a restart forgets.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use crate::domain::{Clock, Fact, Revise, Shared, Unavailable};

/// Facts of one node alone.
pub struct Memory {
    clock: Arc<dyn Clock>,
    facts: Mutex<HashMap<String, Fact>>,
}

impl Memory {
    /// Nothing yet, by this clock.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, facts: Mutex::default() }
    }

    /// How many facts there are, also of those that say nothing any more.
    #[must_use]
    pub fn size(&self) -> usize {
        self.lock().len()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Fact>> {
        self.facts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Shared for Memory {
    async fn revise<'a>(&'a self, names: &'a [String], mut revise: Revise<'a>) -> Result<(), Unavailable> {
        let mut facts = self.lock();
        // asked within the lock, so that times are in their order
        let now = self.clock.now();
        let mut revised: Vec<_> = names.iter().map(|name| facts.remove(name)).collect();
        revise(now, &mut revised);
        for (name, fact) in names.iter().zip(revised) {
            if let Some(fact) = fact {
                facts.insert(name.clone(), fact);
            }
        }
        Ok(())
    }

    async fn named(&self, prefix: &str) -> Result<(Vec<(String, Fact)>, DateTime<Utc>), Unavailable> {
        let facts = self.lock();
        let named = facts.iter().filter(|(name, _)| name.starts_with(prefix));
        Ok((named.map(|(name, fact)| (name.clone(), fact.clone())).collect(), self.clock.now()))
    }

    async fn forget_the_old(&self) -> Result<(), Unavailable> {
        let now = self.clock.now();
        self.lock().retain(|_, fact| fact.until > now);
        Ok(())
    }
}
