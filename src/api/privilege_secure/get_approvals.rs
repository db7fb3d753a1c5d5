//! `GetApprovalsAsync`: the approvals of a session.

use axum::{Json, extract::State};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    approval::ApprovalWorkflowApproval, auth::SignedIn, error::Failure, folding::AnyCaseQuery, wire::Scene,
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{SessionId, find_approvals, op},
};

/// Whose approvals to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// The session.
    activity_session_id: Uuid,
}

#[utoipa::path(
    get, path = "/api/v1/ApprovalWorkflow/Approval", operation_id = "GetApprovalsAsync",
    tag = "ApprovalWorkflow", params(Wanted),
    responses(
        (status = 200, description = "The approvals, possibly none.", body = Vec<ApprovalWorkflowApproval>),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_approvals(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetApprovalsAsync>,
    AnyCaseQuery(wanted): AnyCaseQuery<Wanted>,
) -> Result<Json<Vec<ApprovalWorkflowApproval>>, Failure> {
    let session = find_approvals(&app.core, &caller, SessionId(wanted.activity_session_id)).await?;
    let scene = Scene::of(&app.core).await?;
    Ok(Json(session.map(|session| scene.approvals(&session)).unwrap_or_default()))
}
