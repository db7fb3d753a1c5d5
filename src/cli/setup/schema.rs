//! `hangup schema`: JSON Schemas of the files that people write.

use clap::{Args, ValueEnum};

use super::{Done, json, print};
use crate::server::setup::schema;

/// Print the JSON Schema of hangup.toml or directory.toml, for editors that check and complete them
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup schema directory > directory.schema.json
  hangup schema config > hangup.schema.json

With the schema beside it, a file that starts with this line is checked by TOML
editors:
  #:schema ./directory.schema.json")]
pub struct SchemaArgs {
    /// Which file
    pub of: SchemaOf,
}

/// A file that people write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// hangup.toml: settings of the server
    Config,
    /// directory.toml: accounts, resources, policies, communities
    Directory,
}

impl SchemaArgs {
    /// Runs the command.
    ///
    /// # Errors
    /// `Io` where standard output cannot be written.
    pub fn run(self) -> Done {
        print(&json(&match self.of {
            SchemaOf::Config => schema::config(),
            SchemaOf::Directory => schema::directory(),
        }))
    }
}
