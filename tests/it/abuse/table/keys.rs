//! API keys of communities that open nothing, or not this.

use serde_json::json;

use super::{
    super::{
        row::{Ask, Row},
        world::{COMMUNITY, COMMUNITY_KEY, MEMBER, OTHER_KEY},
    },
    scene::Scene,
};

const SERVERS: &str = "/v2/community/servers";

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    let row = |name: &str, ask: Ask| ask.refused(format!("an API key {name}"), 401);
    let with = |key: &str| Ask::get(SERVERS).bearer(key);
    let start = |key: &str| {
        let body = json!({"serverId": 1, "accId": MEMBER}).to_string();
        Ask::post("/v2/community/sessions").bearer(key).body(body)
    };
    let legacy = |key: &str| {
        let body = json!({"id": COMMUNITY, "key": key, "data": [{"serverId": 1, "accId": MEMBER}]});
        Ask::post("/sessions/start").body(body.to_string())
    };
    let hash = hangup::auth::api_key::hash(COMMUNITY_KEY);
    let [short, long] = [&COMMUNITY_KEY[..20], &format!("{COMMUNITY_KEY}x")];
    vec![
        row("that is missing", Ask::get(SERVERS)),
        row("that is empty", with("")),
        row("that is another", with("another")),
        row("that was revoked", with(&scene.revoked_key)),
        row("without its end", with(short)),
        row("with more at its end", with(long)),
        row("in other case", with(&COMMUNITY_KEY.to_uppercase())),
        row("that is its own hash", with(&hash)),
        row("that is a token", with(&scene.admin)),
        row("in a query", Ask::get(format!("{SERVERS}?key={COMMUNITY_KEY}&access_token={COMMUNITY_KEY}"))),
        row("in a cookie", Ask::get(SERVERS).header("Cookie", format!("key={COMMUNITY_KEY}"))),
        row("in another header", Ask::get(SERVERS).header("X-Api-Key", COMMUNITY_KEY)),
        row("without its scheme", Ask::get(SERVERS).header("Authorization", COMMUNITY_KEY)),
        row(
            "of another scheme",
            Ask::get(SERVERS).header("Authorization", format!("ApiKey {COMMUNITY_KEY}")),
        ),
        row(
            "in the body alone",
            Ask::post(SERVERS).body(json!({"key": COMMUNITY_KEY, "servers": []}).to_string()),
        ),
        row("in place of a token", Ask::get("/api/v1/ActivitySession").bearer(COMMUNITY_KEY)),
        row("in place of hangup's token", Ask::get("/hangup/v1/hanging").bearer(COMMUNITY_KEY)),
        row("twice", with("wrong").bearer(COMMUNITY_KEY)),
        // the community of the key has neither the account nor the server
        start(OTHER_KEY).refused("a start with another community's key", 400),
        Ask::get("/v2/community/sessions/current?serverId=1")
            .bearer(OTHER_KEY)
            .refused("a session with another community's key", 404),
        legacy(OTHER_KEY).refused("an older start with another community's key", 400),
        legacy(&scene.revoked_key).refused("an older start with a revoked key", 400),
        legacy(&scene.user).refused("an older start with a token", 400),
    ]
}
