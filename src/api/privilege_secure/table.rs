//! The parameters of tables, and the core's query that they make.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Deserializer, de::Error as _};
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    columns::column,
    error::Failure,
    narrowed::{columns, stream_types},
    wire::given,
};
use crate::{
    contract::{SbPamAccountType, SessionStatus, SessionSummaryStatus, StreamType},
    domain::{AccountId, Category, Holders, Order, Page, Role, SessionQuery, State},
};

/// Which rows, in which order; with this text.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Rows {
    /// How many rows to pass over; 0 where absent.
    #[param(required = false, nullable = false, minimum = 0)]
    skip: Option<i32>,
    /// How many rows to answer; 10 where absent, at most 1000, 0 for the total alone.
    #[param(required = false, nullable = false, minimum = 0, maximum = 1000)]
    take: Option<i32>,
    /// The column to order by: a member of `SessionSummary`.
    #[param(required = false, nullable = false, schema_with = columns)]
    order_by: Option<String>,
    /// Whether the greatest comes first.
    #[param(required = false, nullable = false)]
    order_descending: Option<bool>,
    /// Only sessions with this text in a name, the note or the ticket number.
    #[param(required = false, nullable = false)]
    filter_text: Option<String>,
}

/// When.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Dates {
    /// Only sessions whose start is at this time or later.
    #[serde(default, deserialize_with = "time")]
    #[param(required = false, nullable = false)]
    start_date: Option<DateTime<Utc>>,
    /// Only sessions whose start is before this time.
    #[serde(default, deserialize_with = "time")]
    #[param(required = false, nullable = false)]
    end_date: Option<DateTime<Utc>>,
}

/// About what.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Subjects {
    /// Only sessions with this text in what is recorded of them.
    #[param(required = false, nullable = false)]
    metadata_filter_text: Option<String>,
    /// Only sessions on a resource of one of these names.
    #[param(required = false, nullable = false, style = Form, explode = true)]
    resource_name: Option<Vec<String>>,
    /// Only sessions that an account of one of these names holds.
    #[param(required = false, nullable = false, style = Form, explode = true)]
    user_name: Option<Vec<String>>,
}

/// Whose.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct Holder {
    /// Only sessions that this account holds.
    #[param(required = false, nullable = false)]
    user_id: Option<Uuid>,
    /// Only sessions that members of this group hold.
    #[param(required = false, nullable = false)]
    user_group_id: Option<Uuid>,
    /// Where `metadataFilterText` is looked for: a name or number of `StreamType`.
    #[param(required = false, nullable = false, schema_with = stream_types)]
    stream_type: Option<String>,
}

/// Of which kind of account.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct HolderType {
    /// Only sessions that an account of this kind holds.
    #[param(required = false, nullable = false)]
    filter_user_type: Option<SbPamAccountType>,
}

impl Rows {
    /// The query of these rows, of all sessions that have the text.
    ///
    /// # Errors
    /// 400 for an unknown column and for a page that cannot be.
    pub(super) fn into_query(self) -> Result<SessionQuery, Failure> {
        let by = self.order_by.as_deref().map(column).transpose()?;
        Ok(SessionQuery {
            text: given(self.filter_text),
            order: Order::chosen(by, self.order_descending),
            page: Page::new(self.skip, self.take)?,
            ..SessionQuery::default()
        })
    }
}

impl Dates {
    pub(super) fn narrow(self, query: &mut SessionQuery) {
        (query.from, query.until) = (self.start_date, self.end_date);
    }
}

impl Subjects {
    pub(super) fn narrow(self, query: &mut SessionQuery) {
        let names = |names: Option<Vec<String>>| {
            names.unwrap_or_default().into_iter().filter(|name| !name.trim().is_empty()).collect()
        };
        query.metadata_text = given(self.metadata_filter_text);
        query.resource_names = names(self.resource_name);
        query.account_names = names(self.user_name);
    }
}

impl Holder {
    /// # Errors
    /// 400 for an unknown type of stream.
    pub(super) fn narrow(self, query: &mut SessionQuery) -> Result<(), Failure> {
        if let Some(name) = given(self.stream_type) {
            name.parse::<StreamType>().map_err(|error| Failure::member("streamType", error.to_string()))?;
        }
        query.requester = self.user_id.map(AccountId);
        query.group = self.user_group_id;
        Ok(())
    }
}

