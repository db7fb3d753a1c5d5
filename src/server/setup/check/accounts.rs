//! People and applications, and what they sign in with.

use super::Checker;
use crate::{
    auth::{api_key, certificate, one_time_code::SHORTEST_SECRET, password},
    domain::{Account, AccountId, ByCommand, DirectoryItem, Origin, Role, SignIn},
    server::setup::{
        At, Secret,
        directory_file::{AccountEntry, ApplicationEntry},
        secret::from_base32,
    },
};

/// A person that the file asks for. `Debug` hides what is secret.
#[derive(Debug)]
pub struct Person {
    /// Identity.
    pub id: AccountId,
    /// As the file spells it.
    pub login: String,
    /// The name that people read.
    pub name: String,
    /// User or Admin.
    pub role: Role,
    /// Whether signing in is refused.
    pub locked: bool,
    /// The first factor.
    pub password: Password,
    /// The second factor.
    pub second_factor: SecondFactor,
}

/// A password, as the file has it.
#[derive(Debug)]
pub enum Password {
    /// Itself.
    Plain(Secret),
    /// Its argon2id hash in PHC form.
    Hash(Secret),
}

/// What a person proves after the password.
#[derive(Debug)]
pub enum SecondFactor {
    /// One-time codes from this secret, which is base32.
    Codes(Secret),
    /// Nothing.
    None,
}

