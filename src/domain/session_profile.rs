//! Read the connection profile of a session (`GtActivityConfigurationAsync`).

use super::{
    ActivityId, Core, Directory, Error, Named, Permit, Profile, Result, Session, SessionId, find_session, op,
};

/// The profile that a session runs by, as it is now.
///
/// Source: `GtActivityConfigurationAsync` in `openapi/privilege-secure.yaml`.
///
/// # Errors
/// [`Error::NotFound`] for an unknown session and where its activity or profile is not in
/// the directory any more, [`Error::Unavailable`].
pub async fn session_profile(
    core: &Core,
    caller: &Permit<op::GtActivityConfigurationAsync>,
    id: SessionId,
) -> Result<Profile> {
    let session = find_session(core, caller, id).await?;
    let directory = core.store.directory().await?;
    profile_of(&directory, &session).cloned().ok_or_else(|| {
        Error::NotFound("the session's activity or its profile is not in the directory any more".into())
    })
}

/// The profile of a session's activity, while both are in the directory.
///
/// Source: this project's; the vendor does not say when a changed profile counts.
#[must_use]
pub fn profile_of<'a>(directory: &'a Directory, session: &Session) -> Option<&'a Profile> {
    let activity = |id: ActivityId| directory.activity(&Named { id: Some(id), name: None });
    session.request.activity.and_then(activity).and_then(|activity| directory.profile(activity.profile))
}
