//! Bodies of Privilege Secure that are no JSON, other JSON, or too much of it.

use serde_json::json;

use super::{
    super::{
        row::{Ask, Row},
        world::{APP_KEY, APP_SERIAL, BOB_PASSWORD, LOCKED, LOCKED_PASSWORD, REMOVED, REMOVED_PASSWORD},
    },
    scene::Scene,
};

const SIGN_IN: &str = "/signinBody";
const SESSIONS: &str = "/api/v1/ActivitySession";

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    [no_json(), other_json(), credentials(scene), members(scene), forms()].concat()
}

/// Bodies of a sign-in, of which nobody can make JSON.
fn no_json() -> Vec<Row> {
    let wide: Vec<u8> = r#"{"login":"a","password":"b"}"#.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bodies: [(&str, Vec<u8>); 23] = [
        ("nothing", b"".into()),
        ("white space", b" \r\n\t ".into()),
        ("half an object", br#"{"login":"a","#.into()),
        ("two objects", br#"{"login":"a","password":"b"} {}"#.into()),
        ("a trailing comma", br#"{"login":"a","password":"b",}"#.into()),
        ("a comment", br#"{"login":"a",/* */"password":"b"}"#.into()),
        ("single quotes", b"{'login':'a','password':'b'}".into()),
        ("names without quotes", br#"{login:"a",password:"b"}"#.into()),
        ("NaN", br#"{"login":NaN,"password":"b"}"#.into()),
        ("Infinity", br#"{"login":-Infinity,"password":"b"}"#.into()),
        ("a number beyond all", br#"{"login":1e400,"password":"b"}"#.into()),
        ("a number in hex", br#"{"login":0x41,"password":"b"}"#.into()),
        ("a byte order mark", b"\xef\xbb\xbf{\"login\":\"a\",\"password\":\"b\"}".into()),
        ("UTF-16", wide),
        ("bytes that are no UTF-8", b"{\"login\":\"\xff\xfe\",\"password\":\"b\"}".into()),
        ("an overlong encoding", b"{\"login\":\"\xc0\xaf\",\"password\":\"b\"}".into()),
        ("half a surrogate pair", br#"{"login":"\ud800","password":"b"}"#.into()),
        ("a NUL in a text", b"{\"login\":\"a\0\",\"password\":\"b\"}".into()),
        ("a NUL alone", b"\0".into()),
        ("a line break in a text", b"{\"login\":\"a\nb\",\"password\":\"b\"}".into()),
        ("XML", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///c'>]><a>&b;</a>".into()),
        ("a form", b"login=a&password=b".into()),
        ("YAML", b"login: a\npassword: b\n".into()),
    ];
    let rows = bodies.into_iter().map(|(name, body)| {
        Ask::post(SIGN_IN).body(body).refused(format!("a sign-in whose body is {name}"), 400)
    });
    let said = [
        ("a form", "application/x-www-form-urlencoded", "login=a&password=b"),
        ("XML", "application/xml", "<login>a</login>"),
        (
            "parts",
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\na\r\n--x--\r\n",
        ),
    ];
    let rows_by_type = said.into_iter().map(|(name, content_type, body)| {
        let ask = Ask::post(SIGN_IN).header("Content-Type", content_type).body(body);
        ask.refused(format!("a sign-in that says it is {name}, and is"), 400)
    });
    // nobody unpacks it: a bomb stays as small as it came
    let packed = Ask::post(SIGN_IN).header("Content-Encoding", "gzip").body(b"\x1f\x8b\x08\x00\x00".to_vec());
    rows.chain(rows_by_type).chain([packed.refused("a sign-in that is packed", 400)]).collect()
}

/// JSON that is no sign-in.
fn other_json() -> Vec<Row> {
    let bodies = [
        ("null", "null"),
        ("a list", "[]"),
        ("a list with one", r#"[{"login":"a","password":"b"}]"#),
        ("a text", "\"text\""),
        ("a number", "17"),
        ("true", "true"),
        ("an empty object", "{}"),
        ("without a password", r#"{"login":"a"}"#),
        ("without a login", r#"{"password":"b"}"#),
        ("with a number for a login", r#"{"login":17,"password":"b"}"#),
        ("with null for a login", r#"{"login":null,"password":"b"}"#),
        ("with a list for a login", r#"{"login":["a"],"password":"b"}"#),
        ("with an object for a login", r#"{"login":{"$ne":""},"password":{"$ne":""}}"#),
        ("with two logins", r#"{"login":"a","login":"b","password":"c"}"#),
        ("with two logins in two spellings", r#"{"login":"a","LOGIN":"b","password":"c"}"#),
        ("with a prototype alone", r#"{"__proto__":{"login":"a","password":"b"}}"#),
        ("with names of another alphabet", r#"{"lоgin":"a","pаssword":"b"}"#),
    ];
    let rows = bodies
        .into_iter()
        .map(|(name, body)| Ask::post(SIGN_IN).body(body).refused(format!("a sign-in, JSON, {name}"), 400));
    let secret = Ask::post(SIGN_IN).body(r#"{"login":"a","password":271828182845}"#).hiding("271828182845");
    let text = Ask::post(SIGN_IN).body(r#"{"login":["tiger-in-the-tank"],"password":"b"}"#);
    rows.chain([
        secret.refused("a sign-in whose password is a number", 400),
        text.hiding("tiger-in-the-tank").refused("a sign-in whose login is the password in a list", 400),
    ])
    .collect()
}

/// Sign-ins that are well formed, and nobody's.
fn credentials(scene: &Scene) -> Vec<Row> {
    let sign_in = |name: &str, login: &str, password: &str| {
        let body = json!({"login": login, "password": password});
        Ask::post(SIGN_IN).body(body.to_string()).refused(format!("a sign-in {name}"), 401)
    };
    let app = |name: &str, login: &str, key: &str, serial: &str, status| {
        let body = json!({"login": login, "password": key, "certificateSerialNumber": serial});
        let ask = Ask::post("/WebAppApi/api/v1/AppUserToken").body(body.to_string());
        ask.refused(format!("an application {name}"), status)
    };
    let code = |name: &str, token: &str, body: &[u8], status| {
        let ask = Ask::post("/signin2fa").bearer(token).body(body);
        ask.refused(format!("a one-time code {name}"), status)
    };
    vec![
        sign_in("of nobody", "nobody", "password"),
        sign_in("with empty texts", "", ""),
        sign_in("with a NUL", "EXAMPLE\\alice\0", "password"),
        sign_in("with SQL", "' OR '1'='1' --", "' OR '1'='1"),
        sign_in("with LDAP", "*)(uid=*))(|(uid=*", "*"),
        sign_in("with a login of another alphabet", "EXAMPLE\\аlice", "password"),
        sign_in("with an endless login", &"a".repeat(10_000), "password"),
        sign_in("with an endless password", "EXAMPLE\\alice", &"a".repeat(60_000)),
        sign_in(
            "with a password that was hashed",
            "EXAMPLE\\alice",
            "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA",
        ),
        sign_in("of an application", "EXAMPLE\\sweeper", APP_KEY),
        sign_in("of a locked account", LOCKED, LOCKED_PASSWORD),
        sign_in("of a removed account", REMOVED, REMOVED_PASSWORD),
        app("with another key", "EXAMPLE\\sweeper", "wrong", APP_SERIAL, 401),
        app("with another serial", "EXAMPLE\\sweeper", APP_KEY, "00", 401),
        app("without a serial", "EXAMPLE\\sweeper", APP_KEY, "", 401),
        app("that is a person", "EXAMPLE\\bob", BOB_PASSWORD, "00", 401),
        code("that is none", &scene.first_step, b"", 400),
        code("that is an object", &scene.first_step, b"{}", 400),
        code("that is null", &scene.first_step, b"null", 400),
        code("of seven digits", &scene.first_step, b"1234567", 400),
        code("of a negative number", &scene.first_step, b"-12345", 400),
        code("in digits of another script", &scene.first_step, "٠١٢٣٤٥".as_bytes(), 400),
        code("with a NUL", &scene.first_step, b"12345\0", 400),
        code("that is no UTF-8", &scene.first_step, b"\xff\xff\xff\xff\xff\xff", 400),
        code("behind white space without end", &scene.first_step, &[b' '; 5000], 400),
        code("NA of who has codes", &scene.first_step, b"NA", 401),
        code("with a token that has its own", &scene.user, b"123456", 403),
        code("without a password before", "", b"123456", 401),
    ]
}

/// Members of sessions, locks and logins that are not what they should be.
fn members(scene: &Scene) -> Vec<Row> {
    let named = |name: &str, value: serde_json::Value| {
        let mut body = json!({"managedResourceName": "db-01", "activityName": "ssh"});
        body[name] = value;
        body.to_string()
    };
    let start = |name: &str, body: String, status| {
        Ask::post(SESSIONS).bearer(&scene.user).body(body).refused(format!("a start with {name}"), status)
    };
    let group = |name: &str, body: String| {
        let ask = Ask::post("/api/v1/ActivitySession/Group").bearer(&scene.user).body(body);
        ask.refused(format!("a group of {name}"), 400)
    };
    let lock = |name: &str, body: serde_json::Value| {
        let ask = Ask::new("PUT", "/api/v1/ActivitySession/lock").bearer(&scene.admin).body(body.to_string());
        ask.refused(format!("a lock with {name}"), 400)
    };
    let extend = |name: &str, body: &str| {
        let ask = Ask::post(format!("{SESSIONS}/{}/Extend", scene.session)).bearer(&scene.user).body(body);
        ask.refused(format!("an extension by {name}"), 400)
    };
    let log_in = |name: &str, body: serde_json::Value| {
        let target = format!("{SESSIONS}/{}/loginAccount", scene.session);
        let ask = Ask::new("PUT", target).bearer(&scene.app).body(body.to_string());
        ask.refused(format!("a login account with {name}"), 400)
    };
    let id = "0197f3a0-6b9d-7e83-92c4-d5f1a8073b6e";
    let one = json!({"managedResourceName": "db-01", "activityName": "ssh"});
    let fields = |count| vec![json!({"name": "n", "value": "v"}); count];
    vec![
        start("nothing", "{}".into(), 400),
        start("a number for a resource", named("managedResourceName", json!(17)), 400),
        start("a list for a resource", named("managedResourceName", json!(["db-01"])), 400),
        start("an unknown resource", named("managedResourceName", json!("nowhere")), 404),
        start("a resource of SQL", named("managedResourceName", json!("db-01' OR '1'='1")), 404),
        start("an endless resource", named("managedResourceName", json!("d".repeat(50_000))), 404),
        start("an activity with a NUL", named("activityName", json!("ssh\0")), 404),
        start("an id that is none", named("managedResourceId", json!("nonsense")), 400),
        start("an id of 37 characters", named("managedResourceId", json!(format!("{id}0"))), 400),
        start("an id that is a number", named("managedResourceId", json!(1e300)), 400),
        start("somebody else's account", named("managedAccountId", json!(id)), 403),
        start("an unknown credential", named("credentialName", json!("root")), 404),
        start("a time that is none", named("startDateTimeUtc", json!("tomorrow")), 400),
        start("a time beyond all", named("startDateTimeUtc", json!("99999-01-01T00:00:00Z")), 400),
        start("a leap of months", named("startDateTimeUtc", json!("2030-13-41T25:61:61Z")), 400),
        start("an end before its start", named("endDateTimeUtc", json!("2001-01-01T00:00:00Z")), 400),
        start("an end in the last year", named("endDateTimeUtc", json!("9999-12-31T23:59:59Z")), 400),
        start("an endless note", named("note", json!("n".repeat(2001))), 400),
        start("a note that is an object", named("note", json!({"a": 1})), 400),
        start("an endless ticket", named("ticket", json!("t".repeat(201))), 400),
        start("fields that are a text", named("customFields", json!("text")), 400),
        start("fields of numbers", named("customFields", json!([17])), 400),
        start("fields without names", named("customFields", json!([{"value": "v"}])), 400),
        start("fields without end", named("customFields", json!(fields(1500))), 400),
        start(
            "two activities",
            r#"{"managedResourceName":"db-01","activityName":"a","activityName":"ssh"}"#.into(),
            400,
        ),
        group("nothing", "[]".into()),
        group("an object", one.to_string()),
        group("null", "[null]".into()),
        group("lists", "[[]]".into()),
        group("more than a hundred", json!(vec![one.clone(); 101]).to_string()),
        lock("ids that are numbers", json!({"activitySessionIds": [17], "locked": true})),
        lock("ids that are none", json!({"activitySessionIds": ["nonsense"], "locked": true})),
        lock("a text for ids", json!({"activitySessionIds": "all", "locked": true})),
        lock("nothing to lock", json!({"activitySessionIds": [], "locked": true})),
        lock("a text for truth", json!({"activitySessionIds": [id], "locked": "yes"})),
        lock("a number for truth", json!({"activitySessionIds": [id], "locked": 1})),
        lock("an endless title", json!({"activitySessionIds": [id], "lockTitle": "t".repeat(201)})),
        lock("an endless message", json!({"activitySessionIds": [id], "lockMessage": "m".repeat(2001)})),
        extend("half a minute", "0.5"),
        extend("a text", "\"five\""),
        extend("more minutes than there are", "99999999999"),
        extend("a number of a thousand digits", &"9".repeat(1000)),
        extend("a list", "[5]"),
        log_in("nothing", json!({})),
        log_in("an id that is none", json!({"id": "nonsense", "name": "a"})),
        log_in("a name of two lines", json!({"id": id, "name": "a\nb"})),
        log_in("a name that rings", json!({"id": id, "name": "a\u{7}"})),
        log_in("an endless name", json!({"id": id, "name": "n".repeat(201)})),
    ]
}

/// Sign-ins by form.
fn forms() -> Vec<Row> {
    let form = |name: &str, body: &[u8], status| {
        let form = "application/x-www-form-urlencoded";
        Ask::post("/signin").header("Content-Type", form).body(body).refused(format!("a form {name}"), status)
    };
    vec![
        form("of nothing", b"", 400),
        form("that is JSON", br#"{"login":"a","password":"b"}"#, 400),
        form("without a password", b"login=a", 400),
        form("with an empty password", b"login=a&password=", 400),
        form("with NULs", b"login=%00&password=%00", 401),
        form("with what is no hex", b"login=%zz&password=%", 401),
        form("with bytes that are no UTF-8", b"login=%ff%fe&password=\xff", 401),
        form("of a hundred logins", format!("{}password=b", "login=a&".repeat(100)).as_bytes(), 401),
    ]
}
