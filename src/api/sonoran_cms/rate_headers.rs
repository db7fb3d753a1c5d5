//! `RateLimit-Policy` and `RateLimit` on the answer of every call that was counted.
//!
//! Source: draft-ietf-httpapi-ratelimit-headers, whose fields are structured fields (RFC 9651).

use std::sync::{Arc, OnceLock};

use axum::{
    extract::Request,
    http::{Extensions, HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use utoipa::openapi::{HeaderBuilder, OpenApi, RefOr, path::Operation, schema::Type};

use crate::domain::LimitUse;

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LIMIT: HeaderName = HeaderName::from_static("ratelimit");

/// Where whoever counts a request's call leaves what the key has used.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally(Arc<OnceLock<LimitUse>>);

impl Tally {
    /// That of the request with these extensions.
    pub(super) fn of(extensions: &Extensions) -> Self {
        extensions.get().cloned().unwrap_or_default()
    }

    /// Leaves what was used. A request is one call: what comes second is dropped.
    pub(super) fn leave(&self, used: LimitUse) {
        let _ = self.0.set(used);
    }
}

/// Gives a request its tally, and its answer what the tally says. An answer to a call that was not counted, such as one
/// without a key, has neither field.
pub(super) async fn tell(mut request: Request, next: Next) -> Response {
    let tally = Tally::default();
    request.extensions_mut().insert(tally.clone());
    let mut response = next.run(request).await;
    for (name, value) in tally.0.get().into_iter().flat_map(fields) {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn fields(used: &LimitUse) -> [(HeaderName, String); 2] {
    let LimitUse { operation, per_minute, next_seconds, .. } = used;
    [
        (POLICY, format!("\"{operation}\";q={per_minute};w=60")),
        (LIMIT, format!("\"{operation}\";r={};t={next_seconds}", used.remaining())),
    ]
}

/// Documents both fields on the 429 of every operation.
pub(super) fn document(api: &mut OpenApi) {
    let text = || HeaderBuilder::new().schema(Some(utoipa::openapi::schema::Object::with_type(Type::String)));
    let operations = api.paths.paths.values_mut().flat_map(operations_of);
    for response in operations.filter_map(|operation| operation.responses.responses.get_mut("429")) {
        if let RefOr::T(response) = response {
            response.headers.insert("RateLimit-Policy".into(), text().build().into());
            response.headers.insert("RateLimit".into(), text().build().into());
        }
    }
}

fn operations_of(path: &mut utoipa::openapi::PathItem) -> impl Iterator<Item = &mut Operation> {
    let methods = [&mut path.get, &mut path.put, &mut path.post, &mut path.delete, &mut path.patch];
    methods.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::KeyId;

    #[test]
    fn fields_are_structured_and_say_what_remains() {
        let used = LimitUse {
            key: KeyId(uuid::Uuid::nil()),
            operation: "cancelSession",
            per_minute: 9,
            used: 1,
            next_seconds: 52,
        };
        let [(_, policy), (_, limit)] = fields(&used);
        assert_eq!(policy, r#""cancelSession";q=9;w=60"#);
        assert_eq!(limit, r#""cancelSession";r=8;t=52"#);
    }
}
