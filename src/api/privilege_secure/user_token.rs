//! `GetUserTokenAsync`: a fresh token for a signed-in caller.

use axum::{Json, extract::State};

use super::{
    auth::{SignedIn, Token},
    error::Failure,
};
use crate::{
    api::{
        App,
        responses::{Forbidden, InternalServerError, ServiceUnavailable, Unauthorized},
    },
    domain::op,
};

#[utoipa::path(
    get, path = "/api/v1/UserToken", operation_id = "GetUserTokenAsync", tag = "SignIn",
    responses(
        (status = 200, description = "A fresh token.", body = String, content_type = "application/json"),
        Unauthorized, Forbidden, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_user_token(
    State(app): State<App>,
    _: SignedIn<op::GetUserTokenAsync>,
    Token(token): Token,
) -> Result<Json<String>, Failure> {
    Ok(Json(app.authenticator.refresh(&token).await?))
}
