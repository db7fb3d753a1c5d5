//! Following a session until it is where it is wanted.

use std::time::Duration;

use indicatif::ProgressBar;
use tokio::time::Instant;
use uuid::Uuid;

use super::{Failure, PrivilegeSecure, failed};
use crate::{cli::ExitCode, client::privilege_secure::types::ActivitySession, contract::SessionStatus};

/// The first pause between two looks; each is half as long again as the one before.
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// The longest pause between two looks.
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// What to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// It is active, or cannot become so any more.
    Started,
    /// It is over.
    Over,
}

impl Goal {
    fn is_reached(self, status: SessionStatus) -> bool {
        match self {
            Self::Started => !matches!(status, SessionStatus::ApprovalRequired | SessionStatus::Pending),
            Self::Over => status.is_over(),
        }
    }
}

/// Looks at sessions again and again.
#[derive(Clone)]
pub(super) struct Follow {
    server: PrivilegeSecure,
    goal: Goal,
    timeout: Duration,
    deadline: Instant,
    bar: ProgressBar,
}

impl Follow {
    /// Begins now; gives up after `timeout`. `bar` shows what is seen.
    pub(super) fn new(server: &PrivilegeSecure, goal: Goal, timeout: Duration, bar: &ProgressBar) -> Self {
        let now = Instant::now();
        // ten years are for ever
        let deadline = now + timeout.min(Duration::from_hours(87_600));
        Self { server: server.clone(), goal, timeout, deadline, bar: bar.clone() }
    }

    /// Gives the session once it is where it is wanted. A server that is away for a while is waited for too.
    pub(super) async fn to_the_end(
        &self,
        id: Uuid,
        known: Option<SessionStatus>,
    ) -> Result<ActivitySession, Failure> {
        let mut last = known;
        let mut away = None;
        let mut pause = FIRST_PAUSE;
        self.show(id, last);
        loop {
            match tokio::time::timeout_at(self.deadline, self.server.session(id)).await {
                Ok(Ok(session)) if self.goal.is_reached(session.status) => return Ok(session),
                Ok(Ok(session)) => {
                    last = Some(session.status);
                    away = None;
                    self.show(id, last);
                }
                Ok(Err(error)) => {
                    let failure = failed(error, &format!("follow session {id}"));
                    if failure.code != ExitCode::Unreachable {
                        return Err(failure);
                    }
                    away = Some(failure);
                }
                Err(_) => return Err(self.too_late(id, last, away)),
            }
            if Instant::now() + pause >= self.deadline {
                return Err(self.too_late(id, last, away));
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 3 / 2).min(LONGEST_PAUSE);
        }
    }

    fn show(&self, id: Uuid, status: Option<SessionStatus>) {
        if let Some(status) = status {
            self.bar.set_message(format!("{id} {status}"));
        }
    }

    fn too_late(&self, id: Uuid, last: Option<SessionStatus>, away: Option<Failure>) -> Failure {
        if let Some(failure) = away {
            return failure;
        }
        let status = last.map_or_else(String::new, |status| format!("; it is {status}"));
        let seconds = self.timeout.as_secs();
        let message = format!(
            "session {id} is not {} after {seconds} s{status}",
            match self.goal {
                Goal::Started => "active",
                Goal::Over => "over",
            }
        );
        Failure::new(ExitCode::Unreachable, message)
            .try_this(format!("hangup session show {id}, or wait longer with --timeout"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_waited_for_is_reached_or_out_of_reach() {
        for status in SessionStatus::ALL {
            let waits = status.number() <= 0;
            assert_eq!(Goal::Started.is_reached(status), !waits, "{status}");
            assert_eq!(Goal::Over.is_reached(status), status.is_over(), "{status}");
        }
    }
}
