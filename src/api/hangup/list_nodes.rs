//! `listNodes`: which servers share a store, and which of them have fallen silent.

use axum::{Json, extract::State};

use super::{error::Failure, wire::Nodes};
use crate::{
    api::{
        App,
        responses::{Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
        signed_in::SignedIn,
    },
    domain::{self, op},
};

#[utoipa::path(
    get, path = "/hangup/v1/nodes", operation_id = "listNodes", tag = "Hangup",
    responses(
        (status = 200, description = "The nodes, at least the one that answers.", body = Nodes),
        Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn list_nodes(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::listNodes>,
) -> Result<Json<Nodes>, Failure> {
    Ok(Json(domain::list_nodes(&app.core, &caller).await?.into()))
}
