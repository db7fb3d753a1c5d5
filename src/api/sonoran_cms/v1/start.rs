//! `legacyStartSession`: start the session of a server.

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
    domain::{self, KeyHolder, StartExclusive, op, start_exclusive},
};

#[utoipa::path(
    post, path = "/sessions/start", operation_id = "legacyStartSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which runs.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_start_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyStartSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    start(&app, &call).await
}

#[utoipa::path(
    post, path = "/servers/start_session", operation_id = "legacyServersStartSession", tag = "Legacy", security(()),
    request_body = LegacyRequest,
    responses((status = 200, description = "The session, which runs.", body = CommunityServerSession), Refusals),
)]
pub(super) async fn legacy_servers_start_session(
    State(app): State<App>,
    call: LegacyCall<op::legacyServersStartSession>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    start(&app, &call).await
}

async fn start(
    app: &App,
    call: &LegacyCall<impl domain::Operation<By = KeyHolder>>,
) -> Result<Json<CommunityServerSession>, Refusal> {
    let credential = call.credential(app, Operation::StartSession).await?;
    let server = call.server(app, &credential).await?;
    let start = StartExclusive { server, member: call.member()? };
    let session = start_exclusive(&app.core, &credential.holder, start).await?;
    Ok(Json(CommunityServerSession::of(&session, app.core.clock.now())))
}
