//! `SigninBodyAsync`: the first step of signing in, as JSON.

use axum::{Json, extract::State};

use super::{
    auth::{Connection, Open},
    error::Failure,
    folding::AnyCaseJson,
    wire::SigninRequest,
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, InternalServerError, PayloadTooLarge, RequestTimeout, ServiceUnavailable,
            TooManyRequests, Unauthorized,
        },
    },
    domain::op,
};

#[utoipa::path(
    post, path = "/signinBody", operation_id = "SigninBodyAsync", tag = "SignIn", security(()),
    request_body = SigninRequest,
    responses(
        (status = 200, description = "A token for the second step.", body = String, content_type = "application/json"),
        BadRequest, Unauthorized, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn signin_body(
    State(app): State<App>,
    _: Open<op::SigninBodyAsync>,
    Connection(peer): Connection,
    AnyCaseJson(request): AnyCaseJson<SigninRequest>,
) -> Result<Json<String>, Failure> {
    Ok(Json(app.authenticator.sign_in(&request.login, request.password, &peer).await?))
}