impl HolderType {
    pub(super) fn narrow(self, query: &mut SessionQuery) {
        query.holders = self.filter_user_type.map(|kind| match kind {
            SbPamAccountType::User => Holders::OfRoles(vec![Role::User, Role::Admin]),
            SbPamAccountType::Application => Holders::OfRoles(vec![Role::App]),
            // all are of the directory
            SbPamAccountType::Local => Holders::Only(Vec::new()),
        });
    }
}

/// Lets through what a status in a path names: a category, else a status of tables or of sessions.
///
/// # Errors
/// 400 for a name that is none, and for a number that is none of `SessionStatus`.
pub(super) fn narrow_to_status(query: &mut SessionQuery, name: &str) -> Result<(), Failure> {
    let (states, locked) = states(name.trim()).ok_or_else(|| {
        let message = format!(
            "`{name}` is no status: use Pending, Active, Historical, a name such as Completed, or a number from -1 to 7"
        );
        Failure::member("status", message)
    })?;
    (query.states, query.locked) = (states, locked);
    Ok(())
}

fn states(name: &str) -> Option<(Option<Vec<State>>, bool)> {
    if let Ok(category) = category(name) {
        return Some((Some(category.states()), false));
    }
    let having = |has: &dyn Fn(State) -> bool| State::ALL.into_iter().filter(|state| has(*state)).collect();
    if name.parse::<i64>().is_err()
        && let Ok(status) = name.parse::<SessionSummaryStatus>()
    {
        return Some(match status {
            SessionSummaryStatus::Locked => (None, true),
            _ => (Some(having(&|state| super::summary::status_unlocked(state) == status)), false),
        });
    }
    let status = name.parse::<SessionStatus>().ok()?;
    Some((Some(having(&|state| crate::api::status::status(state) == status)), false))
}

/// A category by its name.
///
/// # Errors
/// 400 for any other name.
pub(super) fn category(name: &str) -> Result<Category, Failure> {
    match name.trim().to_ascii_lowercase().as_str() {
        "pending" => Ok(Category::Pending),
        "active" => Ok(Category::Active),
        "historical" => Ok(Category::Historical),
        _ => Err(Failure::member("status", "use pending, active or historical")),
    }
}

/// RFC 3339; without an offset, which means UTC; or a day alone, which means its beginning.
pub(super) fn time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<DateTime<Utc>>, D::Error> {
    let Some(text) = given(Option::deserialize(deserializer)?) else { return Ok(None) };
    parse_time(&text)
        .map(Some)
        .ok_or_else(|| D::Error::custom(format!("`{text}` is no date and time such as 2030-01-31T12:00:00Z")))
}

fn parse_time(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    // a plus that was not encoded arrives as a space
    let with_offset = || DateTime::parse_from_rfc3339(&text.replacen(' ', "+", 1)).ok().map(|at| at.to_utc());
    let without = || text.parse::<NaiveDateTime>().ok().map(|at| at.and_utc());
    let day = || text.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN).and_utc());
    with_offset().or_else(without).or_else(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_the_forms_that_scripts_send() {
        let day = "2025-07-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap();
        for text in [
            "2025-07-01T00:00:00Z",
            "2025-07-01T00:00:00.0000000Z",
            "2025-07-01T02:00:00 02:00",
            "2025-06-30T22:00:00-02:00",
            "2025-07-01T00:00:00",
            "2025-07-01",
        ] {
            assert_eq!(parse_time(text), Some(day), "{text}");
        }
        for text in ["", "nonsense", "17", "2025-13-01", "2025-07-01T25:00:00Z", "July"] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn a_status_is_a_category_before_it_is_a_state() {
        let live = |name| states(name).map(|(states, locked)| (states.map(|states| states.len()), locked));
        assert_eq!(live("ACTIVE"), Some((Some(2), false)));
        assert_eq!(live("1"), Some((Some(1), false)));
        assert_eq!(live("-1"), Some((Some(1), false)));
        assert_eq!(live("completedWithErrors"), Some((Some(1), false)));
        assert_eq!(live("Complete"), Some((Some(1), false)));
        assert_eq!(live("Locked"), Some((None, true)));
        assert_eq!(live("ActiveNoLogon"), Some((Some(0), false)));
        for name in ["", "8", "Gone", "Historical2"] {
            assert_eq!(live(name), None, "{name}");
        }
    }
}
