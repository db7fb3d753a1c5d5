//! `hangup account password` and `totp`.

use super::{account, put};
use crate::{
    auth::{password, random, sealing::Sealer},
    domain::{Account, DirectoryStore, Origin, SignIn},
    server::setup::{Secret, SetupError, init::otpauth_url, secret::base32, token_keys::ensure_opens},
};

/// A new one-time-code secret; the only time that it is shown.
#[derive(Debug)]
pub struct NewTotp {
    /// The account's login, as its entry spells it.
    pub login: String,
    /// The secret in base32.
    pub secret: Secret,
    /// The same as `otpauth://` URL, which authenticator apps read from a QR code.
    pub otpauth_url: Secret,
}

/// Gives an account another password, which ends its tokens. Takes tens of milliseconds. Gives the account's login.
///
/// # Errors
/// `Usage` where there is no such account, it is an application, or the password will not do; `Store`.
pub async fn set_password(
    store: &dyn DirectoryStore,
    login: &str,
    new: &Secret,
) -> Result<String, SetupError> {
    let directory = store.directory().await?;
    let mut account = account(&directory, login)?.clone();
    if let Some(problem) = new.password_problem(&account.login) {
        return Err(SetupError::usage(problem));
    }
    let is_of_file = account.origin == Origin::File;
    let (password_hash, _) = factors(&mut account)?;
    let before = std::mem::replace(password_hash, password::hash(new.expose()));
    if is_of_file {
        account.by_command.replaced_password.get_or_insert(before);
    }
    let login = account.login.clone();
    put(store, &directory, account).await?;
    Ok(login)
}

/// Gives an account another one-time-code secret, or its first, which ends its tokens.
///
/// # Errors
/// `Usage` where there is no such account, or it is an application; `Config` where the data key is another's; `Store`.
pub async fn new_totp(
    store: &dyn DirectoryStore,
    sealer: &Sealer,
    login: &str,
) -> Result<NewTotp, SetupError> {
    let directory = store.directory().await?;
    ensure_opens(&directory, sealer)?;
    let mut account = account(&directory, login)?.clone();
    let secret = random::bytes::<20>();
    let is_of_file = account.origin == Origin::File;
    let (_, sealed_totp) = factors(&mut account)?;
    let before = sealed_totp.replace(sealer.seal(&secret)).unwrap_or_default();
    if is_of_file {
        account.by_command.replaced_totp.get_or_insert(before);
    }
    account.by_command.sign_outs += 1;
    let login = account.login.clone();
    put(store, &directory, account).await?;
    Ok(NewTotp { otpauth_url: otpauth_url(&login, &secret), secret: Secret::new(base32(&secret)), login })
}

/// The password hash and the sealed one-time-code secret of a person.
fn factors(account: &mut Account) -> Result<(&mut String, &mut Option<String>), SetupError> {
    match &mut account.sign_in {
        SignIn::Person { password_hash, sealed_totp } => Ok((password_hash, sealed_totp)),
        SignIn::Application { .. } => {
            let message =
                format!("`{}` is an application: it has an API key in directory.toml", account.login);
            Err(SetupError::usage(message).try_this("give it another `api_key` there, and run hangup apply"))
        }
    }
}
