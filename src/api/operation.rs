//! Which operation of a contract a request turned out to be, told to whoever surrounds the families.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::Method,
};
use tower::util::MapRequestLayer;
use utoipa::openapi::OpenApi;

/// Where a family leaves a request's operationId for whoever has put this into the request's extensions.
#[derive(Clone, Debug, Default)]
pub struct Asked(Arc<OnceLock<Arc<str>>>);

impl Asked {
    /// The operationId; `None` where the request has reached no operation.
    #[must_use]
    pub fn operation(&self) -> Option<&Arc<str>> {
        self.0.get()
    }
}

/// `routes`, which leave the ids that the document has for them.
pub(super) fn telling<S: Clone + Send + Sync + 'static>(document: &OpenApi, routes: Router<S>) -> Router<S> {
    let ids = Arc::new(ids(document));
    routes.route_layer(MapRequestLayer::new(move |request: Request| {
        if let Some(asked) = request.extensions().get::<Asked>()
            && let Some(path) = request.extensions().get::<MatchedPath>()
            && let Some(id) = find(&ids, path.as_str(), request.method())
        {
            // a request reaches one route
            let _ = asked.0.set(Arc::clone(id));
        }
        request
    }))
}

/// By path as the contract has it, so that looking one up takes no memory.
type Ids = HashMap<String, Vec<(Method, Arc<str>)>>;

fn ids(document: &OpenApi) -> Ids {
    let of_path = |item: &utoipa::openapi::PathItem| {
        [
            (Method::GET, &item.get),
            (Method::PUT, &item.put),
            (Method::POST, &item.post),
            (Method::PATCH, &item.patch),
            (Method::DELETE, &item.delete),
        ]
        .into_iter()
        .filter_map(|(method, operation)| Some((method, operation.as_ref()?.operation_id.as_deref()?.into())))
        .collect()
    };
    document.paths.paths.iter().map(|(path, item)| (path.clone(), of_path(item))).collect()
}

fn find<'a>(ids: &'a Ids, path: &str, method: &Method) -> Option<&'a Arc<str>> {
    // whoever serves GET serves HEAD by it
    let method = if method == Method::HEAD { &Method::GET } else { method };
    ids.get(path)?.iter().find_map(|(of, id)| (of == method).then_some(id))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_operation_of_every_document_has_an_id_of_its_own() {
        let mut seen = BTreeSet::new();
        for (name, document) in crate::api::documents() {
            for (path, of_path) in ids(&document) {
                assert!(!of_path.is_empty(), "{name}: {path}");
                for (method, id) in of_path {
                    assert!(seen.insert(id.clone()), "{name}: {method} {path} is another {id}");
                }
            }
        }
        assert!(seen.len() > 50, "{}", seen.len());
    }
}
