//! Cancel every hanging session (`CancelHangingSessionsAsync`).

use super::{Actor, Caller, Command, Core, Error, Result, Role, State};

/// Ends each hanging session as Cancelled, durably, and tells how many. Running it twice changes nothing.
///
/// Source: `CancelHangingSessionsAsync` in `openapi/privilege-secure.yaml`; what hangs is this project's
/// ([`super::HangingRule`]).
///
/// # Errors
/// [`Error::Denied`] for anybody but an application, [`Error::Unavailable`].
pub async fn sweep(core: &Core, caller: &Caller) -> Result<usize> {
    if caller.role != Role::App {
        return Err(Error::Denied(
            "only applications cancel hanging sessions; sign in with an API key".into(),
        ));
    }
    let mut swept = 0;
    for state in [State::Ending, State::Pending, State::Active] {
        if let Some((allowed, _)) = core.hanging.of(state) {
            let command = Command::Sweep(core.hanging);
            swept += core.command_overdue(state, allowed, &command, Actor::Account(caller.id)).await?;
        }
    }
    Ok(swept)
}
