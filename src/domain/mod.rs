//! Tenants, accounts, targets, sessions, policies and time: the rules of ending sessions.
//!
//! Owns every rule. Knows no HTTP, no SQL and no API family, imports nothing else of this crate and compiles alone
//! (`cargo check --lib --no-default-features`). One file a use case: [`start_session`], [`end_session`],
//! [`close_session`], [`find_session`], [`sweep`]; the state machine is [`transition`], and who may call which is the
//! table in [`access`].

pub mod access;
mod account;
mod act_as;
mod action;
mod approval;
mod audit;
mod bounds;
mod check_approvals;
mod check_session;
pub mod clock;
mod close_session;
mod connect;
mod copy_password;
mod core;
mod count_sessions;
mod course;
mod credential_name;
mod directory;
mod distribution;
mod end_session;
mod endpoint;
mod error;
mod extend_session;
mod find_account;
mod find_approvals;
mod find_session;
mod flipped;
mod hanging;
mod ids;
mod key_uses;
mod list_hanging;
mod list_limits;
mod list_nodes;
mod lock_sessions;
mod log_in_as;
mod policy;
mod prune_sessions;
mod receipt;
mod request;
mod search_sessions;
mod servers;
mod session;
mod session_log;
mod session_profile;
mod session_query;
mod settle_action;
mod shared;
mod start_exclusive;
mod start_group;
mod start_session;
mod store;
mod summarise_sessions;
mod sweep;
mod target;
mod token_key;
mod transition;
mod view_password;
mod vote;

pub use self::core::Core;
pub use access::{KeyHolder, Operation, Permit, op};
pub use account::{Account, Actor, ByCommand, Caller, Role, SignIn};
pub use act_as::act_as;
pub use action::{Action, Attempt, NextAction, Phase};
pub use approval::{Approval, Ballot, OnTimeout, Progress, Tier, Vote, Workflow};
pub use audit::{AuditTrail, Editor, Note, Proof};
pub use check_approvals::{check_approvals, check_due_approvals};
pub use check_session::{CheckRule, Flaw, check_session};
pub use clock::{Clock, FixedClock, SystemClock};
pub use close_session::{CloseRequest, close_session};
pub use connect::{Connection, Login, connect, login_of};
pub use copy_password::copy_password;
pub use count_sessions::count_sessions;
pub use course::{Course, Extension, Lock, LoginAccount};
pub use credential_name::CredentialName;
pub use directory::{Directory, DirectoryChange, DirectoryItem, Edit, Named, Origin, folded};
pub use distribution::{Distribution, Spread};
pub use end_session::end_session;
pub use endpoint::Endpoint;
pub use error::{Error, Invalid, Result};
pub use extend_session::extend_session;
pub use find_account::find_account;
pub use find_approvals::{ApproverPart, AskedApprover, asked_approvers, find_approvals};
pub use find_session::{Category, SessionFilter, current_session, find_session, list_sessions};
pub use flipped::{flipped_accounts, flipped_resources};
pub use hanging::{HangingLimits, HangingRule, hanging};
pub use ids::{
    AccountId, ActivityId, CredentialId, GroupId, Ids, KeyId, PolicyId, ProfileId, RandomIds, ResourceId,
    ServerId, SessionId, TenantId, TokenKeyId, WebhookId, WorkflowId,
};
pub use key_uses::KeyUses;
pub use list_hanging::{HangingSession, list_hanging};
pub use list_limits::{CredentialUse, LimitUse, list_limits};
pub use list_nodes::{
    HeardNode, Node, NodeState, SILENT_AFTER, heard_nodes, list_nodes, tell_of_node, tell_of_stop,
};
pub use lock_sessions::{LockRequest, lock_sessions};
pub use log_in_as::log_in_as;
pub use policy::{AccessPolicy, Activity, Credential, Hold, HoldOn, Profile, Webhook};
pub use prune_sessions::{Pruned, Pruning, Retention, may_be_forgotten, rest_after};
pub use receipt::{Receipt, ReceiptStep, StepKind, receipt};
pub use request::{CustomField, Request};
pub use search_sessions::{Found, TopUsers, search_sessions};
pub use servers::{NewServer, append_servers, list_servers, replace_servers, set_numbered_servers};
pub use session::{End, Event, Kind, Outcome, Session, State};
pub use session_log::{Log, LogLevel, LogLine, LogQuery, session_log};
pub use session_profile::{profile_of, session_profile};
pub use session_query::{AccountTotals, Holders, Order, Page, SessionColumn, SessionQuery, Totals};
pub use settle_action::settle_action;
pub use shared::{Fact, Revise, Shared};
pub use start_exclusive::{StartExclusive, start_exclusive};
pub use start_group::{SessionGroup, start_group};
pub use start_session::{StartRequest, start_session};
pub use store::{
    Change, Claim, Decide, DirectoryStore, Due, OneTimeCodes, SessionStore, Store, StoreHealth, Trouble,
    Unavailable, Written,
};
pub use summarise_sessions::{Summary, summarise_resource, summarise_session, summarise_sessions};
pub use sweep::sweep;
pub use target::{
    AceMapping, ApiKey, Community, Issued, IssuedKey, Member, Platform, Resource, Server, ServerDetails,
    ServerList, Target,
};
pub use token_key::TokenKey;
pub use transition::{Command, Decision, transition, transition_in_full};
pub use view_password::{shows_password, view_password};
pub use vote::{approve_session, deny_session};
