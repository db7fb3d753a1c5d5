//! What the server says of itself is what the contracts say; and a test of that test, by changes that it must notice.

use hangup::contract::diff::{Difference, differences};
use serde_json::{Map, Value, json};

use crate::contracts::{contract, families};

/// The document that the handlers of a family make.
fn served(family: &str) -> Value {
    let document = hangup::api::documents().into_iter().find(|(stem, _)| *stem == family);
    serde_json::to_value(document.unwrap_or_else(|| panic!("no handlers make a document of {family}")).1)
        .unwrap()
}

fn lines(differences: &[Difference]) -> String {
    differences.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_contract_is_served_and_everything_served_has_a_contract() {
    let mut documents: Vec<_> =
        hangup::api::documents().into_iter().map(|(stem, _)| stem.to_owned()).collect();
    documents.sort();
    assert_eq!(documents, families());
}

#[test]
fn the_handlers_of_privilege_secure_say_what_the_contract_says() {
    let found = differences(&contract("privilege-secure"), &served("privilege-secure"));
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), lines(&found));
}

#[test]
fn the_handlers_of_sonoran_cms_say_what_the_contract_says() {
    let found = differences(&contract("sonoran-cms"), &served("sonoran-cms"));
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), lines(&found));
}

#[test]
fn the_handlers_of_hangup_say_what_the_contract_says() {
    let found = differences(&contract("hangup"), &served("hangup"));
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), lines(&found));
}

/// utoipa has no word for it, so that the diff cannot compare it: the server takes every empty query value for an
/// absent one, also where a list has it.
#[test]
fn privilege_secure_says_of_every_query_parameter_that_may_be_left_out_that_it_may_be_empty() {
    let contract = contract("privilege-secure");
    let shared = contract["components"]["parameters"].as_object().unwrap().values();
    let operations =
        contract["paths"].as_object().unwrap().values().flat_map(|path| path.as_object().unwrap());
    let own = operations.flat_map(|(_, operation)| operation["parameters"].as_array().into_iter().flatten());
    let optional = shared.chain(own).filter(|it| it["in"] == "query" && it["required"] != true);
    let names: Vec<_> = optional
        .clone()
        .filter(|it| it["schema"]["type"] != "array" && it["allowEmptyValue"] != true)
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert!(names.is_empty(), "{names:?}");
    assert!(optional.count() > 20, "the contract's parameters are elsewhere now");
}

/// One change of a contract: a name for people, where, and what becomes of the value there; `None` removes it.
type Planted = (&'static str, &'static str, Option<Value>);

const DELETE: &str = "/paths/~1api~1v1~1ActivitySession~1{sessionId}/delete";

fn planted_in_privilege_secure() -> Vec<Planted> {
    vec![
        ("the version", "/info/version", Some(json!("4.3"))),
        ("a server's address", "/servers/0/url", Some(json!("https://localhost:6501"))),
        (
            "an operation's id",
            "/paths/~1api~1v1~1ActivitySession~1{sessionId}/delete/operationId",
            Some(json!("Delete")),
        ),
        ("an operation less", DELETE, None),
        ("a path less", "/paths/~1api~1v1~1UserToken", None),
        ("an operation's tag", "/paths/~1signin/post/tags/0", Some(json!("Session"))),
        ("an operation that is open to everybody", "/security", Some(json!([]))),
        ("an operation that is open no more", "/paths/~1signinBody/post/security", None),
        ("a scheme's format", "/components/securitySchemes/Bearer/bearerFormat", Some(json!("opaque"))),
        ("a scheme's name", "/components/securitySchemes/Bearer/scheme", Some(json!("basic"))),
        ("a status less", "/paths/~1api~1v1~1ActivitySession~1{sessionId}/delete/responses/404", None),
        (
            "a body in an answer without one",
            "/paths/~1api~1v1~1ActivitySession~1{sessionId}/delete/responses/202",
            Some(json!({"description": "", "content": {"application/json": {"schema": {"type": "string"}}}})),
        ),
        ("a header less", "/paths/~1api~1v1~1ActivitySession/post/responses/201/headers/Location", None),
        (
            "a header's type",
            "/components/responses/TooManyRequests/headers/Retry-After/schema/type",
            Some(json!("string")),
        ),
        (
            "the content type of problems",
            "/components/responses/NotFound/content",
            Some(json!({"application/json": {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}})),
        ),
        ("a response that leads nowhere", "/components/responses/Conflict", None),
        ("a schema that leads nowhere", "/components/schemas/SigninRequest", None),
        ("the format of a path parameter", "/components/parameters/SessionId/schema/format", None),
        ("a query parameter less", "/paths/~1api~1v1~1ActivitySession/get/parameters/2", None),
        ("a query parameter's name", "/components/parameters/Category/name", Some(json!("state"))),
        ("a query parameter's place", "/components/parameters/Category/in", Some(json!("header"))),
        ("a body that may be left out", "/paths/~1signinBody/post/requestBody/required", Some(json!(false))),
        (
            "a body's content type",
            "/paths/~1signin/post/requestBody/content/application~1x-www-form-urlencoded",
            None,
        ),
        (
            "an enumeration's value more",
            "/components/schemas/SessionStatus/enum",
            Some(json!([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8])),
        ),
        ("an enumeration's format", "/components/schemas/SessionStatus/format", Some(json!("int64"))),
        (
            "a member that may be null no more",
            "/components/schemas/ActivitySession/properties/note/nullable",
            None,
        ),
        ("a member less", "/components/schemas/ActivitySession/properties/ticket", None),
        ("a required member less", "/components/schemas/AppUserTokenRequest/required/2", None),
        (
            "a date that is any text",
            "/components/schemas/ActivitySession/properties/createdDateTimeUtc/format",
            None,
        ),
        (
            "no members but the named",
            "/components/schemas/ProblemDetails/additionalProperties",
            Some(json!(false)),
        ),
        (
            "a reference to another schema",
            "/components/schemas/ActivitySessionRequest/allOf/0/properties/customFields/items/$ref",
            Some(json!("#/components/schemas/SigninRequest")),
        ),
    ]
}

