//! A resource by its name, where the API takes an id.

use uuid::Uuid;

use super::{Context, Failure, PrivilegeSecure, failed};
use crate::client::privilege_secure::Phase;

/// The resource's id: the text itself, or that of a session on the resource of this name. `None` where the caller may
/// see no session on such a resource, so that there is nothing to find.
pub(super) async fn resolve(
    context: &Context,
    server: &PrivilegeSecure,
    text: &str,
) -> Result<Option<Uuid>, Failure> {
    if let Ok(id) = Uuid::try_parse(text) {
        return Ok(Some(id));
    }
    // the API lists no resources, but its tables of sessions take names
    for phase in [Phase::Active, Phase::Historical, Phase::Pending] {
        let ask = server.get_session_summary_by_status_async().status(phase.name());
        let found = ask.resource_name(vec![text.to_owned()]).take(1).send().await;
        let found = found.map_err(|error| failed(error.into(), &format!("find the resource `{text}`")))?;
        let id = found.into_inner().data.into_iter().flatten().find_map(|row| row.managed_resource_id);
        if id.is_some() {
            return Ok(id);
        }
    }
    context.notes.note(&format!("there is no session on a resource with the name `{text}`"));
    Ok(None)
}
