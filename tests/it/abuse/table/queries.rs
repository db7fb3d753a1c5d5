//! Queries whose values are none.

use super::{
    super::{
        row::{Ask, Row},
        world::COMMUNITY_KEY,
    },
    scene::Scene,
};

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    let tables = [
        "take=-1",
        "take=1001",
        "take=2147483648",
        "take=-9223372036854775809",
        "take=99999999999999999999",
        "take=1e3",
        "take=0x10",
        "take=1.0",
        "take=NaN",
        "take=%00",
        "take=[1]",
        "take=1&take=x",
        "take=1%20OR%201=1",
        "take=%d9%a1",
        "skip=-1",
        "skip=-2147483648",
        "skip=2147483648",
        "skip=x",
        "orderBy=nonsense",
        "orderBy=id;DROP%20TABLE%20session",
        "orderBy=id%20DESC,(SELECT%201)",
        "orderBy=%00",
        "orderBy=proxySessions",
        "orderDescending=perhaps",
    ];
    let rows = tables.into_iter().map(|query| {
        let ask = Ask::get(format!("/api/v1/ActivitySession/SummaryByStatus/Active?{query}"));
        ask.bearer(&scene.admin).refused(format!("a table with {query}"), 400)
    });
    let others = [
        ("/api/v1/ActivitySession/Search?filterDateTimeMin=yesterday", &scene.admin, 400),
        ("/api/v1/ActivitySession/Search?filterDateTimeMin=2030-02-30T00:00:00Z", &scene.admin, 400),
        ("/api/v1/ActivitySession/Search?filterDateTimeMax=99999999999", &scene.admin, 400),
        ("/api/v1/ActivitySession/Search?filterTopUsersType=nonsense", &scene.admin, 400),
        ("/api/v1/ActivitySession/Search?take=-1", &scene.admin, 400),
        ("/api/v1/ActivitySession/SummaryByStatus/Historical?userId=nonsense", &scene.admin, 400),
        ("/api/v1/ActivitySession/SummaryByStatus/Historical?startDate=x", &scene.admin, 400),
        ("/api/v1/ActivitySession?status=nonsense", &scene.user, 400),
        ("/api/v1/ActivitySession?status=17", &scene.user, 400),
        ("/api/v1/ActivitySession?status=%00", &scene.user, 400),
    ];
    let rows = rows.chain(others.into_iter().map(|(target, token, status)| {
        Ask::get(target).bearer(token).refused(format!("a query: {target}"), status)
    }));
    let servers = [
        "",
        "serverId",
        "serverId=",
        "serverId=0",
        "serverId=-1",
        "serverId=1.5",
        "serverId=2147483648",
        "serverId=99999999999999999999",
        "serverId=%00",
        "serverId=1%00",
        "serverId[]=1",
        "serverId=1;serverId=2",
        "SERVERID=1",
        "serverId=%ef%bc%91",
    ];
    rows.chain(servers.into_iter().map(|query| {
        let ask = Ask::get(format!("/v2/community/sessions/current?{query}")).bearer(COMMUNITY_KEY);
        ask.refused(format!("a server by {query:?}"), 400)
    }))
    .collect()
}
