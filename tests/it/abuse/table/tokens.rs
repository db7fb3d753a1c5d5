//! Tokens that this server did not sign, not so, not for this, or not for anybody who is still let in.

use aws_lc_rs::hmac;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use super::{
    super::{
        row::{Ask, Row},
        world::BOB_PASSWORD,
    },
    scene::Scene,
};

const LIST: &str = "/api/v1/ActivitySession";

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    [forged(scene), altered(scene), of_others(scene), headers(scene)].concat()
}

fn encoded(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// A token of these parts, by this key.
fn signed(header: &Value, claims: &Value, algorithm: hmac::Algorithm, key: &[u8]) -> String {
    let message = format!("{}.{}", encoded(header), encoded(claims));
    let tag = hmac::sign(&hmac::Key::new(algorithm, key), message.as_bytes());
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(tag))
}

fn row(name: impl std::fmt::Display, token: &str, status: u16) -> Row {
    Ask::get(LIST).bearer(token).refused(format!("a token {name}"), status)
}

/// The same token with other claims under the same signature.
fn other_claims(token: &str, claims: &Value) -> String {
    let [header, _, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!("{token}") };
    format!("{header}.{}.{signature}", encoded(claims))
}

/// What is signed otherwise, or not at all.
fn forged(scene: &Scene) -> Vec<Row> {
    let (header, claims) = Scene::parts(&scene.user);
    let key = scene.token_key.as_slice();
    let with = |name: &str, value: Value| {
        let mut header = header.clone();
        header[name] = value;
        header
    };
    let algorithm = |name: &str| with("alg", json!(name));
    let unsigned = |name: &str| format!("{}.{}.", encoded(&algorithm(name)), encoded(&claims));
    let signature = scene.user.rsplit('.').next().unwrap();
    let sign = |header: &Value| signed(header, &claims, hmac::HMAC_SHA256, key);
    let without_algorithm = json!({"typ": "JWT"});
    let mut more = claims.clone();
    more["http://stealthbits.com/pam/roles"] = json!("Admin");
    vec![
        row("of alg none", &unsigned("none"), 401),
        row("of alg None", &unsigned("None"), 401),
        row("of alg nOnE", &unsigned("nOnE"), 401),
        row("of no alg", &format!("{}.{}.", encoded(&without_algorithm), encoded(&claims)), 401),
        row("of alg none with a signature", &format!("{}{signature}", unsigned("none")), 401),
        row("of alg RS256 by the HMAC key", &sign(&algorithm("RS256")), 401),
        row("of alg ES256 by the HMAC key", &sign(&algorithm("ES256")), 401),
        row("of alg EdDSA by the HMAC key", &sign(&algorithm("EdDSA")), 401),
        row("of alg hs256", &sign(&algorithm("hs256")), 401),
        row("of alg HS384", &signed(&algorithm("HS384"), &claims, hmac::HMAC_SHA384, key), 401),
        row("of alg HS512", &signed(&algorithm("HS512"), &claims, hmac::HMAC_SHA512, key), 401),
        row("by another key", &signed(&header, &claims, hmac::HMAC_SHA256, &[9; 32]), 401),
        row("by an empty key", &signed(&header, &claims, hmac::HMAC_SHA256, b""), 401),
        row("by a password", &signed(&header, &claims, hmac::HMAC_SHA256, BOB_PASSWORD.as_bytes()), 401),
        row(
            "that brings its key",
            &signed(
                &with("jwk", json!({"kty": "oct", "k": "CQkJCQ", "alg": "HS256"})),
                &claims,
                hmac::HMAC_SHA256,
                &[9; 4],
            ),
            401,
        ),
        row(
            "that names its key by a path",
            &signed(&with("kid", json!("../../../../dev/null")), &claims, hmac::HMAC_SHA256, b""),
            401,
        ),
        row("with more in it than was signed", &other_claims(&scene.user, &more), 401),
        row("of another role, unsigned", &format!("{}.{}.", encoded(&header), encoded(&more)), 401),
    ]
}

