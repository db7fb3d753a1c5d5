use serde_json::{Value, json};

use super::{Difference, differences};

/// A document of one operation, which answers with `schema`.
fn document(schema: &Value, schemas: &Value) -> Value {
    json!({
        "info": {"title": "Sessions", "version": "1.0"},
        "paths": {"/sessions": {"get": {
            "operationId": "list",
            "responses": {"200": {"description": "", "content": {"application/json": {"schema": schema}}}},
        }}},
        "components": {"schemas": schemas},
    })
}

fn operation(operation: &Value) -> Value {
    json!({"paths": {"/sessions": {"get": operation}}})
}

fn pointers(contract: &Value, served: &Value) -> Vec<String> {
    differences(contract, served).into_iter().map(|difference| difference.pointer).collect()
}

const NONE: [&str; 0] = [];
const SCHEMA: &str = "/operations/GET ~1sessions/responses/200/content/application~1json/schema";

#[test]
fn spellings_of_one_schema_are_no_difference() {
    let schemas = json!({"Id": {"type": "string", "format": "uuid"}});
    for (three_zero, three_one) in [
        (json!({"type": "string", "nullable": true}), json!({"type": ["null", "string"]})),
        (json!({"type": "string", "nullable": false}), json!({"type": ["string"]})),
        (
            json!({"type": "string", "nullable": true, "allOf": [{"$ref": "#/components/schemas/Id"}]}),
            json!({"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Id"}]}),
        ),
        (json!({"$ref": "#/components/schemas/Id"}), json!({"anyOf": [{"$ref": "#/components/schemas/Id"}]})),
        (json!({"type": "string", "enum": ["a"]}), json!({"type": "string", "const": "a"})),
        (
            json!({"type": "string", "nullable": true, "enum": ["a", null]}),
            json!({"type": ["string", "null"], "enum": ["a"]}),
        ),
        (
            json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true}),
            json!({"type": "integer", "exclusiveMinimum": 1}),
        ),
        (
            json!({"type": "integer", "maximum": 9, "exclusiveMaximum": false}),
            json!({"type": "integer", "maximum": 9.0}),
        ),
        (
            json!({"type": "string", "format": "binary"}),
            json!({"type": "string", "contentMediaType": "application/octet-stream"}),
        ),
        (json!({"type": "string", "format": "byte"}), json!({"type": "string", "contentEncoding": "base64"})),
        (
            json!({"type": "object", "additionalProperties": {}}),
            json!({"type": "object", "additionalProperties": true, "propertyNames": {"type": "string"}}),
        ),
        (
            json!({"oneOf": [{"type": "string"}, {"type": "integer"}]}),
            json!({"oneOf": [{"type": "integer"}, {"type": "string"}]}),
        ),
        (
            json!({"type": "array", "items": {}, "required": [], "minItems": 0}),
            json!({"type": "array", "items": true}),
        ),
    ] {
        let (contract, served) = (document(&three_zero, &schemas), document(&three_one, &schemas));
        assert_eq!(pointers(&contract, &served), NONE, "{three_zero} against {three_one}");
    }
}

#[test]
fn what_changes_the_wire_is_a_difference() {
    for (contract, served) in [
        (json!({"type": "string", "nullable": true}), json!({"type": "string"})),
        (json!({"type": "string"}), json!({"type": ["string", "integer"]})),
        (json!({"enum": ["a", null]}), json!({"enum": ["a"]})),
        (json!({"enum": ["1"]}), json!({"enum": [1]})),
        (
            json!({"type": "integer", "minimum": 1, "exclusiveMinimum": true}),
            json!({"type": "integer", "minimum": 1}),
        ),
        (json!({"type": "object"}), json!({"type": "object", "additionalProperties": false})),
        (json!({"type": "object"}), json!({"type": "object", "propertyNames": {"pattern": "^a"}})),
        (
            json!({"oneOf": [{"type": "string"}, {"type": "integer"}]}),
            json!({"anyOf": [{"type": "string"}, {"type": "integer"}]}),
        ),
        (json!({"type": "null"}), json!({})),
        (json!(true), json!(false)),
        (json!({"prefixItems": [{"type": "string"}, {}]}), json!({"prefixItems": [{}, {"type": "string"}]})),
        (json!({"type": "string", "default": "a"}), json!({"type": "string", "default": "b"})),
        (
            json!({"properties": {"title": {"type": "string"}}}),
            json!({"properties": {"title": {"type": "integer"}}}),
        ),
    ] {
        let none = json!({});
        assert!(
            !differences(&document(&contract, &none), &document(&served, &none)).is_empty(),
            "{contract} against {served}"
        );
    }
}

