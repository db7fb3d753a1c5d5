//! Who may call what, and over whose sessions: one table of every operation of every contract.
//!
//! The only place that says so. Each row makes a type of the operation's own name in [`op`], and nobody calls a use
//! case without a [`Permit`] for it, which is had here alone. Handlers name their operation by the extractor of who
//! calls (`SignedIn<op::DeleteAsync>`); one that names none, or one without a row, does not compile. `hangup roles`
//! prints the table, and `tests/it/conformance/access.rs` drives the server through all of it.
//!
//! Ids are the contracts' `operationId`. The words are those of [`Reach`]; what follows an id completes "may …".

mod permit;
mod rule;

pub use self::{
    permit::{Operation, Permit, Refused},
    rule::{Anybody, By, Entry, Family, FirstStep, KeyHolder, Reach, Rule},
};

/// Makes of each row an [`Entry`] of [`TABLE`], and a type in [`op`].
macro_rules! operations {
    ($([$family:ident] $($id:ident $may:literal $rule:ident $(($user:ident, $admin:ident, $app:ident))?;)+)+) => {
        /// Every operation of every contract, by its `operationId`: a type that stands for its row in the table.
        pub mod op {
            #![expect(non_camel_case_types, reason = "they are the contracts' ids, letter by letter")]

            use super::{Entry, Family, Operation, Reach, Rule};

            $($(
                #[doc = concat!("Lets in who may ", $may, ".")]
                #[derive(Clone, Copy, Debug)]
                pub enum $id {}

                impl Operation for $id {
                    type By = operations!(@by $rule);

                    const ENTRY: Entry = Entry {
                        id: stringify!($id),
                        family: Family::$family,
                        may: $may,
                        rule: Rule::$rule $({ user: Reach::$user, admin: Reach::$admin, app: Reach::$app })?,
                    };
                }
            )+)+
        }

        /// Every row, in the order of the contracts.
        pub const TABLE: &[Entry] = &[$($(<op::$id as Operation>::ENTRY),+),+];
    };
    (@by Anybody) => { super::Anybody };
    (@by FirstStep) => { super::FirstStep };
    (@by Roles) => { crate::domain::Caller };
    (@by ApiKey) => { super::KeyHolder };
}

operations! {
    [PrivilegeSecure]
    //                                                                                       user        admin  app
    SigninBodyAsync                         "sign in by password, as JSON"             Anybody;
    SigninAsync                             "sign in by password, as a form"           Anybody;
    Signin2faAsync                          "complete a sign-in by a one-time code"    FirstStep;
    GetUserTokenAsync                       "renew a token"                            Roles(Yes,        Yes,   Yes);
    AppUserTokenAsync                       "sign in as an application"                Anybody;
    CreateAsync                             "start a session"                          Roles(Own,        All,   No);
    GetAllActivitySessionsByStatusAsync     "list sessions"                            Roles(Own,        All,   No);
    GetByIdAsync                            "read a session"                           Roles(OwnOrAsked, All,   All);
    DeleteAsync                             "end a session"                            Roles(Own,        All,   No);
    CancelHangingSessionsAsync              "cancel hanging sessions"                  Roles(No,         No,    All);
    CreateActivitySessionGroupAsync         "start several sessions"                   Roles(Own,        All,   No);
    ApproveAsync                            "approve a session"                        Roles(Asked,      Asked, Asked);
    DenyAsync                               "deny a session"                           Roles(Asked,      Asked, Asked);
    CheckApprovalStateAsync                 "have approvals checked"                   Roles(No,         No,    All);
    GetApprovalsAsync                       "read the approvals of a session"          Roles(OwnOrAsked, All,   All);
    // a user's own: themselves, and who approves their sessions
    GetUserByIdAsync                        "read an account"                          Roles(Own,        All,   All);
    ExtendAsync                             "extend a session"                         Roles(Own,        All,   No);
    LockAsync                               "lock and unlock sessions"                 Roles(No,         All,   No);
    UpdateAsync                             "set the target user of a session"         Roles(No,         No,    All);
    UpdateSessionLoginAccountAsync          "set the login account of a session"       Roles(No,         No,    All);
    ViewPasswordAsync                       "ask whether they may see a password"      Roles(Own,        All,   All);
    // what a session lends is its requester's alone
    CopyPasswordAsync                       "see the password of a session"            Roles(Own,        Own,   Own);
    GetSshUrlAsync                          "connect to a session by SSH"              Roles(Own,        Own,   Own);
    GetRdpFileAsync                         "connect to a session by remote desktop"   Roles(Own,        Own,   Own);
    GetActivitySessionCountAsync            "count sessions"                           Roles(Own,        All,   All);
    SearchAsync                             "search all sessions"                      Roles(No,         All,   No);
    GetFlippedResourceCountAsync            "count flipped resources"                  Roles(All,        All,   All);
    GetFlippedManagedUserGroupCountAsync    "count flipped accounts and groups"        Roles(No,         All,   No);
    GetHistoricalSessionSummaryAsync        "tabulate sessions that are over"          Roles(Own,        All,   All);
    GetSessionSummaryByStatusAsync          "tabulate sessions of a status"            Roles(OwnOrAsked, All,   All);
    GetHistoricalSessionSummaryForUserAsync "tabulate their sessions that are over"    Roles(Own,        Own,   Own);
    GetSessionSummaryByStatusForUserAsync   "tabulate their sessions of a status"      Roles(Own,        Own,   Own);
    GetSessionSummaryByHostAsync            "tabulate sessions on a resource"          Roles(Own,        All,   All);
    GetActivitySessionSummaryByIdAsync      "read the summary of a session"            Roles(OwnOrAsked, All,   All);
    GtActivityConfigurationAsync            "read the connection profile of a session" Roles(No,         All,   All);
    GetSessionLogsAsync                     "read the log of a session"                Roles(OwnOrAsked, All,   All);

    [SonoranCms]
    getCurrentSession                       "read the session of a server"             ApiKey;
    startSession                            "start the session of a server"            ApiKey;
    stopSession                             "stop the session of a server"             ApiKey;
    cancelSession                           "cancel the session of a server"           ApiKey;
    getServers                              "list servers"                             ApiKey;
    setServers                              "replace servers"                          ApiKey;
    addServers                              "add servers"                              ApiKey;
    // the first version, whose key is in the body
    legacyGetCurrentSession                 "read the session of a server"             ApiKey;
    legacyStartSession                      "start the session of a server"            ApiKey;
    legacyStopSession                       "stop the session of a server"             ApiKey;
    legacyCancelSession                     "cancel the session of a server"           ApiKey;
    legacyServersGetCurrentSession          "read the session of a server"             ApiKey;
    legacyServersStartSession               "start the session of a server"            ApiKey;
    legacyServersStopSession                "stop the session of a server"             ApiKey;
    legacyServersCancelSession              "cancel the session of a server"           ApiKey;
    legacyGetSubVersion                     "read the plan of a community"             ApiKey;
    legacyGetGameServers                    "list servers"                             ApiKey;
    legacySetGameServers                    "replace servers"                          ApiKey;

    [Hangup]
    listHanging                             "list hanging sessions"                    Roles(No,         All,   All);
    listLimits                              "list the use of limits"                   Roles(No,         Yes,   Yes);
    listNodes                               "list the nodes"                           Roles(No,         Yes,   Yes);
    getReceipt                              "read the receipt of an end"               Roles(OwnOrAsked, All,   All);
}
