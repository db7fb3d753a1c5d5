//! `GetRdpFileAsync`: a file to connect with by remote desktop.

use axum::{
    extract::State,
    http::{HeaderName, header},
};

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

/// The usual port of remote desktop.
const PORT: u16 = 3389;

#[utoipa::path(
    get, path = "/api/v1/ActivitySession/Rdp/{sessionId}", operation_id = "GetRdpFileAsync", tag = "ActivitySession",
    params(("sessionId" = Uuid, Path, description = "The session.")),
    responses(
        (status = 200, description = "The file.", body = String, content_type = "application/x-rdp"),
        BadRequest, Unauthorized, Forbidden, NotFound, Conflict, InternalServerError, ServiceUnavailable,
    ),
)]
pub(super) async fn get_rdp_file(
    State(app): State<App>,
    SignedIn(caller): SignedIn<op::GetRdpFileAsync>,
    SessionPath(id): SessionPath,
) -> Result<([(HeaderName, String); 2], String), Failure> {
    let connection = connect(&app.core, &caller, SessionId(id), Platform::Windows).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/x-rdp".into()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{id}.rdp\"")),
    ];
    Ok((headers, rdp_file(&connection)))
}

/// Settings by lines of `NAME:TYPE:VALUE`, each ended by CR LF; `s` is text and `i` a number. The client asks for the
/// password, and warns of a server that it cannot verify.
fn rdp_file(connection: &Connection) -> String {
    let Connection { endpoint, login } = connection;
    let username = match &login.domain {
        Some(domain) => format!("{domain}\\{}", login.username),
        None => login.username.clone(),
    };
    [
        format!("full address:s:{}", one_line(&endpoint.with_port(PORT))),
        format!("username:s:{}", one_line(&username)),
        "prompt for credentials:i:1".into(),
        "authentication level:i:2".into(),
        "negotiate security layer:i:1".into(),
        "enablecredsspsupport:i:1".into(),
    ]
    .map(|line| line + "\r\n")
    .concat()
}

/// Without what ends a line, or could pass for it: a value must not become a setting.
fn one_line(value: &str) -> String {
    value.chars().filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Endpoint, Login};

    fn file(domain: Option<&str>, username: &str, address: &str) -> String {
        let login = Login { domain: domain.map(Into::into), username: username.into() };
        rdp_file(&Connection { endpoint: Endpoint::parse(address).unwrap(), login })
    }

    #[test]
    fn a_file_names_address_and_user_and_asks_for_the_password() {
        assert_eq!(
            file(Some("EXAMPLE"), "jdoe-adm", "dc01.example.com"),
            "full address:s:dc01.example.com:3389\r\nusername:s:EXAMPLE\\jdoe-adm\r\nprompt for credentials:i:1\r\n\
             authentication level:i:2\r\nnegotiate security layer:i:1\r\nenablecredsspsupport:i:1\r\n"
        );
    }

    #[test]
    fn no_value_becomes_a_setting() {
        let made = file(None, "x\r\nalternate shell:s:calc.exe\u{2028}\u{85}", "[2001:db8::7]:3390");
        assert!(
            made.starts_with(
                "full address:s:[2001:db8::7]:3390\r\nusername:s:xalternate shell:s:calc.exe\r\n"
            )
        );
        assert_eq!(made.lines().count(), 6, "{made}");
    }
}
