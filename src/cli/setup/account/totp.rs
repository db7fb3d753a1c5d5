//! `hangup account totp`.

use std::io::{self, IsTerminal as _};

use clap::Args;
use serde_json::json;

use super::{
    super::{block_on, qr_code::qr_code},
    Whose,
};
use crate::{
    cli::{Done, context::Context, output::Form},
    domain::RandomIds,
    server::setup::{NewTotp, new_totp},
};

/// Give an account another one-time-code secret, or its first, and show it, this once
///
/// Codes of the one before are refused from then on, and its tokens end. JSON has login, totpSecret and otpauthUrl.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup account totp 'EXAMPLE\\alice'
  hangup account totp 'EXAMPLE\\alice' --json | jq -r .totpSecret")]
pub(super) struct TotpArgs {
    #[command(flatten)]
    whose: Whose,
}

impl TotpArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        let (folder, at) = self.whose.folder()?;
        let (sealer, hold) = folder.sealing()?;
        let made = block_on(async {
            let store = at.open(&folder, &RandomIds).await?;
            new_totp(&*store, &sealer, &self.whose.login).await
        })?;
        drop(hold);
        match context.output.form() {
            Form::Json => context.output.json(&json!({
                "login": made.login,
                "totpSecret": made.secret.expose(),
                "otpauthUrl": made.otpauth_url.expose(),
            }))?,
            Form::Table => context.output.text(&for_people(&made, io::stdout().is_terminal()))?,
        }
        context
            .notes
            .note("this is shown only now: scan or note it; tokens of before are refused from now on");
        Ok(())
    }
}

fn for_people(made: &NewTotp, is_terminal: bool) -> String {
    format!(
        "account               {}\none-time-code secret  {}\nfor an authenticator  {}\n\n{}",
        made.login,
        made.secret.expose(),
        made.otpauth_url.expose(),
        qr_code(made.otpauth_url.expose(), is_terminal),
    )
}
