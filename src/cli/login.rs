//! `hangup login`: sign in, and keep the token for later commands.

#![expect(clippy::doc_markdown, reason = "the comments are help texts, which show as they are")]

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::{
    Done, Failure,
    community::unfounded,
    connection::{Connection, Known, read},
    context::Context,
    identity::{Code, Identity, Who},
    input,
    output::Form,
    profile::{Account, Community, Given, Owner, Profile},
    secret::Secret,
    sign_in, time, values,
};
use crate::client::{Credentials, OneTimeCode, SonoranCms};

/// Sign in, and keep the token for later commands
///
/// The password comes from HANGUP_PASSWORD, from standard input with --password-stdin, or from a question at the
/// terminal; the one-time code from --code, from HANGUP_TOTP_SECRET, or from a question.
///
/// Kept in the profile, in a file that you alone can read, are address, login, token, and salted HMACs of the
/// credentials that gave the token. Passwords and secrets are not kept, and a key only with --community. Commands use
/// the token until it expires, a hangup server's for 15 minutes; where the environment has other credentials than
/// those that gave it, they sign in anew. Without a login every command signs in by itself where the environment has
/// the credentials, and keeps the same.
#[derive(Args, Clone, Debug)]
#[command(after_help = "Environment:
  a user            HANGUP_LOGIN, HANGUP_PASSWORD, HANGUP_TOTP_SECRET;
                    HANGUP_NO_CODE=1 where the account needs no code,
                    which goes before the secret
  an administrator  HANGUP_ADMIN_LOGIN, HANGUP_ADMIN_PASSWORD,
                    HANGUP_ADMIN_TOTP_SECRET or HANGUP_ADMIN_NO_CODE=1
  an application    HANGUP_APP_LOGIN, HANGUP_APP_KEY,
                    HANGUP_APP_CERT_SERIAL, HANGUP_APP_CERT
  a community       HANGUP_CMS_KEY
  all               HANGUP_URL, HANGUP_PROFILE, HANGUP_CA;
                    HANGUP_CONFIG_DIR is where profiles are kept

Examples:
  hangup login
  hangup login --url https://localhost:6500 --login 'EXAMPLE\\jdoe' --code 012345
  hangup login --login 'EXAMPLE\\jdoe' --password-stdin < password-file
  hangup login --admin --profile admin
  hangup login --app
  hangup login --community --url https://api.sonorancms.com")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
pub(super) struct LoginArgs {
    /// Who signs in: domain\user, user@domain or a local name [env: HANGUP_LOGIN]
    #[arg(long)]
    login: Option<String>,
    /// Sign in as the administrator of HANGUP_ADMIN_LOGIN
    #[arg(long, conflicts_with_all = ["app", "community"])]
    admin: bool,
    /// Sign in as an application, by API key and client certificate
    #[arg(long, conflicts_with = "community")]
    app: bool,
    /// Keep a community's API key in the profile, for `hangup community`
    #[arg(long, conflicts_with_all = ["login", "code", "no_code"])]
    community: bool,
    /// Read the password or API key from the first line of standard input
    #[arg(long)]
    password_stdin: bool,
    /// The present one-time code
    #[arg(long, value_name = "DIGITS", value_parser = values::one_time_code, conflicts_with_all = ["app", "no_code"])]
    code: Option<String>,
    /// The account needs no one-time code
    #[arg(long, conflicts_with = "app")]
    no_code: bool,
    /// The serial number of the application's certificate, in hexadecimal digits [env: HANGUP_APP_CERT_SERIAL]
    #[arg(long, value_name = "HEX", requires = "app")]
    cert_serial: Option<String>,
    /// PEM file with the application's certificate and private key, to show to the server [env: HANGUP_APP_CERT]
    #[arg(long, value_name = "FILE", requires = "app")]
    client_cert: Option<PathBuf>,
}

/// What a sign-in has led to.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignedIn<'a> {
    profile: &'a str,
    url: &'a str,
    /// `None` for a community.
    login: Option<&'a str>,
    expires_at: Option<DateTime<Utc>>,
}

