//! `legacyGetSubVersion`: which version of the product the community has subscribed to.

use axum::extract::State;

use super::{
    refusal::{Refusal, Refusals},
    request::{LegacyCall, LegacyPlainRequest},
};
use crate::{
    api::{App, sonoran_cms::limits::Operation},
    domain::op,
};

/// The vendor's highest plan of a community's own: whatever a program asks for, it may.
const PRO: &str = "4";

/// As text: the older releases of the vendor's JavaScript SDK cut what they get as a text, which a number is not, and
/// the newer ones make a text of it.
#[utoipa::path(
    post, path = "/general/get_sub_version", operation_id = "legacyGetSubVersion", tag = "Legacy", security(()),
    request_body = LegacyPlainRequest,
    responses(
        (status = 200, description = "The number of the plan.", body = String, content_type = "text/plain"),
        Refusals,
    ),
)]
pub(super) async fn legacy_get_sub_version(
    State(app): State<App>,
    call: LegacyCall<op::legacyGetSubVersion>,
) -> Result<&'static str, Refusal> {
    call.credential(&app, Operation::LegacyGetSubVersion).await?;
    Ok(PRO)
}
