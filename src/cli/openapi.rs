//! `hangup openapi`: the contracts.

use clap::{Args, ValueEnum};

use super::{Done, context::Context};
use crate::contract;

/// Print an API's contract, OpenAPI 3.0.3 as YAML
#[derive(Args, Clone, Copy, Debug)]
#[command(after_help = "Examples:
  hangup openapi privilege-secure > privilege-secure.yaml
  hangup openapi sonoran-cms > sonoran-cms.yaml
  hangup openapi hangup > hangup.yaml
  hangup openapi | grep operationId")]
pub(super) struct OpenapiArgs {
    /// Which; left out, all as one stream of YAML documents
    api: Option<Api>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Api {
    /// Netwrix Privilege Secure's activity sessions
    PrivilegeSecure,
    /// Sonoran CMS's community sessions
    SonoranCms,
    /// hangup's own operations: what hangs, receipts of ends, and the use of limits
    Hangup,
}

impl OpenapiArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        match self.api {
            Some(Api::PrivilegeSecure) => context.output.text(contract::PRIVILEGE_SECURE),
            Some(Api::SonoranCms) => context.output.text(contract::SONORAN_CMS),
            Some(Api::Hangup) => context.output.text(contract::HANGUP),
            None => {
                let all = [contract::PRIVILEGE_SECURE, contract::SONORAN_CMS, contract::HANGUP];
                context.output.text(&all.map(|yaml| format!("---\n{yaml}")).join("\n"))
            }
        }
    }
}
