//! Netwrix Privilege Secure: `openapi/privilege-secure.yaml`, one file an operation.
//!
//! Lenient as its clients need it (`folding`): names in any case, unknown ones ignored, no body where none is needed.

mod app_user_token;
mod approval;
mod approve;
mod auth;
mod cancel_hanging;
mod check_approvals;
mod columns;
mod configuration;
mod copy_password;
mod count;
mod create;
mod create_group;
mod delete;
mod deny;
mod error;
mod extend;
mod folding;
mod get_activity_configuration;
mod get_all_by_status;
mod get_approvals;
mod get_by_id;
mod get_flipped_account_count;
mod get_flipped_resource_count;
mod get_historical_summary;
mod get_historical_summary_for_user;
mod get_logs;
mod get_rdp_file;
mod get_ssh_url;
mod get_summary_by_host;
mod get_summary_by_id;
mod get_summary_by_status;
mod get_summary_by_status_for_user;
mod get_user_by_id;
mod lock;
mod narrowed;
mod pairs;
mod proxy_session;
mod search;
mod shown;
mod signin;
mod signin2fa;
mod signin_body;
mod summary;
mod table;
mod update;
mod update_login_account;
mod user;
mod user_token;
mod view_password;
mod wire;

pub(crate) use self::folding::Spelling;

use std::sync::Arc;

use axum::{Extension, Router};
use tower::util::MapResponseLayer;
use utoipa::{
    Modify, OpenApi as _,
    openapi::{
        OpenApi,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;

use super::{App, operation, routes::routes, secrecy::unkept};
use crate::contract::{ActivitySessionTopUsersTypes, ProblemDetails};

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Netwrix Privilege Secure", version = "4.2"),
    servers((url = "/"), (url = "https://localhost:6500")),
    // the one is of every refusal, the other of a query alone: no operation brings them
    components(schemas(ActivitySessionTopUsersTypes, ProblemDetails)),
    security(("Bearer" = [])),
    modifiers(&BearerToken),
)]
struct Document;

struct BearerToken;

impl Modify for BearerToken {
    fn modify(&self, document: &mut OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        document
            .components
            .get_or_insert_default()
            .add_security_scheme("Bearer", SecurityScheme::Http(scheme));
    }
}

/// What the handlers' annotations say.
#[must_use]
pub fn document() -> OpenApi {
    operations().into_openapi()
}

/// Every operation, at its path as the contract spells it; `Spelling` is for paths in any case.
pub fn router(app: &App) -> Router {
    let (routes, document) = operations().split_for_parts();
    operation::telling(&document, routes).with_state(app.clone())
}

impl Spelling {
    /// That of this family's contract.
    pub(crate) fn of_contract() -> Self {
        Self::of(&document())
    }
}

/// Those that answer with a token, a password, or what one connects with.
fn secret_operations() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(signin_body::signin_body))
        .routes(routes!(signin::signin))
        .routes(routes!(signin2fa::signin2fa))
        .routes(routes!(user_token::get_user_token))
        .routes(routes!(app_user_token::app_user_token))
        .routes(routes!(view_password::view_password))
        .routes(routes!(copy_password::copy_password))
        .routes(routes!(get_ssh_url::get_ssh_url))
        .routes(routes!(get_rdp_file::get_rdp_file))
        .route_layer(MapResponseLayer::new(unkept))
}

/// What is asked for so often that its answers are kept.
fn remembered_operations() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_by_id::get_by_id))
        .route_layer(Extension(Arc::new(shown::Shown::default())))
}

fn operations() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Document::openapi())
        .merge(secret_operations())
        .merge(remembered_operations())
        .routes(routes!(create::create))
        .routes(routes!(get_all_by_status::get_all_by_status))
        .routes(routes!(cancel_hanging::cancel_hanging))
        .routes(routes!(delete::delete))
        .routes(routes!(create_group::create_group))
        .routes(routes!(approve::approve))
        .routes(routes!(deny::deny))
        .routes(routes!(check_approvals::check_approvals))
        .routes(routes!(get_approvals::get_approvals))
        .routes(routes!(get_user_by_id::get_user_by_id))
        .routes(routes!(extend::extend))
        .routes(routes!(lock::lock))
        .routes(routes!(update::update))
        .routes(routes!(update_login_account::update_login_account))
        .routes(routes!(count::count))
        .routes(routes!(search::search))
        .routes(routes!(get_flipped_resource_count::get_flipped_resource_count))
        .routes(routes!(get_flipped_account_count::get_flipped_account_count))
        .routes(routes!(get_historical_summary::get_historical_summary))
        .routes(routes!(get_summary_by_status::get_summary_by_status))
        .routes(routes!(get_historical_summary_for_user::get_historical_summary_for_user))
        .routes(routes!(get_summary_by_status_for_user::get_summary_by_status_for_user))
        .routes(routes!(get_summary_by_host::get_summary_by_host))
        .routes(routes!(get_summary_by_id::get_summary_by_id))
        .routes(routes!(get_activity_configuration::get_activity_configuration))
        .routes(routes!(get_logs::get_logs))
}
