//! `CreateAsync`: start a session.

use axum::{
    Json,
    extract::State,
    http::{HeaderName, StatusCode, header},
    response::IntoResponse,
};

use super::{
    auth::SignedIn,
    error::Failure,
    folding::AnyCaseJson,
    wire::{ActivitySession, ActivitySessionRequest, Scene},
};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, PayloadTooLarge, RequestTimeout,
            ServiceUnavailable, Unauthorized,
        },
    },
    domain::{op, start_session},
};

#[utoipa::path(
    post, path = "/api/v1/ActivitySession", operation_id = "CreateAsync", tag = "ActivitySession",
    request_body = ActivitySessionRequest,
    responses(
        (status = 201, description = "The session, Pending until it starts.", body = ActivitySession,
         headers(("Location" = String, description = "The session's path."))),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, PayloadTooLarge, RequestTimeout, InternalServerError,
        ServiceUnavailable,
    ),
)]
pub(super) async fn create(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::CreateAsync>,
    AnyCaseJson(request): AnyCaseJson<ActivitySessionRequest>,
) -> Result<impl IntoResponse, Failure> {
    // before the write: afterwards nothing may fail any more
    let scene = Scene::of(&app.core).await?;
    let session = start_session(&app.core, &caller, request.into_start_request()).await?;
    let location: [(HeaderName, String); 1] =
        [(header::LOCATION, format!("/api/v1/ActivitySession/{}", session.id))];
    Ok((StatusCode::CREATED, location, Json(scene.show(&session))))
}
