//! `UpdateSessionLoginAccountAsync`: set the login that a session uses on its target.

use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    auth::SignedIn,
    error::Failure,
    folding::{AnyCaseJson, SessionPath},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, Unauthorized,
        },
    },
    domain::{SessionId, log_in_as, op},
};

/// An account by its identifier, and its name.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct NameAndId {
    id: Uuid,
    #[schema(max_length = 200, pattern = "^[^\\u0000-\\u001F\\u007F-\\u009F]*$")]
    name: Option<String>,
}

#[utoipa::path(
    put, path = "/api/v1/ActivitySession/{sessionId}/loginAccount",
    operation_id = "UpdateSessionLoginAccountAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")), request_body = NameAndId,
    responses(
        (status = 200, description = "The name of the login account, as stored.", body = String,
         content_type = "application/json"),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, PayloadTooLarge, RequestTimeout, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn update_login_account(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::UpdateSessionLoginAccountAsync>,
    SessionPath(id): SessionPath,
    AnyCaseJson(NameAndId { id: login, name }): AnyCaseJson<NameAndId>,
) -> Result<Json<String>, Failure> {
    Ok(Json(log_in_as(&app.core, &caller, SessionId(id), login, name).await?))
}
