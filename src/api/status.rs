//! The core's states in the numbers of Privilege Secure, which hangup's own family shows, too.

use crate::{
    contract::SessionStatus,
    domain::{Outcome, State},
};

/// The number of a state.
pub(crate) fn status(state: State) -> SessionStatus {
    match state {
        State::AwaitingApproval => SessionStatus::ApprovalRequired,
        State::Pending => SessionStatus::Pending,
        State::Active => SessionStatus::Active,
        State::Ending => SessionStatus::Cancelling,
        State::Ended(Outcome::Completed) => SessionStatus::Complete,
        State::Ended(Outcome::Failed) => SessionStatus::Failed,
        State::Ended(Outcome::Cancelled) => SessionStatus::Cancelled,
        State::Ended(Outcome::Denied) => SessionStatus::ApprovalDenied,
        State::Ended(Outcome::ApprovalFailed) => SessionStatus::ApprovalFailed,
    }
}
