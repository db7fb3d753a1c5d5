//! `legacyGetGameServers`: the servers of the community.

use axum::{Json, extract::State};

use super::{
    refusal::{Refusal, Refusals},
    request::{LegacyCall, LegacyPlainRequest},
};
use crate::{
    api::{
        App,
        sonoran_cms::{limits::Operation, server::Servers},
    },
    domain::{list_servers, op},
};

#[utoipa::path(
    post, path = "/servers/get_game_servers", operation_id = "legacyGetGameServers", tag = "Legacy", security(()),
    request_body = LegacyPlainRequest,
    responses((status = 200, description = "The servers.", body = Servers), Refusals),
)]
pub(super) async fn legacy_get_game_servers(
    State(app): State<App>,
    call: LegacyCall<op::legacyGetGameServers>,
) -> Result<Json<Servers>, Refusal> {
    let credential = call.credential(&app, Operation::LegacyGetGameServers).await?;
    Ok(Json(Servers::of(&list_servers(&app.core, &credential.holder).await?)))
}
