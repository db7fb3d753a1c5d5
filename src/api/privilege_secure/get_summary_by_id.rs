//! `GetActivitySessionSummaryByIdAsync`: the row of one session.

use axum::{Json, extract::State};

use super::{auth::SignedIn, error::Failure, folding::SessionPath, summary::SessionSummary};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{SessionId, op, summarise_session},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/SummaryById/{sessionId}",
    operation_id = "GetActivitySessionSummaryByIdAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The row.", body = SessionSummary),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_summary_by_id(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetActivitySessionSummaryByIdAsync>,
    SessionPath(id): SessionPath,
) -> Result<Json<SessionSummary>, Failure> {
    Ok(Json(summarise_session(&app.core, &caller, SessionId(id)).await?.into()))
}
