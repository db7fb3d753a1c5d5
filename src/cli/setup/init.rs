//! `hangup init`: make a data folder with an administrator.

use std::{
    env,
    io::{self, IsTerminal as _},
    path::PathBuf,
};

use clap::Args;
use serde_json::json;

use super::{
    DATA_HELP, Done, STORE_HELP, SetupError, block_on, data_folder, has_password, json, print,
    qr_code::qr_code, store_at, tell,
};
use crate::{
    domain::RandomIds,
    server::setup::{self, Administrator, Secret, shell},
};

/// The environment variable with the administrator's password.
const PASSWORD: &str = "HANGUP_INIT_PASSWORD";

/// Make a data folder: keys, a database, settings, and an administrator
///
/// Shows the administrator's password and one-time-code secret, this once. A folder that exists already is left alone.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Environment:
  HANGUP_INIT_PASSWORD  the administrator's password, at least 8 characters
                        and none of the commonest; without it a new one is
                        made and shown
  HANGUP_DATA           the data folder
  HANGUP_DATA_KEY, HANGUP_DATA_KEY_FILE
                        the data key, where it is not to be in the data
                        folder: see hangup key rotate --help

JSON has data, login, password (null where it was given), totpSecret and
otpauthUrl.

Examples:
  hangup init
  hangup init --data /var/lib/hangup --login 'EXAMPLE\\admin'")]
pub struct InitArgs {
    /// The data folder to make.
    #[arg(long, value_name = "FOLDER", help = DATA_HELP)]
    pub data: Option<PathBuf>,
    /// The database elsewhere.
    #[arg(long, value_name = "URL", help = STORE_HELP)]
    pub store: Option<String>,
    /// What the administrator signs in as
    #[arg(long, default_value = "admin")]
    pub login: String,
}

impl InitArgs {
    /// Runs the command; `as_json` prints `{"data", "login", "password" or null, "totpSecret", "otpauthUrl"}`.
    ///
    /// # Errors
    /// `Usage` where the folder exists or the login or password will not do, `Io`, `Store`.
    pub fn run(self, as_json: bool) -> Done {
        let flag = self.store.clone();
        let (root, at) = (data_folder(self.data)?, store_at(self.store)?);
        let root = std::path::absolute(&root).unwrap_or(root);
        let password = match env::var(PASSWORD) {
            Ok(given) if !given.is_empty() => Some(Secret::new(given)),
            Ok(_) | Err(env::VarError::NotPresent) => None,
            Err(env::VarError::NotUnicode(_)) => {
                return Err(SetupError::usage(format!("{PASSWORD} is no UTF-8")));
            }
        };
        let made = block_on(setup::init(&root, &at, &self.login, password, &RandomIds))?;
        let data = shell::quoted_path(&root);
        let (elsewhere, with) = match flag {
            // said without what may be secret in it
            Some(store) if has_password(&store) => (" --store …".into(), ""),
            Some(store) => (format!(" --store {}", shell::quoted(&store)), ""),
            None if at.is_shared() => (String::new(), ", with HANGUP_STORE as it is now"),
            None => (String::new(), ""),
        };
        print(&if as_json {
            json(&json!({
                "data": root,
                "login": made.login,
                "password": made.new_password.as_ref().map(Secret::expose),
                "totpSecret": made.totp_secret.expose(),
                "otpauthUrl": made.otpauth_url.expose(),
            }))
        } else {
            for_people(&made, io::stdout().is_terminal())
        })?;
        tell(&format!(
            "\nThe data folder is {}. Back it up, keys included, and keep it to yourself.\n\nNext{with}:\n  \
             hangup serve --data {data}{elsewhere}\n  hangup apply directory.toml --data {data}{elsewhere}",
            root.display()
        ));
        Ok(())
    }
}

fn for_people(made: &Administrator, is_terminal: bool) -> String {
    let password =
        made.new_password.as_ref().map_or(format!("as {PASSWORD} says"), |new| new.expose().to_owned());
    format!(
        "administrator         {}\npassword              {password}\none-time-code secret  {}\nfor an authenticator  \
         {}\n\n{}\nThis is shown only now: scan or note it.\n",
        made.login,
        made.totp_secret.expose(),
        made.otpauth_url.expose(),
        qr_code(made.otpauth_url.expose(), is_terminal),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_administrator_is_shown_with_a_square_code() {
        let made = Administrator {
            login: "admin".into(),
            new_password: Some(Secret::new("a-new-password")),
            totp_secret: Secret::new("GEZDGNBVGY3TQOJQ"),
            otpauth_url: Secret::new("otpauth://totp/hangup:admin?secret=GEZDGNBVGY3TQOJQ&issuer=hangup"),
        };
        let text = for_people(&made, false);
        for expected in ["admin\n", "a-new-password\n", " GEZDGNBVGY3TQOJQ\n", "otpauth://totp/hangup:admin?"]
        {
            assert!(text.contains(expected), "{text}");
        }
        let code = qr_code(made.otpauth_url.expose(), false);
        let width = code.lines().next().unwrap().chars().count();
        assert!(code.lines().all(|row| row.chars().count() == width), "{code}");
        assert_eq!(code.lines().count(), width.div_ceil(2), "{code}");
        assert!(text.contains(&code), "{text}");
    }
}
