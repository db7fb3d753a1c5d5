//! `listLimits`: how much of their limits credentials have used within the last minute.

use axum::{Json, extract::State};

use super::{error::Failure, wire::LimitUses};
use crate::{
    api::{
        App,
        responses::{Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
        signed_in::SignedIn,
    },
    domain::{self, op},
};

#[utoipa::path(
    get, path = "/hangup/v1/limits", operation_id = "listLimits", tag = "Hangup",
    responses(
        (status = 200, description = "What was used, possibly nothing.", body = LimitUses),
        Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn list_limits(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::listLimits>,
) -> Result<Json<LimitUses>, Failure> {
    let counted = match &app.rate_limits {
        Some(limits) => limits.in_use().await.map_err(domain::Error::from)?,
        None => Vec::new(),
    };
    let uses = domain::list_limits(&app.core, &caller, counted).await?;
    Ok(Json(LimitUses::new(app.rate_limits.is_some(), uses)))
}
