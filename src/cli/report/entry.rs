//! What a report says of a session.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    cli::time,
    client::privilege_secure::types::{ApprovalWorkflowApproval, ManagedAccount, SessionSummary},
    contract::ApprovalWorkflowApprovalState,
};

/// The columns of a table: of the session, then of one of its approvals.
pub(super) const COLUMNS: [&str; 26] = [
    "id",
    "user",
    "userSamAccountName",
    "userEmail",
    "resource",
    "activity",
    "policy",
    "loginAccount",
    "created",
    "scheduledStart",
    "start",
    "scheduledEnd",
    "end",
    "durationInSeconds",
    "status",
    "statusDescription",
    "note",
    "ticket",
    "approver",
    "approverSamAccountName",
    "approverEmail",
    "approvalState",
    "approvalType",
    "approvalNotes",
    "approvalAsked",
    "approvalAnswered",
];

/// A session, with its approvals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry {
    pub(super) id: Uuid,
    user: Option<String>,
    user_sam_account_name: Option<String>,
    user_email: Option<String>,
    resource: Option<String>,
    activity: Option<String>,
    policy: Option<String>,
    login_account: Option<String>,
    created: Option<DateTime<Utc>>,
    scheduled_start: Option<DateTime<Utc>>,
    start: Option<DateTime<Utc>>,
    scheduled_end: Option<DateTime<Utc>>,
    end: Option<DateTime<Utc>>,
    duration_in_seconds: i32,
    /// By name.
    status: &'static str,
    status_description: Option<String>,
    note: Option<String>,
    ticket: Option<String>,
    approvals: Vec<Verdict>,
}

/// What one approver was asked and has said.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Verdict {
    approver: Option<String>,
    approver_sam_account_name: Option<String>,
    approver_email: Option<String>,
    approval_state: &'static str,
    approval_type: &'static str,
    approval_notes: Option<String>,
    approval_asked: DateTime<Utc>,
    /// Absent for who has not answered.
    approval_answered: Option<DateTime<Utc>>,
}

impl Entry {
    /// Of a row of the server's table and its approvals. `account` knows accounts by their ids, as far as the caller
    /// may.
    pub(super) fn new<'a>(
        row: SessionSummary,
        approvals: Vec<ApprovalWorkflowApproval>,
        account: impl Fn(Uuid) -> Option<&'a ManagedAccount>,
    ) -> Self {
        let user = row.user_id.or(row.managed_account_id).and_then(&account);
        let verdicts = approvals.into_iter().map(|approval| {
            let known = account(approval.approver_account_id).cloned();
            Verdict::new(approval, known)
        });
        Self {
            id: row.id,
            user: row.user_display_name.or_else(|| user.and_then(name_of)),
            user_sam_account_name: user.and_then(|user| user.sam_account_name.clone()),
            user_email: user.and_then(|user| user.email.clone()),
            resource: row.managed_resource_name.or(row.managed_resource_display_name),
            activity: row.activity_name,
            policy: row.access_policy_name,
            login_account: row.login_account_name,
            created: row.created_date_time_utc,
            scheduled_start: row.start_date_time_utc,
            start: row.actual_start_date_time_utc,
            scheduled_end: row.end_date_time_utc,
            end: row.actual_end_date_time_utc,
            duration_in_seconds: row.duration_in_seconds,
            status: row.session_status.name(),
            status_description: row.session_status_description,
            note: row.note,
            ticket: row.ticket,
            approvals: verdicts.collect(),
        }
    }

    /// The rows of a table: one for each approval, else one.
    pub(super) fn rows(&self) -> impl Iterator<Item = [String; COLUMNS.len()]> {
        let verdicts: Vec<_> = self.approvals.iter().map(Some).collect();
        let verdicts = if verdicts.is_empty() { vec![None] } else { verdicts };
        verdicts.into_iter().map(|verdict| self.row(verdict))
    }

    fn row(&self, verdict: Option<&Verdict>) -> [String; COLUMNS.len()] {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let at = |time: Option<DateTime<Utc>>| time.map(time::exact).unwrap_or_default();
        let said = |of: fn(&Verdict) -> &Option<String>| verdict.map(|it| text(of(it))).unwrap_or_default();
        [
            self.id.to_string(),
            text(&self.user),
            text(&self.user_sam_account_name),
            text(&self.user_email),
            text(&self.resource),
            text(&self.activity),
            text(&self.policy),
            text(&self.login_account),
            at(self.created),
            at(self.scheduled_start),
            at(self.start),
            at(self.scheduled_end),
            at(self.end),
            self.duration_in_seconds.to_string(),
            self.status.to_owned(),
            text(&self.status_description),
            text(&self.note),
            text(&self.ticket),
            said(|it| &it.approver),
            said(|it| &it.approver_sam_account_name),
            said(|it| &it.approver_email),
            verdict.map(|it| it.approval_state.to_owned()).unwrap_or_default(),
            verdict.map(|it| it.approval_type.to_owned()).unwrap_or_default(),
            said(|it| &it.approval_notes),
            at(verdict.map(|it| it.approval_asked)),
            at(verdict.and_then(|it| it.approval_answered)),
        ]
    }
}

