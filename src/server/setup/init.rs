//! Makes a data folder with an administrator, who can then sign in and apply a directory.

use std::path::Path;

use totp_rs::Builder;

use super::{DataFolder, Secret, SetupError, StoreAt, secret::base32, token_keys::new_token_key};
use crate::{
    auth::{password, random, sealing::Sealer},
    domain::{
        Account, AccountId, ByCommand, Clock as _, DirectoryItem, DirectoryStore, Edit, Ids, Origin, Role,
        SignIn, SystemClock,
    },
};

/// A new administrator and what they need to sign in; the only time that it is shown.
#[derive(Debug)]
pub struct Administrator {
    /// What to sign in as.
    pub login: String,
    /// The password, where it was made here; `None` where it was given.
    pub new_password: Option<Secret>,
    /// The one-time-code secret in base32.
    pub totp_secret: Secret,
    /// The same as `otpauth://` URL, which authenticator apps read from a QR code.
    pub otpauth_url: Secret,
}

/// Makes a data folder at `root` with keys and a database, which may be elsewhere, and an administrator. Leaves nothing
/// behind where it fails.
///
/// # Errors
/// `Usage` where anything of that name exists, or the login or password will not do; `Io`; `Store`.
pub async fn init(
    root: &Path,
    at: &StoreAt,
    login: &str,
    password: Option<Secret>,
    ids: &dyn Ids,
) -> Result<Administrator, SetupError> {
    check(login, password.as_ref())?;
    let folder = DataFolder::create(root)?;
    let made = async {
        let (store, sealer) = (at.make(&folder, ids).await?, folder.sealer()?);
        if store.directory().await?.items().next().is_some() {
            return Err(SetupError::usage(
                "that database has a directory already, whose secrets another key opens",
            )
            .try_this("copy the data folder of a server that has it, and serve from the copy"));
        }
        add_administrator(&*store, &sealer, login, password, ids).await
    };
    let made = made.await;
    made.inspect_err(|_| folder.remove())
}

/// Adds an administrator to a new directory, as an account that no directory file changes; and the first key that signs
/// tokens, so that from now on whoever has another data key is refused.
///
/// # Errors
/// `Store`.
pub async fn add_administrator(
    store: &dyn DirectoryStore,
    sealer: &Sealer,
    login: &str,
    password: Option<Secret>,
    ids: &dyn Ids,
) -> Result<Administrator, SetupError> {
    let (password, new_password) = if let Some(given) = password {
        (given, None)
    } else {
        let new = Secret::new_password();
        (new.clone(), Some(new))
    };
    let totp = random::bytes::<20>();
    let account = Account {
        id: AccountId(ids.new_id()),
        login: login.to_owned(),
        name: "Administrator".into(),
        role: Role::Admin,
        sign_in: SignIn::Person {
            password_hash: password::hash(password.expose()),
            sealed_totp: Some(sealer.seal(&totp)),
        },
        locked: false,
        origin: Origin::Command,
        by_command: ByCommand::default(),
    };
    let revision = store.directory().await?.revision();
    let token_key = new_token_key(sealer, SystemClock.now(), ids);
    let edits = [DirectoryItem::Account(account), token_key].map(|item| Edit::Put(Box::new(item)));
    if !store.edit_directory(revision, edits.into()).await?.is_kept() {
        return Err(SetupError::store(
            "the directory was changed by somebody else in between; run the command again",
        ));
    }
    Ok(Administrator {
        login: login.into(),
        new_password,
        totp_secret: Secret::new(base32(&totp)),
        otpauth_url: otpauth_url(login, &totp),
    })
}

fn check(login: &str, password: Option<&Secret>) -> Result<(), SetupError> {
    if login.trim().is_empty() || login.trim() != login || login.contains(char::is_control) {
        return Err(SetupError::usage("a login is not empty and has no spaces around it; choose another"));
    }
    match password.and_then(|password| password.password_problem(login)) {
        Some(problem) => Err(SetupError::usage(problem)),
        None => Ok(()),
    }
}

/// The key URI of a one-time-code secret. A colon would end the account's name there, so it shows as `_`.
pub(super) fn otpauth_url(login: &str, secret: &[u8]) -> Secret {
    let totp = Builder::new()
        .with_secret(secret.to_vec())
        .with_account_name(login.replace(':', "_"))
        .with_issuer(Some("hangup"))
        .build_noncompliant();
    Secret::new(totp.to_url().expect("the account has a name, and no colon in it"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::setup::secret::from_base32;
    use crate::{
        domain::RandomIds,
        server::setup::{SetupErrorKind, memory::MemoryDirectory},
    };

    #[tokio::test]
    async fn the_administrator_can_sign_in_with_what_is_shown() {
        let (store, sealer) = (MemoryDirectory::default(), Sealer::new([7; 32]));
        let shown = add_administrator(&store, &sealer, "admin", None, &RandomIds).await.unwrap();
        let directory = store.directory().await.unwrap();
        let account = directory.account_by_login("ADMIN").unwrap();
        assert_eq!((account.role, account.origin, account.locked), (Role::Admin, Origin::Command, false));
        let SignIn::Person { password_hash, sealed_totp } = &account.sign_in else { panic!("a person") };
        assert!(password::verify(shown.new_password.unwrap().expose(), password_hash));
        let opened = sealer.open(sealed_totp.as_deref().unwrap());
        assert_eq!(opened, from_base32(shown.totp_secret.expose()));
        let expected =
            format!("otpauth://totp/hangup:admin?secret={}&issuer=hangup", shown.totp_secret.expose());
        assert_eq!(shown.otpauth_url.expose(), expected);
    }

    #[tokio::test]
    async fn a_password_that_was_given_is_not_shown_again() {
        let (store, sealer) = (MemoryDirectory::default(), Sealer::new([7; 32]));
        let given = Some(Secret::new("correct horse"));
        let shown = add_administrator(&store, &sealer, r"EXAMPLE\a:b", given, &RandomIds).await.unwrap();
        assert_eq!(shown.new_password, None);
        assert!(shown.otpauth_url.expose().starts_with("otpauth://totp/hangup:EXAMPLE%5Ca_b?"));
    }

    #[tokio::test]
    async fn a_weak_password_makes_no_folder() {
        let parent = tempfile::tempdir().unwrap();
        let root = parent.path().join("data");
        let error =
            init(&root, &StoreAt::Folder, "admin", Some(Secret::new("short")), &RandomIds).await.unwrap_err();
        assert_eq!(error.kind, SetupErrorKind::Usage);
        assert!(!root.exists());
    }

    #[tokio::test]
    async fn a_folder_that_was_made_opens_with_its_administrator() {
        let parent = tempfile::tempdir().unwrap();
        let root = parent.path().join("data");
        init(&root, &StoreAt::Folder, "admin", None, &RandomIds).await.unwrap();
        let store = DataFolder::open(&root).unwrap().store(&RandomIds).unwrap();
        assert!(store.directory().await.unwrap().account_by_login("admin").is_some());
        let again = init(&root, &StoreAt::Folder, "admin", None, &RandomIds).await.unwrap_err();
        assert_eq!(again.kind, SetupErrorKind::Usage);
        assert!(root.join("hangup.db").exists(), "the first one stays");
    }
}
