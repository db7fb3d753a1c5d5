//! How to connect to a session's target: a URL for SSH (`GetSshUrlAsync`), a file for remote desktop
//! (`GetRdpFileAsync`). Neither ever holds a password.

use super::{
    Caller, Core, Directory, Endpoint, Error, Named, Operation, Permit, Platform, Resource, Result, Session,
    SessionId, Target,
    copy_password::{gone, may_lend},
    find_session,
};

/// Where to connect, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Where.
    pub endpoint: Endpoint,
    /// As whom.
    pub login: Login,
}

/// A login on a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// Its domain, if any.
    pub domain: Option<String>,
    /// Its name there.
    pub username: String,
}

impl Login {
    /// The login that a name such as `EXAMPLE\jdoe` stands for.
    fn named(name: &str) -> Self {
        match name.split_once('\\') {
            Some((domain, username)) => Self { domain: Some(domain.into()), username: username.into() },
            None => Self { domain: None, username: name.into() },
        }
    }
}

impl std::fmt::Display for Login {
    /// As people write it: `EXAMPLE\\jdoe`, or `jdoe` where it has no domain.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(domain) = &self.domain {
            write!(f, "{domain}\\")?;
        }
        f.write_str(&self.username)
    }
}

/// How the requester of an Active session connects to its target by the means of `platform`.
///
/// As the account that an application has set for it (`UpdateSessionLoginAccountAsync`), else with the credential that
/// it was started with, else as the requester.
///
/// Source: `GetSshUrlAsync` and `GetRdpFileAsync` in `openapi/privilege-secure.yaml`; the rules are this project's.
///
/// # Errors
/// [`Error::NotFound`] for a session that the caller may not see, for a target of another platform or without an
/// address, and where target or credential are not in the directory any more; [`Error::Denied`] for anybody but the
/// requester; [`Error::Conflict`] where the session is not Active, or is locked; [`Error::Unavailable`].
pub async fn connect(
    core: &Core,
    caller: &Permit<impl Operation<By = Caller>>,
    id: SessionId,
    platform: Platform,
) -> Result<Connection> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    let endpoint = endpoint(&directory, &session, platform)?;
    may_lend(&session, core.clock.now())?;
    Ok(Connection { endpoint, login: login(&directory, &session)? })
}

fn endpoint(directory: &Directory, session: &Session, platform: Platform) -> Result<Endpoint> {
    let resource = match session.target {
        Target::Resource(id) => directory.resource(&Named { id: Some(id), name: None }),
        Target::Server(_) => None,
    };
    let Resource { name, address, platform: own, .. } = resource.ok_or_else(|| {
        Error::NotFound(
            "the session's resource is not in the directory any more; start another session".into(),
        )
    })?;
    if *own != platform {
        let (own, ask) = match own {
            Platform::Windows => ("windows, which is not reached by SSH", "the RDP file"),
            Platform::Linux => ("linux, which is not reached by remote desktop", "the SSH URL"),
        };
        return Err(Error::NotFound(format!("`{name}` runs {own}; ask for {ask}")));
    }
    // entries that were kept before resources had addresses have none
    let address = if address.is_empty() { name } else { address };
    Endpoint::parse(address).ok_or_else(|| {
        Error::NotFound(format!("`{name}` has no address to connect to; the directory must give one"))
    })
}

/// The login that a session would connect with, also where it may not; as the requester where its credential is gone.
#[must_use]
pub fn login_of(directory: &Directory, session: &Session) -> Login {
    login(directory, session).unwrap_or_else(|_| Login::named(&session.request.account_name))
}

fn login(directory: &Directory, session: &Session) -> Result<Login> {
    let set = session.course.login_account.as_ref().and_then(|login| login.name.as_deref());
    if let Some(name) = set.filter(|name| !name.trim().is_empty()) {
        return Ok(Login::named(name));
    }
    if let Some(id) = session.request.credential {
        let credential = directory.credential(&Named { id: Some(id), name: None }).ok_or_else(gone)?;
        return Ok(Login { domain: credential.domain.clone(), username: credential.username.clone() });
    }
    Ok(Login::named(&session.request.account_name))
}
