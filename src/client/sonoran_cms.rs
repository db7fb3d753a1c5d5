//! Sonoran CMS: the generated client, with the API key, and one method for each thing to do with a session.

use std::{fmt, ops::Deref};

use progenitor_client::{ClientHooks, ClientInfo, Error as Generated, OperationInfo};
use reqwest::{
    Request, Response,
    header::{AUTHORIZATION, HeaderValue},
};

use super::{Builder, Error, retry::Caller};

#[rustfmt::skip]
#[expect(clippy::allow_attributes, clippy::pedantic, clippy::unwrap_used, reason = "generated")]
#[expect(missing_docs, unreachable_pub, unused_imports, reason = "generated")]
#[path = "../../generated/sonoran_cms.rs"]
mod generated;

pub use generated::{Client, builder as operations, types};
use types::{CommunityServer, CommunityServerInput, CommunityServerSession, ServersCommand, SessionCommand};

/// A client of one community, by its API key.
///
/// Dereferences to the generated [`Client`]. See the [module](super) for an example.
#[derive(Clone, Debug)]
pub struct SonoranCms {
    api: Client,
}

/// How a [`SonoranCms`] signs in: by an API key.
#[derive(Clone, Default)]
pub struct Key(Option<String>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Key(given)" } else { "Key(absent)" })
    }
}

impl Builder<Key> {
    /// The community's API key, which every call needs.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.access = Key(Some(key.into()));
        self
    }

    /// Builds the client. Connects to nothing yet.
    ///
    /// # Errors
    ///
    /// [`Error::Configuration`] where the address, a certificate or the key cannot be read, or no key is given.
    pub fn build(self) -> Result<SonoranCms, Error> {
        let absent = || Error::Configuration("no API key is given".to_owned());
        let key = self.access.0.as_deref().map(str::trim).filter(|key| !key.is_empty()).ok_or_else(absent)?;
        let mut bearer = HeaderValue::try_from(format!("Bearer {key}"))
            .map_err(|_| Error::Configuration("the API key contains what no header can carry".to_owned()))?;
        bearer.set_sensitive(true);
        let connection = self.connect(None)?;
        let access = Access { bearer, caller: connection.caller };
        Ok(SonoranCms { api: Client::new_with_client(&connection.base_url, connection.http, access) })
    }
}

impl SonoranCms {
    /// Starts to set up a client. `base_url` is the server's address, such as `https://api.sonorancms.com`.
    pub fn builder(base_url: impl Into<String>) -> Builder<Key> {
        Builder::new(base_url.into(), Key::default())
    }

    /// The generated client, with every operation of the contract.
    #[must_use]
    pub const fn api(&self) -> &Client {
        &self.api
    }

    /// The active session of a server (`getCurrentSession`).
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 404 where the server is not the community's or has no active session; else any
    /// [`Error`].
    pub async fn current(&self, server_id: i32) -> Result<CommunityServerSession, Error> {
        Ok(self.api.get_current_session().server_id(server_id).send().await?.into_inner().data)
    }

    /// Starts a session on a server, in the name of an account (`startSession`).
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 400 for an account that is not the community's, 404 for such a server, 409 where it has
    /// an active session; else any [`Error`].
    pub async fn start(
        &self,
        server_id: i32,
        account: impl Into<String>,
    ) -> Result<CommunityServerSession, Error> {
        let command = SessionCommand { server_id, acc_id: account.into() };
        Ok(self.api.start_session().body(command).send().await?.into_inner().data)
    }

    /// Ends the active session of a server as completed, in the name of an account (`stopSession`).
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 400 for an account that is not the community's, 404 for such a server and for one
    /// without an active session; else any [`Error`].
    pub async fn stop(
        &self,
        server_id: i32,
        account: impl Into<String>,
    ) -> Result<CommunityServerSession, Error> {
        let command = SessionCommand { server_id, acc_id: account.into() };
        Ok(self.api.stop_session().body(command).send().await?.into_inner().data)
    }

    /// Ends the active session of a server as cancelled, in the name of an account (`cancelSession`).
    ///
    /// # Errors
    ///
    /// As for [`stop`](Self::stop).
    pub async fn cancel(&self, server_id: i32, account: impl Into<String>) -> Result<(), Error> {
        let command = SessionCommand { server_id, acc_id: account.into() };
        self.api.cancel_session().body(command).send().await?;
        Ok(())
    }

    /// The servers of the community (`getServers`).
    ///
    /// # Errors
    ///
    /// Any [`Error`].
    pub async fn servers(&self) -> Result<Vec<CommunityServer>, Error> {
        Ok(self.api.get_servers().send().await?.into_inner().data.servers)
    }

    /// Replaces the servers of the community and gives them as they then are (`setServers`).
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 400 for a number that is there twice, 409 where a server with an active session would
    /// go; else any [`Error`].
    pub async fn set_servers(
        &self,
        servers: Vec<CommunityServerInput>,
    ) -> Result<Vec<CommunityServer>, Error> {
        let command = ServersCommand { servers };
        Ok(self.api.set_servers().body(command).send().await?.into_inner().data.servers)
    }

    /// Appends servers to those of the community and gives all of them (`addServers`).
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 400 as for [`set_servers`](Self::set_servers), 409 for a number that the community has
    /// already; else any [`Error`].
    pub async fn add_servers(
        &self,
        servers: Vec<CommunityServerInput>,
    ) -> Result<Vec<CommunityServer>, Error> {
        let command = ServersCommand { servers };
        Ok(self.api.add_servers().body(command).send().await?.into_inner().data.servers)
    }
}

impl Deref for SonoranCms {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.api
    }
}

/// What the generated client carries for its hooks: the key, and how to wait.
#[derive(Clone)]
pub struct Access {
    bearer: HeaderValue,
    caller: Caller,
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access").field("caller", &self.caller).finish_non_exhaustive()
    }
}

impl ClientHooks<Access> for Client {
    async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Generated<E>> {
        // The generated code sends the contract's version with every call, which the vendor's own clients do not.
        request.headers_mut().remove("api-version");
        request.headers_mut().insert(AUTHORIZATION, self.inner().bearer.clone());
        Ok(())
    }

    async fn exec(&self, request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
        self.inner().caller.send(self.client(), request).await
    }
}

#[cfg(test)]
mod tests;
