//! `legacyStopSession`: end the session of a server as completed.

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
    post, path = "/sessions/stop", operation_id = "legacyStopSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which has ended.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_stop_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyStopSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    stop(&app, &call).await
}

#[utoipa::path(
    post, path = "/servers/stop_session", operation_id = "legacyServersStopSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which has ended.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_servers_stop_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyServersStopSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    stop(&app, &call).await
}

async fn stop(
    app: &App,
    call: &LegacyCall<impl domain::Operation<By = KeyHolder>>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = call.credential(app, Operation::StopSession).await?;
    let server = call.server(app, &credential).await?;
    let close = CloseRequest { server, member: call.member()?, outcome: Outcome::Completed };
    let session = close_session(&app.core, &credential.holder, close).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}
