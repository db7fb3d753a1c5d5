//! The refusals that contracts document, for the handlers' annotations: each a status with problem details.

use std::collections::BTreeMap;

use utoipa::{
    IntoResponses, PartialSchema as _,
    openapi::{ContentBuilder, HeaderBuilder, Ref, RefOr, Response, ResponseBuilder},
};

macro_rules! refusals {
    ($($name:ident = $status:literal, $description:literal;)*) => {$(
        #[doc = $description]
        pub(crate) struct $name;

        impl IntoResponses for $name {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                refusal($status, $description)
            }
        }
    )*};
}

refusals! {
    BadRequest = "400", "The request makes no sense; `errors` says which member and why.";
    Unauthorized = "401", "Nobody is signed in, or the token has expired.";
    Forbidden = "403", "The role does not allow it, or the second factor is missing.";
    NotFound = "404", "There is no such thing that the caller may see.";
    RequestTimeout = "408", "The body did not arrive whole in the time that a request has.";
    Conflict = "409", "The present state does not allow it.";
    PayloadTooLarge = "413", "The body is larger than the server takes.";
    TooManyRequests = "429", "Asked too often; `Retry-After` says when to come again.";
    InternalServerError = "500", "Something went wrong in the server.";
    ServiceUnavailable = "503", "The server cannot make the request durable now.";
}

fn refusal(status: &str, description: &str) -> BTreeMap<String, RefOr<Response>> {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("ProblemDetails"))).build();
    let mut response =
        ResponseBuilder::new().description(description).content("application/problem+json", content);
    if status == "429" {
        response = response.header("Retry-After", HeaderBuilder::new().schema(Some(i32::schema())).build());
    }
    BTreeMap::from([(status.to_owned(), response.build().into())])
}
