//! `GetSessionSummaryByHostAsync`: a table of the sessions on a resource.

use axum::{Json, extract::State};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::{AnyCaseQuery, IdPath},
    summary::SessionSummaryDataTable,
    table::{Dates, Rows},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{ResourceId, op, summarise_resource},
};

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/SummaryForResource/{managedResourceId}",
    operation_id = "GetSessionSummaryByHostAsync", tag = "ActivitySession",
    params(("managedResourceId" = Uuid, Path, description = "The resource."), Rows, Dates),
    responses(
        (status = 200, description = "A page of them.", body = SessionSummaryDataTable),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_summary_by_host(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetSessionSummaryByHostAsync>,
    IdPath(resource): IdPath,
    AnyCaseQuery(rows): AnyCaseQuery<Rows>,
    AnyCaseQuery(dates): AnyCaseQuery<Dates>,
) -> Result<Json<SessionSummaryDataTable>, Failure> {
    let mut query = rows.into_query()?;
    dates.narrow(&mut query);
    Ok(Json(summarise_resource(&app.core, &caller, ResourceId(resource), query).await?.into()))
}
