//! `listHanging`: which sessions a sweep would end if it came now.

use axum::{Json, extract::State};

use super::{error::Failure, wire::HangingSessions};
use crate::{
    api::{
        App,
        responses::{Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
        signed_in::SignedIn,
    },
    domain::{self, Error, op},
};

#[utoipa::path(
    get, path = "/hangup/v1/hanging", operation_id = "listHanging", tag = "Hangup",
    responses(
        (status = 200, description = "The sessions, possibly none.", body = HangingSessions),
        Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn list_hanging(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::listHanging>,
) -> Result<Json<HangingSessions>, Failure> {
    let (hanging, total) = domain::list_hanging(&app.core, &caller).await?;
    let directory = app.core.store.directory().await.map_err(Error::from)?;
    Ok(Json(HangingSessions::new(&hanging, total, &directory)))
}