#[test]
fn a_difference_names_its_place_and_both_sides() {
    let schema =
        |format| json!({"type": "object", "properties": {"a/b": {"type": "string", "format": format}}});
    let found = differences(&document(&schema("uuid"), &json!({})), &document(&schema("date"), &json!({})));
    let pointer = format!("{SCHEMA}/properties/a~1b/format");
    let (contract, served) = (Some(json!("uuid")), Some(json!("date")));
    assert_eq!(found, [Difference { pointer: pointer.clone(), contract, served }]);
    assert_eq!(found[0].to_string(), format!("{pointer}\n  contract: \"uuid\"\n  served:   \"date\""));
}

#[test]
fn a_long_side_is_cut_where_it_is_shown() {
    let difference =
        Difference { pointer: "/info/title".into(), contract: Some(json!("ä".repeat(400))), served: None };
    let shown = difference.to_string();
    assert!(shown.contains("ä…\n  served:   absent"), "{shown}");
    assert!(shown.chars().count() < 400, "{shown}");
}

#[test]
fn a_schema_that_many_operations_share_differs_once() {
    let document = |kind| {
        let session = json!({"$ref": "#/components/schemas/Session"});
        let list = json!({"type": "array", "items": session});
        let mut document = document(
            &list,
            &json!({"Session": {"type": "object", "required": ["id"], "properties": {"id": {"type": kind}}}}),
        );
        document["paths"]["/sessions/{id}"] = document["paths"]["/sessions"].clone();
        document
    };
    assert_eq!(pointers(&document("string"), &document("integer")), ["/schemas/Session/properties/id/type"]);
}

#[test]
fn a_schema_in_place_equals_the_same_schema_by_name() {
    let named = document(
        &json!({"$ref": "#/components/schemas/Outer"}),
        &json!({"Outer": {"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/Inner"}}}, "Inner": {"type": "string"}}),
    );
    let inline =
        |kind| document(&json!({"type": "object", "properties": {"inner": {"type": kind}}}), &json!({}));
    let only_names = ["/schemas/Inner", "/schemas/Outer"];
    assert_eq!(pointers(&named, &inline("string")), only_names);
    let with_place = [&format!("{SCHEMA}/properties/inner/type"), "/schemas/Inner", "/schemas/Outer"];
    assert_eq!(pointers(&named, &inline("integer")), with_place);
}

#[test]
fn schemas_that_no_operation_reaches_are_of_no_account() {
    let reached = json!({"A": {"items": {"$ref": "#/components/schemas/B"}}, "B": {"type": "string"}});
    let mut more = reached.clone();
    more["Unused"] = json!({"type": "integer"});
    let schema = json!({"$ref": "#/components/schemas/A"});
    assert_eq!(pointers(&document(&schema, &reached), &document(&schema, &more)), NONE);
}

#[test]
fn schemas_that_contain_themselves_are_compared() {
    let tree = |name: &str, kind| {
        let reference = format!("#/components/schemas/{name}");
        let properties =
            json!({"value": {"type": kind}, "children": {"type": "array", "items": {"$ref": reference}}});
        document(&json!({"$ref": reference}), &json!({name: {"type": "object", "properties": properties}}))
    };
    assert_eq!(pointers(&tree("Tree", "string"), &tree("Tree", "string")), NONE);
    assert_eq!(
        pointers(&tree("Tree", "string"), &tree("Tree", "integer")),
        ["/schemas/Tree/properties/value/type"]
    );
    assert_eq!(
        pointers(&tree("Tree", "string"), &tree("Node", "string")),
        ["/schemas/Node", "/schemas/Tree"]
    );
}

