//! Keeps `generated/` in step with `openapi/`, where the feature `codegen` is on; else does nothing.
//!
//! A stale file is written anew. Where `HANGUP_CODEGEN=check` or `CI` is set it fails the build instead, so that what
//! is committed is what was reviewed.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "codegen")]
    codegen::run();
}

#[cfg(feature = "codegen")]
mod codegen {
    use std::{env, fs, path::Path, process};

    use openapiv3::{
        Components, MediaType, OpenAPI, Operation, PathItem, ReferenceOr, Response, Responses, Schema,
        SchemaKind, StatusCode, Type,
    };
    use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle, TypeImpl};
    use yaml_serde::Value;

    /// A contract, the client that comes of it, and the type that the client carries for its hooks.
    struct Family {
        contract: &'static str,
        output: &'static str,
        inner: &'static str,
    }

    const FAMILIES: [Family; 3] = [
        Family {
            contract: "openapi/privilege-secure.yaml",
            output: "generated/privilege_secure.rs",
            inner: "crate::client::privilege_secure::Access",
        },
        Family {
            contract: "openapi/sonoran-cms.yaml",
            output: "generated/sonoran_cms.rs",
            inner: "crate::client::sonoran_cms::Access",
        },
        Family {
            contract: "openapi/hangup.yaml",
            output: "generated/hangup.rs",
            inner: "crate::client::hangup::Access",
        },
    ];

    /// Integer enumerations, which `crate::contract` writes by hand: progenitor makes bare numbers of them. A contract
    /// need not have all of them.
    const NUMBERED: [&str; 18] = [
        "ActionLogType",
        "ActivityConfigurationSettingType",
        "ActivityConfigurationType",
        "ActivityLoginType",
        "ActivitySessionTopUsersTypes",
        "ActivityType",
        "ApprovalType",
        "ApprovalWorkflowApprovalState",
        "ApprovalWorkflowApproverType",
        "CustomFieldDataType",
        "LoginSessionState",
        "ManagedAccountType",
        "ManagedResourceType",
        "RequesterLoginFormat",
        "SbPamAccountType",
        "SessionStatus",
        "SessionSummaryStatus",
        "StreamType",
    ];

    pub(super) fn run() {
        println!("cargo::rerun-if-env-changed=HANGUP_CODEGEN");
        println!("cargo::rerun-if-env-changed=CI");
        for family in &FAMILIES {
            println!("cargo::rerun-if-changed={}", family.contract);
            println!("cargo::rerun-if-changed={}", family.output);
            settle(family, &generate(family));
        }
    }

    /// Writes the output where it differs: an untouched tree stays untouched, and is not compiled again.
    fn settle(family: &Family, code: &str) {
        let output = Path::new(family.output);
        if fs::read_to_string(output).is_ok_and(|present| present == code) {
            return;
        }
        let only_check =
            env::var_os("CI").is_some() || env::var("HANGUP_CODEGEN").is_ok_and(|mode| mode == "check");
        assert!(
            !only_check,
            "{} is not what {} gives: run `env -u CI -u HANGUP_CODEGEN cargo build --features codegen` and commit both",
            family.output, family.contract
        );
        // By rename, since builds with different target directories may run at once.
        let fresh = output.with_extension(format!("rs.{}", process::id()));
        fs::write(&fresh, code).unwrap_or_else(|error| panic!("cannot write {}: {error}", fresh.display()));
        fs::rename(&fresh, output).unwrap_or_else(|error| panic!("cannot write {}: {error}", family.output));
        println!("cargo::warning=wrote {} anew from {}", family.output, family.contract);
    }

    fn generate(family: &Family) -> String {
        let name = family.contract;
        let text = fs::read_to_string(name).unwrap_or_else(|error| panic!("cannot read {name}: {error}"));
        let mut text: Value =
            yaml_serde::from_str(&text).unwrap_or_else(|error| panic!("{name} is not YAML: {error}"));
        loosen(&mut text, false);
        let mut contract: OpenAPI =
            yaml_serde::from_value(text).unwrap_or_else(|error| panic!("{name} is not OpenAPI 3.0: {error}"));
        lower(name, &mut contract);

        let mut settings = GenerationSettings::new();
        settings
            .with_interface(InterfaceStyle::Builder)
            .with_tag(TagStyle::Merged)
            .with_hooks(HooksMode::Expected)
            .with_inner_type(family.inner.parse().expect("the inner type is a path"))
            .with_derive("PartialEq")
            .with_replacement("ProblemDetails", "crate::contract::ProblemDetails", [].into_iter());
        assert_numbered(name, &contract);
        for numbered in NUMBERED {
            let written = format!("crate::contract::{numbered}");
            settings.with_replacement(numbered, written, [TypeImpl::Display].into_iter());
        }
        let tokens = Generator::new(&settings)
            .generate_tokens(&contract)
            .unwrap_or_else(|error| panic!("progenitor refuses {name}: {error}"));
        let file = syn::parse2(tokens).expect("progenitor writes Rust");
        format!(
            "// Generated from {name} by build.rs. Never edit this: change the contract and build.\n\n{}",
            prettyplease::unparse(&file)
        )
    }

    /// An integer enumeration that is not replaced would reach users as a bare number.
    fn assert_numbered(name: &str, contract: &OpenAPI) {
        for (key, schema) in contract.components.iter().flat_map(|shared| &shared.schemas) {
            if let ReferenceOr::Item(Schema {
                schema_kind: SchemaKind::Type(Type::Integer(integer)), ..
            }) = schema
            {
                assert!(
                    integer.enumeration.is_empty() || NUMBERED.iter().any(|known| known == key),
                    "{name}: {key} needs a type in crate::contract and its name among NUMBERED"
                );
            }
        }
    }

    /// Takes out, in memory, what narrows a type: bounds, patterns, what a parameter may say, and of several schemas that
    /// hold together all but the first.
    ///
    /// progenitor would make types of their own of them, such as a `NonZeroU32` of `minimum: 1`, which tell users nothing
    /// that the server does not. It refuses what is out of bounds.
    fn loosen(part: &mut Value, in_parameter: bool) {
        match part {
            Value::Sequence(parts) => parts.iter_mut().for_each(|part| loosen(part, in_parameter)),
            Value::Mapping(members) => {
                if let Some(Value::Sequence(schemas)) = members.get_mut("allOf")
                    && let [Value::Mapping(shape), _, ..] = schemas.as_mut_slice()
                {
                    let shape = std::mem::take(shape);
                    members.remove("allOf");
                    members.extend(shape);
                }
                for bound in
                    ["maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern"]
                {
                    members.remove(bound);
                }
                if in_parameter {
                    members.remove("enum");
                }
                for (key, part) in members.iter_mut() {
                    match (key.as_str(), part) {
                        (Some("example"), _) => {}
                        // their names are no words of schemas
                        (Some("properties"), Value::Mapping(properties)) => {
                            properties.values_mut().for_each(|property| loosen(property, false));
                        }
                        (key, part) => loosen(part, in_parameter || key == Some("parameters")),
                    }
                }
            }
            _ => {}
        }
    }

    /// Rewrites the contract, in memory, into what progenitor can read.
    ///
    /// It takes one success type and one error type an operation, knows types of `application/json` alone, follows no
    /// reference to a response with a body of another type, and counts `default` as a success too.
    fn lower(name: &str, contract: &mut OpenAPI) {
        let shared = contract.components.clone().unwrap_or_default();
        for (path, item) in &mut contract.paths.paths {
            let ReferenceOr::Item(item) = item else { panic!("{name}: {path} must not be a reference") };
            for (method, operation) in operations(item) {
                let place = format!("{name}: {method} {path}");
                operation.responses = lower_responses(&place, &shared, &operation.responses);
            }
        }
    }

    fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
        [
            ("get", &mut item.get),
            ("put", &mut item.put),
            ("post", &mut item.post),
            ("delete", &mut item.delete),
            ("patch", &mut item.patch),
        ]
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
    }

    fn lower_responses(place: &str, shared: &Components, contract: &Responses) -> Responses {
        let mut every = contract.responses.clone();
        if let Some(fallback) = &contract.default {
            for range in [StatusCode::Range(4), StatusCode::Range(5)] {
                every.entry(range).or_insert_with(|| fallback.clone());
            }
        }
        let mut lowered = Responses { extensions: contract.extensions.clone(), ..Responses::default() };
        let mut problem: Option<String> = None;
        for (status, response) in every {
            let mut response = resolve(place, shared, response);
            if !matches!(status, StatusCode::Code(200..=299) | StatusCode::Range(2)) {
                // What is left out becomes `Error::UnexpectedResponse`, which keeps the status.
                let Some((kind, mut media)) = response.content.shift_remove_index(0) else { continue };
                if kind == "text/plain" {
                    // the clients make a problem of every failure, whose detail is the text
                    let reference = "#/components/schemas/ProblemDetails".to_owned();
                    media.schema = Some(ReferenceOr::Reference { reference });
                }
                let schema = reference(&media)
                    .unwrap_or_else(|| panic!("{place}: the schema of {status} must be a $ref"))
                    .to_owned();
                let first = problem.get_or_insert_with(|| schema.clone());
                assert!(*first == schema, "{place}: {status} has {schema}, another error has {first}");
                response.content = [("application/json".to_owned(), media)].into_iter().collect();
            }
            lowered.responses.insert(status, ReferenceOr::Item(response));
        }
        lowered
    }

    fn resolve(place: &str, shared: &Components, response: ReferenceOr<Response>) -> Response {
        let reference = match response {
            ReferenceOr::Item(response) => return response,
            ReferenceOr::Reference { reference } => reference,
        };
        reference
            .strip_prefix("#/components/responses/")
            .and_then(|key| shared.responses.get(key)?.as_item())
            .unwrap_or_else(|| panic!("{place}: {reference} leads to no response"))
            .clone()
    }

    fn reference(media: &MediaType) -> Option<&str> {
        match media.schema.as_ref()? {
            ReferenceOr::Reference { reference } => Some(reference),
            ReferenceOr::Item(_) => None,
        }
    }
}
