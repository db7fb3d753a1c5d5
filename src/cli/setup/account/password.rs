//! `hangup account password`.

use clap::Args;
use serde_json::json;

use super::{super::block_on, Whose};
use crate::{
    cli::{Done, Failure, context::Context, input, output::Form},
    server::setup::{Secret, account, set_password},
};

/// Give an account another password, which ends its tokens
///
/// The password is asked for twice at a terminal, or else read from the first line of standard input; it is never an
/// argument, which others could read. It has at least 8 characters and is none of the commonest. JSON has login.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Examples:
  hangup account password 'EXAMPLE\\alice'
  hangup account password 'EXAMPLE\\alice' < password-file")]
pub(super) struct PasswordArgs {
    #[command(flatten)]
    whose: Whose,
}

impl PasswordArgs {
    pub(super) fn run(self, context: &Context) -> Done {
        // before somebody types two passwords for nobody
        block_on(async {
            let directory = self.whose.store().await?.directory().await?;
            account(&directory, &self.whose.login).map(drop)
        })?;
        let new = new_password(context)?;
        let login =
            block_on(async { set_password(&*self.whose.store().await?, &self.whose.login, &new).await })?;
        if context.output.form() == Form::Json {
            context.output.json(&json!({"login": login}))?;
        }
        context
            .notes
            .note(&format!("{login} has the new password; tokens of before are refused from now on"));
        Ok(())
    }
}

fn new_password(context: &Context) -> Result<Secret, Failure> {
    if !input::can_ask(context) {
        return Ok(Secret::new(input::first_line("password")?.expose()));
    }
    let new = input::ask_secret("New password")?;
    if input::ask_secret("The same again")? != new {
        return Err(Failure::usage("these were two different passwords; nothing is changed")
            .try_this("run the command again"));
    }
    Ok(Secret::new(new.expose()))
}
