//! Signing in: from password or key to a token, and from a token to the caller.

mod application;
mod community_key;
mod noting;
mod refusals;
mod signing;

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use chrono::{DateTime, Utc};
use tokio::sync::Semaphore;

pub use self::community_key::KeyRefusal;
use self::{
    community_key::NOTED_EVERY,
    noting::{Proven, Whose},
    refusals::Refusals,
};

use super::{
    known_tokens::{Known, KnownTokens},
    one_time_code, password,
    sealing::{Opened, Sealer},
    throttle::{Attempt, Hindered, Throttle, TooMany},
    token::{Claims, Lifetimes, Tokens},
};
use crate::domain::{Account, Caller, Clock, Directory, KeyId, Proof, SignIn, Store, Unavailable};

/// Longer logins are nobody's, in bytes; they are refused before anything remembers them.
const LONGEST_LOGIN: usize = 512;

/// What an account without a second factor gives instead of a code.
const NO_CODE: &str = "NA";

/// Why a caller is not let in.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Not proven who it is; says what to do.
    #[error("{0}")]
    Unproven(&'static str),
    /// The password was given and the second factor was not.
    #[error("the second factor is missing; send the one-time code to POST /signin2fa first")]
    SecondFactorMissing,
    /// The second factor was given already.
    #[error("this token has its second factor already")]
    SecondFactorGiven,
    /// Too many attempts.
    #[error("too many sign-ins; try again in {0} s")]
    Limited(u64),
    /// The store does not answer.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<Hindered> for Refusal {
    fn from(hindered: Hindered) -> Self {
        match hindered {
            Hindered::TooMany(seconds) => Self::Limited(seconds),
            Hindered::Unavailable(error) => Self::Unavailable(error),
        }
    }
}

const WRONG_PASSWORD: Refusal = Refusal::Unproven("the login or the password is wrong");
const WRONG_CODE: Refusal =
    Refusal::Unproven("the one-time code is wrong, expired or was used already; wait for the next one");
const BAD_TOKEN: Refusal = Refusal::Unproven("the token is missing, invalid or expired; sign in again");

/// Where a sign-in comes from.
#[derive(Clone, Debug, Default)]
pub struct Peer {
    /// The client's address: the connection's, or what a proxy says that is believed.
    pub address: Option<IpAddr>,
    /// The client certificate's serial number in canonical form, where one was shown.
    pub certificate_serial: Option<String>,
    /// Whether a proxy that is believed speaks for the client; it has verified the certificate.
    pub is_behind_proxy: bool,
}

/// Knows the accounts, the keys and the time.
pub struct Authenticator {
    store: Arc<dyn Store>,
    clock: Arc<dyn Clock>,
    lifetimes: Lifetimes,
    /// Tokens under the keys of a revision of the directory.
    tokens: RwLock<Option<(i64, Arc<Tokens>)>>,
    sealer: Arc<Sealer>,
    throttle: Option<Throttle>,
    hashing: Arc<Semaphore>,
    /// When the use of an API key was last noted.
    noted_keys: Mutex<HashMap<KeyId, DateTime<Utc>>>,
    known_tokens: KnownTokens,
    refusals: Refusals,
    demands_certificates: bool,
}

