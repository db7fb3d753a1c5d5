//! What makes the generated client signed in: the hooks, and the token that its clones share.

use std::{fmt, future::Future, pin::Pin, sync::Arc};

use progenitor_client::{ClientHooks, Error as Generated, OperationInfo};
use reqwest::{
    Request, Response, StatusCode,
    header::{AUTHORIZATION, HeaderValue},
};
use tokio::sync::Mutex;

use super::{Client, Credentials, Error, Token};
use crate::client::retry::{Caller, Notice};

/// The operations that need no token.
const OPEN: [&str; 3] = ["signin_body_async", "signin_async", "app_user_token_async"];

/// The operation where a 401 is about the code in the body, not about the token.
const SECOND_STEP: &str = "signin2fa_async";

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What the generated client carries for its hooks: how it signs in, and how it waits.
#[derive(Clone)]
pub struct Access {
    pub(super) caller: Caller,
    bearer: Bearer,
}

#[derive(Clone)]
enum Bearer {
    Absent,
    Fixed(Token),
    SignedIn(Arc<Shared>),
}

struct Shared {
    credentials: Option<Credentials>,
    /// Locked for as long as a sign-in or refresh takes, so that there is one of them at a time.
    token: Mutex<Option<Token>>,
}

impl Access {
    pub(super) fn signed_in(caller: Caller, credentials: Option<Credentials>, token: Option<Token>) -> Self {
        let shared = Shared { credentials, token: Mutex::new(token) };
        Self { caller, bearer: Bearer::SignedIn(Arc::new(shared)) }
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let credentials = match &self.bearer {
            Bearer::SignedIn(shared) => shared.credentials.as_ref(),
            Bearer::Absent | Bearer::Fixed(_) => None,
        };
        f.debug_struct("Access").field("credentials", &credentials).finish_non_exhaustive()
    }
}

impl Client {
    /// The same client, but with this token or none in place of signing in.
    pub(super) fn bearing(&self, token: Option<String>) -> Self {
        let bearer = token.map_or(Bearer::Absent, |text| Bearer::Fixed(Token::new(text)));
        let access = Access { caller: self.inner.caller.clone(), bearer };
        Self::new_with_client(&self.baseurl, self.client.clone(), access)
    }

    /// A token that is good for the next call, and is not `refused`, which a server answered with a 401.
    ///
    /// Boxed, since signing in goes through the hooks that ask for this.
    pub(super) fn token<'a>(&'a self, refused: Option<&'a str>) -> Boxed<'a, Result<Token, Error>> {
        Box::pin(async move {
            match &self.inner.bearer {
                Bearer::Absent => Err(Error::NotSignedIn("no token is given".to_owned())),
                Bearer::Fixed(token) => Ok(token.clone()),
                Bearer::SignedIn(shared) => {
                    self.shared_token(shared, refused).await.map_err(Error::in_sign_in)
                }
            }
        })
    }

    async fn shared_token(&self, shared: &Shared, refused: Option<&str>) -> Result<Token, Error> {
        let mut present = shared.token.lock().await;
        let now = self.inner.caller.clock.now();
        let usable =
            present.as_ref().filter(|token| Some(token.as_str()) != refused && !token.is_expired(now));
        let fresh = match (usable, &shared.credentials) {
            (Some(token), _) if !token.is_due(now) => return Ok(token.clone()),
            (Some(token), credentials) => match (self.refreshed(token).await, credentials) {
                (Ok(text), _) => text,
                (Err(error), Some(credentials)) if is_refusal(&error) => self.sign_in(credentials).await?,
                // It is good for a while yet, and the next call tries again.
                (Err(_), _) => return Ok(token.clone()),
            },
            (None, Some(credentials)) => self.sign_in(credentials).await?,
            (None, None) => {
                let reason = match (&*present, refused) {
                    (None, _) => "neither credentials nor a token are given",
                    (Some(_), None) => "the token has expired, and no credentials are given",
                    (Some(_), Some(_)) => "the token was refused, and no credentials are given",
                };
                return Err(Error::NotSignedIn(reason.to_owned()));
            }
        };
        let fresh = Token::new(fresh);
        *present = Some(fresh.clone());
        drop(present);
        self.inner.caller.tell(&Notice::NewToken(fresh.clone()));
        Ok(fresh)
    }

    async fn refreshed(&self, token: &Token) -> Result<String, Error> {
        let bearing = self.bearing(Some(token.as_str().to_owned()));
        Ok(bearing.get_user_token_async().send().await?.into_inner())
    }
}

fn is_refusal(error: &Error) -> bool {
    error.status().is_some_and(|status| (400..500).contains(&status) && status != 429)
}

impl ClientHooks<Access> for Client {
    async fn pre<E>(&self, request: &mut Request, info: &OperationInfo) -> Result<(), Generated<E>> {
        // The generated code sends the contract's version with every call, which the vendor's own clients do not.
        request.headers_mut().remove("api-version");
        if OPEN.contains(&info.operation_id) || matches!(self.inner.bearer, Bearer::Absent) {
            return Ok(());
        }
        let token = self.token(None).await.map_err(|error| Generated::Custom(error.to_string()))?;
        let bearer = bearer(&token)
            .ok_or_else(|| Generated::Custom("the token contains what no header can carry".to_owned()))?;
        request.headers_mut().insert(AUTHORIZATION, bearer);
        Ok(())
    }

    async fn exec(&self, request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        let caller = &self.inner.caller;
        let again = match self.inner.bearer {
            Bearer::SignedIn(_) if is_call(info) => request.try_clone(),
            _ => None,
        };
        let response = caller.send(&self.client, request).await?;
        let Some(mut again) = again.filter(|_| response.status() == StatusCode::UNAUTHORIZED) else {
            return Ok(response);
        };
        // Revoked, or signed with a key that is gone: sign in anew, once. Where that fails the 401 says enough.
        let refused =
            again.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        let Ok(token) = self.token(refused).await else { return Ok(response) };
        let Some(bearer) = bearer(&token) else { return Ok(response) };
        again.headers_mut().insert(AUTHORIZATION, bearer);
        caller.send(&self.client, again).await
    }
}

/// Whether an operation is none of the sign-in.
fn is_call(info: &OperationInfo) -> bool {
    info.operation_id != SECOND_STEP && !OPEN.contains(&info.operation_id)
}

fn bearer(token: &Token) -> Option<HeaderValue> {
    let mut value = HeaderValue::try_from(format!("Bearer {}", token.as_str())).ok()?;
    value.set_sensitive(true);
    Some(value)
}