fn planted_in_sonoran_cms() -> Vec<Planted> {
    vec![
        ("the title", "/info/title", Some(json!("Sonoran CAD"))),
        ("a method", "/paths/~1v2~1community~1sessions/patch", None),
        ("an operation's id", "/paths/~1v2~1community~1sessions/delete/operationId", Some(json!("cancel"))),
        (
            "a parameter that may be left out",
            "/paths/~1v2~1community~1sessions~1current/get/parameters/0/required",
            None,
        ),
        (
            "a parameter's type",
            "/paths/~1v2~1community~1sessions~1current/get/parameters/0/schema/type",
            Some(json!("string")),
        ),
        ("the status of a success", "/paths/~1v2~1community~1sessions/delete/responses/204", None),
        ("the limit of calls", "/paths/~1v2~1community~1sessions/post/responses/429", None),
        ("a body", "/paths/~1v2~1community~1sessions/delete/requestBody", None),
        ("the key's scheme", "/components/securitySchemes/bearerAuth/type", Some(json!("apiKey"))),
        ("the security of all", "/security/0/bearerAuth", None),
        ("a bound", "/components/schemas/SessionCommand/properties/serverId/minimum", Some(json!(0))),
        ("a bound less", "/components/schemas/SessionCommand/properties/serverId/minimum", None),
        ("a required member less", "/components/schemas/CommunityServerSession/required/6", None),
        (
            "a member that may be null no more",
            "/components/schemas/CommunityServerSession/properties/endedAt/nullable",
            None,
        ),
        (
            "a member's type",
            "/components/schemas/SessionEnvelope/properties/success/type",
            Some(json!("string")),
        ),
        (
            "what an object may hold",
            "/components/schemas/CommunityServerSession/properties/stats/additionalProperties",
            Some(json!({"type": "string"})),
        ),
    ]
}

fn harmless_in_privilege_secure() -> Vec<Planted> {
    vec![
        ("the description", "/info/description", Some(json!("Other words."))),
        ("a summary", "/paths/~1signin/post/summary", None),
        (
            "a response's description",
            "/components/responses/NotFound/description",
            Some(json!("Gone fishing.")),
        ),
        ("a member's description", "/components/schemas/ActivitySession/properties/note/description", None),
        ("an example", "/paths/~1signinBody/post/requestBody/content/application~1json/example", None),
        (
            "an example of an answer",
            "/components/responses/NotFound/content/application~1problem+json/example",
            None,
        ),
        ("an extension", "/components/schemas/SessionStatus/x-enum-varnames", None),
        (
            "the order of an enumeration",
            "/components/schemas/SessionStatus/enum",
            Some(json!([7, 6, 5, 4, 3, 2, 1, 0, -1])),
        ),
        (
            "the order of what is required",
            "/components/schemas/SigninRequest/required",
            Some(json!(["password", "login"])),
        ),
        ("what a tag is about", "/tags", None),
        (
            "3.1's spelling of a member that may be null",
            "/components/schemas/ActivitySession/properties/note",
            Some(json!({"type": ["null", "string"]})),
        ),
        ("whom to ask", "/info/contact", None),
        ("security of none, as one empty requirement", "/paths/~1signin/post/security", Some(json!([{}]))),
    ]
}

