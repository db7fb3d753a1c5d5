//! `GetUserByIdAsync`: one account.

use axum::{Json, extract::State};

use super::{auth::SignedIn, error::Failure, folding::IdPath, user::ManagedAccount};
use crate::{
    api::{
        App,
        responses::{BadRequest, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized},
    },
    domain::{AccountId, find_account, op},
};

#[utoipa::path(
    get, path = "/api/v1/User/{id}", operation_id = "GetUserByIdAsync", tag = "User",
    params(("id" = Uuid, Path, description = "The account, or its `userId`, which is the same.")),
    responses(
        (status = 200, description = "The account.", body = ManagedAccount),
        BadRequest, Unauthorized, Forbidden, NotFound, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_user_by_id(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetUserByIdAsync>,
    IdPath(id): IdPath,
) -> Result<Json<ManagedAccount>, Failure> {
    let account = find_account(&app.core, &caller, AccountId(id)).await?;
    Ok(Json((&account).into()))
}
