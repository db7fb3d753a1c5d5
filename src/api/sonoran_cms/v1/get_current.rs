//! `legacyGetCurrentSession`: the session that runs on a server.

use axum::{Json, extract::State};

use super::{
    refusal::{Refusal, Refusals},
    request::{LegacyCall, LegacyCurrentRequest},
};
use crate::{
    api::{
        App,
        sonoran_cms::{limits::Operation, wire::CommunityServerSession},
    },
    domain::{self, KeyHolder, current_session, op},
};

#[utoipa::path(
    post, path = "/sessions/get_current", operation_id = "legacyGetCurrentSession", tag = "Legacy", security(()),
    request_body = LegacyCurrentRequest,
    responses((status = 200, description = "The session, which runs.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_get_current_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyGetCurrentSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    current(&app, &call).await
}

#[utoipa::path(
    post, path = "/servers/get_current_session", operation_id = "legacyServersGetCurrentSession", tag = "Legacy",
    security(()), request_body = LegacyCurrentRequest,
    responses((status = 200, description = "The session, which runs.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_servers_get_current_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyServersGetCurrentSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    current(&app, &call).await
}

async fn current(
    app: &App,
    call: &LegacyCall<impl domain::Operation<By = KeyHolder>>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = call.credential(app, Operation::GetCurrentSession).await?;
    let server = call.server(app, &credential).await?;
    let session = current_session(&app.core, &credential.holder, server).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}
