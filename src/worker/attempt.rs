//! One attempt at an action: a signed POST to its webhook, and what came of it.

use std::{error::Error as _, sync::Arc, time::Duration};

use reqwest::{Client, StatusCode, Url, header::CONTENT_TYPE, redirect};

use super::message::Message;
use crate::{
    auth::{sealing::Sealer, webhook::signature},
    domain::{Action, Claim, Core, Directory, NextAction, Result, Session, Webhook, settle_action},
};

/// How long an action is one node's without a word from it: then another makes the attempt.
pub(super) const LEASE: Duration = Duration::from_secs(6);

/// How often a node says that it still has it.
const RENEWED_EVERY: Duration = Duration::from_secs(2);

/// What attempts are made with; cheap to clone.
#[derive(Clone)]
pub(super) struct Sender {
    core: Core,
    sealer: Arc<Sealer>,
    /// This node's name, where there may be others.
    node: Option<Arc<str>>,
    http: Client,
}

impl Sender {
    /// # Errors
    /// Where TLS cannot be set up.
    pub(super) fn new(core: Core, sealer: Arc<Sealer>, node: Option<Arc<str>>) -> reqwest::Result<Self> {
        let http = Client::builder()
            .user_agent(concat!("hangup/", env!("CARGO_PKG_VERSION")))
            // what is signed for one place is for no other
            .redirect(redirect::Policy::none())
            .build()?;
        Ok(Self { core, sealer, node, http })
    }

    /// Makes an attempt at an action, unless its session has moved on, and keeps what came of it.
    ///
    /// # Errors
    /// [`crate::domain::Error::Unavailable`]; then the attempt counts as not made.
    pub(super) async fn attempt(&self, next: &NextAction, claim: Claim) -> Result<()> {
        let Some(session) = self.core.store.session(next.session).await? else { return Ok(()) };
        let Some(action) = session.open_actions().find(|action| action.id == next.id) else {
            return Ok(());
        };
        let directory = self.core.store.directory().await?;
        let outcome = tokio::select! {
            outcome = self.tell(&session, action, &directory) => self.signed(outcome),
            () = self.keep(claim) => return Ok(()),
        };
        let attempt = action.attempts + 1;
        match &outcome {
            Ok(answer) => tracing::info!(session = %session.id, attempt, answer, "a webhook acknowledged"),
            Err(error) => tracing::warn!(session = %session.id, attempt, error, "a webhook failed"),
        }
        if settle_action(&self.core, session.id, claim, outcome).await?.is_none() {
            tracing::warn!(session = %session.id, attempt, "another node has taken what a webhook is to be told");
        }
        Ok(())
    }

    /// The outcome with who has made the attempt, where others could have.
    fn signed(&self, outcome: std::result::Result<String, String>) -> std::result::Result<String, String> {
        let Some(node) = &self.node else { return outcome };
        let signed = |sentence| format!("{sentence}, told by {node}");
        outcome.map(signed).map_err(signed)
    }

    /// Keeps a claim from running out; never returns.
    async fn keep(&self, claim: Claim) {
        loop {
            tokio::time::sleep(RENEWED_EVERY).await;
            // where it fails, the claim runs out, and the outcome counts only while nobody else has taken the action
            if let Err(error) = self.core.store.renew_claim(claim, LEASE).await {
                tracing::warn!(%error, "what a webhook is being told may be told by another node");
            }
        }
    }

    /// One sentence either way.
    async fn tell(
        &self,
        session: &Session,
        action: &Action,
        directory: &Directory,
    ) -> std::result::Result<String, String> {
        let webhook = directory
            .webhook(action.webhook)
            .ok_or_else(|| format!("webhook {} is not in the directory any more", action.webhook))?;
        let url = Url::parse(&webhook.url).map_err(|_| format!("the URL of {} is none", webhook.name))?;
        let place = place(webhook, &url);
        let key = self
            .sealer
            .open(&webhook.sealed_secret)
            .ok_or_else(|| format!("the secret of {} was sealed with another key", webhook.name))?;

        let body = Message::new(session, action.phase, action.attempts + 1, directory).to_bytes();
        let (id, timestamp) = (action.id.to_string(), self.core.clock.now().timestamp());
        let timeout = Duration::from_secs(webhook.timeout_seconds.max(1).into());
        let answer = self
            .http
            .post(url)
            .timeout(timeout)
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-signature", signature(&key, &id, timestamp, &body))
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .body(body)
            .send()
            .await
            .map_err(|error| failure(&place, &error, timeout))?;
        came_to(&place, answer.status())
    }
}

/// A webhook for people: its name and the origin of its URL, whose path and query may hold secrets.
fn place(webhook: &Webhook, url: &Url) -> String {
    format!("{} ({})", webhook.name, url.origin().ascii_serialization())
}

/// Only a 2xx acknowledges (Standard Webhooks); a redirection is an answer like any other.
fn came_to(place: &str, status: StatusCode) -> std::result::Result<String, String> {
    let sentence = format!("{place} answered {}", status.as_u16());
    if status.is_success() { Ok(sentence) } else { Err(sentence) }
}

fn failure(place: &str, error: &reqwest::Error, timeout: Duration) -> String {
    if error.is_timeout() {
        return format!("{place} timed out after {} s", timeout.as_secs());
    }
    // the outer errors repeat the URL
    let mut innermost = error.source();
    while let Some(source) = innermost.and_then(std::error::Error::source) {
        innermost = Some(source);
    }
    match innermost {
        Some(cause) if error.is_connect() => format!("{place} cannot be reached: {cause}"),
        Some(cause) => format!("{place} broke off: {cause}"),
        None => format!("{place} cannot be told"),
    }
}
