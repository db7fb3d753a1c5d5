//! `GetSshUrlAsync`: an SSH URL to connect with.

use std::fmt::Write as _;

use axum::{Json, extract::State};

use super::{auth::SignedIn, error::Failure, folding::SessionPath};
use crate::{
    api::{
        App,
        responses::{
            BadRequest, Conflict, Forbidden, InternalServerError, NotFound, ServiceUnavailable, Unauthorized,
        },
    },
    domain::{Connection, Platform, SessionId, connect, op},
};

/// The usual port of SSH (RFC 4251).
const PORT: u16 = 22;

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/Ssh/{sessionId}", operation_id = "GetSshUrlAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The URL.", body = String, content_type = "application/json"),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_ssh_url(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetSshUrlAsync>,
    SessionPath(id): SessionPath,
) -> Result<Json<String>, Failure> {
    let connection = connect(&app.core, &caller, SessionId(id), Platform::Linux).await?;
    Ok(Json(ssh_url(&connection)))
}

/// `ssh://USER@HOST:PORT`, by the form of RFC 3986; SSH logins have no domain.
fn ssh_url(connection: &Connection) -> String {
    let user = percent_encoded(&connection.login.username);
    let endpoint = &connection.endpoint;
    // host names of other scripts are no part of a URL as they are
    let host = if endpoint.host.is_ascii() { endpoint.to_string() } else { percent_encoded(&endpoint.host) };
    format!("ssh://{user}@{host}:{}", endpoint.port.unwrap_or(PORT))
}

/// All but the unreserved characters (RFC 3986, section 2.3), byte by byte.
fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            write!(out, "%{byte:02X}").expect("a string takes what is written");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Endpoint, Login};

    fn url(username: &str, address: &str) -> String {
        let login = Login { domain: Some("EXAMPLE".into()), username: username.into() };
        ssh_url(&Connection { endpoint: Endpoint::parse(address).unwrap(), login })
    }

    #[test]
    fn a_url_names_user_host_and_port() {
        assert_eq!(url("jdoe-adm", "db01.example.com"), "ssh://jdoe-adm@db01.example.com:22");
        assert_eq!(url("jdoe", "[2001:db8::7]:2222"), "ssh://jdoe@[2001:db8::7]:2222");
    }

    #[test]
    fn whatever_a_name_has_in_it_stays_a_name() {
        assert_eq!(url("a:b@evil/#?%\r\n ü", "h"), "ssh://a%3Ab%40evil%2F%23%3F%25%0D%0A%20%C3%BC@h:22");
        assert_eq!(url("a", "bücher.example"), "ssh://a@b%C3%BCcher.example:22");
    }
}
