//! The rules of `directory.toml`. Finds all problems, not only the first, and says for each where it is and what to
//! do about it.

mod access;
mod accounts;
mod approval;
mod communities;
mod lending;
mod names;
#[cfg(test)]
mod tests;
mod webhooks;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use uuid::Uuid;

pub use accounts::{Password, Person, SecondFactor};
pub use lending::Unsealed;
use names::Names;

use super::{At, DirectoryFile, Problem, Problems, Source};
use crate::domain::{AccountId, Credential, Directory, DirectoryItem, Origin, Webhook, folded};

/// How long a session may last where its connection profile says nothing, in minutes.
pub const DEFAULT_SESSION_MINUTES: u32 = 60;

/// How many approvers must agree where a tier says nothing.
pub const DEFAULT_QUORUM: u32 = 1;

/// How long a tier waits for its approvers where it says nothing, in minutes.
pub const DEFAULT_TIER_MINUTES: u32 = 60;

/// By how much an extension extends where its connection profile says nothing, in minutes.
pub const DEFAULT_EXTENSION_MINUTES: u32 = 30;

/// How often a session may be extended where its connection profile says nothing.
pub const DEFAULT_EXTENSION_COUNT: u32 = 1;

/// How long a webhook may take to answer where it says nothing, in seconds.
pub const DEFAULT_WEBHOOK_SECONDS: u32 = 10;

/// The longest that a webhook may take to answer, in seconds.
pub const LONGEST_WEBHOOK_SECONDS: u32 = 300;

/// The namespace of ids that follow from names: `UUIDv5(ID_NAMESPACE, "KIND:NAME")`, the name trimmed and in lower
/// case, the kind one of `account` (applications too), `workflow`, `resource`, `credential`, `webhook`, `profile`,
/// `activity`, `policy`; for an API key of a community the kind is `api_key` and the name `COMMUNITY_ID/NAME`. It never
/// changes: sessions refer to these ids.
pub const ID_NAMESPACE: Uuid = Uuid::from_u128(0x6f1d_8c52_94b7_4e0a_8a35_c1d2_7be9_0f64);

/// The longest name or login, in characters.
const LONGEST_NAME: usize = 200;

/// What a directory file without problems asks for.
#[derive(Debug)]
pub struct Wanted {
    /// People; their secrets are still as the file has them.
    pub people: Vec<Person>,
    /// Credentials, whose passwords are still to be sealed.
    pub credentials: Vec<Unsealed<Credential>>,
    /// Webhooks, whose keys are still to be sealed.
    pub webhooks: Vec<Unsealed<Webhook>>,
    /// All other entries, as they are to be kept.
    pub items: Vec<DirectoryItem>,
}

/// Checks `file`, which was read from `source`, against itself and against the entries that commands made in `kept`.
///
/// # Errors
/// Every problem, by line.
pub fn check(file: &DirectoryFile, source: &Source, kept: &Directory) -> Result<Wanted, Problems> {
    let mut checker = Checker::new(source, kept);
    let people: Vec<_> = file.accounts.iter().filter_map(|entry| checker.account(entry)).collect();
    let mut items = Vec::new();
    items.extend(file.applications.iter().filter_map(|entry| checker.application(entry)));
    items.extend(file.workflows.iter().map(|entry| checker.workflow(entry)));
    items.extend(file.resources.iter().map(|entry| checker.resource(entry)));
    let credentials: Vec<_> = file.credentials.iter().filter_map(|entry| checker.credential(entry)).collect();
    let webhooks: Vec<_> = file.webhooks.iter().filter_map(|entry| checker.webhook(entry)).collect();
    items.extend(file.profiles.iter().map(|entry| checker.profile(entry)));
    items.extend(file.activities.iter().filter_map(|entry| checker.activity(entry)));
    items.extend(file.policies.iter().map(|entry| checker.policy(entry)));
    items.extend(file.communities.iter().map(|entry| checker.community(entry)));
    checker.approvable(&file.policies, &items);
    if checker.problems.is_empty() {
        Ok(Wanted { people, credentials, webhooks, items })
    } else {
        Err(source.problems(checker.problems))
    }
}

