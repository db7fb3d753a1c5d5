//! `SigninAsync`: the first step of signing in, as a form.

use axum::{Json, extract::State};

use super::{
    auth::{Connection, Open},
    error::Failure,
    folding::AnyCaseForm,
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
    post, path = "/signin", operation_id = "SigninAsync", tag = "SignIn", security(()),
    request_body(content = SigninRequest, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "A token for the second step.", body = String, content_type = "application/json"),
        BadRequest, Unauthorized, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn signin(
    State(app): State<App>,
    _: Open<op::SigninAsync>,
    Connection(peer): Connection,
    AnyCaseForm(request): AnyCaseForm<SigninRequest>,
) -> Result<Json<String>, Failure> {
    Ok(Json(app.authenticator.sign_in(&request.login, request.password, &peer).await?))
}