impl Checker<'_> {
    pub(super) fn account(&mut self, entry: &AccountEntry) -> Option<Person> {
        let id = self.login(&entry.login, entry.id.as_ref());
        self.label("name", &entry.name);
        let password = self.password(entry);
        let second_factor = self.second_factor(entry);
        Some(Person {
            id,
            login: entry.login.get().clone(),
            name: entry.name.get().clone(),
            role: entry.role.into(),
            locked: entry.locked,
            password: password?,
            second_factor: second_factor?,
        })
    }

    pub(super) fn application(&mut self, entry: &ApplicationEntry) -> Option<DirectoryItem> {
        let id = self.login(&entry.login, entry.id.as_ref());
        self.applications.insert(id.0);
        self.label("name", &entry.name);
        let owner = format!("application `{}`", entry.login.get());
        let key_hash = self.api_key(
            &owner,
            &entry.login,
            ("api_key", &entry.api_key),
            ("api_key_sha256", &entry.api_key_sha256),
        );
        let serial =
            certificate::canonical_serial(entry.certificate_serial.get()).filter(|serial| serial != "0");
        if serial.is_none() {
            self.complain(
                entry.certificate_serial.place(),
                "this is no serial number; write it in hexadecimal, as `openssl x509 -noout -serial -in cert.pem` \
                 prints it",
            );
        }
        Some(DirectoryItem::Account(Account {
            id,
            login: entry.login.get().clone(),
            name: entry.name.get().clone(),
            role: Role::App,
            sign_in: SignIn::Application { key_hash: key_hash?, certificate_serial: serial? },
            locked: entry.locked,
            origin: Origin::File,
            by_command: self.by_command(id),
        }))
    }

    /// What commands have set of the account, which the file leaves alone.
    fn by_command(&self, id: AccountId) -> ByCommand {
        self.kept.account(id).map(|account| account.by_command.clone()).unwrap_or_default()
    }

    fn login(&mut self, login: &At<String>, id: Option<&At<String>>) -> AccountId {
        let id = self.entry("account", login, id);
        if self.kept.account_by_login(login.get()).is_some_and(|account| account.origin == Origin::Command) {
            self.complain(
                login.place(),
                format!(
                    "account `{}` was made by a command on the server and is not managed by this file; remove it \
                     here, or choose another login",
                    login.get()
                ),
            );
        }
        AccountId(id)
    }

    fn password(&mut self, entry: &AccountEntry) -> Option<Password> {
        let login = entry.login.get();
        match (&entry.password, &entry.password_hash) {
            (Some(plain), None) => match plain.get().password_problem(login) {
                None => Some(Password::Plain(plain.get().clone())),
                Some(problem) => {
                    self.complain(plain.place(), problem);
                    None
                }
            },
            (None, Some(hash)) if password::is_hash(hash.get().expose()) => {
                Some(Password::Hash(hash.get().clone()))
            }
            (None, Some(hash)) => {
                let make = "printf %s PASSWORD | argon2 \"$(openssl rand -hex 8)\" -id -e";
                self.complain(
                    hash.place(),
                    format!("this is no argon2id hash in PHC form; make one with `{make}`"),
                );
                None
            }
            (Some(_), Some(hash)) => {
                let message = format!("account `{login}` has password and password_hash; remove one of them");
                self.complain(hash.place(), message);
                None
            }
            (None, None) => {
                let message = format!("account `{login}` has no password; add password or password_hash");
                self.complain(entry.login.place(), message);
                None
            }
        }
    }

    fn second_factor(&mut self, entry: &AccountEntry) -> Option<SecondFactor> {
        let login = entry.login.get();
        match (&entry.totp_secret, &entry.mfa) {
            (None, Some(_)) => Some(SecondFactor::None),
            (Some(secret), None) => match from_base32(secret.get().expose()) {
                Some(bytes) if bytes.len() >= SHORTEST_SECRET => {
                    Some(SecondFactor::Codes(secret.get().clone()))
                }
                found => {
                    let wrong = match found {
                        None => "this is no base32",
                        Some(_) => "this secret is too short: it needs 16 bytes, which are 26 base32 digits",
                    };
                    let problem = format!("{wrong}; make one with `openssl rand 20 | base32`");
                    self.complain(secret.place(), secret.get().placeholder_problem().unwrap_or(problem));
                    None
                }
            },
            (Some(_), Some(mfa)) => {
                let message =
                    format!("account `{login}` has totp_secret and mfa = \"none\"; remove one of them");
                self.complain(mfa.place(), message);
                None
            }
            (None, None) => {
                let message = format!(
                    "account `{login}` has no second factor; add totp_secret (`openssl rand 20 | base32`), or \
                     mfa = \"none\" where there shall be none"
                );
                self.complain(entry.login.place(), message);
                None
            }
        }
    }

    /// The hash of an API key of `owner`, which must be given in one of two ways and must be nobody else's.
    pub(super) fn api_key(
        &mut self,
        owner: &str,
        owner_at: &At<String>,
        (plain_key, plain): (&str, &Option<At<Secret>>),
        (hash_key, hash): (&str, &Option<At<Secret>>),
    ) -> Option<String> {
        let (at, hash) = match (plain, hash) {
            (Some(plain), None) => {
                if let Some(problem) = plain.get().api_key_problem() {
                    self.complain(plain.place(), problem);
                    return None;
                }
                (plain.place(), api_key::hash(plain.get().expose()))
            }
            (None, Some(hash)) => {
                let digits = hash.get().expose();
                if digits.len() != 64 || !digits.chars().all(|c| c.is_ascii_hexdigit()) {
                    let make = "printf %s KEY | sha256sum";
                    self.complain(
                        hash.place(),
                        format!("this is no SHA-256 in hexadecimal; make it with `{make}`"),
                    );
                    return None;
                }
                (hash.place(), digits.to_ascii_lowercase())
            }
            (Some(_), Some(hash)) => {
                self.complain(
                    hash.place(),
                    format!("{owner} has {plain_key} and {hash_key}; remove one of them"),
                );
                return None;
            }
            (None, None) => {
                self.complain(owner_at.place(), format!("{owner} has no key; add {plain_key} or {hash_key}"));
                return None;
            }
        };
        let line = self.line(at.clone());
        if let Some(first) = self.keys.insert(hash.clone(), line) {
            self.complain(
                at,
                format!("the key is used already, on line {first}; give every program its own"),
            );
            return None;
        }
        Some(hash)
    }
}
