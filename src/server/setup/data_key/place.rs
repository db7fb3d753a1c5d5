//! Where the data key is.

use std::{ffi::OsString, fmt, path::PathBuf};

use super::read_key;
use crate::{
    auth::sealing::DataKey,
    server::setup::{SetupError, owner_only, secret},
};

/// The environment variable with the key itself.
const VARIABLE: &str = "HANGUP_DATA_KEY";

/// The environment variable with the name of the key's file.
const FILE_VARIABLE: &str = "HANGUP_DATA_KEY_FILE";

/// The name of the key among systemd's credentials.
const CREDENTIAL: &str = "hangup-data-key";

/// Where the data key is.
#[derive(Clone, PartialEq, Eq)]
pub enum KeyPlace {
    /// A file of the data folder.
    Folder(PathBuf),
    /// The file that `HANGUP_DATA_KEY_FILE` names.
    File(PathBuf),
    /// A credential that systemd has given the service (`LoadCredential=`).
    Credential(PathBuf),
    /// `HANGUP_DATA_KEY`, with its text.
    Variable(String),
}

impl KeyPlace {
    /// Where it is outside of a data folder, by these environment variables; `None` where none says.
    pub(super) fn outside(variable: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        let given = |name| variable(name).filter(|value| !value.is_empty());
        if let Some(key) = given(VARIABLE) {
            return Some(Self::Variable(key.to_string_lossy().into_owned()));
        }
        if let Some(file) = given(FILE_VARIABLE) {
            return Some(Self::File(file.into()));
        }
        let file = PathBuf::from(given("CREDENTIALS_DIRECTORY")?).join(CREDENTIAL);
        file.exists().then_some(Self::Credential(file))
    }

    /// The key.
    ///
    /// # Errors
    /// `Io` where it cannot be read; `Config` where it is none, or others can read its file.
    pub fn read(&self) -> Result<DataKey, SetupError> {
        match self {
            Self::Folder(file) => {
                owner_only::check(file)?;
                read_key(file)
            }
            Self::File(file) => {
                owner_only::check_tls_key(file)?;
                read_key(file)
            }
            // systemd sees to who can read it, by rights that modes do not show
            Self::Credential(file) => read_key(file),
            Self::Variable(text) => secret::from_key_file(text).ok_or_else(|| {
                SetupError::config(format!("{VARIABLE} holds no key of 32 bytes in base64"))
                    .try_this("make one with `openssl rand -base64 32`")
            }),
        }
    }
}

/// For people; never the key.
impl fmt::Display for KeyPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(file) => file.display().fmt(f),
            Self::File(file) => write!(f, "{} of {FILE_VARIABLE}", file.display()),
            Self::Credential(file) => write!(f, "the credential {}", file.display()),
            Self::Variable(_) => f.write_str(VARIABLE),
        }
    }
}

impl fmt::Debug for KeyPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
