//! `orderBy`: the members of `SessionSummary` as columns of the core's.

use super::{error::Failure, summary::status_unlocked};
use crate::{
    api::status::status,
    domain::{SessionColumn, State},
};

/// The column of this name, regardless of case.
///
/// # Errors
/// 400 for a name that no member has, and for `proxySessions`.
pub(super) fn column(name: &str) -> Result<SessionColumn, Failure> {
    Ok(match name.trim().to_ascii_lowercase().as_str() {
        "id" => SessionColumn::Id,
        "hostid" | "managedresourceid" | "targetid" => SessionColumn::Target,
        "hostdisplayname" | "managedresourcename" | "managedresourcedisplayname" | "targetname" => {
            SessionColumn::TargetName
        }
        "managedresourceos" | "platformid" | "platformname" => SessionColumn::Platform,
        "userid" | "managedaccountid" => SessionColumn::Requester,
        "userdisplayname" => SessionColumn::RequesterName,
        "usertype" => SessionColumn::RequesterIsApplication,
        "createdby" => SessionColumn::Creator,
        "createdbydisplayname" => SessionColumn::CreatorName,
        "targetuserid" => SessionColumn::TargetUser,
        "targetuserdisplayname" => SessionColumn::TargetUserName,
        "canviewpassword" => SessionColumn::ShowsPassword,
        "startdatetimeutc" => SessionColumn::ScheduledStart,
        "actualstartdatetimeutc" => SessionColumn::ActualStart,
        "enddatetimeutc" | "expirationdatetimeutc" => SessionColumn::ScheduledEnd,
        "actualenddatetimeutc" => SessionColumn::ActualEnd,
        "durationinseconds" => SessionColumn::ActiveTime,
        "createddatetimeutc" => SessionColumn::CreatedAt,
        "sessionstatus" => {
            SessionColumn::State { order: sorted(|state| status(state).number()), locked_last: false }
        }
        "status" => {
            SessionColumn::State { order: sorted(|state| status_unlocked(state).number()), locked_last: true }
        }
        "sessionstatusdescription" => SessionColumn::Description,
        "statusmessage" => SessionColumn::LockOrDescription,
        "activityname" => SessionColumn::ActivityName,
        "activityid" => SessionColumn::Activity,
        "accesspolicyid" => SessionColumn::Policy,
        "accesspolicyname" => SessionColumn::PolicyName,
        "note" => SessionColumn::Note,
        "ticket" => SessionColumn::Ticket,
        "domainname" => SessionColumn::LoginDomain,
        "loginaccountname" | "logindisplayname" => SessionColumn::LoginName,
        "locked" => SessionColumn::Locked,
        "allowsessionextension" => SessionColumn::ExtensionAllowed,
        "sessionextensioncount" => SessionColumn::ExtensionsUsed,
        "sessionextensionminutes" => SessionColumn::ExtensionMinutes,
        "domainid"
        | "canautofillpassword"
        | "viewpasswordinseconds"
        | "recordaudio"
        | "logindatetimeutc"
        | "loginsessionstate"
        | "activitytype"
        | "connectionuri"
        | "managedresourcetype"
        | "websiteid"
        | "azureadtenantid"
        | "vaultid"
        | "manageddatabaseid"
        | "expirationtimeoutthreshold" => SessionColumn::Same,
        _ => {
            let message = format!(
                "`{name}` is no column: use a member of SessionSummary but proxySessions, such as startDateTimeUtc"
            );
            return Err(Failure::member("orderBy", message));
        }
    })
}

fn sorted(number: fn(State) -> i32) -> Vec<State> {
    let mut states = State::ALL.to_vec();
    states.sort_by_key(|state| number(*state));
    states
}

#[cfg(test)]
mod tests {
    use utoipa::{
        PartialSchema as _,
        openapi::{RefOr, Schema},
    };

    use super::*;
    use crate::api::privilege_secure::summary::SessionSummary;

    #[test]
    fn every_member_of_a_summary_but_one_is_a_column() {
        let RefOr::T(Schema::Object(schema)) = SessionSummary::schema() else {
            panic!("a summary is an object")
        };
        for member in schema.properties.keys().filter(|member| *member != "proxySessions") {
            assert!(column(member).is_ok(), "{member}");
            assert!(column(&member.to_uppercase()).is_ok(), "{member}");
        }
        assert!(column("proxySessions").is_err());
        assert!(column("id; DROP TABLE session").is_err());
    }
}
