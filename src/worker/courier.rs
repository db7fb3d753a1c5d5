//! Tells webhooks what they are to be told: attempts side by side, so many at once, and so many of them for one
//! webhook.
//!
//! What is to be told, and when, is in the store, so that a restart resumes it; only what is being told right now is
//! known here alone. An attempt that a crash cuts off is made again: each action runs at least once.

use std::{collections::HashMap, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{
    Progress,
    attempt::{LEASE, Sender},
};
use crate::{
    auth::sealing::Sealer,
    domain::{Claim, Core, NextAction, Phase, Result, Unavailable, WebhookId},
};

/// Attempts at once.
const ALL: usize = 128;

/// Attempts at once at one webhook, so that one that does not answer leaves room for the others.
const EACH: usize = 8;

/// How long an action rests whose outcome could not be kept.
const REST: Duration = Duration::from_secs(1);

/// How long a stop waits for the attempts that are being made.
const LAST_ATTEMPTS: Duration = Duration::from_secs(5);

/// Makes the attempts.
pub(super) struct Courier {
    core: Core,
    sealer: Arc<Sealer>,
    node: Option<Arc<str>>,
    // made for the first attempt: most installations have no webhooks
    sender: Option<Sender>,
    attempts: JoinSet<NextAction>,
    under_way: HashMap<Uuid, NextAction>,
    progress: Arc<Progress>,
}

impl Courier {
    pub(super) fn new(core: Core, sealer: Arc<Sealer>) -> Self {
        Self {
            core,
            sealer,
            node: None,
            sender: None,
            attempts: JoinSet::new(),
            under_way: HashMap::new(),
            progress: Arc::default(),
        }
    }

    /// From now on outcomes say that this node has made the attempt.
    pub(super) fn sign(&mut self, node: Arc<str>) {
        self.node = Some(node);
    }

    /// From now on tells here how much it has claimed.
    pub(super) fn tell(&mut self, progress: &Arc<Progress>) {
        self.progress = Arc::clone(progress);
    }

    /// Starts the attempts that are due, as far as there is room. Gives the time of the next one, where that is known
    /// and does not wait for an attempt to end ([`Courier::attempt_ended`]).
    ///
    /// # Errors
    /// [`crate::domain::Error::Unavailable`].
    pub(super) async fn start_due(&mut self) -> Result<Option<DateTime<Utc>>> {
        loop {
            if self.under_way.len() >= ALL {
                return Ok(None);
            }
            // what is under way stays on the store's list, and may be at its top
            let limit = ALL + self.under_way.len();
            let next = self.core.store.next_actions(self.busy(), limit).await?;
            let (now, is_all) = (self.core.clock.now(), next.len() < limit);
            let (mut chosen, mut later) = (Vec::new(), None);
            for action in next {
                if self.under_way.contains_key(&action.id) || self.starts_still(&action) {
                    continue;
                }
                if action.next_at > now {
                    later = Some(action.next_at);
                    break;
                }
                if self.under_way.len() < ALL && self.at(action.webhook) < EACH {
                    self.under_way.insert(action.id, action);
                    chosen.push(action);
                }
            }
            let has_chosen = !chosen.is_empty();
            self.start(chosen).await?;
            // else what has become busy hides what comes after it
            if later.is_some() || is_all || !has_chosen {
                return Ok(later);
            }
        }
    }

    /// Returns when an attempt has ended; never where none is under way. Safe to drop while it waits.
    pub(super) async fn attempt_ended(&mut self) {
        match self.attempts.join_next().await {
            Some(Ok(action)) => {
                self.under_way.remove(&action.id);
                self.progress.has_claims(self.attempts.len());
            }
            Some(Err(error)) => {
                tracing::error!(%error, "an attempt at a webhook broke off");
                // which one is not told: those that still are under way are made once more, which is allowed
                self.attempts.abort_all();
                while self.attempts.join_next().await.is_some() {}
                self.under_way.clear();
                self.progress.has_claims(0);
            }
            None => std::future::pending().await,
        }
    }

    /// Whether attempts are under way.
    pub(super) fn is_busy(&self) -> bool {
        !self.attempts.is_empty()
    }

    /// Waits for the attempts that are under way, but not for long.
    pub(super) async fn finish(mut self) {
        let all = async { while self.attempts.join_next().await.is_some() {} };
        if tokio::time::timeout(LAST_ATTEMPTS, all).await.is_err() {
            tracing::info!("webhooks that did not answer are told again after the next start");
        }
    }

    /// Starts those of these actions that no other node has, which are under way already.
    async fn start(&mut self, actions: Vec<NextAction>) -> Result<()> {
        if actions.is_empty() {
            return Ok(());
        }
        let claimed =
            self.core.store.claim_actions(actions.iter().map(|action| action.id).collect(), LEASE).await;
        let claims = claimed.inspect_err(|_| actions.iter().for_each(|action| self.leave(action)))?;
        let sender = self.sender().inspect_err(|_| actions.iter().for_each(|action| self.leave(action)))?;
        for action in actions {
            match claims.iter().find(|claim| claim.action == action.id) {
                Some(claim) => self.spawn(sender.clone(), action, *claim),
                None => self.leave(&action),
            }
        }
        self.progress.has_claims(self.attempts.len());
        Ok(())
    }

    fn leave(&mut self, action: &NextAction) {
        self.under_way.remove(&action.id);
    }

    fn spawn(&mut self, sender: Sender, action: NextAction, claim: Claim) {
        self.attempts.spawn(async move {
            if let Err(error) = sender.attempt(&action, claim).await {
                tracing::error!(%error, session = %action.session, "the outcome of a webhook is not kept");
                tokio::time::sleep(REST).await;
            }
            action
        });
    }

    fn sender(&mut self) -> Result<Sender> {
        if let Some(sender) = &self.sender {
            return Ok(sender.clone());
        }
        let sender = Sender::new(self.core.clone(), Arc::clone(&self.sealer), self.node.clone())
            .map_err(|error| Unavailable(format!("webhooks cannot be called: {error}")))?;
        Ok(self.sender.insert(sender).clone())
    }

    /// The webhooks that take no further attempt now.
    fn busy(&self) -> Vec<WebhookId> {
        let mut counts: HashMap<WebhookId, usize> = HashMap::new();
        for action in self.under_way.values() {
            *counts.entry(action.webhook).or_default() += 1;
        }
        counts.into_iter().filter(|(_, count)| *count >= EACH).map(|(webhook, _)| webhook).collect()
    }

    fn at(&self, webhook: WebhookId) -> usize {
        self.under_way.values().filter(|action| action.webhook == webhook).count()
    }

    /// Whether it would tell the end of a session whose start is being told: nobody should hear that last.
    fn starts_still(&self, action: &NextAction) -> bool {
        let is_start = |other: &NextAction| other.session == action.session && other.phase == Phase::Start;
        action.phase == Phase::End && self.under_way.values().any(is_start)
    }
}