/// The id that follows from a kind and a name.
#[must_use]
pub fn id_of(kind: &str, name: &str) -> Uuid {
    Uuid::new_v5(&ID_NAMESPACE, format!("{kind}:{}", folded(name)).as_bytes())
}

/// Says why this is no name that people read, or no login; `None` where it is fine.
pub(super) fn label_problem(what: &str, text: &str) -> Option<String> {
    if text.trim().is_empty() {
        Some(format!("the {what} is empty; write one"))
    } else if text.trim() != text || text.contains(char::is_control) {
        Some(format!("the {what} has spaces around it, or control characters; remove them"))
    } else if text.chars().count() > LONGEST_NAME {
        Some(format!("the {what} is longer than {LONGEST_NAME} characters; shorten it"))
    } else {
        None
    }
}

struct Checker<'a> {
    source: &'a Source,
    kept: &'a Directory,
    problems: Vec<Problem>,
    /// The names of each kind.
    names: HashMap<&'static str, Names>,
    /// The ids of all kinds, and the lines of their entries.
    ids: HashMap<Uuid, usize>,
    /// The hashes of all API keys, and their lines.
    keys: HashMap<String, usize>,
    /// Which accounts are applications.
    applications: HashSet<Uuid>,
}

impl<'a> Checker<'a> {
    fn new(source: &'a Source, kept: &'a Directory) -> Self {
        Self {
            source,
            kept,
            problems: Vec::new(),
            names: HashMap::new(),
            ids: HashMap::new(),
            keys: HashMap::new(),
            applications: HashSet::new(),
        }
    }

    fn complain(&mut self, at: Range<usize>, message: impl Into<String>) {
        self.problems.push(self.source.problem(at, message));
    }

    fn line(&self, at: Range<usize>) -> usize {
        self.source.problem(at, "").line
    }

    /// Takes in an entry: its name must be fine and new among its kind, its id well-formed and new among all.
    fn entry(&mut self, kind: &'static str, name: &At<String>, given: Option<&At<String>>) -> Uuid {
        self.label(if kind == "account" { "login" } else { "name" }, name);
        let id = match given {
            None => id_of(kind, name.get()),
            Some(given) => self.uuid(given).unwrap_or_else(|| id_of(kind, name.get())),
        };
        if let Some(given) = given.filter(|_| id.is_nil()) {
            self.complain(given.place(), "an id of all zeros means none; make one with `uuidgen`");
        }
        let line = self.line(name.place());
        match self.names.entry(kind).or_default().add(name.get(), id, line) {
            Some(first) => self.complain(
                name.place(),
                format!("{kind} `{}` is there already, on line {first}; rename or remove one", name.get()),
            ),
            None => {
                if let Some(first) = self.ids.insert(id, line) {
                    let at = given.unwrap_or(name).place();
                    self.complain(
                        at,
                        format!("the entry on line {first} has this id already; give another id"),
                    );
                }
            }
        }
        if self.kept.account(AccountId(id)).is_some_and(|account| account.origin == Origin::Command) {
            let at = given.unwrap_or(name).place();
            self.complain(
                at,
                "an account that was made by a command on the server has this id; give another id",
            );
        }
        id
    }

    /// A name that people read, or a login.
    fn label(&mut self, what: &str, name: &At<String>) {
        if let Some(problem) = label_problem(what, name.get()) {
            self.complain(name.place(), problem);
        }
    }

    fn uuid(&mut self, text: &At<String>) -> Option<Uuid> {
        let id = Uuid::try_parse(text.get()).ok();
        if id.is_none() {
            let form = "01234567-89ab-cdef-0123-456789abcdef";
            self.complain(
                text.place(),
                format!("this is no UUID; write one such as {form}, or make one with `uuidgen`"),
            );
        }
        id
    }

    /// The id of the entry that is referred to by name.
    fn reference(&mut self, kind: &'static str, name: &At<String>) -> Option<Uuid> {
        let names = self.names.entry(kind).or_default();
        if let Some(id) = names.find(name.get()) {
            return Some(id);
        }
        let what_to_do = match names.nearest(name.get()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add it as [[{kind}]], or remove it here"),
        };
        self.complain(name.place(), format!("there is no {kind} `{}`; {what_to_do}", name.get()));
        None
    }
}
