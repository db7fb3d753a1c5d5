//! How many sessions there are, and what has flipped.

use hangup::domain::{Course, Outcome, ResourceId, Session, State, Target};
use serde_json::json;
use uuid::Uuid;

use super::{ADMIN, ALICE, APP, BOB, complaints, get, held_by, keep};
use crate::support::TestServer;

#[tokio::test]
async fn who_counts_counts_what_they_may_see() {
    let server = TestServer::start().await;
    let target_user = Uuid::from_u128(0x7a);
    let over = Session { state: State::Ended(Outcome::Denied), ..held_by(&server, ALICE, 1).await };
    let as_another = Session {
        course: Course { target_user: Some(hangup::domain::AccountId(target_user)), ..Course::default() },
        ..held_by(&server, ALICE, 2).await
    };
    let active = Session { state: State::Active, ..held_by(&server, BOB, 3).await };
    keep(&server, vec![over, as_another, active]).await;
    let (here, there) = (server.resource().await, Uuid::from_u128(0x5f));
    for (who, query, count) in [
        (ALICE, String::new(), 2),
        (BOB, String::new(), 1),
        (ADMIN, String::new(), 3),
        (APP, String::new(), 3),
        (APP, "?status=pending".into(), 1),
        (APP, "?STATUS=Active".into(), 1),
        (ALICE, "?status=historical".into(), 1),
        (BOB, "?status=historical".into(), 0),
        (ADMIN, format!("?targetId={here}"), 3),
        (ADMIN, format!("?targetId={there}"), 0),
        (ADMIN, format!("?targetUserId={target_user}&status="), 1),
    ] {
        assert_eq!(
            get(&server, who, &format!("/Count{query}")).await.parts(),
            (200, json!(count)),
            "{who} {query}"
        );
    }
    assert_eq!(complaints(&get(&server, ADMIN, "/Count?status=gone").await), ["status"]);
    assert_eq!(complaints(&get(&server, ADMIN, "/Count?targetId=here").await), ["targetId"]);
}

#[tokio::test]
async fn what_ever_had_a_session_has_flipped() {
    let server = TestServer::start().await;
    let count = async |who, what: &str| get(&server, who, &format!("/Flipped{what}Count")).await.parts();
    assert_eq!(count(ALICE, "Resource").await, (200, json!(0)));
    assert_eq!(count(ADMIN, "ManagedUserGroup").await, (200, json!(0)));

    let elsewhere = Target::Resource(ResourceId(Uuid::from_u128(0x5f)));
    let over = Session {
        state: State::Ended(Outcome::ApprovalFailed),
        target: elsewhere,
        ..held_by(&server, ALICE, 1).await
    };
    let sessions = vec![over, held_by(&server, ALICE, 2).await, held_by(&server, BOB, 3).await];
    keep(&server, sessions).await;
    for who in [ALICE, ADMIN, APP] {
        assert_eq!(count(who, "Resource").await, (200, json!(2)), "{who}");
    }
    assert_eq!(count(ADMIN, "ManagedUserGroup").await, (200, json!(2)));
    for who in [ALICE, APP] {
        assert_eq!(count(who, "ManagedUserGroup").await.0, 403, "{who}");
    }
}
