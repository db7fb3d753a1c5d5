//! Who calls, in the families that take the token of a completed sign-in: bearer tokens to callers, and connections to
//! peers.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};

use super::{App, Problem, bearer};
use crate::{
    auth::authenticator::{Peer, Refusal},
    domain::Caller,
};

/// A caller whose token has its second factor. A handler that takes it cannot be reached without.
pub(crate) struct SignedIn(pub(crate) Caller);

impl FromRequestParts<App> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Token(token) = Token::from_request_parts(parts, app).await?;
        let Connection(peer) = Connection::of(parts);
        Ok(Self(app.authenticator.caller(&token, &peer).await?))
    }
}

/// The bearer token as it came, unproven.
pub(crate) struct Token(pub(crate) String);

impl FromRequestParts<App> for Token {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let token = bearer(&parts.headers).ok_or(Refusal::Unproven(
            "a bearer token is needed; sign in at POST /signinBody and POST /signin2fa",
        ))?;
        Ok(Self(token.into()))
    }
}

/// Where the request comes from, as the connection says.
pub(crate) struct Connection(pub(crate) Peer);

impl Connection {
    fn of(parts: &Parts) -> Self {
        Self(parts.extensions.get::<Peer>().cloned().unwrap_or_default())
    }
}

impl FromRequestParts<App> for Connection {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}

/// A refused proof is answered alike by every family that takes these tokens.
impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let status = match refusal {
            Refusal::Unproven(_) => StatusCode::UNAUTHORIZED,
            Refusal::SecondFactorMissing | Refusal::SecondFactorGiven => StatusCode::FORBIDDEN,
            Refusal::Limited(seconds) => return Self::limited(seconds),
            Refusal::Unavailable(error) => return Self::unavailable(&error),
        };
        Self::new(status, refusal.to_string())
    }
}
