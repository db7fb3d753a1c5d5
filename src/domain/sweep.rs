//! Cancel every hanging session (`CancelHangingSessionsAsync`).

use super::{Actor, Command, Core, Permit, Result, State, op};

/// Ends each hanging session as Cancelled, durably, and tells how many. Running it twice changes nothing.
///
/// Source: `CancelHangingSessionsAsync` in `openapi/privilege-secure.yaml`; what hangs is this project's
/// ([`super::HangingRule`]).
///
/// # Errors
/// [`super::Error::Unavailable`].
pub async fn sweep(core: &Core, caller: &Permit<op::CancelHangingSessionsAsync>) -> Result<usize> {
    let mut swept = 0;
    for state in [State::Ending, State::Pending, State::Active] {
        if let Some((allowed, _)) = core.hanging.of(state) {
            let command = Command::Sweep(core.hanging);
            swept += core.command_overdue(state, allowed, &command, Actor::Account(caller.id)).await?;
        }
    }
    Ok(swept)
}
