//! Makes a directory file true: plans what changes, then applies it whole or not at all.

use std::fmt;

use super::{
    DirectoryFile, SetupError, Source,
    check::{Password, Person, SecondFactor, Unsealed, check},
    render::Names,
    secret::from_base32,
    token_keys::ensure_opens,
};
use crate::{
    auth::{password, sealing::Sealer},
    domain::{
        Account, Credential, Directory, DirectoryChange, DirectoryItem, DirectoryStore, Edit, Named, Origin,
        SignIn, Webhook, Written,
    },
};

/// What applying a file would change; shown one entry a line, `+` added, `~` changed, `-` removed, without secrets.
#[derive(Debug)]
pub struct Plan {
    revision: i64,
    changes: Vec<DirectoryChange>,
    /// Where no session may be active, since the place goes.
    vacant: Vec<Edit>,
    lines: Vec<String>,
    warnings: Vec<String>,
}

impl Plan {
    /// Whether the file is true already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes.
    #[must_use]
    pub fn changes(&self) -> &[DirectoryChange] {
        &self.changes
    }

    /// The changes for people, sorted by kind and name: `~ account EXAMPLE\alice: role User -> Admin, password`.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// What of the changes has no effect, and what to do about it: servers of a file, where the API's stand.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// Reads and checks a directory file, and compares it with what is kept. Changes nothing.
///
/// Entries that are kept and not in the file go, except what commands made. A kept password hash that the file's
/// password verifies stays as it is, and so does a kept sealed secret that opens to the file's: planning the same file
/// twice finds nothing to do. Takes tens of milliseconds for each plain password in the file.
///
/// Servers that were set over the API stand before those of a community's entry, but for the communities whose ids or
/// names `reset_servers` has: these have the file's again.
///
/// # Errors
/// `Config` with all problems of the file by line; `Usage` for an unknown community to reset; `Store`.
pub async fn plan(
    store: &dyn DirectoryStore,
    sealer: &Sealer,
    source: &Source,
    reset_servers: &[String],
) -> Result<Plan, SetupError> {
    plan_from(store.directory().await?.as_ref(), sealer, source, reset_servers)
}

/// The same for a directory that was read already.
///
/// # Errors
/// `Config` and `Usage`, as [`plan`].
pub fn plan_from(
    kept: &Directory,
    sealer: &Sealer,
    source: &Source,
    reset_servers: &[String],
) -> Result<Plan, SetupError> {
    ensure_opens(kept, sealer)?;
    let file: DirectoryFile = source.parse()?;
    let resets = resets(kept, reset_servers)?;
    let wanted = check(&file, source, kept)?;
    let mut items = wanted.items;
    items.extend(
        wanted.people.into_iter().map(|person| DirectoryItem::Account(account(kept, sealer, person))),
    );
    items.extend(
        wanted
            .credentials
            .into_iter()
            .map(|credential| DirectoryItem::Credential(self::credential(kept, sealer, credential))),
    );
    items.extend(
        wanted
            .webhooks
            .into_iter()
            .map(|webhook| DirectoryItem::Webhook(self::webhook(kept, sealer, webhook))),
    );
    let mut changes = kept.changes_to(&items);
    changes.extend(resets);
    let after = kept.with(&changes);
    let gone = kept.servers_gone_in(&after);
    let vacant = gone.into_iter().map(|(community, server)| Edit::Vacant(community, server)).collect();
    let warnings = changes.iter().filter_map(|change| warning(&after, change)).collect();
    let lines = Names::of(kept.items().chain(&items)).lines(&changes);
    Ok(Plan { revision: kept.revision(), changes, vacant, lines, warnings })
}

/// Makes the planned changes, all or none, durably.
///
/// # Errors
/// `Store` where the directory was changed since it was planned, or the store refuses; then nothing was applied.
pub async fn apply(store: &dyn DirectoryStore, plan: &Plan) -> Result<(), SetupError> {
    if plan.is_empty() {
        return Ok(());
    }
    let edits = plan.vacant.iter().cloned().chain(plan.changes.iter().map(DirectoryChange::edit));
    match store.edit_directory(plan.revision, edits.collect()).await? {
        Written::Kept => Ok(()),
        Written::Outdated => Err(SetupError::store(
            "the directory was changed by somebody else in between; nothing was applied",
        )
        .try_this("run the command again")),
        Written::Occupied => {
            Err(SetupError::store("a server that would go has an active session; nothing was applied")
                .try_this("hangup community stop, or cancel, before that"))
        }
    }
}

/// What takes the servers away that were set over the API in these communities.
fn resets(kept: &Directory, named: &[String]) -> Result<Vec<DirectoryChange>, SetupError> {
    let mut resets = Vec::new();
    for named in named {
        let community = super::keys::community(kept, named)?;
        if let Some(list) = kept.server_list(community.id) {
            let reset = DirectoryChange::Removed(DirectoryItem::Servers(list.clone()));
            if !resets.contains(&reset) {
                resets.push(reset);
            }
        }
    }
    Ok(resets)
}

/// That a change of servers has no effect, where it has none.
fn warning(after: &Directory, change: &DirectoryChange) -> Option<String> {
    let (before, community) = match change {
        DirectoryChange::Changed(DirectoryItem::Community(before), DirectoryItem::Community(after)) => {
            (before.servers.as_slice(), after)
        }
        DirectoryChange::Added(DirectoryItem::Community(after)) => ([].as_slice(), after),
        _ => return None,
    };
    let has_no_effect = before != community.servers && after.server_list(community.id).is_some();
    has_no_effect.then(|| {
        let name = &community.name;
        format!(
            "the servers of {name} were set over the API, so that the file's have no effect; hangup apply \
             --reset-servers {} takes the file's",
            super::shell::quoted(name)
        )
    })
}

/// The account to keep for a person, with what is kept already where it proves the same.
fn account(kept: &Directory, sealer: &Sealer, person: Person) -> Account {
    let before = kept.account(person.id);
    let mut by_command = before.map(|account| account.by_command.clone()).unwrap_or_default();
    let (kept_hash, kept_totp) = match before.map(|account| &account.sign_in) {
        Some(SignIn::Person { password_hash, sealed_totp }) => (Some(password_hash), sealed_totp.as_ref()),
        _ => (None, None),
    };
    let password_hash = match (kept_hash, &by_command.replaced_password) {
        // the file says what it said when a command set another
        (Some(commands), Some(replaced)) if person.password.is(replaced) => commands.clone(),
        _ => {
            by_command.replaced_password = None;
            kept_hash
                .filter(|hash| person.password.is(hash))
                .cloned()
                .unwrap_or_else(|| person.password.hash())
        }
    };
    let sealed_totp = match (kept_totp, &by_command.replaced_totp) {
        (Some(commands), Some(replaced)) if person.second_factor.is(replaced, sealer) => {
            Some(commands.clone())
        }
        _ => {
            by_command.replaced_totp = None;
            person.second_factor.bytes().map(|secret| sealed(&secret, kept_totp, sealer))
        }
    };
    if before.is_some() && kept_totp != sealed_totp.as_ref() {
        by_command.sign_outs += 1;
    }
    Account {
        id: person.id,
        login: person.login,
        name: person.name,
        role: person.role,
        sign_in: SignIn::Person { password_hash, sealed_totp },
        locked: person.locked,
        origin: Origin::File,
        by_command,
    }
}

impl Password {
    /// Whether `hash` is one of it.
    fn is(&self, hash: &str) -> bool {
        match self {
            Self::Hash(own) => own.expose() == hash,
            Self::Plain(plain) => password::verify(plain.expose(), hash),
        }
    }