#[test]
fn a_reference_that_leads_nowhere_is_a_difference_even_to_itself() {
    let gone = json!({"$ref": "#/components/schemas/Gone"});
    let schema = document(&gone, &json!({}));
    assert_eq!(pointers(&schema, &schema), ["/schemas/Gone"]);
    for (parts, place) in [
        (json!({"responses": {"200": {"$ref": "#/components/responses/Gone"}}}), "responses/200"),
        (json!({"requestBody": {"$ref": "elsewhere.yaml#/Gone"}}), "requestBody"),
        (
            json!({"parameters": [{"$ref": "#/components/parameters/Gone"}]}),
            "parameters/\"#~1components~1parameters~1Gone\"",
        ),
    ] {
        let document = operation(&parts);
        assert_eq!(pointers(&document, &document), [format!("/operations/GET ~1sessions/{place}")]);
    }
}

#[test]
fn references_in_a_circle_end() {
    let mut document = operation(&json!({"responses": {"200": {"$ref": "#/components/responses/A"}}}));
    document["components"]["responses"] =
        json!({"A": {"$ref": "#/components/responses/B"}, "B": {"$ref": "#/components/responses/A"}});
    assert_eq!(pointers(&document, &document), ["/operations/GET ~1sessions/responses/200"]);

    let alias = |name: &str| {
        let reference = json!({"$ref": format!("#/components/schemas/{name}")});
        self::document(&reference, &json!({name: reference}))
    };
    assert_eq!(
        pointers(&alias("A"), &self::document(&json!({"type": "string"}), &json!({}))),
        [SCHEMA, "/schemas/A"]
    );
}

#[test]
fn parameters_of_the_path_belong_to_each_of_its_operations() {
    let parameter = json!({"in": "query", "name": "skip", "schema": {"type": "integer"}});
    let shared = json!({"paths": {"/sessions": {"parameters": [parameter], "get": {}}}});
    assert_eq!(pointers(&shared, &operation(&json!({"parameters": [parameter]}))), NONE);

    let overridden = json!({"paths": {"/sessions": {
        "parameters": [{"in": "query", "name": "skip", "required": true}],
        "get": {"parameters": [parameter]},
    }}});
    assert_eq!(pointers(&shared, &overridden), NONE);
}

#[test]
fn defaults_say_the_same_as_silence() {
    let terse = operation(&json!({
        "parameters": [{"in": "query", "name": "skip"}, {"in": "header", "name": "If-Match"}],
        "requestBody": {"content": {"application/json": {}}},
    }));
    let wordy = operation(&json!({
        "deprecated": false, "tags": [],
        "parameters": [
            {"in": "header", "name": "if-match", "style": "simple", "explode": false},
            {"in": "query", "name": "skip", "required": false, "style": "form", "explode": true},
        ],
        "requestBody": {"required": false, "content": {"Application/JSON": {"example": 1}}},
    }));
    assert_eq!(pointers(&terse, &wordy), NONE);
}

#[test]
fn no_security_and_an_empty_requirement_are_one() {
    let mut documents = [json!([]), json!([{}])].map(|security| operation(&json!({"security": security})));
    let [none, empty] = &mut documents;
    assert_eq!(pointers(none, empty), NONE);
    assert_eq!(pointers(none, &operation(&json!({}))), NONE);

    let mut inherited = operation(&json!({}));
    inherited["security"] = json!([{"Bearer": []}]);
    let found = pointers(&inherited, &operation(&json!({"security": [{"Bearer": []}]})));
    assert_eq!(found, NONE);
    let optional = operation(&json!({"security": [{}, {"Bearer": []}]}));
    assert_eq!(pointers(&inherited, &optional), ["/operations/GET ~1sessions/security/{}"]);
}

#[test]
fn a_response_without_a_description_is_a_difference() {
    let with = operation(&json!({"responses": {"202": {"description": "Accepted"}}}));
    let without = operation(&json!({"responses": {"202": {}}}));
    assert_eq!(pointers(&with, &without), ["/operations/GET ~1sessions/responses/202/described"]);
}

#[test]
fn anything_that_is_no_document_is_read_without_a_panic() {
    let odd = json!({
        "info": 1, "servers": "x", "security": 3,
        "paths": {"/a": null, "/b": {"get": 1, "post": {"parameters": [1, {"in": 2}], "responses": [1], "tags": "x"}}},
        "components": {"schemas": [], "securitySchemes": "x"},
    });
    for document in [json!(null), json!([]), json!("x"), odd] {
        assert_eq!(pointers(&document, &document), NONE, "{document}");
        assert!(!differences(&document, &self::document(&json!({}), &json!({}))).is_empty(), "{document}");
    }
}
