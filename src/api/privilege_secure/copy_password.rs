//! `CopyPasswordAsync`: reveal the password of a session.

use axum::{Json, extract::State};

use super::{auth::SignedIn, error::Failure, folding::SessionPath};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized,
        },
    },
    domain::{SessionId, copy_password as reveal, op},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/{sessionId}/Password", operation_id = "CopyPasswordAsync",
    tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The password.", body = String, content_type = "application/json",
         headers(("Cache-Control" = String, description = "Always `no-store`."))),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn copy_password(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::CopyPasswordAsync>,
    SessionPath(id): SessionPath,
) -> Result<Json<String>, Failure> {
    let open = |sealed: &str| app.authenticator.open_password(sealed);
    let password = reveal(&app.core, &caller, SessionId(id), open).await?;
    tracing::info!(session = %id, by = caller.login, "a password was revealed");
    Ok(Json(password.expose().to_owned()))
}
