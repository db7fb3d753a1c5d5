//! Privilege Secure: the generated client, signed in, and one method for each thing to do with a session.

use std::{fmt, ops::Deref};

use uuid::Uuid;

use super::{Builder, Credentials, Error, Token};

mod access;
mod rdp_file;
mod sign_in;

#[rustfmt::skip]
#[expect(clippy::allow_attributes, clippy::pedantic, clippy::unwrap_used, reason = "generated")]
#[expect(missing_docs, unreachable_pub, unused_imports, reason = "generated")]
#[path = "../../generated/privilege_secure.rs"]
mod generated;

pub use access::Access;
pub use generated::{Client, builder as operations, types};
use types::{ActivitySession, ActivitySessionRequest};

/// A client that signs in when it first needs to, keeps its token fresh, and signs in again where that is refused.
///
/// Dereferences to the generated [`Client`], whose operations are signed in just as well. Calls at the same time share
/// one sign-in. See the [module](super) for an example.
#[derive(Clone, Debug)]
pub struct PrivilegeSecure {
    api: Client,
}

/// How a [`PrivilegeSecure`] signs in: by credentials, from a token, or both.
#[derive(Clone, Debug, Default)]
pub struct SignInWith {
    credentials: Option<Credentials>,
    token: Option<Token>,
}

impl Builder<SignInWith> {
    /// Who signs in. An application's client certificate is shown to the server at every connection.
    pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
        self.access.credentials = Some(credentials.into());
        self
    }

    /// Starts from a token of an earlier sign-in. It is refreshed when it is due; without credentials the calls fail
    /// once it has expired.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.access.token = Some(Token::new(token));
        self
    }

    /// Builds the client. Connects to nothing yet.
    ///
    /// # Errors
    ///
    /// [`Error::Configuration`] where the address or a certificate cannot be read.
    pub fn build(mut self) -> Result<PrivilegeSecure, Error> {
        let SignInWith { credentials, token } = std::mem::take(&mut self.access);
        let identity_pem = match &credentials {
            Some(Credentials::Application(application)) => application.identity_pem.as_deref(),
            _ => None,
        };
        let connection = self.connect(identity_pem)?;
        let access = Access::signed_in(connection.caller, credentials.clone(), token);
        Ok(PrivilegeSecure { api: Client::new_with_client(&connection.base_url, connection.http, access) })
    }
}

impl PrivilegeSecure {
    /// Starts to set up a client. `base_url` is the server's address, such as `https://localhost:6500`.
    pub fn builder(base_url: impl Into<String>) -> Builder<SignInWith> {
        Builder::new(base_url.into(), SignInWith::default())
    }

    /// The generated client, with every operation of the contract.
    #[must_use]
    pub const fn api(&self) -> &Client {
        &self.api
    }

    /// A client over the same connections that sends this token, whatever it is, and never signs in or refreshes.
    #[must_use]
    pub fn with_token(&self, token: impl Into<String>) -> Self {
        Self { api: self.api.bearing(Some(token.into())) }
    }

    /// hangup's own operations, with the same sign-in; the real product has none of them.
    #[must_use]
    pub fn hangup(&self) -> super::hangup::Client {
        super::hangup::Access::of(self)
    }

    /// A token that is good for the next call: the present one, refreshed where it is due, or that of a new sign-in.
    /// [`Notice::NewToken`](super::Notice::NewToken) tells of each change.
    ///
    /// # Errors
    ///
    /// [`Error::SignIn`] or [`Error::NotSignedIn`].
    pub async fn token(&self) -> Result<Token, Error> {
        self.api.token(None).await
    }

    /// Starts a session (`CreateAsync`). A resource and an activity are enough:
    ///
    /// ```no_run
    /// use hangup::client::{PrivilegeSecure, privilege_secure::types::ActivitySessionRequest};
    ///
    /// # async fn example(server: PrivilegeSecure) -> Result<(), hangup::client::Error> {
    /// let session = server
    ///     .start_session(ActivitySessionRequest {
    ///         managed_resource_name: Some("DC01".into()),
    ///         activity_name: Some("Domain administration".into()),
    ///         ..Default::default()
    ///     })
    ///     .await?;
    /// println!("{} is {}", session.id, session.status);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 400 where the request says too little, 404 where there is no such resource or activity,
    /// 409 where the present state is against it; else any [`Error`].
    pub async fn start_session(&self, request: ActivitySessionRequest) -> Result<ActivitySession, Error> {
        self.token().await?;
        Ok(self.api.create_async().body(request).send().await?.into_inner())
    }

    /// Reads a session (`GetByIdAsync`).
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 404 where there is none or it is not for the caller to see; else any [`Error`].
    pub async fn session(&self, id: Uuid) -> Result<ActivitySession, Error> {
        self.token().await?;
        Ok(self.api.get_by_id_async().session_id(id).send().await?.into_inner())
    }

    /// Lists the sessions that pass the filter (`GetAllActivitySessionsByStatusAsync`).
    ///
    /// # Errors
    ///
    /// Any [`Error`].
    pub async fn sessions(&self, filter: SessionFilter) -> Result<Vec<ActivitySession>, Error> {
        self.token().await?;
        let mut list = self.api.get_all_activity_sessions_by_status_async();
        if let Some(phase) = filter.phase {
            list = list.status(phase.name());
        }
        if let Some(target) = filter.target_id {
            list = list.target_id(target);
        }
        if let Some(user) = filter.target_user_id {
            list = list.target_user_id(user);
        }
        Ok(list.send().await?.into_inner())
    }

    /// Ends a session as soon as possible (`DeleteAsync`). Ending one that is ending or has ended changes nothing, and
    /// is no error. When this returns, the wish is stored; read the session to see it ended.
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 404 where there is none or it is not for the caller to see; else any [`Error`].
    pub async fn end_session(&self, id: Uuid) -> Result<(), Error> {
        self.token().await?;
        self.api.delete_async().session_id(id).send().await?;
        Ok(())
    }

    /// Ends every hanging session (`CancelHangingSessionsAsync`). For applications only.
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 403 where the caller is no application; else any [`Error`].
    pub async fn cancel_hanging(&self) -> Result<(), Error> {
        self.token().await?;
        self.api.cancel_hanging_sessions_async().send().await?;
        Ok(())
    }
}

impl Deref for PrivilegeSecure {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.api
    }
}

/// Which sessions to list. Default: all that the caller may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionFilter {
    /// Only sessions in this phase.
    pub phase: Option<Phase>,
    /// Only sessions on this host.
    pub target_id: Option<Uuid>,
    /// Only sessions of this login account.
    pub target_user_id: Option<Uuid>,
}

/// The three parts of a session's life that a list can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Waits for an approval or for its start.
    Pending,
    /// Runs, or is being ended.
    Active,
    /// Is over.
    Historical,
}

impl Phase {
    /// The word that the server reads.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Historical => "historical",
        }
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

#[cfg(test)]
mod tests;
