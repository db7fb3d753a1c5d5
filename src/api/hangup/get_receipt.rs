//! `getReceipt`: what the end of a session did so far.

use axum::{
    Json,
    extract::{FromRequestParts, Path, State},
    http::request::Parts,
};
use uuid::Uuid;

use super::{error::Failure, wire::Receipt};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
        signed_in::SignedIn,
    },
    domain::{SessionId, op, receipt},
};

#[utoipa::path(
    get, path = "/hangup/v1/sessions/{id}/receipt", operation_id = "getReceipt", tag = "Hangup",
    params(("id" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The receipt.", body = Receipt),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_receipt(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::getReceipt>,
    SessionPath(id): SessionPath,
) -> Result<Json<Receipt>, Failure> {
    Ok(Json(receipt(&app.core, &caller, id).await?.into()))
}

/// The session that the path names.
pub(super) struct SessionPath(SessionId);

impl FromRequestParts<App> for SessionPath {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let id = Path::<String>::from_request_parts(parts, app).await.ok();
        id.and_then(|Path(id)| Uuid::try_parse(&id).ok())
            .map(|id| Self(SessionId(id)))
            .ok_or_else(|| Failure::member("id", "a session's id is a UUID"))
    }
}