impl LoginArgs {
    pub(super) async fn run(self, context: &Context) -> Done {
        let folder = context.profiles()?;
        let profile = folder.read(context.profile_name())?;
        if self.community {
            return self.keep_community(context, &profile).await;
        }
        let who = match (self.app, self.admin) {
            (true, _) => Who::App,
            (_, true) => Who::Admin,
            _ => Who::User,
        };
        let known = sign_in::known(&profile, who.kind());
        let connection = Connection::choose(&context.globals, &context.environment, known)?;
        let identity = self.identity(context, &profile, who)?;
        let password = self.password(context, identity.password.as_ref(), "password", &identity.login)?;
        let credentials = match who {
            Who::App => self.application(&identity, &password)?,
            Who::User | Who::Admin => self.user(context, &identity, &password, who)?,
        };
        let client = connection.set_up(sign_in::builder(&connection), context)?.credentials(credentials);
        let token = client.build()?.token().await;
        let token = token.map_err(|error| Failure::of_sign_in(error, &connection.url))?;

        let Connection { url, ca, .. } = connection;
        let owner = Owner { url: url.clone(), login: identity.login.clone(), kind: identity.kind };
        let given = self.given(&identity, &password);
        let account = Account {
            url,
            login: identity.login,
            ca,
            certificate_serial: self.cert_serial.or(identity.certificate_serial),
            client_certificate: self.client_cert.or(identity.client_certificate),
        };
        folder.update(context.profile_name(), |profile| {
            profile.keep(&owner, &given, &token, context.clock.now());
            profile.set_account(owner.kind, account);
        })?;
        tell(context, &owner.url, Some(&owner.login), token.expires_at())?;
        warn_of_variables(context, who, &owner);
        Ok(())
    }

    /// What has signed in, for later commands to compare.
    fn given(&self, identity: &Identity, password: &Secret) -> Given {
        let code = match &identity.code {
            _ if self.no_code => Code::None,
            // a code says nothing of the secret that it was made from
            _ if self.code.is_some() => Code::Unknown,
            known => known.clone(),
        };
        let serial = self.cert_serial.clone().or_else(|| identity.certificate_serial.clone());
        Given::of(&Identity { code, certificate_serial: serial, ..identity.clone() }, Some(password))
    }

    /// Who signs in; asked for at the terminal where nobody has said.
    fn identity(&self, context: &Context, profile: &Profile, who: Who) -> Result<Identity, Failure> {
        let prefers_profile = context.globals.profile.is_some();
        let find = |login| Identity::find(who, login, &context.environment, profile, prefers_profile);
        match find(self.login.as_deref()) {
            Err(_) if who != Who::Admin && input::can_ask(context) => {
                let login = input::ask("login").map_err(|error| Failure::io("read the login", &error))?;
                find(Some(&login))
            }
            found => found.map_err(|failure| {
                let named = "give --login, or set";
                match who {
                    Who::User => failure.try_this(format!("{named} HANGUP_LOGIN")),
                    Who::Admin => failure,
                    Who::App => failure.try_this(format!("{named} HANGUP_APP_LOGIN")),
                }
            }),
        }
    }

    /// The password or key: of standard input, the environment, or a question.
    fn password(
        &self,
        context: &Context,
        known: Option<&Secret>,
        what: &str,
        of: &str,
    ) -> Result<Secret, Failure> {
        let what = if self.app { "API key" } else { what };
        match known {
            _ if self.password_stdin => input::first_line(what),
            Some(known) => Ok(known.clone()),
            None if input::can_ask(context) => input::ask_secret(&format!("{what} of {of}")),
            None => {
                let variable = match (self.app, self.admin, self.community) {
                    (true, _, _) => "HANGUP_APP_KEY",
                    (_, true, _) => "HANGUP_ADMIN_PASSWORD",
                    (_, _, true) => "HANGUP_CMS_KEY",
                    _ => "HANGUP_PASSWORD",
                };
                Err(Failure::usage(format!("there is no {what} of {of}, and no terminal to ask at"))
                    .try_this(format!("set {variable}, or give it on standard input with --password-stdin")))
            }
        }
    }

