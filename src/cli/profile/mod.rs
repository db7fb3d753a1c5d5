//! Profiles: who signs in where, and the tokens of earlier sign-ins.
//!
//! A profile is a TOML file that its owner alone can read. It holds no password, no secret for one-time codes and no
//! API key, except that of a community where `hangup login --community` was asked to keep it. Beside a token are marks
//! of the credentials that gave it, so that other credentials sign in anew.

mod folder;
mod mark;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::secret::Secret;
use crate::client::Token;
pub(super) use folder::Folder;
pub(super) use mark::Given;
use mark::Marks;

/// What is kept under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Profile {
    /// The user of `hangup session`.
    pub(super) user: Option<Account>,
    /// The application of `hangup sweep`.
    pub(super) app: Option<Account>,
    /// The community of `hangup community`.
    pub(super) community: Option<Community>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tokens: Vec<Kept>,
}

/// Who signed in, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Account {
    pub(super) url: String,
    pub(super) login: String,
    /// The file with the authority to trust.
    pub(super) ca: Option<PathBuf>,
    /// An application's.
    pub(super) certificate_serial: Option<String>,
    /// The file with an application's certificate and key.
    pub(super) client_certificate: Option<PathBuf>,
}

/// A community's key, kept because somebody asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Community {
    pub(super) url: String,
    pub(super) ca: Option<PathBuf>,
    pub(super) key: Secret,
}

/// What signs in: the two have different names, and tokens with different rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    User,
    App,
}

/// The token of a sign-in, which is good for one account at one address alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    url: String,
    login: String,
    kind: Kind,
    token: Secret,
    expires_at: Option<DateTime<Utc>>,
    /// Absent in profiles of before there were marks.
    marks: Option<Marks>,
}

/// Whose token, and for where.
#[derive(Clone, Debug)]
pub(super) struct Owner {
    pub(super) url: String,
    pub(super) login: String,
    pub(super) kind: Kind,
}

impl Profile {
    /// The account that signed in last of this kind.
    pub(super) fn account(&self, kind: Kind) -> Option<&Account> {
        match kind {
            Kind::User => self.user.as_ref(),
            Kind::App => self.app.as_ref(),
        }
    }

    pub(super) fn set_account(&mut self, kind: Kind, account: Account) {
        match kind {
            Kind::User => self.user = Some(account),
            Kind::App => self.app = Some(account),
        }
    }

    /// The owner's token, where there is one that is good at `now` and that `given` has signed in for. Where no
    /// password is given, any is the owner's.
    pub(super) fn token(&self, owner: &Owner, given: &Given, now: DateTime<Utc>) -> Option<&Secret> {
        let fits = |kept: &Kept| match &kept.marks {
            Some(marks) => marks.are_of(given),
            None => given.password.is_none(),
        };
        let mut tokens = self.tokens.iter();
        tokens.find(|kept| kept.is_of(owner) && kept.is_good(now) && fits(kept)).map(|kept| &kept.token)
    }

    /// Keeps a token in place of the owner's last one, and drops those that are no good any more. Where no password is
    /// given, the token comes of the last one, whose marks stay.
    pub(super) fn keep(&mut self, owner: &Owner, given: &Given, token: &Token, now: DateTime<Utc>) {
        let marks = Marks::of(given).or_else(|| {
            let mut tokens = self.tokens.iter();
            tokens.find(|kept| kept.is_of(owner)).and_then(|kept| kept.marks.clone())
        });
        self.tokens.retain(|kept| !kept.is_of(owner) && kept.is_good(now));
        self.tokens.push(Kept {
            url: owner.url.clone(),
            login: owner.login.clone(),
            kind: owner.kind,
            token: Secret::new(token.as_str()),
            expires_at: token.expires_at(),
            marks,
        });
    }

    /// Forgets every token and key, and gives how many there were. Who signed in where stays.
    pub(super) fn forget_secrets(&mut self) -> usize {
        let keys = usize::from(self.community.take().is_some());
        std::mem::take(&mut self.tokens).len() + keys
    }
}

impl Kept {
    fn is_of(&self, owner: &Owner) -> bool {
        self.kind == owner.kind && self.url == owner.url && self.login.eq_ignore_ascii_case(&owner.login)
    }

    fn is_good(&self, now: DateTime<Utc>) -> bool {
        self.expires_at.is_none_or(|end| end > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(url: &str, login: &str, kind: Kind) -> Owner {
        Owner { url: url.into(), login: login.into(), kind }
    }

    const NOTHING: Given = Given { password: None, second: None };

    /// `{"exp": 900}` and, so that they differ, a signature.
    fn token(signature: &str) -> Token {
        Token::new(format!("e30.eyJleHAiOjkwMH0.{signature}"))
    }

    #[test]
    fn a_token_is_for_its_owner_at_its_address_until_it_expires() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let alice = owner("http://a", r"DEMO\alice", Kind::User);
        let mut profile = Profile::default();
        profile.keep(&alice, &NOTHING, &token("one"), at(0));
        profile.keep(&alice, &NOTHING, &token("two"), at(0));
        assert_eq!(profile.tokens.len(), 1);
        let same = owner("http://a", r"demo\ALICE", Kind::User);
        assert_eq!(profile.token(&same, &NOTHING, at(899)), Some(&Secret::new(token("two").as_str())));
        assert_eq!(profile.token(&same, &NOTHING, at(900)), None);
        for other in [
            owner("http://b", r"DEMO\alice", Kind::User),
            owner("http://a", r"DEMO\bob", Kind::User),
            owner("http://a", r"DEMO\alice", Kind::App),
        ] {
            assert_eq!(profile.token(&other, &NOTHING, at(0)), None, "{other:?}");
        }
        profile.keep(&owner("http://b", "x", Kind::App), &NOTHING, &Token::new("opaque"), at(900));
        assert_eq!(profile.tokens.len(), 1, "what has expired is gone");
        assert_eq!(profile.forget_secrets(), 1);
        assert_eq!(profile, Profile::default());
    }

    #[test]
    fn a_token_is_for_the_credentials_that_gave_it() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let alice = owner("http://a", r"DEMO\alice", Kind::User);
        let given = |password: &str| Given { password: Some(Secret::new(password)), second: None };
        let mut profile = Profile::default();
        profile.keep(&alice, &NOTHING, &token("old"), at(0));
        assert_eq!(profile.token(&alice, &given("right"), at(0)), None, "of which nobody knows what gave it");
        profile.keep(&alice, &given("right"), &token("one"), at(0));
        // as a refresh does that needs no password
        profile.keep(&alice, &NOTHING, &token("two"), at(0));
        let two = Secret::new(token("two").as_str());
        assert_eq!(profile.token(&alice, &given("right"), at(0)), Some(&two));
        assert_eq!(profile.token(&alice, &NOTHING, at(0)), Some(&two));
        assert_eq!(profile.token(&alice, &given("wrong"), at(0)), None);
    }

    #[test]
    fn debug_shows_no_secret() {
        let mut profile = Profile::default();
        let now = DateTime::from_timestamp(0, 0).unwrap();
        profile.keep(&owner("http://a", "x", Kind::App), &NOTHING, &Token::new("s3cret"), now);
        profile.community = Some(Community { url: "http://a".into(), ca: None, key: Secret::new("s3cret") });
        assert!(!format!("{profile:?}").contains("s3cret"));
    }
}
