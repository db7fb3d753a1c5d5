//! `GetActivitySessionCountAsync`: count sessions.

use axum::{Json, extract::State};

use super::{
    auth::SignedIn, error::Failure, folding::AnyCaseQuery, get_all_by_status::Wanted, summary::number,
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{count_sessions, op},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/Count", operation_id = "GetActivitySessionCountAsync",
    tag = "ActivitySession", params(Wanted),
    responses(
        (status = 200, description = "How many there are.", body = i32, content_type = "application/json"),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn count(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetActivitySessionCountAsync>,
    AnyCaseQuery(wanted): AnyCaseQuery<Wanted>,
) -> Result<Json<i32>, Failure> {
    let count = count_sessions(&app.core, &caller, wanted.into_filter()?).await?;
    Ok(Json(number(count)))
}
