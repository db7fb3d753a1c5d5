//! `ViewPasswordAsync`: ask whether the password of a session may be seen.

use axum::{
    Json,
    extract::State,
    http::{HeaderName, header},
};

use super::{auth::SignedIn, error::Failure, folding::SessionPath};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{SessionId, op, view_password as may_view},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/{sessionId}/CanViewPassword", operation_id = "ViewPasswordAsync",
    tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "Whether it may be seen.", body = bool, content_type = "application/json",
         headers(("Cache-Control" = String, description = "Always `no-store`."))),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn view_password(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::ViewPasswordAsync>,
    SessionPath(id): SessionPath,
) -> Result<([(HeaderName, &'static str); 1], Json<bool>), Failure> {
    let may = may_view(&app.core, &caller, SessionId(id)).await?;
    tracing::info!(session = %id, by = caller.login, may, "somebody asked whether a password may be seen");
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(may)))
}
