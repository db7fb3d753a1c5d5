//! Bodies of Sonoran CMS, of both versions.

use serde_json::{Value, json};

use super::super::{
    row::{Ask, Row},
    world::{COMMUNITY, COMMUNITY_KEY, MEMBER},
};

pub(super) fn rows() -> Vec<Row> {
    [commands(), servers(), legacy()].concat()
}

fn commands() -> Vec<Row> {
    let row = |method: &str, name: &str, body: &str, status| {
        let ask = Ask::new(method, "/v2/community/sessions").bearer(COMMUNITY_KEY).body(body);
        ask.refused(format!("{method} of a session, {name}"), status)
    };
    let of = |server: &str| format!(r#"{{"serverId":{server},"accId":"{MEMBER}"}}"#);
    let by = |account: Value| json!({"serverId": 1, "accId": account}).to_string();
    vec![
        row("POST", "nothing", "", 400),
        row("POST", "null", "null", 400),
        row("POST", "a list", "[]", 400),
        row("POST", "an empty object", "{}", 400),
        row("POST", "a form", "serverId=1&accId=2", 400),
        row("POST", "server NaN", &of("NaN"), 400),
        row("POST", "server 0", &of("0"), 400),
        row("POST", "server -1", &of("-1"), 400),
        row("POST", "half a server", &of("1.5"), 400),
        row("POST", "server 2^31", &of("2147483648"), 400),
        row("POST", "server 1e308", &of("1e308"), 400),
        row("POST", "server 1e999", &of("1e999"), 400),
        row("POST", "a server of 400 digits", &of(&"7".repeat(400)), 400),
        row("POST", "server null", &of("null"), 400),
        row("POST", "a list of servers", &of("[1]"), 400),
        row("POST", "server by an object", &of(r#"{"$gt":0}"#), 400),
        row("POST", "server by SQL", &of(r#""1 OR 1=1""#), 400),
        row("POST", "an unknown server", &of("77"), 404),
        row("POST", "two servers", &format!(r#"{{"serverId":77,"serverId":1,"accId":"{MEMBER}"}}"#), 400),
        row("POST", "no account", r#"{"serverId":1}"#, 400),
        row("POST", "an account that is a number", &by(json!(17)), 400),
        row("POST", "an account that is none", &by(json!("nonsense")), 400),
        row("POST", "an account of 37 characters", &by(json!(format!("{MEMBER}0"))), 400),
        row("POST", "an account with a NUL", &by(json!(format!("{MEMBER}\0"))), 400),
        row("POST", "an endless account", &by(json!("a".repeat(50_000))), 400),
        row("POST", "an unknown account", &by(json!("0197f1d0-5b3a-7f48-86e1-2a9c7d40b3f5")), 400),
        row("PATCH", "nothing to stop", &of("1"), 404),
        row("DELETE", "nothing to cancel", &of("1"), 404),
        row("DELETE", "half a body", &of("1")[..20], 400),
    ]
}

fn servers() -> Vec<Row> {
    let row = |name: &str, body: Value| {
        let ask = Ask::new("PUT", "/v2/community/servers").bearer(COMMUNITY_KEY).body(body.to_string());
        ask.refused(format!("servers that are {name}"), 400)
    };
    let one = |id: Value, name: Value| json!({"servers": [{"id": id, "name": name}]});
    vec![
        row("missing", json!({})),
        row("null", json!({"servers": null})),
        row("an object", json!({"servers": {"id": 1, "name": "n"}})),
        row("numbers", json!({"servers": [1]})),
        row("lists", json!({"servers": [[1, "n"]]})),
        row("without a name", json!({"servers": [{"id": 1}]})),
        row("number 0", one(json!(0), json!("n"))),
        row("beyond all numbers", one(json!(1e18), json!("n"))),
        row("named by a number", one(json!(1), json!(17))),
        row("named without end", one(json!(1), json!("n".repeat(5000)))),
        row("the same twice", json!({"servers": [{"id": 1, "name": "a"}, {"id": 1, "name": "b"}]})),
    ]
}

fn legacy() -> Vec<Row> {
    let row = |path: &str, name: &str, body: &[u8]| {
        Ask::post(path).body(body).refused(format!("{path} with {name}"), 400)
    };
    let call = |data: Value| {
        let body = json!({"id": COMMUNITY, "key": COMMUNITY_KEY, "type": "ANY", "data": data});
        body.to_string().into_bytes()
    };
    let of = |server: Value| call(json!([{"serverId": server, "accId": MEMBER}]));
    let key = |key: Value, community: Value| json!({"id": community, "key": key}).to_string().into_bytes();
    vec![
        row("/sessions/start", "nothing", b""),
        row("/sessions/start", "a list", b"[]"),
        row("/sessions/start", "no JSON", b"id=1&key=2"),
        row("/sessions/start", "bytes that are no UTF-8", b"{\"key\":\"\xff\"}"),
        row("/sessions/start", "a key that is a list", &key(json!([COMMUNITY_KEY]), json!(COMMUNITY))),
        row("/sessions/start", "a key that is an object", &key(json!({"$ne": ""}), json!(COMMUNITY))),
        row(
            "/sessions/start",
            "a key with a NUL",
            &key(json!(format!("{COMMUNITY_KEY}\0")), json!(COMMUNITY)),
        ),
        row("/sessions/start", "a wrong key", &key(json!("wrong"), json!(COMMUNITY))),
        row("/sessions/start", "another community", &key(json!(COMMUNITY_KEY), json!(MEMBER))),
        row("/sessions/start", "a community that is a number", &key(json!(COMMUNITY_KEY), json!(17))),
        row("/sessions/start", "no data", &call(json!(null))),
        row("/sessions/start", "data of numbers", &call(json!([17]))),
        row("/sessions/start", "server -1", &of(json!(-1))),
        row("/sessions/start", "server 1e300", &of(json!(1e300))),
        row("/sessions/start", "server [1]", &of(json!([1]))),
        row("/servers/start_session", "an unknown server", &of(json!(77))),
        row("/sessions/start", "an unknown account", &call(json!([{"serverId": 1, "accId": COMMUNITY}]))),
        row("/sessions/cancel", "nothing to cancel", &of(json!(1))),
        row("/servers/set_game_servers", "a server without a name", &call(json!([{"id": 1}]))),
        row("/servers/set_game_servers", "server 0", &call(json!([{"id": 0, "name": "n"}]))),
        row("/general/get_sub_version", "no key", b"{}"),
    ]
}
