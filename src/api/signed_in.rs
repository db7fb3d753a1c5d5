//! Who calls, in the families that take the token of a completed sign-in: bearer tokens to callers, and connections to
//! peers.

use std::{convert::Infallible, marker::PhantomData};

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};

use super::{App, Problem, bearer, routes::Proof};
use crate::{
    auth::authenticator::{Peer, Refusal},
    domain::{
        Caller, Operation, Permit,
        access::{Anybody, FirstStep, Refused},
    },
};

/// A caller whose token has its second factor, and whom the table lets in to the operation. A handler that takes it
/// cannot be reached without.
pub(crate) struct SignedIn<O: Operation<By = Caller>>(pub(crate) Permit<O>);

impl<O: Operation<By = Caller>> Proof for SignedIn<O> {
    type Operation = O;
}

impl<O: Operation<By = Caller>> FromRequestParts<App> for SignedIn<O> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Token(token) = Token::from_request_parts(parts, app).await?;
        let Connection(peer) = Connection::of(parts);
        let caller = app.authenticator.caller(&token, &peer).await?;
        if !Permit::<O>::lets_in(&caller) {
            app.authenticator.note_denied(&caller, O::ENTRY.id);
        }
        Ok(Self(Permit::of(caller)?))
    }
}

/// The bearer token of an operation that completes a sign-in, as it came: the sign-in says whose it is.
pub(crate) struct HalfSignedIn<O> {
    pub(crate) token: String,
    operation: PhantomData<O>,
}

impl<O: Operation<By = FirstStep>> Proof for HalfSignedIn<O> {
    type Operation = O;
}

impl<O: Operation<By = FirstStep>> FromRequestParts<App> for HalfSignedIn<O> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Token(token) = Token::from_request_parts(parts, app).await?;
        Ok(Self { token, operation: PhantomData })
    }
}

/// Nothing is to be proven: everybody may call the operation.
pub(crate) struct Open<O>(PhantomData<O>);

impl<O: Operation<By = Anybody>> Proof for Open<O> {
    type Operation = O;
}

impl<O: Operation<By = Anybody>> FromRequestParts<App> for Open<O> {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self(PhantomData))
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

/// A role that may not is answered alike by every family that takes these tokens.
impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        Self::new(StatusCode::FORBIDDEN, refused.to_string())
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
