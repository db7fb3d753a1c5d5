//! What tables refuse, by member.

use super::{ADMIN, complaints, get};
use crate::support::TestServer;

#[tokio::test]
async fn what_no_table_can_be_is_refused_by_member() {
    let server = TestServer::start().await;
    let resource = server.resource().await;
    let tables = [
        "/Search".to_owned(),
        "/SummaryByStatus/Active".to_owned(),
        "/SummaryByStatus/Historical".to_owned(),
        "/MySummaryByStatus/Active".to_owned(),
        "/MySummaryByStatus/Historical".to_owned(),
        format!("/SummaryForResource/{resource}"),
    ];
    for table in &tables {
        for (query, members) in [
            ("take=-1", &["take"][..]),
            ("take=1001", &["take"]),
            ("take=ten", &["take"]),
            ("take=99999999999", &["take"]),
            ("skip=-1", &["skip"]),
            ("skip=-1&take=-1", &["skip", "take"]),
            ("orderBy=rowid", &["orderBy"]),
            ("orderBy=id%3B+DROP+TABLE+session", &["orderBy"]),
            ("orderBy=proxySessions", &["orderBy"]),
            ("orderDescending=2", &["orderDescending"]),
        ] {
            assert_eq!(
                complaints(&get(&server, ADMIN, &format!("{table}?{query}")).await),
                members,
                "{table}?{query}"
            );
        }
    }
    for (path, member) in [
        ("/Search?filterDateTimeMin=soon", "filterDateTimeMin"),
        ("/Search?filterDateTimeMax=17", "filterDateTimeMax"),
        ("/Search?filterTopUsersType=Top7", "filterTopUsersType"),
        ("/SummaryByStatus/Gone", "status"),
        ("/SummaryByStatus/8", "status"),
        ("/MySummaryByStatus/-2", "status"),
        ("/SummaryByStatus/Active?startDate=soon", "startDate"),
        ("/SummaryByStatus/Active?endDate=2025-02-30", "endDate"),
        ("/SummaryByStatus/Active?userId=me", "userId"),
        ("/SummaryByStatus/Active?userGroupId=us", "userGroupId"),
        ("/SummaryByStatus/Active?streamType=River", "streamType"),
        ("/SummaryByStatus/Historical?filterUserType=3", "filterUserType"),
        ("/MySummaryByStatus/Historical?filterUserType=Robot", "filterUserType"),
        ("/SummaryForResource/here", "managedResourceId"),
        ("/SummaryById/first", "sessionId"),
    ] {
        assert_eq!(complaints(&get(&server, ADMIN, path).await), [member], "{path}");
    }
}
