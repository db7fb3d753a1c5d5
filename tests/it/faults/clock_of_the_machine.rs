//! The clock of the machine steps under a server that runs.

use reqwest::Method;

use super::{
    api::{self, ACTIVE, COMMUNITY, COMPLETE},
    disk::Disk,
    history::assert_whole,
};
use crate::support::served::until;

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_clock_steps_an_hour_back_and_a_day_forward_goes_on() {
    let disk = Disk::new();
    let (server, api) = api::demo(&disk).await;
    let current = async || {
        let path = format!("{COMMUNITY}/current?serverId=1");
        api.community(Method::GET, &path, None).await.status
    };
    let (over, active) = (api.start("ssh").await, api.start("ssh").await);
    api.until_status(&over, ACTIVE).await;
    api.until_status(&active, ACTIVE).await;
    assert_eq!(api.try_end(&over).await, Some(202));
    api.until_status(&over, COMPLETE).await;
    assert_eq!(api.community(Method::POST, COMMUNITY, Some(api.on(1))).await.status, 201);
    let before = api.session(&over).await;

    disk.fail("clock -3600\n");
    // as long as the server's own clock says
    let mut wanted = api.wanted("ssh");
    wanted.as_object_mut().unwrap().remove("endDateTimeUtc");
    let new = api.start_as(wanted).await;
    api.until_status(&new, ACTIVE).await;
    assert_eq!(api.try_end(&new).await, Some(202));
    api.until_status(&new, COMPLETE).await;
    assert_eq!(
        (api.session(&over).await, api.status(&active).await, current().await),
        (before.clone(), ACTIVE, 200)
    );

    // by the clock its scheduled end has come; the token of before has expired as well, and so the file is asked
    disk.fail("clock 86400\n");
    until("the session to be over", async || {
        let answer = api.open("/readyz").await;
        assert_eq!(answer.status, 200, "{answer:?}");
        let file = rusqlite::Connection::open(disk.database()).unwrap();
        let live = "SELECT count(*) FROM session WHERE kind = 0 AND state < 10";
        (file.query_row(live, [], |row| row.get::<_, i64>(0)).unwrap() == 0).then_some(())
    })
    .await;
    assert_eq!(current().await, 200, "what has no scheduled end goes on");

    disk.mend();
    assert_eq!((api.session(&over).await, api.status(&active).await), (before, COMPLETE));
    let next = api.start("ssh").await;
    api.until_status(&next, ACTIVE).await;
    server.kill();
    assert_whole(&disk.database());
}
