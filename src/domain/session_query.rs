//! Which sessions, in which order and which page of them: what the reading use cases ask of a store.
//!
//! Source: the parameters of `openapi/privilege-secure.yaml`; what they mean is this project's where the vendor leaves
//! it open.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{AccountId, Invalid, Result, Role, State, Target, TenantId, find_session::Category};

/// Rows of a page that does not say how many.
const DEFAULT_TAKE: u32 = 10;

/// Most rows of a page.
const MOST_TAKE: u32 = 1000;

/// Which sessions; every `None`, and every empty list but that of states, lets all through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionQuery {
    /// Whose.
    pub tenant: TenantId,
    /// In one of these states; an empty list finds nothing.
    pub states: Option<Vec<State>>,
    /// Whether only locked ones.
    pub locked: bool,
    /// Held by this account.
    pub requester: Option<AccountId>,
    /// Held by this account, or waiting for its vote in the tier that is asked.
    pub held_or_asked: Option<AccountId>,
    /// Held by accounts of this kind.
    pub holders: Option<Holders>,
    /// Held by members of this group. The directory has no groups, so that it finds nothing.
    pub group: Option<Uuid>,
    /// Where.
    pub target: Option<Target>,
    /// As this account on the target.
    pub target_user: Option<AccountId>,
    /// With this text in a name, the note or the ticket, without regard to case.
    pub text: Option<String>,
    /// Accounts whose sessions have the text by the account's name for people; the use case fills it in.
    pub named: Vec<AccountId>,
    /// With this text in what is recorded of them. Nothing is recorded, so that it finds nothing.
    pub metadata_text: Option<String>,
    /// With a start at this time or later: the actual one where they have started, else the scheduled one.
    pub from: Option<DateTime<Utc>>,
    /// With a start before this time.
    pub until: Option<DateTime<Utc>>,
    /// On a target of one of these names, as it was, without regard to case.
    pub resource_names: Vec<String>,
    /// Held by an account of one of these names, as it was, with or without its domain, without regard to case.
    pub account_names: Vec<String>,
    /// In which order.
    pub order: Order,
    /// Which page of them.
    pub page: Page,
}

impl Default for SessionQuery {
    fn default() -> Self {
        Self {
            tenant: TenantId::INSTALLATION,
            states: None,
            locked: false,
            requester: None,
            held_or_asked: None,
            holders: None,
            group: None,
            target: None,
            target_user: None,
            text: None,
            named: Vec::new(),
            metadata_text: None,
            from: None,
            until: None,
            resource_names: Vec::new(),
            account_names: Vec::new(),
            order: Order::default(),
            page: Page::default(),
        }
    }
}

impl SessionQuery {
    /// The same, of the sessions of `account` alone.
    #[must_use]
    pub(super) fn held_by(mut self, account: AccountId) -> Self {
        if self.requester.is_some_and(|wanted| wanted != account) {
            self.states = Some(Vec::new());
        }
        self.requester = Some(account);
        self
    }

    /// Whether it finds nothing, whatever there is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.states.as_ref().is_some_and(Vec::is_empty)
            || self.group.is_some()
            || self.metadata_text.is_some()
            || matches!(&self.holders, Some(Holders::Only(accounts)) if accounts.is_empty())
    }
}

/// Accounts of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holders {
    /// The accounts with one of these roles; of those that are in the directory.
    OfRoles(Vec<Role>),
    /// These.
    Only(Vec<AccountId>),
    /// All but these.
    Except(Vec<AccountId>),
}

impl Category {
    /// Its states.
    #[must_use]
    pub fn states(self) -> Vec<State> {
        State::ALL.into_iter().filter(|state| Self::of(*state) == self).collect()
    }

    fn of(state: State) -> Self {
        match state {
            State::AwaitingApproval | State::Pending => Self::Pending,
            State::Active | State::Ending => Self::Active,
            State::Ended(_) => Self::Historical,
        }
    }
}

/// The order of a table. Rows that are alike come by their scheduled start, then by their age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: SessionColumn,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Default for Order {
    fn default() -> Self {
        Self::chosen(None, None)
    }
}

impl Order {
    /// The order that was asked for: by start where no column is named, and then the latest first, else the least.
    #[must_use]
    pub fn chosen(by: Option<SessionColumn>, descending: Option<bool>) -> Self {
        let descending = descending.unwrap_or(by.is_none());
        Self { by: by.unwrap_or(SessionColumn::ScheduledStart), descending }
    }
}

