//! Who signs in, by the environment or a profile.

use std::path::PathBuf;

use super::{
    ExitCode, Failure,
    environment::Environment,
    profile::{Kind, Profile},
    secret::Secret,
};

/// Whom a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    User,
    /// A user with the role Admin, whom the environment names apart.
    Admin,
    App,
}

impl Who {
    /// What signs in.
    pub(super) const fn kind(self) -> Kind {
        match self {
            Self::User | Self::Admin => Kind::User,
            Self::App => Kind::App,
        }
    }

    /// What the names of their variables begin with.
    const fn prefix(self) -> &'static str {
        match self {
            Self::User => "HANGUP_",
            Self::Admin => "HANGUP_ADMIN_",
            Self::App => "HANGUP_APP_",
        }
    }

    /// The name of a variable of theirs.
    pub(super) fn variable(self, name: &str) -> String {
        format!("{}{name}", self.prefix())
    }

    /// What to do where they cannot be signed in.
    pub(super) const fn hint(self) -> &'static str {
        match self {
            Self::User => "hangup login, or set HANGUP_LOGIN, HANGUP_PASSWORD and HANGUP_TOTP_SECRET",
            Self::Admin => "set HANGUP_ADMIN_LOGIN, HANGUP_ADMIN_PASSWORD and HANGUP_ADMIN_TOTP_SECRET",
            Self::App => {
                "hangup login --app, or set HANGUP_APP_LOGIN, HANGUP_APP_KEY and HANGUP_APP_CERT_SERIAL"
            }
        }
    }
}

/// Who signs in, with as much of what they need as is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) kind: Kind,
    pub(super) login: String,
    /// The password, or an application's key.
    pub(super) password: Option<Secret>,
    pub(super) code: Code,
    /// An application's.
    pub(super) certificate_serial: Option<String>,
    /// The file with an application's certificate and key.
    pub(super) client_certificate: Option<PathBuf>,
}

/// Where a user's one-time codes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// The account needs none.
    None,
    /// They are made from this secret.
    Totp(Secret),
    /// Nobody has said.
    Unknown,
}

