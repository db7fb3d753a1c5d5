//! `hangup totp`: the present one-time code of a secret (RFC 6238: SHA-1, six digits, 30 s).

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use std::{thread, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use clap::Args;
use serde_json::json;
use totp_rs::{Builder, Secret as Base32, Totp};

use super::{Done, Failure, context::Context, input, secret::Secret, time::whole_seconds};

/// Print the present one-time code of a secret
///
/// The secret comes from --secret, from HANGUP_TOTP_SECRET, or from standard input. Prints the code alone, in a pipe
/// too; with --json `{"code", "secondsLeft"}`. A server takes each code once.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup totp
  hangup totp --fresh
  hangup login --code \"$(hangup totp --fresh)\"
  hangup totp --secret \"$HANGUP_ADMIN_TOTP_SECRET\"")]
pub(super) struct TotpArgs {
    /// The secret in base32; other users of this machine can see it while the command runs [env: HANGUP_TOTP_SECRET]
    #[arg(long, value_name = "BASE32")]
    secret: Option<String>,
    /// Wait until a new code begins, which nobody can have used
    #[arg(long)]
    fresh: bool,
}

impl TotpArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let flag = self.secret.map(Secret::new);
        let secret = match flag.or_else(|| context.environment.secret("HANGUP_TOTP_SECRET")) {
            Some(secret) => secret,
            None if input::is_terminal() => {
                return Err(Failure::usage("there is no secret to make a code of")
                    .try_this("set HANGUP_TOTP_SECRET, or give --secret BASE32"));
            }
            None => Secret::new(input::all("secret")?),
        };
        let totp = authenticator(&secret)?;
        let mut at = context.clock.now();
        if self.fresh {
            let wait = left(&totp, at);
            context.notes.note(&format!("waiting {} s for the next code", whole_seconds(wait)));
            thread::sleep(wait);
            at += TimeDelta::from_std(wait).unwrap_or_default();
        }
        let (code, left) = (code(&totp, at), whole_seconds(left(&totp, at)));
        if context.globals.json {
            return context.output.json(&json!({ "code": code, "secondsLeft": left }));
        }
        context.output.text(&format!("{code}\n"))?;
        if context.notes.is_terminal {
            context.notes.note(&format!("good for {left} s"));
        }
        Ok(())
    }
}

/// Reads a secret in every usual spelling. Short ones too: servers hand them out, against the RFC's advice.
fn authenticator(secret: &Secret) -> Result<Totp, Failure> {
    let digits: String =
        secret.expose().chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '=')).collect();
    Base32::try_from_base32(digits.to_ascii_uppercase())
        .ok()
        .filter(|secret| !secret.as_bytes().is_empty())
        .map(|secret| Builder::new().with_secret(secret).build_noncompliant())
        .ok_or_else(|| {
            Failure::usage("the secret is not base32")
                .try_this("give the letters A to Z and digits 2 to 7 as they were shown")
        })
}

fn code(totp: &Totp, at: DateTime<Utc>) -> String {
    totp.generate(seconds(at)).to_string()
}

/// How long the code at `at` stays the present one.
fn left(totp: &Totp, at: DateTime<Utc>) -> Duration {
    let next =
        i64::try_from(totp.next_step(seconds(at))).ok().and_then(|next| DateTime::from_timestamp(next, 0));
    next.and_then(|next| (next - at).to_std().ok()).unwrap_or_default()
}

fn seconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_rfc_6238() {
        let totp = authenticator(&Secret::new("gezd gnbv-GY3T qojq gezdgnbvgy3tqojq==\n")).unwrap();
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        assert_eq!((code(&totp, at(59)), left(&totp, at(59))), ("287082".into(), Duration::from_secs(1)));
        assert_eq!(code(&totp, at(1_111_111_109)), "081804");
        for secret in ["", " \n", "0189"] {
            assert!(authenticator(&Secret::new(secret)).is_err(), "{secret}");
        }
    }
}
