//! What every command is given: flags, environment, where to write, and the time.

use std::sync::Arc;

use super::{Failure, Globals, environment::Environment, notes::Notes, output::Output, profile::Folder};
use crate::domain::{Clock, SystemClock};

/// A command's surroundings.
pub(super) struct Context {
    pub(super) globals: Globals,
    pub(super) environment: Environment,
    pub(super) output: Output,
    pub(super) notes: Notes,
    pub(super) clock: Arc<dyn Clock>,
}

impl Context {
    pub(super) fn of_process(globals: Globals) -> Self {
        let environment = Environment::of_process();
        Self {
            output: Output::of_process(&globals, &environment),
            notes: Notes::of_process(&globals, &environment),
            clock: Arc::new(SystemClock),
            globals,
            environment,
        }
    }

    /// Where profiles are kept.
    pub(super) fn profiles(&self) -> Result<Folder, Failure> {
        Folder::of(&self.environment)
    }

    /// The profile's name: the flag, else `HANGUP_PROFILE`, else `default`.
    pub(super) fn profile_name(&self) -> &str {
        let named = self.globals.profile.as_deref();
        named.or_else(|| self.environment.get("HANGUP_PROFILE")).unwrap_or("default")
    }
}
