//! What the demo's webhooks go to: one receiver that verifies what it gets, and one that never answers.
//!
//! Both listen on loopback alone, each on a port of its own. Others write their own receivers; this one shows how
//! little that takes.

use std::{io, sync::Arc};

use aws_lc_rs::hmac;
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::net::{TcpListener, TcpStream};

use super::setup::{DemoReceivers, Secret};
use crate::domain::Clock;

/// How old a message may be, or how far ahead of this clock, in seconds: older ones may be replayed ones.
const TOLERANCE_SECONDS: i64 = 300;

/// Starts both, on the runtime that it is called from, for as long as that runs.
///
/// `secret` is the key that signs, as `whsec_` and base64.
///
/// # Errors
/// Where loopback cannot be listened on, or the secret is none.
pub async fn start(secret: &Secret, clock: Arc<dyn Clock>) -> io::Result<DemoReceivers> {
    let key = secret.webhook_key().ok_or_else(|| io::Error::other("the demo's webhook secret is damaged"))?;
    let receiver = TcpListener::bind("127.0.0.1:0").await?;
    let silent = TcpListener::bind("127.0.0.1:0").await?;
    let urls = DemoReceivers {
        receiver: format!("http://{}/", receiver.local_addr()?),
        silent: format!("http://{}/", silent.local_addr()?),
    };
    let verifier = Arc::new(Verifier { key: hmac::Key::new(hmac::HMAC_SHA256, &key), clock });
    let routes = Router::new().route("/", post(receive)).with_state(verifier);
    tokio::spawn(async move {
        if let Err(error) = axum::serve(receiver, routes).await {
            tracing::error!(%error, "the demo's receiver broke off");
        }
    });
    tokio::spawn(keep_silent(silent));
    Ok(urls)
}

async fn receive(State(verifier): State<Arc<Verifier>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp"));
    if let Err(problem) = verifier.verify(id, timestamp, header("webhook-signature"), &body) {
        tracing::warn!(problem, "the demo's receiver refused a webhook");
        return StatusCode::UNAUTHORIZED;
    }
    let message = serde_json::from_slice::<serde_json::Value>(&body).unwrap_or_default();
    let kind = message["type"].as_str().unwrap_or_default();
    let session = message["data"]["sessionId"].as_str().unwrap_or_default();
    tracing::info!(id, kind, session, "the demo's receiver got a webhook with a right signature");
    StatusCode::NO_CONTENT
}

/// Verifies signatures by Standard Webhooks: HMAC-SHA256 of `ID.TIMESTAMP.BODY`.
struct Verifier {
    key: hmac::Key,
    clock: Arc<dyn Clock>,
}

impl Verifier {
    fn verify(&self, id: &str, timestamp: &str, signatures: &str, body: &[u8]) -> Result<(), &'static str> {
        let sent: i64 = timestamp.parse().map_err(|_| "it has no timestamp in seconds")?;
        if self.clock.now().timestamp().abs_diff(sent) > TOLERANCE_SECONDS.unsigned_abs() {
            return Err("its timestamp is too far from now");
        }
        let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", body].concat();
        let is_right = |signature: &str| {
            let digits = signature.strip_prefix("v1,").and_then(|digits| STANDARD.decode(digits).ok());
            digits.is_some_and(|tag| hmac::verify(&self.key, &signed, &tag).is_ok())
        };
        if signatures.split(' ').any(is_right) { Ok(()) } else { Err("no signature of it is right") }
    }
}

/// Takes every connection, reads what comes, and says nothing until the other side hangs up.
async fn keep_silent(listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(read_to_end(stream));
    }
}

async fn read_to_end(stream: TcpStream) {
    let mut buffer = [0; 4096];
    while stream.readable().await.is_ok() {
        match stream.try_read(&mut buffer) {
            Ok(0) => return,
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::FixedClock;

    const NOW: i64 = 1_893_456_000;

    fn verifier() -> Verifier {
        let clock = FixedClock::at(DateTime::from_timestamp(NOW, 0).unwrap());
        Verifier { key: hmac::Key::new(hmac::HMAC_SHA256, &[7; 32]), clock: Arc::new(clock) }
    }

    fn signature(key: &[u8], text: &str) -> String {
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes());
        format!("v1,{}", STANDARD.encode(tag))
    }

    #[test]
    fn only_what_is_signed_right_and_fresh_is_taken() {
        let right = signature(&[7; 32], &format!("msg_1.{NOW}.{{}}"));
        let verify = |id: &str, at: i64, signature: &str, body: &str| {
            verifier().verify(id, &at.to_string(), signature, body.as_bytes()).is_ok()
        };
        assert!(verify("msg_1", NOW, &right, "{}"));
        assert!(verify("msg_1", NOW, &format!("v2,xxx v1,AAAA {right}"), "{}"), "keys are replaced in steps");
        assert!(!verify("msg_1", NOW, &right, "{ }"), "another body");
        assert!(!verify("msg_2", NOW, &right, "{}"), "another id");
        assert!(!verify("msg_1", NOW + 1, &right, "{}"), "another time");
        assert!(!verify("msg_1", NOW, "", "{}"), "no signature");
        assert!(
            !verify("msg_1", NOW, &signature(&[8; 32], &format!("msg_1.{NOW}.{{}}")), "{}"),
            "another key"
        );
        let old = NOW - TOLERANCE_SECONDS - 1;
        assert!(!verify("msg_1", old, &signature(&[7; 32], &format!("msg_1.{old}.{{}}")), "{}"), "too old");
        assert!(verifier().verify("msg_1", "soon", &right, b"{}").is_err());
    }
}
