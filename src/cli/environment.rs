//! Environment variables, taken once when the program starts, so that tests give their own.

use std::{collections::HashMap, env, ffi::OsString, path::PathBuf};

use super::secret::Secret;

/// The variables that this program reads. An empty one counts as absent.
#[derive(Clone, Default)]
pub(super) struct Environment(HashMap<String, OsString>);

impl Environment {
    pub(super) fn of_process() -> Self {
        let is_read = |name: &str| name.starts_with("HANGUP_") || matches!(name, "NO_COLOR" | "TERM");
        let variables = env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        Self(variables.filter(|(name, value)| is_read(name) && !value.is_empty()).collect())
    }

    #[cfg(test)]
    pub(super) fn of(variables: &[(&str, &str)]) -> Self {
        let given = variables.iter().filter(|(_, value)| !value.is_empty());
        Self(given.map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect())
    }

    /// A variable's text; `None` also where it is no UTF-8.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.to_str()
    }

    pub(super) fn secret(&self, name: &str) -> Option<Secret> {
        self.get(name).map(Secret::new)
    }

    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        self.0.get(name).map(PathBuf::from)
    }

    /// Whether a switch is on: present, and neither `0` nor `false`.
    pub(super) fn is_on(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| !matches!(value, "0" | "false"))
    }
}
