//! `GetSessionSummaryByStatusAsync`: a table of the sessions of a status.

use axum::{
    Json,
    extract::{Path, State},
};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseQuery,
    narrowed::Status,
    summary::SessionSummaryDataTable,
    table::{Dates, Holder, Rows, Subjects, narrow_to_status},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{op, summarise_sessions},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/SummaryByStatus/{status}",
    operation_id = "GetSessionSummaryByStatusAsync", tag = "ActivitySession",
    params(("status" = inline(Status), Path, description = "Which sessions."), Rows, Dates, Subjects, Holder),
    responses(
        (status = 200, description = "A page of them.", body = SessionSummaryDataTable),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_summary_by_status(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetSessionSummaryByStatusAsync>,
    Path(status): Path<String>,
    AnyCaseQuery(rows): AnyCaseQuery<Rows>,
    AnyCaseQuery(dates): AnyCaseQuery<Dates>,
    AnyCaseQuery(subjects): AnyCaseQuery<Subjects>,
    AnyCaseQuery(holder): AnyCaseQuery<Holder>,
) -> Result<Json<SessionSummaryDataTable>, Failure> {
    let mut query = rows.into_query()?;
    narrow_to_status(&mut query, &status)?;
    dates.narrow(&mut query);
    subjects.narrow(&mut query);
    holder.narrow(&mut query)?;
    Ok(Json(summarise_sessions(&app.core, &caller, query).await?.into()))
}
