//! Handlers to routes: none without the row of its operation in [`crate::domain::access`].
//!
//! Two errors do not get by: a handler that asks for no row does not compile, and one that asks for another operation's
//! than it is annotated with keeps the server from starting.

use utoipa::openapi::path::{Operation, PathItem, Paths};
use utoipa_axum::router::UtoipaMethodRouter;

use super::App;
use crate::domain;

/// A handler's parameter that is had only by the row of an operation.
pub(crate) trait Proof {
    /// The operation.
    type Operation: domain::Operation;
}

/// A handler of these parameters, the second of which is a [`Proof`]; the first is the state.
#[diagnostic::on_unimplemented(
    message = "the handler `{Self}` does not ask who may call it",
    note = "its second parameter must be one of `SignedIn<op::…>`, `Credential<op::…>`, `LegacyCall<op::…>`, \
            `HalfSignedIn<op::…>` and `Open<op::…>`, and the operation a row in src/domain/access.rs"
)]
pub(crate) trait Asks<Parameters> {
    /// The operation.
    type Operation: domain::Operation;
}

macro_rules! asks {
    ($($($more:ident)*;)+) => {$(
        impl<F, S, P, $($more,)* R> Asks<(S, P, $($more,)*)> for F
        where
            F: Fn(S, P, $($more,)*) -> R,
            P: Proof,
        {
            type Operation = P::Operation;
        }
    )+};
}

asks! {
    ;
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
}

/// The route of a handler, as utoipa's macro of this name makes it, with the row that the handler asks for.
macro_rules! routes {
    ($handler:path) => {
        $crate::api::routes::checked($crate::api::routes::asked(&$handler), utoipa_axum::routes!($handler))
    };
}
pub(crate) use routes;

/// The id of the operation whose row a handler asks for.
pub(crate) fn asked<F: Asks<Parameters>, Parameters>(_: &F) -> &'static str {
    <F::Operation as domain::Operation>::ENTRY.id
}

/// The route of a handler that asks for the row of the operation with this id.
///
/// # Panics
/// Where its annotation says another `operation_id`, as it does when the router is made.
pub(crate) fn checked(asked: &str, route: UtoipaMethodRouter<App>) -> UtoipaMethodRouter<App> {
    let annotated = ids(&route.1);
    assert!(annotated == [asked], "the handler of {annotated:?} asks for the row of {asked}");
    route
}

fn ids(paths: &Paths) -> Vec<&str> {
    fn of_path(item: &PathItem) -> impl Iterator<Item = &Operation> {
        [&item.get, &item.put, &item.post, &item.patch, &item.delete].into_iter().flatten()
    }
    let operations = paths.paths.values().flat_map(of_path);
    operations.map(|operation| operation.operation_id.as_deref().unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use axum::extract::State;

    use super::*;
    use crate::{
        api::signed_in::SignedIn,
        domain::{access::TABLE, op},
    };

    #[test]
    fn every_row_has_an_operation_of_its_family_and_every_operation_a_row() {
        for (name, document) in crate::api::documents() {
            let of_family = TABLE.iter().filter(|entry| entry.family.name() == name);
            let rows: BTreeSet<_> = of_family.map(|entry| entry.id).collect();
            assert_eq!(rows, ids(&document.paths).into_iter().collect(), "{name}");
        }
    }

    #[utoipa::path(get, path = "/", operation_id = "listHanging")]
    async fn misnamed(_: State<App>, _: SignedIn<op::listLimits>) {}

    #[test]
    #[should_panic(expected = "asks for the row of listLimits")]
    fn a_handler_that_asks_for_the_row_of_another_operation_does_not_start() {
        let _ = routes!(misnamed);
    }
}
