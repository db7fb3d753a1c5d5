//! `legacyCancelSession`: end the session of a server as cancelled.

use axum::{Json, extract::State};

use super::{
    refusal::{Refusal, Refusals},
    request::{LegacyCall, LegacyRequest},
};
use crate::{
    api::{
        App,
        sonoran_cms::{limits::Operation, wire::CommunityServerSession},
    },
    domain::{self, CloseRequest, KeyHolder, Outcome, close_session, op},
};

#[utoipa::path(
    post, path = "/sessions/cancel", operation_id = "legacyCancelSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses(
        (status = 200, description = "The session, which was cancelled.", body = CommunityServerSession),
        Refusals,
    ),
)]
pub(super) async fn legacy_cancel_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyCancelSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    cancel(&app, &call).await
}

#[utoipa::path(
    post, path = "/servers/cancel_session", operation_id = "legacyServersCancelSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses(
        (status = 200, description = "The session, which was cancelled.", body = CommunityServerSession),
        Refusals,
    ),
)]
pub(super) async fn legacy_servers_cancel_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyServersCancelSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    cancel(&app, &call).await
}

async fn cancel(
    app: &App,
    call: &LegacyCall<impl domain::Operation<By = KeyHolder>>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = call.credential(app, Operation::CancelSession).await?;
    let server = call.server(app, &credential).await?;
    let close = CloseRequest { server, member: call.member()?, outcome: Outcome::Cancelled };
    let session = close_session(&app.core, &credential.holder, close).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}
