//! The first version of the API: one POST a call, key and community in the body, the bare session row as the answer,
//! refusals as a code in plain text. Its calls count as those of the second version that do the same.
//!
//! Each session call has two paths: that of the vendor's pages, and that which the vendor's JavaScript SDK calls.

mod cancel;
mod get_current;
mod get_sub_version;
mod refusal;
mod request;
mod start;
mod stop;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::api::App;

pub(super) fn operations() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(get_current::get_current))
        .routes(routes!(get_current::servers_get_current))
        .routes(routes!(start::start))
        .routes(routes!(start::servers_start))
        .routes(routes!(stop::stop))
        .routes(routes!(stop::servers_stop))
        .routes(routes!(cancel::cancel))
        .routes(routes!(cancel::servers_cancel))
        .routes(routes!(get_sub_version::get_sub_version))
}