fn harmless_in_sonoran_cms() -> Vec<Planted> {
    vec![
        ("the description", "/info/description", None),
        (
            "a bound as a decimal",
            "/components/schemas/SessionCommand/properties/serverId/minimum",
            Some(json!(1.0)),
        ),
        ("what a key is for", "/components/securitySchemes/bearerAuth/description", None),
        (
            "anything, as an empty schema",
            "/components/schemas/CommunityServerSession/properties/stats/additionalProperties",
            Some(json!({})),
        ),
    ]
}

/// Changes the value at a place that must exist.
fn plant(document: &mut Value, pointer: &str, value: Option<Value>) {
    assert!(document.pointer(pointer).is_some(), "the contract has nothing at {pointer} any more");
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    match (document.pointer_mut(parent).unwrap(), value) {
        (Value::Object(members), Some(value)) => {
            members.insert(key, value);
        }
        (Value::Object(members), None) => *members = without(members, &key),
        (Value::Array(elements), Some(value)) => elements[key.parse::<usize>().unwrap()] = value,
        (Value::Array(elements), None) => {
            elements.remove(key.parse().unwrap());
        }
        _ => panic!("{parent} has no members"),
    }
}

fn without(members: &Map<String, Value>, key: &str) -> Map<String, Value> {
    members
        .iter()
        .filter(|(name, _)| *name != key)
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// The names of the changes that make no difference to what the diff against the served document finds.
fn unnoticed(family: &str, planted: Vec<Planted>) -> Vec<&'static str> {
    let served = served(family);
    let before = differences(&contract(family), &served);
    planted
        .into_iter()
        .filter_map(|(name, pointer, value)| {
            let mut contract = contract(family);
            plant(&mut contract, pointer, value);
            (differences(&contract, &served) == before).then_some(name)
        })
        .collect()
}

fn planted_in_hangup() -> Vec<Planted> {
    vec![
        ("an operation less", "/paths/~1hangup~1v1~1hanging", None),
        ("a rule less", "/components/schemas/HangingRule/enum/0", None),
        ("a kind of step less", "/components/schemas/ReceiptStepKind/enum/4", None),
        ("an outcome less", "/components/schemas/Receipt/properties/outcome/enum/0", None),
        (
            "an outcome that is always there",
            "/components/schemas/Receipt/properties/outcome/nullable",
            Some(json!(false)),
        ),
        ("a member that need not be there", "/components/schemas/HangingSession/required/0", None),
        ("a number's width", "/components/schemas/HangingSession/properties/overdueSeconds/format", None),
    ]
}

const NONE: [&str; 0] = [];

#[test]
fn every_planted_change_of_privilege_secure_is_noticed() {
    assert_eq!(unnoticed("privilege-secure", planted_in_privilege_secure()), NONE);
}

#[test]
fn every_planted_change_of_sonoran_cms_is_noticed() {
    assert_eq!(unnoticed("sonoran-cms", planted_in_sonoran_cms()), NONE);
}

#[test]
fn every_planted_change_of_hangup_is_noticed() {
    assert_eq!(unnoticed("hangup", planted_in_hangup()), NONE);
}

#[test]
fn more_than_a_few_changes_are_planted() {
    assert!(planted_in_privilege_secure().len() >= 24, "{}", planted_in_privilege_secure().len());
    assert!(planted_in_sonoran_cms().len() >= 12, "{}", planted_in_sonoran_cms().len());
}

#[test]
fn no_harmless_change_of_privilege_secure_is_reported() {
    let harmless = harmless_in_privilege_secure();
    let names: Vec<_> = harmless.iter().map(|(name, ..)| *name).collect();
    assert_eq!(unnoticed("privilege-secure", harmless), names);
}

#[test]
fn no_harmless_change_of_sonoran_cms_is_reported() {
    let harmless = harmless_in_sonoran_cms();
    let names: Vec<_> = harmless.iter().map(|(name, ..)| *name).collect();
    assert_eq!(unnoticed("sonoran-cms", harmless), names);
}
