//! `AppUserTokenAsync`: the sign-in of applications, in one step.

use axum::{Json, extract::State};

use super::{
    auth::{Connection, Open},
    error::Failure,
    folding::AnyCaseJson,
    wire::AppUserTokenRequest,
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
    post, path = "/WebAppApi/api/v1/AppUserToken", operation_id = "AppUserTokenAsync", tag = "SignIn", security(()),
    request_body = AppUserTokenRequest,
    responses(
        (status = 200, description = "The application's token.", body = String, content_type = "application/json"),
        BadRequest, Unauthorized, PayloadTooLarge, RequestTimeout, TooManyRequests, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn app_user_token(
    State(app): State<App>,
    _: Open<op::AppUserTokenAsync>,
    Connection(peer): Connection,
    AnyCaseJson(request): AnyCaseJson<AppUserTokenRequest>,
) -> Result<Json<String>, Failure> {
    let AppUserTokenRequest { login, password, certificate_serial_number } = request;
    let token =
        app.authenticator.sign_in_application(&login, &password, &certificate_serial_number, &peer).await?;
    Ok(Json(token))
}