/// What sessions can be ordered by. Names go without regard to case; the unknown comes before the known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionColumn {
    /// The session, and so its age.
    Id,
    /// The target.
    Target,
    /// The target's name, as it was.
    TargetName,
    /// What the target runs.
    Platform,
    /// Who holds it.
    Requester,
    /// The holder's name for people.
    RequesterName,
    /// Whether an application holds it.
    RequesterIsApplication,
    /// Who asked for it.
    Creator,
    /// Their name for people.
    CreatorName,
    /// The account on the target.
    TargetUser,
    /// That account's name for people.
    TargetUserName,
    /// Whether its profile shows the password.
    ShowsPassword,
    /// When it is to start.
    ScheduledStart,
    /// When it started.
    ActualStart,
    /// When it expires.
    ScheduledEnd,
    /// When it ended.
    ActualEnd,
    /// How long it was active.
    ActiveTime,
    /// When it was asked for.
    CreatedAt,
    /// Its state.
    State {
        /// The states in their order.
        order: Vec<State>,
        /// Whether locked ones come after all others.
        locked_last: bool,
    },
    /// Why it is in its state.
    Description,
    /// The lock's words, or else the description.
    LockOrDescription,
    /// The activity's name, as it was.
    ActivityName,
    /// The activity.
    Activity,
    /// The policy.
    Policy,
    /// The policy's name, as it was.
    PolicyName,
    /// The note.
    Note,
    /// The ticket.
    Ticket,
    /// The login on the target, without its domain.
    LoginName,
    /// That login's domain.
    LoginDomain,
    /// Whether it is locked.
    Locked,
    /// Whether it may be extended.
    ExtensionAllowed,
    /// How often it was extended.
    ExtensionsUsed,
    /// By how many minutes an extension extends it.
    ExtensionMinutes,
    /// What is the same for all sessions.
    Same,
}

/// A part of what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Rows to pass over.
    pub skip: u32,
    /// Rows to give; 0 for the total alone.
    pub take: u32,
}

impl Default for Page {
    fn default() -> Self {
        Self { skip: 0, take: DEFAULT_TAKE }
    }
}

impl Page {
    /// The page that was asked for: from the first row, and ten of them, where it does not say.
    ///
    /// # Errors
    /// [`super::Error::Invalid`] for `skip` or `take` below 0, and for `take` above 1000.
    pub fn new(skip: Option<i32>, take: Option<i32>) -> Result<Self> {
        let mut invalid = Invalid::default();
        let mut page = Self::default();
        match u32::try_from(skip.unwrap_or_default()) {
            Ok(skip) => page.skip = skip,
            Err(_) => invalid.add("skip", "use 0 or more"),
        }
        match take.map(u32::try_from) {
            None => {}
            Some(Ok(take)) if take <= MOST_TAKE => page.take = take,
            Some(_) => invalid.add("take", format!("use a number from 0 to {MOST_TAKE}")),
        }
        invalid.into_result()?;
        Ok(page)
    }

    /// Its part of `rows`.
    #[must_use]
    pub fn of<T>(self, rows: Vec<T>) -> Vec<T> {
        let size = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        rows.into_iter().skip(size(self.skip)).take(size(self.take)).collect()
    }
}

/// What sessions come to: how many, and for how long they were active, in whole seconds each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many.
    pub sessions: u64,
    /// All of them together.
    pub active_seconds: u64,
    /// The one that was active for the shortest time; 0 for no sessions.
    pub shortest_seconds: u64,
    /// The one that was active for the longest time.
    pub longest_seconds: u64,
}

impl Totals {
    /// The average, rounded down; 0 for no sessions.
    #[must_use]
    pub fn average_seconds(&self) -> u64 {
        self.active_seconds.checked_div(self.sessions).unwrap_or_default()
    }
}

/// What the sessions of one account come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountTotals {
    /// The account.
    pub account: AccountId,
    /// Its login, as it was.
    pub login: String,
    /// What they come to.
    pub totals: Totals,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_ten_rows_and_at_most_a_thousand() {
        assert_eq!(Page::new(None, None).unwrap(), Page { skip: 0, take: 10 });
        assert_eq!(Page::new(Some(7), Some(0)).unwrap(), Page { skip: 7, take: 0 });
        assert_eq!(Page::new(Some(0), Some(1000)).unwrap(), Page { skip: 0, take: 1000 });
        let refused = Page::new(Some(-1), Some(1001)).unwrap_err().to_string();
        assert_eq!(refused, "skip: use 0 or more; take: use a number from 0 to 1000");
        assert!(Page::new(None, Some(-1)).is_err());
    }

    #[test]
    fn the_latest_comes_first_unless_a_column_is_named() {
        let by_start = |descending| Order { by: SessionColumn::ScheduledStart, descending };
        assert_eq!(Order::chosen(None, None), by_start(true));
        assert_eq!(Order::chosen(None, Some(false)), by_start(false));
        assert!(!Order::chosen(Some(SessionColumn::Note), None).descending);
        assert!(Order::chosen(Some(SessionColumn::Note), Some(true)).descending);
    }

    #[test]
    fn every_state_has_one_category() {
        let all = [Category::Pending, Category::Active, Category::Historical].map(Category::states);
        assert_eq!(all.iter().map(Vec::len).sum::<usize>(), State::ALL.len());
        assert_eq!(all.concat(), State::ALL);
    }
}