impl Identity {
    /// The account that `login` names, else that of the environment or of the profile: of the profile first where
    /// `--profile` was given. Passwords and secrets of the environment go with the environment's login alone.
    pub(super) fn find(
        who: Who,
        login: Option<&str>,
        environment: &Environment,
        profile: &Profile,
        prefers_profile: bool,
    ) -> Result<Self, Failure> {
        let variable = |name: &str| who.variable(name);
        let named = environment.get(&variable("LOGIN"));
        let kept = profile.account(who.kind()).filter(|_| who != Who::Admin);
        let kept_login = kept.map(|account| account.login.as_str());
        let login = match (login, prefers_profile) {
            (Some(login), _) => Some(login),
            (None, true) => kept_login.or(named),
            (None, false) => named.or(kept_login),
        };
        let Some(login) = login else {
            return Err(Failure::new(ExitCode::SignIn, "nobody is signed in").try_this(who.hint()));
        };
        let is_same = |other: &str| other.eq_ignore_ascii_case(login);
        let kept = kept.filter(|account| is_same(&account.login));
        let nothing = Environment::default();
        let environment = if named.is_none_or(is_same) { environment } else { &nothing };
        let password = environment.secret(&variable(if who == Who::App { "KEY" } else { "PASSWORD" }));
        let code = match environment.secret(&variable("TOTP_SECRET")) {
            // before the secret, which `demo-env` sets for one account and which is no other's
            _ if environment.is_on(&variable("NO_CODE")) => Code::None,
            Some(secret) => Code::Totp(secret),
            None => Code::Unknown,
        };
        let of_app = if who == Who::App { environment } else { &nothing };
        let serial = of_app.get(&variable("CERT_SERIAL")).map(str::to_owned);
        let certificate = of_app.path(&variable("CERT"));
        Ok(Self {
            kind: who.kind(),
            login: login.to_owned(),
            password,
            code,
            certificate_serial: serial
                .or_else(|| kept.and_then(|account| account.certificate_serial.clone())),
            client_certificate: certificate
                .or_else(|| kept.and_then(|account| account.client_certificate.clone())),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::profile::Account;

    fn variables() -> Environment {
        Environment::of(&[
            ("HANGUP_LOGIN", r"DEMO\alice"),
            ("HANGUP_PASSWORD", "alice's"),
            ("HANGUP_TOTP_SECRET", "AAAA"),
            ("HANGUP_ADMIN_LOGIN", r"DEMO\admin"),
            ("HANGUP_ADMIN_PASSWORD", "admin's"),
            ("HANGUP_APP_LOGIN", r"DEMO\sweeper"),
            ("HANGUP_APP_KEY", "sweeper's"),
            ("HANGUP_APP_CERT_SERIAL", "5d01"),
        ])
    }

    fn profile() -> Profile {
        let account = |login: &str, serial: Option<&str>| Account {
            url: "https://a".into(),
            login: login.into(),
            ca: None,
            certificate_serial: serial.map(Into::into),
            client_certificate: None,
        };
        let mut profile = Profile::default();
        profile.set_account(Kind::User, account(r"DEMO\bob", None));
        profile.set_account(Kind::App, account(r"demo\SWEEPER", Some("7e")));
        profile
    }

    fn find(who: Who, login: Option<&str>, environment: &Environment, prefers: bool) -> Identity {
        Identity::find(who, login, environment, &profile(), prefers).unwrap()
    }

    #[test]
    fn the_environment_names_user_admin_and_application() {
        let user = find(Who::User, None, &variables(), false);
        assert_eq!((user.login.as_str(), user.password), (r"DEMO\alice", Some(Secret::new("alice's"))));
        assert_eq!(user.code, Code::Totp(Secret::new("AAAA")));
        let admin = find(Who::Admin, None, &variables(), true);
        assert_eq!((admin.login.as_str(), admin.code), (r"DEMO\admin", Code::Unknown));
        let app = find(Who::App, None, &variables(), false);
        assert_eq!((app.kind, app.password), (Kind::App, Some(Secret::new("sweeper's"))));
        assert_eq!(app.certificate_serial.as_deref(), Some("5d01"));
    }

    #[test]
    fn a_password_goes_with_its_login_alone() {
        for bob in [
            find(Who::User, None, &variables(), true),
            find(Who::User, Some(r"DEMO\bob"), &variables(), false),
        ] {
            assert_eq!((bob.login.as_str(), bob.password, bob.code), (r"DEMO\bob", None, Code::Unknown));
        }
        let password = Environment::of(&[("HANGUP_PASSWORD", "bob's"), ("HANGUP_NO_CODE", "1")]);
        let bob = find(Who::User, None, &password, false);
        assert_eq!((bob.password, bob.code), (Some(Secret::new("bob's")), Code::None));
    }

    #[test]
    fn that_there_is_no_code_goes_before_the_secret_of_codes() {
        let both = Environment::of(&[
            ("HANGUP_LOGIN", r"DEMO\bob"),
            ("HANGUP_TOTP_SECRET", "AAAA"),
            ("HANGUP_NO_CODE", "1"),
        ]);
        assert_eq!(find(Who::User, None, &both, false).code, Code::None);
    }

    #[test]
    fn a_profile_completes_what_the_environment_leaves_out() {
        let key = Environment::of(&[("HANGUP_APP_LOGIN", r"DEMO\sweeper"), ("HANGUP_APP_KEY", "key")]);
        assert_eq!(find(Who::App, None, &key, false).certificate_serial.as_deref(), Some("7e"));
    }

    #[test]
    fn without_a_login_the_failure_says_how_to_get_one() {
        let nothing = (Environment::default(), Profile::default());
        for who in [Who::User, Who::Admin, Who::App] {
            let failure = Identity::find(who, None, &nothing.0, &nothing.1, false).unwrap_err();
            assert_eq!((failure.code, failure.hint.as_deref()), (ExitCode::SignIn, Some(who.hint())));
        }
        assert!(Identity::find(Who::Admin, None, &nothing.0, &profile(), false).is_err());
    }
}
