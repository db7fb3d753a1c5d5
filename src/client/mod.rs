//! Clients for both products: the generated ones, with sign-in, refresh and waiting.
//!
//! Ending a Privilege Secure session:
//!
//! ```no_run
//! use hangup::client::{Credentials, OneTimeCode, PrivilegeSecure};
//!
//! # async fn example(session: uuid::Uuid) -> Result<(), Box<dyn std::error::Error>> {
//! let somebody = Credentials::user("EXAMPLE\\jdoe", "correct horse battery staple")
//!     .with_code(OneTimeCode::totp("JBSWY3DPEHPK3PXP")?);
//! let server = PrivilegeSecure::builder("https://localhost:6500").credentials(somebody).build()?;
//! server.end_session(session).await?;
//! # Ok(())
//! # }
//! ```
//!
//! Stopping a community session:
//!
//! ```no_run
//! use hangup::client::SonoranCms;
//!
//! # async fn example() -> Result<(), hangup::client::Error> {
//! let cms = SonoranCms::builder("https://api.sonorancms.com").api_key("the community's key").build()?;
//! let ended = cms.stop(1, "0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5").await?;
//! println!("ended at {:?}", ended.ended_at);
//! # Ok(())
//! # }
//! ```
//!
//! Both dereference to their generated client, with every operation of the contract as a builder:
//! `server.get_by_id_async().session_id(id).send()`. Its errors convert into [`Error`] by `?`.
//!
//! Clients are cheap to clone, and clones share connections and the token. This module knows the contracts and nothing
//! of the server behind them.

mod builder;
mod credentials;
mod error;
mod failure;
pub mod hangup;
pub mod privilege_secure;
mod retry;
pub mod sonoran_cms;
#[cfg(test)]
mod testing;
mod token;

pub use builder::Builder;
pub use credentials::{Application, Credentials, OneTimeCode, User};
pub use error::Error;
pub use privilege_secure::PrivilegeSecure;
pub use progenitor_client::ResponseValue;
pub use retry::{Notice, Retry};
pub use sonoran_cms::SonoranCms;
pub use token::Token;
