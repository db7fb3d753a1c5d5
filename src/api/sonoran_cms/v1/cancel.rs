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
    domain::{CloseRequest, Outcome, close_session},
};

#[utoipa::path(
    post, path = "/sessions/cancel", operation_id = "legacyCancelSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which was cancelled.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_cancel_session(
    State(app): State<App>,
    call: LegacyCall,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = call.credential(&app, Operation::CancelSession).await?;
    let server = call.server(&app, &credential).await?;
    let close = CloseRequest {
        community: credential.community,
        server,
        member: call.member()?,
        outcome: Outcome::Cancelled,
    };
    let session = close_session(&app.core, close).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}

#[utoipa::path(
    post, path = "/servers/cancel_session", operation_id = "legacyServersCancelSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which was cancelled.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_servers_cancel_session(
    state: State<App>,
    call: LegacyCall,
) -> Result<Json<CommunityServerSession>, Refusal> {
    legacy_cancel_session(state, call).await
}
