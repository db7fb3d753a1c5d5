//! API keys that commands make, over HTTP: they expire by the clock, and each counts for itself.

use std::sync::Arc;

use chrono::TimeDelta;
use hangup::{
    domain::{Clock as _, FixedClock, RandomIds},
    server::setup::{NewKey, WantedKey, create_key, revoke_key},
};

use crate::{
    fixtures::{minutes, noon},
    support::{Setup, TestServer, http::Answer},
};

struct Stage {
    server: TestServer,
    clock: Arc<FixedClock>,
}

impl Stage {
    async fn at_noon() -> Self {
        let clock = Arc::new(FixedClock::at(noon()));
        let setup = Setup { clock: clock.clone(), rate_limits: true, ..Setup::default() };
        Self { server: TestServer::start_with(setup).await, clock }
    }

    async fn key(&self, name: &str, expires_in: Option<TimeDelta>) -> NewKey {
        let wanted = WantedKey { community: "Demo community".into(), name: name.into(), expires_in };
        let store = &self.server.app.core.store;
        create_key(&**store, &*self.clock, &RandomIds, wanted).await.unwrap()
    }

    async fn current(&self, key: &NewKey) -> Answer {
        let current = self.server.get("/v2/community/sessions/current?serverId=1");
        Answer::to(current.bearer_auth(key.key.expose())).await
    }
}

#[tokio::test]
async fn a_key_is_refused_from_the_moment_that_it_expires() {
    let stage = Stage::at_noon().await;
    let key = stage.key("ci", Some(minutes(90))).await;
    stage.clock.advance(minutes(90) - TimeDelta::milliseconds(1));
    assert_eq!(stage.current(&key).await.status, 404, "it opens the community, whose server has no session");
    stage.clock.advance(TimeDelta::milliseconds(1));
    let refused = stage.current(&key).await;
    assert_eq!((refused.status, refused.header("ratelimit")), (401, None));
    let detail = "the API key has expired; create another with `hangup key create`";
    assert_eq!(refused.json()["detail"], detail);
    let nearly = Answer::to(
        stage
            .server
            .get("/v2/community/sessions/current?serverId=1")
            .bearer_auth(format!("{}x", key.key.expose())),
    );
    assert_eq!(nearly.await.json()["detail"], "the API key is unknown or was revoked");
}

#[tokio::test]
async fn each_key_has_limits_of_its_own_and_is_listed_by_its_prefix() {
    let stage = Stage::at_noon().await;
    let (one, two) = (stage.key("one", None).await, stage.key("two", None).await);
    for _ in 0..27 {
        assert_eq!(stage.current(&one).await.status, 404);
    }
    assert_eq!(stage.current(&one).await.status, 429);
    assert_eq!(stage.current(&two).await.status, 404);

    let token = stage.server.token("DEMO\\admin").await;
    let listed = async || {
        let answer = Answer::to(stage.server.get("/hangup/v1/limits").bearer_auth(&token)).await;
        let uses = answer.json()["uses"].clone();
        let prefixes =
            uses.as_array().unwrap().iter().map(|one| one["keyPrefix"].as_str().unwrap().to_owned());
        prefixes.collect::<Vec<_>>()
    };
    let prefix = |key: &NewKey| key.kept.issued.as_ref().unwrap().prefix.clone();
    assert_eq!(listed().await, [prefix(&one), prefix(&two)]);
    revoke_key(&*stage.server.app.core.store, "Demo community", "one").await.unwrap();
    assert_eq!(stage.current(&one).await.status, 401);
    assert_eq!(listed().await, [prefix(&two)], "what is revoked is nobody's any more");
}

#[tokio::test]
async fn the_last_use_is_noted_once_a_minute() {
    let stage = Stage::at_noon().await;
    let key = stage.key("ci", None).await;
    let store = &stage.server.app.core.store;
    let used_at = async |at| {
        stage.clock.advance(at - stage.clock.now());
        stage.current(&key).await;
        // waits for what was queued before, since writes are made in turn
        store.ready().await.unwrap();
        store.key_uses().await.unwrap()[&key.kept.id]
    };
    assert_eq!(used_at(noon()).await, noon());
    assert_eq!(used_at(noon() + TimeDelta::seconds(59)).await, noon());
    assert_eq!(used_at(noon() + minutes(1)).await, noon() + minutes(1));
}
