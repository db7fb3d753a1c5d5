//! Setting up: the data folder, its first administrator, the directory file, and the demo.
//!
//! Owns files and their rules. Knows no HTTP; what it changes goes through [`crate::domain::DirectoryStore`].

mod accounts;
mod apply;
mod backup;
pub mod check;
mod copy;
mod data_folder;
mod data_key;
mod demo;
mod directory_file;
mod error;
mod init;
mod kept;
mod keys;
#[cfg(test)]
mod memory;
pub(in crate::server) mod owner_only;
#[cfg(feature = "postgres")]
mod pg_password;
mod problems;
mod render;
mod restore;
pub mod schema;
pub mod secret;
pub mod shell;
mod store_at;
mod token_keys;

pub use accounts::{NewTotp, account, lock_account, new_totp, set_password, sign_out, unlock_account};
pub use apply::{Plan, apply, plan, plan_from};
pub use backup::{BackedUp, BackupTo, back_up};
pub use copy::{CopyEnd, StoreCopied, copy_store};
pub use data_folder::{DataFolder, FolderLock, SETTINGS};
pub use data_key::{KeyHold, KeyPlace, Rotated, Rotation, rotate, settle, unopened};
pub use demo::{Demo, DemoReceivers};
pub use directory_file::{
    AccountEntry, ActivityEntry, ApplicationEntry, CommunityEntry, CredentialEntry, DirectoryFile, KeyEntry,
    MemberEntry, Mfa, PersonRole, PlatformName, PolicyEntry, ProfileEntry, ResourceEntry, ServerEntry,
    TierEntry, TierTimeout, WebhookEntry, WorkflowEntry,
};
pub use error::{SetupError, SetupErrorKind};
pub use init::{Administrator, add_administrator, init};
pub use kept::Kept;
pub use keys::{KeyInUse, NewKey, WantedKey, create_key, list_keys, revoke_key};
pub use owner_only::readable_by_others;
pub use problems::{At, Problem, Problems, Source};
pub(in crate::server) use problems::{choice, choices};
pub use restore::{RestoreFrom, Restored, restore};
pub use secret::Secret;
pub use store_at::StoreAt;
pub use token_keys::{ensure_token_key, forget_lost_token_keys, new_token_key};
