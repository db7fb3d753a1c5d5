//! `listLimits`: how much of their limits credentials have used within the last minute.

use axum::{Json, extract::State};

use super::{error::Failure, wire::LimitUses};
use crate::{
    api::{
        App, RateLimits,
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
    let limits = app.rate_limits.as_ref();
    let counted = limits.map(RateLimits::in_use).unwrap_or_default();
    let uses = domain::list_limits(&app.core, &caller, counted).await?;
    Ok(Json(LimitUses::new(limits.is_some(), uses)))
}
