//! Webhooks: where they are, and the keys that sign what is sent to them.

use axum::http::Uri;

use super::{Checker, DEFAULT_WEBHOOK_SECONDS, LONGEST_WEBHOOK_SECONDS, lending::Unsealed};
use crate::{
    domain::{Webhook, WebhookId},
    server::setup::{
        Secret,
        directory_file::WebhookEntry,
        secret::{SHORTEST_WEBHOOK_KEY, WEBHOOK_SECRET_PREFIX},
    },
};

impl Checker<'_> {
    pub(super) fn webhook(&mut self, entry: &WebhookEntry) -> Option<Unsealed<Webhook>> {
        let id = self.entry("webhook", &entry.name, entry.id.as_ref());
        if let Some(problem) = url_problem(entry.url.get()) {
            self.complain(entry.url.place(), problem);
        }
        let timeout_seconds = self.number(
            entry.timeout_seconds.as_ref(),
            DEFAULT_WEBHOOK_SECONDS,
            "an answer takes time; write 1 or more",
        );
        if let Some(given) =
            entry.timeout_seconds.as_ref().filter(|_| timeout_seconds > LONGEST_WEBHOOK_SECONDS)
        {
            self.complain(
                given.place(),
                format!("an answer is waited for at most {LONGEST_WEBHOOK_SECONDS} seconds"),
            );
        }
        match key(entry.secret.get()) {
            Ok(secret) => {
                let entry = Webhook {
                    id: WebhookId(id),
                    name: entry.name.get().clone(),
                    url: entry.url.get().clone(),
                    sealed_secret: String::new(),
                    timeout_seconds,
                };
                Some(Unsealed { entry, secret })
            }
            Err(problem) => {
                self.complain(entry.secret.place(), problem);
                None
            }
        }
    }
}

/// Why nothing can be sent there; `None` where it can.
fn url_problem(url: &str) -> Option<&'static str> {
    let parsed = url.parse::<Uri>().ok().filter(|parsed| {
        matches!(parsed.scheme_str(), Some("http" | "https"))
            && parsed.host().is_some_and(|host| !host.is_empty())
    });
    match parsed {
        None => Some(
            "this is no absolute http or https URL; write one such as https://hooks.example.test/sessions",
        ),
        Some(parsed) if parsed.authority().is_some_and(|authority| authority.as_str().contains('@')) => {
            Some("a webhook's URL has no user name and no password: what is sent is signed; remove them")
        }
        Some(_) => None,
    }
}

/// The bytes of a key, or why it is none. The message never repeats it.
fn key(secret: &Secret) -> Result<Vec<u8>, String> {
    if let Some(problem) = secret.placeholder_problem() {
        return Err(problem);
    }
    secret.webhook_key().ok_or_else(|| {
        format!(
            "a webhook's secret is {WEBHOOK_SECRET_PREFIX} and at least {SHORTEST_WEBHOOK_KEY} bytes in base64; make \
             one with `echo \"{WEBHOOK_SECRET_PREFIX}$(openssl rand -base64 32)\"`"
        )
    })
}
