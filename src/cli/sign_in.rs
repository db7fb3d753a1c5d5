//! Clients of Privilege Secure that are signed in: by a token of an earlier command, or by what is known of the
//! account.

use super::{
    ExitCode, Failure,
    connection::{Connection, Known, read},
    context::Context,
    identity::{Code, Identity, Who},
    input,
    profile::{Folder, Given, Kind, Owner, Profile},
    secret::Secret,
};
use crate::client::{
    Builder, Credentials, Error, Notice, OneTimeCode, PrivilegeSecure, privilege_secure::SignInWith,
};

/// A client for whom the command needs, signed in. New tokens are kept for later commands, since servers take each
/// one-time code once; a token is for the credentials that gave it, unless `--profile` says that the profile goes
/// first.
pub(super) async fn client(context: &Context, who: Who) -> Result<PrivilegeSecure, Failure> {
    let folder = context.profiles()?;
    let mut profile = folder.read(context.profile_name())?;
    let prefers_profile = context.globals.profile.is_some();
    let identity = Identity::find(who, None, &context.environment, &profile, prefers_profile)?;
    let connection = Connection::choose(&context.globals, &context.environment, known(&profile, who.kind()))?;
    let owner = Owner { url: connection.url.clone(), login: identity.login.clone(), kind: identity.kind };
    let given = Given::of(&identity, None);
    let compared = if prefers_profile { &Given::default() } else { &given };
    let mut token = profile.token(&owner, compared, context.clock.now()).cloned();
    let mut turn = None;
    if token.is_none() {
        turn = folder.turn(context.profile_name());
        // somebody else may have signed in meanwhile
        profile = folder.read(context.profile_name())?;
        token = profile.token(&owner, compared, context.clock.now()).cloned();
    }

    // the profile's token says nothing of credentials that it was not compared with
    let given = if prefers_profile && token.is_some() { Given::default() } else { given };
    let credentials = credentials(context, &identity, who);
    let mut builder =
        keeping(context, folder, (&owner, given), connection.set_up(builder(&connection), context)?);
    match (&token, credentials) {
        (_, Ok(credentials)) => builder = builder.credentials(credentials),
        (Some(_), Err(_)) => {}
        (None, Err(failure)) => return Err(failure),
    }
    if let Some(token) = token {
        builder = builder.token(token.expose());
    }
    let client = builder.build()?;
    client.token().await.map_err(|error| {
        Failure::of_sign_in(error, &connection.url)
            .try_if(ExitCode::SignIn, &format!("check the credentials: {}", who.hint()))
    })?;
    drop(turn);
    Ok(client)
}

/// Asks hangup's own server about itself, as an application or as an administrator. `doing` says what, such as `list
/// the nodes`.
pub(super) async fn ask_server<T>(
    context: &Context,
    is_admin: bool,
    doing: &str,
    ask: impl AsyncFnOnce(&PrivilegeSecure) -> Result<T, Error>,
) -> Result<T, Failure> {
    let who = if is_admin { Who::Admin } else { Who::App };
    let server = client(context, who).await?;
    ask(&server).await.map_err(|error| {
        Failure::from(error)
            .during(doing)
            .try_if(ExitCode::SignIn, who.hint())
            .try_if(ExitCode::Denied, "sign in as an application, or with --admin")
            .try_if(ExitCode::NotFound, "only hangup's own server can be asked that: check --url")
    })
}

/// What the profile knows of where accounts of this kind sign in.
pub(super) fn known(profile: &Profile, kind: Kind) -> Option<Known<'_>> {
    profile.account(kind).map(|account| Known { url: &account.url, ca: account.ca.as_ref() })
}

/// Starts to set up a client.
pub(super) fn builder(connection: &Connection) -> Builder<SignInWith> {
    PrivilegeSecure::builder(&connection.url)
}

/// What signs the account in, as far as it is known; a code that is not is asked for at the terminal.
fn credentials(context: &Context, identity: &Identity, who: Who) -> Result<Credentials, Failure> {
    let missing = |what: &str| {
        Failure::new(ExitCode::SignIn, format!("{} is not signed in, and {what} is known", identity.login))
            .try_this(who.hint())
    };
    let Some(password) = &identity.password else {
        return Err(missing(if identity.kind == Kind::App { "no API key" } else { "no password" }));
    };
    if identity.kind == Kind::App {
        let serial = identity.certificate_serial.as_deref();
        let serial = serial.ok_or_else(|| missing("no certificate's serial number"))?;
        let mut application = Credentials::application(&identity.login, password.expose(), serial);
        if let Some(file) = &identity.client_certificate {
            application = application.with_client_certificate(read(file)?);
        }
        return Ok(application.into());
    }
    let user = Credentials::user(&identity.login, password.expose());
    Ok(match &identity.code {
        Code::None => user.into(),
        Code::Totp(secret) => user.with_code(totp(secret, who)?).into(),
        Code::Unknown if input::can_ask(context) => user.with_code(asked(&identity.login)).into(),
        Code::Unknown => {
            return Err(missing("no secret for one-time codes")
                .try_this(format!("{}; HANGUP_NO_CODE=1 is for accounts without codes", who.hint())));
        }
    })
}

/// Codes that are made from the secret of the environment.
pub(super) fn totp(secret: &Secret, who: Who) -> Result<OneTimeCode, Failure> {
    OneTimeCode::totp(secret.expose()).map_err(|_| {
        let variable = who.variable("TOTP_SECRET");
        Failure::usage(format!("the secret for one-time codes, {variable}, is not base32")).try_this(
            "set it to the letters A to Z and digits 2 to 7 as they were shown, such as JBSWY3DPEHPK3PXP",
        )
    })
}

/// Codes that are asked for at the terminal, once the password was accepted.
pub(super) fn asked(login: &str) -> OneTimeCode {
    let question = format!("one-time code of {login}");
    OneTimeCode::ask(move || input::ask(&question))
}

/// Lets the client keep each new token in the profile. Where that fails the command goes on.
fn keeping(
    context: &Context,
    folder: Folder,
    (owner, given): (&Owner, Given),
    builder: Builder<SignInWith>,
) -> Builder<SignInWith> {
    let (notes, clock) = (context.notes.clone(), context.clock.clone());
    let (name, owner) = (context.profile_name().to_owned(), owner.clone());
    builder.on_notice(move |notice| match notice {
        Notice::NewToken(token) => {
            let kept = folder.update(&name, |profile| profile.keep(&owner, &given, token, clock.now()));
            if let Err(failure) = kept {
                notes.warn(&format!("the sign-in is not kept for later: {}", failure.message));
            }
        }
        notice => notes.notice(notice),
    })
}
