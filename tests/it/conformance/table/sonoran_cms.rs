//! Sonoran CMS: one row an operation.

use serde_json::json;

use super::{Needs, Row, command};
use crate::support::demo::Demo;

pub(super) const ROWS: &[Row] = &[
    Row { id: "startSession", needs: Needs::Nothing, body: Some(command), status: 201 },
    Row { id: "stopSession", needs: Needs::CommunitySession, body: Some(command), status: 200 },
    Row { id: "cancelSession", needs: Needs::CommunitySession, body: Some(command), status: 204 },
    Row { id: "getCurrentSession", needs: Needs::CommunitySession, body: None, status: 200 },
    Row { id: "getServers", needs: Needs::Nothing, body: None, status: 200 },
    Row { id: "setServers", needs: Needs::Nothing, body: Some(servers), status: 200 },
    Row { id: "addServers", needs: Needs::Nothing, body: Some(another_server), status: 200 },
    Row { id: "legacyGetCurrentSession", needs: Needs::CommunitySession, body: Some(legacy), status: 200 },
    Row { id: "legacyStartSession", needs: Needs::Nothing, body: Some(legacy), status: 200 },
    Row { id: "legacyStopSession", needs: Needs::CommunitySession, body: Some(legacy), status: 200 },
    Row { id: "legacyCancelSession", needs: Needs::CommunitySession, body: Some(legacy), status: 200 },
    Row {
        id: "legacyServersGetCurrentSession",
        needs: Needs::CommunitySession,
        body: Some(legacy),
        status: 200,
    },
    Row { id: "legacyServersStartSession", needs: Needs::Nothing, body: Some(legacy), status: 200 },
    Row { id: "legacyServersStopSession", needs: Needs::CommunitySession, body: Some(legacy), status: 200 },
    Row { id: "legacyServersCancelSession", needs: Needs::CommunitySession, body: Some(legacy), status: 200 },
    Row { id: "legacyGetSubVersion", needs: Needs::Nothing, body: Some(legacy), status: 200 },
    Row { id: "legacyGetGameServers", needs: Needs::Nothing, body: Some(legacy), status: 200 },
    Row { id: "legacySetGameServers", needs: Needs::Nothing, body: Some(legacy_servers), status: 200 },
];

fn servers(_: &Demo) -> String {
    let mapping = json!({"ranks": ["0197f1e2-7c40-7d3b-9a61-5e0f8b2c4d17"], "principal": "group.admin"});
    let server = json!({
        "id": 1,
        "name": "Los Santos",
        "type": "FiveM",
        "typeLastUpdated": "2025-07-01T09:00:00.000Z",
        "erlcApiKey": "accepted and dropped",
        "aceConfig": {"mappings": [mapping]},
        "robloxMetadata": {"placeId": 7},
    });
    json!({"servers": [server]}).to_string()
}

fn another_server(_: &Demo) -> String {
    json!({"servers": [{"id": 3, "name": "Paleto Bay"}]}).to_string()
}

fn legacy(demo: &Demo) -> String {
    let body = json!({
        "id": demo.value("HANGUP_CMS_COMMUNITY"),
        "key": demo.value("HANGUP_CMS_KEY"),
        "type": "ANY",
        "data": [{"serverId": 1, "accId": demo.value("HANGUP_CMS_ACCOUNT")}],
    });
    body.to_string()
}

fn legacy_servers(demo: &Demo) -> String {
    let body = json!({
        "id": demo.value("HANGUP_CMS_COMMUNITY"),
        "key": demo.value("HANGUP_CMS_KEY"),
        "type": "ANY",
        "data": [{"id": 1, "name": "Los Santos"}, {"name": "Paleto Bay"}],
    });
    body.to_string()
}
