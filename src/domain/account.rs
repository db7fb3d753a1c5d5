//! Who acts: people and applications, their roles, and what they sign in with.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{AccountId, Origin};

/// What an account may do in general.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Starts, sees and ends its own sessions.
    User,
    /// Sees and ends every session, and starts them for others.
    Admin,
    /// A program: reads any session by its id, and cancels the hanging ones.
    App,
}

/// A managed account or an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// What it signs in as, such as `EXAMPLE\alice`; matched without regard to case.
    pub login: String,
    /// The name that people read.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// How it proves itself.
    pub sign_in: SignIn,
    /// Whether its entry locks it; see [`Account::is_locked`].
    pub locked: bool,
    /// Where the account is kept.
    pub origin: Origin,
    /// What commands have set.
    #[serde(default)]
    pub by_command: ByCommand,
}

/// What commands on the server have set of an account. Applying a directory file leaves it alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ByCommand {
    /// Whether a command has locked it, whatever its entry says.
    pub locked: bool,
    /// How often all its tokens were ended, also by another one-time-code secret of the file: those of before count no
    /// more.
    pub sign_outs: u32,
    /// The password hash of the directory file that a command has replaced. The command's stands until the file has
    /// another password.
    pub replaced_password: Option<String>,
    /// The same of the one-time-code secret, sealed; empty where the file had none.
    pub replaced_totp: Option<String>,
}

impl Account {
    /// Whether it cannot sign in, and its tokens are refused.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.locked || self.by_command.locked
    }
}

/// How an account proves itself. Holds no secret in the clear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignIn {
    /// A person: password, then a one-time code.
    Person {
        /// An argon2id hash in PHC form.
        password_hash: String,
        /// The one-time-code secret, sealed; `None` for accounts without a second factor, which answer `NA`.
        sealed_totp: Option<String>,
    },
    /// An application: API key and certificate serial number.
    Application {
        /// SHA-256 of the API key, in hexadecimal.
        key_hash: String,
        /// In canonical form: lower-case hexadecimal without separators or leading zeros.
        certificate_serial: String,
    },
}

/// Who calls a use case, as the token and the connection say; never the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The account.
    pub id: AccountId,
    /// Its login.
    pub login: String,
    /// Its role, as the directory has it now.
    pub role: Role,
    /// Where the connection comes from, if known.
    pub address: Option<IpAddr>,
}

/// Who caused a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// An account.
    Account(AccountId),
    /// The session's own schedule.
    Schedule,
    /// The worker, on behalf of nobody: it starts what is due and finishes what is ending.
    Worker,
}

impl Actor {
    /// The account, where it is one.
    #[must_use]
    pub fn account(self) -> Option<AccountId> {
        match self {
            Self::Account(id) => Some(id),
            Self::Schedule | Self::Worker => None,
        }
    }
}
