//! `GetHistoricalSessionSummaryForUserAsync`: a table of the caller's sessions that are over.

use axum::{Json, extract::State};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseQuery,
    summary::SessionSummaryDataTable,
    table::{Dates, HolderType, Rows, Subjects},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{Category, op, summarise_sessions},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/MySummaryByStatus/Historical",
    operation_id = "GetHistoricalSessionSummaryForUserAsync", tag = "ActivitySession",
    params(Rows, Dates, Subjects, HolderType),
    responses(
        (status = 200, description = "A page of them.", body = SessionSummaryDataTable),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_historical_summary_for_user(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetHistoricalSessionSummaryForUserAsync>,
    AnyCaseQuery(rows): AnyCaseQuery<Rows>,
    AnyCaseQuery(dates): AnyCaseQuery<Dates>,
    AnyCaseQuery(subjects): AnyCaseQuery<Subjects>,
    AnyCaseQuery(kind): AnyCaseQuery<HolderType>,
) -> Result<Json<SessionSummaryDataTable>, Failure> {
    let mut query = rows.into_query()?;
    query.states = Some(Category::Historical.states());
    dates.narrow(&mut query);
    subjects.narrow(&mut query);
    kind.narrow(&mut query);
    Ok(Json(summarise_sessions(&app.core, &caller, query).await?.into()))
}
