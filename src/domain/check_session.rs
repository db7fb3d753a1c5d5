//! Check a session as it is kept against its history (`hangup check`): what no sequence of commands leads to is a flaw.

use std::fmt;

use super::{Event, Kind, Outcome, Session, State};

/// What is wrong with a session that is kept, or with what is kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What is broken.
    pub rule: CheckRule,
    /// How, for people.
    pub detail: String,
}

/// What a check looks at; by name in its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckRule {
    /// The file itself: its pages, and its indexes against its tables.
    Integrity,
    /// What is kept can be read.
    Readable,
    /// A session is in the state that its last event tells of, with all that this state needs.
    State,
    /// A history begins with a beginning, goes only where sessions go, and is unbroken.
    History,
    /// A session has a revision for each of its events.
    Revision,
    /// Times come one after the other.
    Times,
    /// What is kept of a session for finding it is what the session says: when it is due, its names, its group.
    Lookup,
    /// What is to be told to webhooks is what the sessions have to tell.
    Actions,
    /// Nothing is kept of a session that is not.
    Orphans,
    /// What is counted as it changes is what there is: sessions by who holds them and by state.
    Counts,
    /// The words that text is looked for in are those of the sessions, but for what waits to be packed.
    Words,
    /// What is sealed opens with the data key.
    Secrets,
}

impl fmt::Display for CheckRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Integrity => "integrity",
            Self::Readable => "readable",
            Self::State => "state",
            Self::History => "history",
            Self::Revision => "revision",
            Self::Times => "times",
            Self::Lookup => "lookup",
            Self::Actions => "actions",
            Self::Orphans => "orphans",
            Self::Counts => "counts",
            Self::Words => "words",
            Self::Secrets => "secrets",
        })
    }
}

/// What is wrong with a session and its whole history, oldest first; nothing where all is well.
#[must_use]
pub fn check_session(session: &Session, events: &[Event]) -> Vec<Flaw> {
    let mut flaws = Flaws(Vec::new());
    flaws.of_state(session, events);
    flaws.of_history(session, events);
    flaws.of_times(session, events);
    flaws.0
}

struct Flaws(Vec<Flaw>);

impl Flaws {
    fn add(&mut self, rule: CheckRule, detail: impl Into<String>) {
        self.0.push(Flaw { rule, detail: detail.into() });
    }

    /// Adds a flaw where it is none that `is_so`.
    fn unless(&mut self, is_so: bool, rule: CheckRule, detail: impl FnOnce() -> String) {
        if !is_so {
            self.add(rule, detail());
        }
    }

    fn of_state(&mut self, session: &Session, events: &[Event]) {
        let rule = CheckRule::State;
        let state = session.state;
        if let Some(last) = events.last() {
            self.unless(last.to == state, rule, || {
                format!("it is {state}, and its last event says {}", last.to)
            });
        }
        let is_possible = match session.kind {
            Kind::Managed => true,
            Kind::Exclusive => !matches!(state, State::AwaitingApproval | State::Pending),
        };
        self.unless(is_possible, rule, || format!("it is {state}, which a session of a community never is"));
        let waits = state == State::AwaitingApproval;
        self.unless(!waits || session.course.approval.is_some(), rule, || {
            "it waits for approval, and nobody is asked".into()
        });
        self.unless(state != State::Active || session.actual_start.is_some(), rule, || {
            "it is active and has no start".into()
        });
        let asked = matches!(state, State::Ending | State::Ended(_));
        self.unless(asked == session.end.is_some(), rule, || {
            let who = if asked { "nobody" } else { "somebody" };
            format!("it is {state}, and {who} has asked for its end")
        });
        self.unless(state.is_ended() == session.actual_end.is_some(), rule, || {
            let which = if state.is_ended() { "no" } else { "an" };
            format!("it is {state} and has {which} end")
        });
    }

    fn of_history(&mut self, session: &Session, events: &[Event]) {
        let rule = CheckRule::History;
        let Some(first) = events.first() else {
            self.add(rule, "it has no events");
            return;
        };
        self.unless(first.from.is_none(), rule, || "its first event is no beginning".into());
        let begins = match session.kind {
            Kind::Managed => matches!(first.to, State::AwaitingApproval | State::Pending),
            Kind::Exclusive => first.to == State::Active,
        };
        self.unless(begins, rule, || format!("it begins as {}", first.to));
        for (number, pair) in (2..).zip(events.windows(2)) {
            let [before, event] = pair else { continue };
            let Some(from) = event.from else {
                self.add(rule, format!("its event {number} is a second beginning"));
                continue;
            };
            self.unless(from == before.to, rule, || {
                format!("its event {number} leaves {from}, and the one before it enters {}", before.to)
            });
            self.unless(is_arrow(session.kind, from, event.to), rule, || {
                format!("its event {number} goes from {from} to {}", event.to)
            });
        }
        self.unless(events.iter().all(|event| event.tenant == session.tenant), rule, || {
            "an event is of another tenant".into()
        });
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        self.unless(session.revision == count, CheckRule::Revision, || {
            format!("its revision is {}, and it has {count} events", session.revision)
        });
    }

    fn of_times(&mut self, session: &Session, events: &[Event]) {
        let rule = CheckRule::Times;
        let (created, modified) = (session.created_at, session.modified_at);
        self.unless(created <= modified, rule, || "it changed before it was made".into());
        for (name, at) in [("start", session.actual_start), ("end", session.actual_end)] {
            self.unless(at.is_none_or(|at| created <= at && at <= modified), rule, || {
                format!("its {name} is not between its making and its last change")
            });
        }
        let lasts = session.actual_start.zip(session.actual_end);
        self.unless(lasts.is_none_or(|(start, end)| start <= end), rule, || {
            "it ends before its start".into()
        });
        let asked = session.end.map(|end| end.asked_at);
        self.unless(asked.is_none_or(|at| created <= at && at <= modified), rule, || {
            "its end was asked for before it was made, or after its last change".into()
        });
        let planned = session.scheduled_end;
        self.unless(planned.is_none_or(|end| session.scheduled_start <= end), rule, || {
            "its scheduled end is before its scheduled start".into()
        });
        self.unless(events.is_sorted_by_key(|event| event.at), rule, || {
            "its events are not one after the other".into()
        });
        self.unless(events.first().is_none_or(|first| first.at == created), rule, || {
            "its first event is not of when it was made".into()
        });
        self.unless(events.last().is_none_or(|last| last.at == modified), rule, || {
            "its last event is not of when it last changed".into()
        });
    }
}

/// Whether a session goes from the one state to the other, or changes within it ([`super::transition`]).
fn is_arrow(kind: Kind, from: State, to: State) -> bool {
    use Outcome::{ApprovalFailed, Cancelled, Completed, Denied, Failed};
    use State::{Active, AwaitingApproval, Ended, Ending, Pending};
    match (from, to) {
        _ if from == to => true,
        (AwaitingApproval, Pending | Ending | Ended(Denied | ApprovalFailed))
        | (Pending, Active | Ending | Ended(Failed | Cancelled))
        | (Active, Ending | Ended(Cancelled))
        | (Ending, Ended(Completed | Cancelled)) => true,
        (Active, Ended(Completed)) => kind == Kind::Exclusive,
        _ => false,
    }
}
