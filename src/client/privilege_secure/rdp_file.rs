//! Reading the file of `GetRdpFileAsync`, which the generated client gives as a stream.

use std::future::poll_fn;

use progenitor_client::ByteStream;
use uuid::Uuid;

use super::{Error, PrivilegeSecure};

/// The most that a file may have, in bytes. Real ones have less than 4 KiB.
const MAX_FILE_BYTES: usize = 64 * 1024;

impl PrivilegeSecure {
    /// A file for remote desktop clients to connect with (`GetRdpFileAsync`): lines of `NAME:TYPE:VALUE`, without a
    /// password.
    ///
    /// # Errors
    ///
    /// [`Error::Problem`] with 403 where the caller is not the requester, 404 where there is no such session or its
    /// resource is not reached by RDP, 409 where it is not active or is locked; [`Error::Unexpected`] where the answer
    /// is longer than 64 KiB or no UTF-8; else any [`Error`].
    pub async fn rdp_file(&self, id: Uuid) -> Result<String, Error> {
        self.token().await?;
        read(self.api.get_rdp_file_async().session_id(id).send().await?.into_inner()).await
    }
}

async fn read(file: ByteStream) -> Result<String, Error> {
    let mut stream = file.into_inner();
    let mut bytes = Vec::new();
    while let Some(chunk) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        let chunk = chunk?;
        if bytes.len() + chunk.len() > MAX_FILE_BYTES {
            return Err(unexpected("the file is too long"));
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| unexpected("the file is no text"))
}

fn unexpected(reason: &str) -> Error {
    Error::Unexpected { status: Some(200), reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::client::testing::{Answer, Responder};

    const ID: Uuid = Uuid::from_u128(7);

    async fn file(status: u16, body: String) -> Result<String, Error> {
        let answer = move || Answer(status, &["content-type: application/x-rdp"], body.clone());
        let server = Responder::start(move |_, _| answer()).await;
        let client = PrivilegeSecure::builder(&server.url).token("opaque").build().unwrap();
        let file = client.rdp_file(ID).await;
        assert_eq!(server.lines(), [format!("GET /api/v1/ActivitySession/Rdp/{ID}")]);
        file
    }

    #[tokio::test]
    async fn a_file_is_read_whole_and_a_refusal_is_told() {
        let text = "full address:s:dc01.example.com:3389\r\n";
        assert_eq!(file(200, text.to_owned()).await.unwrap(), text);
        let refused = file(409, json!({"title": "Under investigation"}).to_string()).await.unwrap_err();
        assert_eq!(refused.status(), Some(409));
        let long = file(200, "x".repeat(MAX_FILE_BYTES + 1)).await.unwrap_err();
        assert!(matches!(long, Error::Unexpected { .. }), "{long}");
    }
}
