//! The first version of the API: one POST a call, key and community in the body, the bare session row as the answer,
//! refusals as a code in plain text. Its calls count as those of the second version that do the same, but for the two
//! that programs of the vendor's JavaScript SDK open with.
//!
//! Each session call has two paths: that of the vendor's pages, and that which the vendor's JavaScript SDK calls.

mod cancel;
mod get_current;
mod get_game_servers;
mod get_sub_version;
mod refusal;
mod request;
mod set_game_servers;
mod start;
mod stop;

use utoipa_axum::router::OpenApiRouter;

use crate::api::{App, routes::routes};

pub(super) fn operations() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_current::legacy_get_current_session))
        .routes(routes!(get_current::legacy_servers_get_current_session))
        .routes(routes!(start::legacy_start_session))
        .routes(routes!(start::legacy_servers_start_session))
        .routes(routes!(stop::legacy_stop_session))
        .routes(routes!(stop::legacy_servers_stop_session))
        .routes(routes!(cancel::legacy_cancel_session))
        .routes(routes!(cancel::legacy_servers_cancel_session))
        .routes(routes!(get_sub_version::legacy_get_sub_version))
        .routes(routes!(get_game_servers::legacy_get_game_servers))
        .routes(routes!(set_game_servers::legacy_set_game_servers))
}