/// What is signed by the server's own key, and says what the server does not.
fn altered(scene: &Scene) -> Vec<Row> {
    let (header, claims) = Scene::parts(&scene.user);
    let key = scene.token_key.as_slice();
    let with = |name: &str, value: Value| {
        let mut claims = claims.clone();
        claims[name] = value;
        claims
    };
    let without = |name: &str| {
        let mut claims = claims.clone();
        claims.as_object_mut().unwrap().remove(name);
        claims
    };
    let row = |name: &str, claims: &Value, status| {
        row(format!("signed right {name}"), &signed(&header, claims, hmac::HMAC_SHA256, key), status)
    };
    let id = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";
    vec![
        row("of another issuer", &with("iss", json!("https://example.test")), 401),
        row("of no issuer", &without("iss"), 401),
        row("for another audience", &with("aud", json!("somebody else")), 401),
        row("for no audience", &without("aud"), 401),
        row("for nobody", &without("sub"), 401),
        row("that has expired", &with("exp", json!(1_000_000_000)), 401),
        row("that expires at no time", &without("exp"), 401),
        row("that expires as a text", &with("exp", json!("never")), 401),
        row("that expires below zero", &with("exp", json!(-1)), 401),
        row("without its second factor", &with("mfa", json!(false)), 403),
        row("with a text for its second factor", &with("mfa", json!("true")), 401),
        row("of an account that is none", &with("ManagedAccountId", json!(id)), 401),
        row("of an account that is a number", &with("ManagedAccountId", json!(1)), 401),
        row("of a role that is none", &with("http://stealthbits.com/pam/roles", json!("Root")), 401),
        row("from before a password was changed", &with("proof", json!("0123456789abcdef")), 401),
        row("that is a list", &json!([claims]), 401),
    ]
}

/// Tokens as the server gave them, to whom it lets in no more, not yet, or not here.
fn of_others(scene: &Scene) -> Vec<Row> {
    vec![
        row("of a locked account", &scene.locked, 401),
        row("of a removed account", &scene.removed, 401),
        row("before the second factor", &scene.first_step, 403),
        Ask::get("/api/v1/UserToken").bearer(&scene.locked).refused("a fresh token of a locked account", 401),
        Ask::get("/api/v1/UserToken")
            .bearer(&scene.first_step)
            .refused("a fresh token before the second", 403),
        Ask::get("/hangup/v1/hanging")
            .bearer(&scene.first_step)
            .refused("hangup's before the second factor", 403),
        Ask::get("/hangup/v1/limits").bearer(&scene.user).refused("limits for a user", 403),
        Ask::get("/hangup/v1/limits").bearer(&scene.removed).refused("limits for a removed account", 401),
        Ask::get("/api/v1/ActivitySession/Search").bearer(&scene.user).refused("a search by a user", 403),
        Ask::new("DELETE", "/api/v1/ActivitySession/CancelHanging")
            .bearer(&scene.admin)
            .refused("a sweep by an administrator", 403),
        Ask::get("/v2/community/servers").bearer(&scene.app).refused("servers for a token", 401),
    ]
}

/// Tokens that are good, in headers that are not.
fn headers(scene: &Scene) -> Vec<Row> {
    let token = scene.user.as_str();
    let header = |name: &str, value: String| {
        Ask::get(LIST).header("Authorization", value).refused(format!("an authorization {name}"), 401)
    };
    vec![
        Ask::get(LIST).refused("no authorization", 401),
        header("of nothing", String::new()),
        header("of a scheme alone", "Bearer".into()),
        header("of a token alone", token.into()),
        header("by the scheme Basic", "Basic RVhBTVBMRVxib2I6cGFzc3dvcmQ=".into()),
        header("by the scheme Basic with a token", format!("Basic {token}")),
        header("by the scheme Token", format!("Token {token}")),
        header("by the scheme Bearer:", format!("Bearer: {token}")),
        header("of a token in quotes", format!("Bearer \"{token}\"")),
        header("of a token and a comma", format!("Bearer {token},")),
        header("of a token and another", format!("Bearer {token} {token}")),
        header("of half a token", format!("Bearer {}", &token[..token.len() / 2])),
        header("of a token without its last letter", format!("Bearer {}", &token[..token.len() - 1])),
        header("of a token with one letter more", format!("Bearer {token}A")),
        header("of a token of four parts", format!("Bearer {token}.{token}")),
        header("of a token of two parts", format!("Bearer {}", token.rsplit_once('.').unwrap().0)),
        header("of dots", "Bearer ..".into()),
        header("of a padded token", format!("Bearer {token}==")),
        header("of 60,000 letters", format!("Bearer {}", "a".repeat(60_000))),
        Ask::get(LIST).bearer(token).bearer(&scene.admin).refused("two authorizations", 401),
        Ask::get(LIST).bearer(token).header("Authorization", "Basic YTpi").refused("two schemes", 401),
        Ask::get(LIST).bearer("nonsense").bearer(token).refused("a wrong and a right authorization", 401),
        Ask::get(LIST)
            .header("Authorization", b"Bearer \xff\xfe")
            .refused("an authorization that is no text", 401),
        Ask::get(format!("{LIST}?access_token={token}&token={token}")).refused("a token in the query", 401),
        Ask::get(format!("{LIST}?Authorization=Bearer%20{token}")).refused("a header in the query", 401),
    ]
}