impl Verdict {
    fn new(approval: ApprovalWorkflowApproval, known: Option<ManagedAccount>) -> Self {
        let approver = approval.approver_account.or(known);
        let approver = approver.as_ref();
        let has_answered = approval.approval_state != ApprovalWorkflowApprovalState::Pending;
        Self {
            approver: approver.and_then(name_of),
            approver_sam_account_name: approver.and_then(|account| account.sam_account_name.clone()),
            approver_email: approver.and_then(|account| account.email.clone()),
            approval_state: approval.approval_state.name(),
            approval_type: approval.approver_type.name(),
            approval_notes: approval.approver_notes,
            approval_asked: approval.created_date_time_utc,
            approval_answered: has_answered.then_some(approval.modified_date_time_utc),
        }
    }
}

/// An account's name for people, else that which it signs in by.
fn name_of(account: &ManagedAccount) -> Option<String> {
    account.display_name.clone().or_else(|| account.name.clone())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn entry(approvals: &Value) -> Entry {
        let id = Uuid::from_u128(7);
        let row = json!({
            "id": id, "userId": Uuid::from_u128(1), "userDisplayName": "Jane Doe", "note": "=1+1",
            "managedResourceName": "DC01", "activityName": "ssh", "startDateTimeUtc": "2030-01-31T12:00:00Z",
            "actualStartDateTimeUtc": "2030-01-31T12:00:04.250Z", "durationInSeconds": 60, "sessionStatus": 5,
            "status": 11, "canViewPassword": false, "canAutofillPassword": false, "viewPasswordInSeconds": 0,
            "recordAudio": false, "loginSessionState": 2, "activityType": 0, "platformId": id, "userType": 0,
            "managedResourceType": 0, "locked": true, "allowSessionExtension": true, "sessionExtensionCount": 0,
            "sessionExtensionMinutes": 30, "expirationTimeoutThreshold": 5,
        });
        let jane = ManagedAccount {
            id: Uuid::from_u128(1),
            sam_account_name: Some("jdoe".into()),
            email: Some("jane.doe@example.com".into()),
            ..serde_json::from_value(json!({ "id": id })).unwrap()
        };
        let approvals = serde_json::from_value(approvals.clone()).unwrap();
        let known = |id| (id == jane.id).then_some(&jane);
        Entry::new(serde_json::from_value(row).unwrap(), approvals, known)
    }

    fn approval(state: u8, account: &Value) -> Value {
        let id = Uuid::from_u128(8);
        json!({
            "id": id, "approvalState": state, "activitySessionId": id, "approvalWorkflowTierId": id,
            "approverAccountId": Uuid::from_u128(1), "approverAccount": account, "approverType": 1, "nodeId": id,
            "approverNotes": "agreed", "createdDateTimeUtc": "2030-01-31T11:00:00Z",
            "modifiedDateTimeUtc": "2030-01-31T11:30:00Z",
        })
    }

    fn cells(entry: &Entry) -> Vec<Vec<(&'static str, String)>> {
        let named = |row: [String; COLUMNS.len()]| COLUMNS.into_iter().zip(row);
        entry.rows().map(|row| named(row).filter(|(_, cell)| !cell.is_empty()).collect()).collect()
    }

    #[test]
    fn a_session_without_approvals_is_one_row_with_the_status_that_the_lock_does_not_hide() {
        let id = Uuid::from_u128(7).to_string();
        let expected = [
            ("id", id.as_str()),
            ("user", "Jane Doe"),
            ("userSamAccountName", "jdoe"),
            ("userEmail", "jane.doe@example.com"),
            ("resource", "DC01"),
            ("activity", "ssh"),
            ("scheduledStart", "2030-01-31T12:00:00Z"),
            ("start", "2030-01-31T12:00:04Z"),
            ("durationInSeconds", "60"),
            ("status", "Cancelled"),
            ("note", "=1+1"),
        ];
        assert_eq!(cells(&entry(&json!([]))), [expected.map(|(name, cell)| (name, cell.to_owned()))]);
    }

    #[test]
    fn each_approver_has_a_row_and_is_answered_only_with_a_vote() {
        let mary = json!({ "id": Uuid::from_u128(2), "name": "EXAMPLE\\mroe", "samAccountName": "mroe" });
        let entry = entry(&json!([approval(1, &mary), approval(0, &Value::Null)]));
        let of_approval = |row: &[(&'static str, String)]| {
            let cells: Vec<_> = row.iter().filter(|(name, _)| name.starts_with("approv")).cloned().collect();
            cells.into_iter().map(|(name, cell)| format!("{name}={cell}")).collect::<Vec<_>>()
        };
        let rows = cells(&entry);
        assert_eq!(
            of_approval(&rows[0]),
            [
                "approver=EXAMPLE\\mroe",
                "approverSamAccountName=mroe",
                "approvalState=Approved",
                "approvalType=Escalated",
                "approvalNotes=agreed",
                "approvalAsked=2030-01-31T11:00:00Z",
                "approvalAnswered=2030-01-31T11:30:00Z",
            ]
        );
        assert_eq!(
            of_approval(&rows[1]),
            [
                "approverSamAccountName=jdoe",
                "approverEmail=jane.doe@example.com",
                "approvalState=Pending",
                "approvalType=Escalated",
                "approvalNotes=agreed",
                "approvalAsked=2030-01-31T11:00:00Z",
            ]
        );
        assert_eq!(rows[0][..11], rows[1][..11]);
    }

    #[test]
    fn the_columns_and_the_names_in_json_are_the_same() {
        let json = serde_json::to_value(entry(&json!([approval(1, &Value::Null)]))).unwrap();
        let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        let mut all = [names(&json), names(&json["approvals"][0])].concat();
        all.retain(|name| name != "approvals");
        all.sort_unstable();
        let mut columns = COLUMNS.map(str::to_owned);
        columns.sort_unstable();
        assert_eq!(all, columns);
    }
}