impl Authenticator {
    /// An authenticator; without `throttle`, guessing is not slowed down.
    #[must_use]
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        lifetimes: Lifetimes,
        sealer: Arc<Sealer>,
        throttle: Option<Throttle>,
    ) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            refusals: Refusals::new(Arc::clone(&store), Arc::clone(&clock)),
            store,
            clock,
            lifetimes,
            tokens: RwLock::default(),
            sealer,
            throttle,
            hashing: Arc::new(Semaphore::new(cores)),
            noted_keys: Mutex::default(),
            known_tokens: KnownTokens::default(),
            demands_certificates: false,
        }
    }

    /// Whether applications must always show their client certificate: so where authorities for them are configured.
    #[must_use]
    pub fn demanding_certificates(mut self, demands: bool) -> Self {
        self.demands_certificates = demands;
        self
    }

    /// The first step of a person: a token that reaches nothing but the second step.
    ///
    /// # Errors
    /// [`Refusal`]; the same for an unknown login, a wrong password and a locked account, and as slow.
    pub async fn sign_in(&self, login: &str, password: String, peer: &Peer) -> Result<String, Refusal> {
        let attempt = self.attempt(login, peer).await?;
        let outcome = self.first_step(login, password).await;
        let whose = Whose::Login(login);
        settled(attempt, self.noted(Proof::Password, whose, peer, outcome).await, Right::CountsAsNothing)
            .await
    }

    async fn first_step(&self, login: &str, password: String) -> Result<Proven, Refusal> {
        let directory = self.store.directory().await?;
        let account = directory.account_by_login(login).filter(|account| !account.is_locked());
        let hash = account.and_then(|account| match &account.sign_in {
            SignIn::Person { password_hash, .. } => Some(password_hash.clone()),
            SignIn::Application { .. } => None,
        });
        let proven = self.verify(password, hash).await?;
        match account {
            Some(account) if proven => {
                let token = self.tokens(&directory)?.first_step(account, self.clock.now());
                Ok(Proven { account: account.id, token })
            }
            // a login that is nobody's may be a password in the wrong field, and is not logged
            account => {
                tracing::warn!(login = account.map(|account| &account.login), "a sign-in was refused");
                Err(WRONG_PASSWORD)
            }
        }
    }

    /// The second step of a person: a one-time code, or `NA` for accounts that have none.
    ///
    /// # Errors
    /// [`Refusal`]; a code counts once, also where several requests race for it.
    pub async fn second_factor(&self, token: &str, code: &str, peer: &Peer) -> Result<String, Refusal> {
        let now = self.clock.now();
        let directory = self.store.directory().await?;
        let claims = self.tokens(&directory)?.read(token, now).ok_or(BAD_TOKEN)?;
        if claims.mfa {
            return Err(Refusal::SecondFactorGiven);
        }
        let attempt = self.attempt(&claims.sub, peer).await?;
        let outcome = self.second_step(&directory, &claims, code, now).await;
        let whose = Whose::Account(claims.account);
        settled(attempt, self.noted(Proof::Code, whose, peer, outcome).await, Right::SignsIn).await
    }

    async fn second_step(
        &self,
        directory: &Directory,
        claims: &Claims,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<Proven, Refusal> {
        let account = known(directory, claims)?;
        let SignIn::Person { sealed_totp, .. } = &account.sign_in else { return Err(BAD_TOKEN) };
        match sealed_totp {
            None if code.eq_ignore_ascii_case(NO_CODE) => {}
            None => return Err(WRONG_CODE),
            Some(sealed) => {
                let secret = self.sealer.open(sealed).ok_or_else(|| {
                    Unavailable(
                        "a one-time-code secret was sealed with another data key than this server's".into(),
                    )
                })?;
                let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
                let step = one_time_code::matching_step(&secret, code, seconds).ok_or(WRONG_CODE)?;
                if !self.store.use_code(account.id, step).await? {
                    return Err(WRONG_CODE);
                }
            }
        }
        Ok(Proven { account: account.id, token: self.elevated(directory, account, claims)? })
    }

    /// A fresh token for one that has its second factor; never elevates, and never outlives the sign-in.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn refresh(&self, token: &str) -> Result<String, Refusal> {
        let directory = self.store.directory().await?;
        let claims = self.elevated_claims(&directory, token, self.clock.now())?;
        self.elevated(&directory, known(&directory, &claims)?, &claims)
    }

    /// Who calls with this token. Asks the directory each time, so that it takes effect at once that an account is
    /// locked or signed out, or that a key of tokens is changed.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn caller(&self, token: &str, peer: &Peer) -> Result<Caller, Refusal> {
        let known = self.known(token).await?;
        Ok(Caller { id: known.account, login: known.login.clone(), role: known.role, address: peer.address })
    }

    async fn known(&self, token: &str) -> Result<Arc<Known>, Refusal> {
        let now = self.clock.now();
        let directory = self.store.directory().await?;
        let known_before = self.known_tokens.get(token, now);
        if let Some(known) = known_before.filter(|known| known.revision == directory.revision()) {
            return Ok(known);
        }
        let claims = self.elevated_claims(&directory, token, now)?;
        let account = known(&directory, &claims)?;
        let (id, login, role) = (account.id, account.login.clone(), account.role);
        let known = Arc::new(Known { revision: directory.revision(), account: id, login, role, claims });
        self.known_tokens.put(token, Arc::clone(&known), now);
        Ok(known)
    }

    /// Opens a password that is kept sealed; `None` where it was sealed with another key than this server's.
    #[must_use]
    pub fn open_password(&self, sealed: &str) -> Option<Opened> {
        self.sealer.open_text(sealed)
    }

    /// How many attempts were too many since the start; `None` where guessing is not slowed down.
    #[must_use]
    pub fn too_many(&self) -> Option<TooMany> {
        self.throttle.as_ref().map(Throttle::too_many)
    }

    /// Forgets attempts that are too old to count.
    pub fn forget_the_quiet(&self) {
        let now = self.clock.now();
        self.known_tokens.forget_expired(now);
        self.refusals.forget_the_quiet();
        self.noted_keys().retain(|_, last| now - *last < NOTED_EVERY);
    }

    fn noted_keys(&self) -> MutexGuard<'_, HashMap<KeyId, DateTime<Utc>>> {
        self.noted_keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn elevated_claims(
        &self,
        directory: &Directory,
        token: &str,
        now: DateTime<Utc>,
    ) -> Result<Claims, Refusal> {
        let claims = self.tokens(directory)?.read(token, now).ok_or(BAD_TOKEN)?;
        if claims.mfa { Ok(claims) } else { Err(Refusal::SecondFactorMissing) }
    }

    fn elevated(&self, directory: &Directory, account: &Account, claims: &Claims) -> Result<String, Refusal> {
        let signed_in = DateTime::from_timestamp(claims.auth_time, 0).ok_or(BAD_TOKEN)?;
        self.tokens(directory)?.elevated(account, signed_in, self.clock.now()).ok_or(BAD_TOKEN)
    }

    async fn attempt(&self, login: &str, peer: &Peer) -> Result<Option<Attempt>, Refusal> {
        if login.len() > LONGEST_LOGIN {
            return Err(WRONG_PASSWORD);
        }
        let Some(throttle) = &self.throttle else { return Ok(None) };
        Ok(Some(throttle.attempt(login, peer.address).await?))
    }

    /// Hashing takes tens of milliseconds of a core: off the async threads, and no more at once than there are cores.
    async fn verify(&self, given: String, hash: Option<String>) -> Result<bool, Refusal> {
        let closed = |_| Refusal::Unavailable(Unavailable("the server is stopping".into()));
        let turn = Arc::clone(&self.hashing).acquire_owned().await.map_err(closed)?;
        tokio::task::spawn_blocking(move || {
            // held here, since hashing goes on where the client has gone
            let _turn = turn;
            hash.map_or_else(
                || {
                    password::verify_nothing(&given);
                    false
                },
                |hash| password::verify(&given, &hash),
            )
        })
        .await
        .map_err(|error| Refusal::Unavailable(Unavailable(format!("a password was not checked: {error}"))))
    }
}

/// What a right proof makes of its attempt.
enum Right {
    /// Nothing: there is more to prove.
    CountsAsNothing,
    /// Somebody has signed in.
    SignsIn,
}

/// What an attempt has come to, once it is counted: failures count where something was proven wrong.
async fn settled(
    attempt: Option<Attempt>,
    outcome: Result<String, Refusal>,
    right: Right,
) -> Result<String, Refusal> {
    if let Some(attempt) = attempt {
        match (&outcome, right) {
            (Ok(_), Right::SignsIn) => attempt.succeed().await?,
            (Ok(_), Right::CountsAsNothing) | (Err(Refusal::Unavailable(_)), _) => {
                attempt.take_back().await?;
            }
            (Err(_), _) => attempt.fail().await?,
        }
    }
    outcome
}

fn known<'a>(directory: &'a Directory, claims: &Claims) -> Result<&'a Account, Refusal> {
    let account = directory.account(claims.account);
    account.filter(|account| !account.is_locked() && claims.is_current(account)).ok_or(BAD_TOKEN)
}
