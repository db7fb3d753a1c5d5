//! `SearchAsync`: search all sessions, and say what they come to.

use axum::{Json, extract::State};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseQuery,
    summary::{SessionSummary, number},
    table::{Rows, time},
};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    contract::ActivitySessionTopUsersTypes,
    domain::{AccountTotals, Found, TopUsers, Totals, op, search_sessions},
};

/// What to look for besides a text, and of whom to tell.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
#[expect(clippy::struct_field_names, reason = "the names are the vendor's")]
pub(super) struct Wanted {
    /// Only sessions whose start is at this time or later.
    #[serde(default, deserialize_with = "time")]
    #[param(required = false, nullable = false)]
    filter_date_time_min: Option<DateTime<Utc>>,
    /// Only sessions whose start is before this time.
    #[serde(default, deserialize_with = "time")]
    #[param(required = false, nullable = false)]
    filter_date_time_max: Option<DateTime<Utc>>,
    /// How many of the accounts with the most sessions to tell about.
    #[param(required = false, nullable = false)]
    filter_top_users_type: Option<ActivitySessionTopUsersTypes>,
}

/// A page of summaries, and what all the sessions found come to.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActivitySessionSearchResults {
    data: Option<Vec<SessionSummary>>,
    records_total: i32,
    top_users: Option<Vec<ManagedAccountSessionCount>>,
    summary: ActivitySessionSummaryCount,
}

/// What the sessions of one account come to, in seconds.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ManagedAccountSessionCount {
    managed_account_id: Uuid,
    managed_account_name: Option<String>,
    count_sessions: i32,
    sum_duration: i32,
    avg_duration: i32,
    min_duration: i32,
    max_duration: i32,
}

/// What all the sessions found come to, in seconds.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActivitySessionSummaryCount {
    count_sessions: i32,
    sum_duration: i32,
    avg_duration: i32,
    min_duration: i32,
    max_duration: i32,
}

impl From<Totals> for ActivitySessionSummaryCount {
    fn from(totals: Totals) -> Self {
        Self {
            count_sessions: number(totals.sessions),
            sum_duration: number(totals.active_seconds),
            avg_duration: number(totals.average_seconds()),
            min_duration: number(totals.shortest_seconds),
            max_duration: number(totals.longest_seconds),
        }
    }
}

impl From<AccountTotals> for ManagedAccountSessionCount {
    fn from(AccountTotals { account, login, totals }: AccountTotals) -> Self {
        Self {
            managed_account_id: account.0,
            managed_account_name: Some(login),
            count_sessions: number(totals.sessions),
            sum_duration: number(totals.active_seconds),
            avg_duration: number(totals.average_seconds()),
            min_duration: number(totals.shortest_seconds),
            max_duration: number(totals.longest_seconds),
        }
    }
}

impl From<Found> for ActivitySessionSearchResults {
    fn from(found: Found) -> Self {
        Self {
            data: Some(found.rows.into_iter().map(Into::into).collect()),
            records_total: number(found.totals.sessions),
            top_users: found.top_users.map(|users| users.into_iter().map(Into::into).collect()),
            summary: found.totals.into(),
        }
    }
}

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/Search", operation_id = "SearchAsync", tag = "ActivitySession",
    params(Rows, Wanted),
    responses(
        (status = 200, description = "A page of what is found, and what all of it comes to.",
         body = ActivitySessionSearchResults),
        BadRequest, Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn search(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::SearchAsync>,
    AnyCaseQuery(rows): AnyCaseQuery<Rows>,
    AnyCaseQuery(wanted): AnyCaseQuery<Wanted>,
) -> Result<Json<ActivitySessionSearchResults>, Failure> {
    let mut query = rows.into_query()?;
    (query.from, query.until) = (wanted.filter_date_time_min, wanted.filter_date_time_max);
    let top_users = match wanted.filter_top_users_type {
        None | Some(ActivitySessionTopUsersTypes::None) => None,
        Some(ActivitySessionTopUsersTypes::Everyone) => Some(TopUsers::Everyone),
        Some(ActivitySessionTopUsersTypes::Top5) => Some(TopUsers::First(5)),
        Some(ActivitySessionTopUsersTypes::Top10) => Some(TopUsers::First(10)),
    };
    Ok(Json(search_sessions(&app.core, &caller, query, top_users).await?.into()))
}