    fn hash(&self) -> String {
        match self {
            Self::Hash(own) => own.expose().to_owned(),
            Self::Plain(plain) => password::hash(plain.expose()),
        }
    }
}

impl SecondFactor {
    /// Whether this is what was sealed; nothing was where that is empty.
    fn is(&self, kept: &str, sealer: &Sealer) -> bool {
        match self.bytes() {
            Some(secret) => sealer.open(kept).is_some_and(|opened| opened == secret),
            None => kept.is_empty(),
        }
    }

    fn bytes(&self) -> Option<Vec<u8>> {
        match self {
            Self::Codes(secret) => {
                Some(from_base32(secret.expose()).expect("the check refuses what is no base32"))
            }
            Self::None => None,
        }
    }
}

fn credential(
    kept: &Directory,
    sealer: &Sealer,
    Unsealed { entry, secret }: Unsealed<Credential>,
) -> Credential {
    let before = kept.credential(&Named { id: Some(entry.id), name: None });
    let sealed_password = sealed(&secret, before.map(|before| &before.sealed_password), sealer);
    Credential { sealed_password, ..entry }
}

fn webhook(kept: &Directory, sealer: &Sealer, Unsealed { entry, secret }: Unsealed<Webhook>) -> Webhook {
    let before = kept.webhook(entry.id);
    let sealed_secret = sealed(&secret, before.map(|before| &before.sealed_secret), sealer);
    Webhook { sealed_secret, ..entry }
}

/// The secret, sealed; as it is kept where it is the same.
fn sealed(secret: &[u8], kept: Option<&String>, sealer: &Sealer) -> String {
    kept.filter(|sealed| sealer.open(sealed).is_some_and(|opened| opened == secret))
        .cloned()
        .unwrap_or_else(|| sealer.seal(secret))
}

#[cfg(test)]
mod tests;
