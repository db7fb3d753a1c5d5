//! What of the directory is sealed.

use crate::{
    auth::sealing::Sealer,
    domain::{Directory, DirectoryItem, SignIn},
};

/// The sealed secrets of an entry.
pub(in crate::server::setup) fn secrets(item: &DirectoryItem) -> Vec<&str> {
    match item {
        DirectoryItem::Account(account) => {
            let own = match &account.sign_in {
                SignIn::Person { sealed_totp, .. } => sealed_totp.as_deref(),
                SignIn::Application { .. } => None,
            };
            let replaced = account.by_command.replaced_totp.as_deref().filter(|sealed| !sealed.is_empty());
            own.into_iter().chain(replaced).collect()
        }
        DirectoryItem::Credential(credential) => vec![&credential.sealed_password],
        DirectoryItem::Webhook(webhook) => vec![&webhook.sealed_secret],
        DirectoryItem::TokenKey(key) => vec![&key.sealed_key],
        _ => vec![],
    }
}

/// How many sealed secrets a directory has, and those entries, by kind and name, of which this key does not open all.
#[must_use]
pub fn unopened(directory: &Directory, sealer: &Sealer) -> (u64, Vec<String>) {
    let (mut count, mut unopened) = (0, Vec::new());
    for item in directory.items() {
        let secrets = secrets(item);
        count += u64::try_from(secrets.len()).unwrap_or_default();
        if !secrets.iter().all(|secret| sealer.open(secret).is_some()) {
            unopened.push(match item.describe() {
                (kind, "") => format!("{kind} {}", item.id()),
                (kind, name) => format!("{kind} {name}"),
            });
        }
    }
    (count, unopened)
}

fn secrets_mut(item: &mut DirectoryItem) -> Vec<&mut String> {
    match item {
        DirectoryItem::Account(account) => {
            let own = match &mut account.sign_in {
                SignIn::Person { sealed_totp, .. } => sealed_totp.as_mut(),
                SignIn::Application { .. } => None,
            };
            let replaced = account.by_command.replaced_totp.as_mut().filter(|sealed| !sealed.is_empty());
            own.into_iter().chain(replaced).collect()
        }
        DirectoryItem::Credential(credential) => vec![&mut credential.sealed_password],
        DirectoryItem::Webhook(webhook) => vec![&mut webhook.sealed_secret],
        DirectoryItem::TokenKey(key) => vec![&mut key.sealed_key],
        _ => vec![],
    }
}

/// The entry with its secrets under the new key, where one is not yet; `None` where there is none to seal anew. What
/// `old` does not open stays as it is: nobody has its key.
pub(super) fn resealed(item: &DirectoryItem, old: &Sealer, new: &Sealer) -> Option<DirectoryItem> {
    let mut after = item.clone();
    let mut is_changed = false;
    for secret in secrets_mut(&mut after) {
        if new.open(secret).is_none()
            && let Some(opened) = old.open(secret)
        {
            *secret = new.seal(&opened);
            is_changed = true;
        }
    }
    is_changed.then_some(after)
}
