//! What a row of the table says, and of whom.

use super::super::{KeyId, Role, TenantId};

/// One row: an operation, and who may call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The `operationId` of its contract; of no two operations the same.
    pub id: &'static str,
    /// Whose operation it is.
    pub family: Family,
    /// What who calls it may do, such as `end a session`.
    pub may: &'static str,
    /// Who may call it.
    pub rule: Rule,
}

/// The contracts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Netwrix Privilege Secure: `openapi/privilege-secure.yaml`.
    PrivilegeSecure,
    /// Sonoran CMS: `openapi/sonoran-cms.yaml`.
    SonoranCms,
    /// hangup's own: `openapi/hangup.yaml`.
    Hangup,
}

impl Family {
    /// The stem of its contract's file name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PrivilegeSecure => "privilege-secure",
            Self::SonoranCms => "sonoran-cms",
            Self::Hangup => "hangup",
        }
    }
}

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Everybody; nothing is to be proven.
    Anybody,
    /// Who has given a password, and no second factor yet.
    FirstStep,
    /// Who has signed in, by role.
    Roles {
        /// Users.
        user: Reach,
        /// Administrators.
        admin: Reach,
        /// Applications.
        app: Reach,
    },
    /// Programs with the API key of a community.
    ApiKey,
}

/// How far an operation reaches for whoever calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// They may not call it.
    No,
    /// They may call it, and it is about no session.
    Yes,
    /// The sessions that they hold.
    Own,
    /// The sessions that they are asked to approve, in any tier.
    Asked,
    /// Both of these.
    OwnOrAsked,
    /// Every managed session.
    All,
    /// What is the community's whose key it is.
    Community,
}

/// Who calls, as far as the table tells callers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Somebody without a token.
    Nobody,
    /// Somebody who has given a password, and no second factor yet.
    FirstStep,
    /// Somebody who has signed in.
    Role(Role),
    /// A program with the API key of a community.
    ApiKey,
}

impl By {
    /// Every kind of caller.
    pub const ALL: [Self; 6] = [
        Self::Nobody,
        Self::FirstStep,
        Self::Role(Role::User),
        Self::Role(Role::Admin),
        Self::Role(Role::App),
        Self::ApiKey,
    ];
}

impl Entry {
    /// How far the operation reaches for this kind of caller.
    #[must_use]
    pub const fn reach(&self, by: By) -> Reach {
        match (self.rule, by) {
            (Rule::Anybody, _) | (Rule::FirstStep, By::FirstStep) => Reach::Yes,
            (Rule::Roles { user, .. }, By::Role(Role::User)) => user,
            (Rule::Roles { admin, .. }, By::Role(Role::Admin)) => admin,
            (Rule::Roles { app, .. }, By::Role(Role::App)) => app,
            (Rule::ApiKey, By::ApiKey) => Reach::Community,
            _ => Reach::No,
        }
    }

    /// Why somebody with a role that may not call it is refused, and what to do about it.
    #[must_use]
    pub fn refusal(&self) -> String {
        let names = [(Role::User, "users"), (Role::Admin, "administrators"), (Role::App, "applications")];
        let may = |role: Role| self.reach(By::Role(role)) != Reach::No;
        let who: Vec<_> = names.into_iter().filter(|(role, _)| may(*role)).map(|(_, name)| name).collect();
        let how = if who == ["applications"] { "with an API key" } else { "as one" };
        format!("only {} may {}; sign in {how}", who.join(" and "), self.may)
    }
}

/// Who calls an operation that lets in everybody.
#[derive(Clone, Copy, Debug)]
pub struct Anybody;

/// Who calls an operation that completes a sign-in; who that is, the sign-in says.
#[derive(Clone, Copy, Debug)]
pub struct FirstStep;

/// Who calls an operation by a community's API key, as the key says; never the path or the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// The community that the key belongs to.
    pub community: TenantId,
    /// The key.
    pub key: KeyId,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::TABLE, *};

    #[test]
    fn every_operation_has_one_row_and_somebody_may_call_it() {
        let ids: BTreeSet<_> = TABLE.iter().map(|entry| entry.id).collect();
        assert_eq!(ids.len(), TABLE.len());
        for entry in TABLE {
            assert!(By::ALL.iter().any(|by| entry.reach(*by) != Reach::No), "nobody may call {}", entry.id);
        }
    }

    #[test]
    fn a_refusal_says_who_may_and_what_to_do() {
        let refusal = |id| TABLE.iter().find(|entry| entry.id == id).map(Entry::refusal).unwrap_or_default();
        for (id, expected) in [
            ("DeleteAsync", "only users and administrators may end a session; sign in as one"),
            ("LockAsync", "only administrators may lock and unlock sessions; sign in as one"),
            (
                "CancelHangingSessionsAsync",
                "only applications may cancel hanging sessions; sign in with an API key",
            ),
            ("listLimits", "only administrators and applications may list the use of limits; sign in as one"),
        ] {
            assert_eq!(refusal(id), expected);
        }
    }
}