    fn application(&self, identity: &Identity, key: &Secret) -> Result<Credentials, Failure> {
        let serial = self.cert_serial.as_ref().or(identity.certificate_serial.as_ref());
        let serial = serial.ok_or_else(|| {
            Failure::usage("an application signs in with the serial number of its certificate")
                .try_this("give --cert-serial, or set HANGUP_APP_CERT_SERIAL")
        })?;
        let application = Credentials::application(&identity.login, key.expose(), serial);
        Ok(match self.client_cert.as_ref().or(identity.client_certificate.as_ref()) {
            Some(file) => application.with_client_certificate(read(file)?).into(),
            None => application.into(),
        })
    }

    fn user(
        &self,
        context: &Context,
        identity: &Identity,
        password: &Secret,
        who: Who,
    ) -> Result<Credentials, Failure> {
        let user = Credentials::user(&identity.login, password.expose());
        Ok(match (&self.code, &identity.code) {
            _ if self.no_code => user.into(),
            (Some(code), _) => {
                let code = code.clone();
                user.with_code(OneTimeCode::ask(move || Ok::<_, String>(code.clone()))).into()
            }
            (None, Code::None) => user.into(),
            (None, Code::Totp(secret)) => user.with_code(sign_in::totp(secret, who)?).into(),
            (None, Code::Unknown) if input::can_ask(context) => {
                user.with_code(sign_in::asked(&identity.login)).into()
            }
            (None, Code::Unknown) => {
                let variable = who.variable("TOTP_SECRET");
                return Err(Failure::usage("there is no one-time code, and no terminal to ask at")
                    .try_this(format!("give --code, set {variable}, or give --no-code")));
            }
        })
    }

    /// Checks a community's key, and keeps it.
    async fn keep_community(&self, context: &Context, profile: &Profile) -> Done {
        let known = profile.community.as_ref();
        let known = known.map(|community| Known { url: &community.url, ca: community.ca.as_ref() });
        let connection = Connection::choose(&context.globals, &context.environment, known)?;
        let variable = context.environment.secret("HANGUP_CMS_KEY");
        let key = self.password(context, variable.as_ref(), "API key", "the community")?;
        let builder = connection.set_up(SonoranCms::builder(&connection.url), context)?;
        // any server will do: a key that is good is told of a server that does not exist
        if let Err(error) = builder.api_key(key.expose()).build()?.current(1).await {
            unfounded(error).map_or(Ok(()), |failure| Err(failure.during("sign in")))?;
        }
        let Connection { url, ca, .. } = connection;
        let community = Community { url: url.clone(), ca, key };
        let folder = context.profiles()?;
        folder.update(context.profile_name(), |profile| profile.community = Some(community))?;
        tell(context, &url, None, None)
    }
}

/// Warns where the environment stands between this sign-in and later commands.
fn warn_of_variables(context: &Context, who: Who, owner: &Owner) {
    if context.globals.profile.is_some() {
        return;
    }
    let login = match who {
        Who::App => "HANGUP_APP_LOGIN",
        Who::User | Who::Admin => "HANGUP_LOGIN",
    };
    for (variable, value) in [("HANGUP_URL", &owner.url), (login, &owner.login)] {
        let says = context.environment.get(variable);
        if says.is_some_and(|says| !says.trim_end_matches('/').eq_ignore_ascii_case(value)) {
            context.notes.warn(&format!(
                "{variable} says otherwise, and goes before the profile; unset it, or give --profile {}",
                context.profile_name()
            ));
        }
    }
}

fn tell(context: &Context, url: &str, login: Option<&str>, expires_at: Option<DateTime<Utc>>) -> Done {
    let profile = context.profile_name();
    match login {
        Some(login) => {
            let until = expires_at.map(|end| format!("; the token is good until {}", time::exact(end)));
            context.notes.note(&format!("signed in to {url} as {login}{}", until.unwrap_or_default()));
        }
        None => context.notes.note(&format!("the community's key for {url} is kept in profile {profile}")),
    }
    match context.output.form() {
        Form::Table => Ok(()),
        Form::Json => context.output.json(&SignedIn { profile, url, login, expires_at }),
    }
}
