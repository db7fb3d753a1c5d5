//! `GetHistoricalSessionSummaryAsync`: a table of the sessions that are over.

use axum::{Json, extract::State};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseQuery,
    summary::SessionSummaryDataTable,
    table::{Dates, Holder, HolderType, Rows, Subjects},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::{Category, op, summarise_sessions},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/SummaryByStatus/Historical",
    operation_id = "GetHistoricalSessionSummaryAsync", tag = "ActivitySession",
    params(Rows, Dates, Subjects, Holder, HolderType),
    responses(
        (status = 200, description = "A page of them.", body = SessionSummaryDataTable),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_historical_summary(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetHistoricalSessionSummaryAsync>,
    AnyCaseQuery(rows): AnyCaseQuery<Rows>,
    AnyCaseQuery(dates): AnyCaseQuery<Dates>,
    AnyCaseQuery(subjects): AnyCaseQuery<Subjects>,
    AnyCaseQuery(holder): AnyCaseQuery<Holder>,
    AnyCaseQuery(kind): AnyCaseQuery<HolderType>,
) -> Result<Json<SessionSummaryDataTable>, Failure> {
    let mut query = rows.into_query()?;
    query.states = Some(Category::Historical.states());
    dates.narrow(&mut query);
    subjects.narrow(&mut query);
    holder.narrow(&mut query)?;
    kind.narrow(&mut query);
    Ok(Json(summarise_sessions(&app.core, &caller, query).await?.into()))
}
