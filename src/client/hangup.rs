//! hangup's own operations, for what the vendor lacks: what hangs, the receipt of an end, and the use of
//! limits.
//!
//! Made by [`PrivilegeSecure::hangup`], whose sign-in it shares.

use std::fmt;

use progenitor_client::{ClientHooks, Error as Generated, OperationInfo};
use reqwest::{
    Request, Response,
    header::{AUTHORIZATION, HeaderValue},
};

use super::PrivilegeSecure;

#[rustfmt::skip]
#[expect(clippy::allow_attributes, clippy::pedantic, clippy::unwrap_used, reason = "generated")]
#[expect(missing_docs, unreachable_pub, unused_imports, reason = "generated")]
#[path = "../../generated/hangup.rs"]
mod generated;

pub use generated::{Client, builder as operations, types};

/// What the generated client carries for its hooks: who signs in.
#[derive(Clone)]
pub struct Access {
    signed_in: PrivilegeSecure,
}

impl Access {
    pub(super) fn of(signed_in: &PrivilegeSecure) -> Client {
        let access = Self { signed_in: signed_in.clone() };
        Client::new_with_client(&signed_in.api().baseurl, signed_in.api().client.clone(), access)
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access").finish_non_exhaustive()
    }
}

impl ClientHooks<Access> for Client {
    async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Generated<E>> {
        // the generated code sends the contract's version with every call
        request.headers_mut().remove("api-version");
        let token =
            self.inner.signed_in.token().await.map_err(|error| Generated::Custom(error.to_string()))?;
        let mut bearer = HeaderValue::try_from(format!("Bearer {}", token.as_str()))
            .map_err(|_| Generated::Custom("the token contains what no header can carry".to_owned()))?;
        bearer.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, bearer);
        Ok(())
    }

    /// As the operations that it shares its sign-in with: waits, another sign-in after a 401, readable failures.
    async fn exec(&self, request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        self.inner.signed_in.api().exec(request, info).await
    }
}
