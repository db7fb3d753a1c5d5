//! One request of the table: its bytes, and the refusal that must come.

/// A request as its bytes, with what must be answered.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) status: u16,
    /// Whether the answer may be without a body: one to HEAD, or to what is no HTTP.
    pub(super) is_bare: bool,
    /// Whether the client says nothing more after it, though more was announced.
    pub(super) is_cut: bool,
    /// What the client has sent that must not come back.
    pub(super) hides: Option<&'static str>,
}

/// A request that is being put together. It closes its connection, so that there is one answer.
#[derive(Clone)]
pub(super) struct Ask {
    head: Vec<u8>,
    body: Option<Vec<u8>>,
    is_bare: bool,
    is_cut: bool,
    hides: Option<&'static str>,
}

impl Ask {
    pub(super) fn new(method: &str, target: impl AsRef<[u8]>) -> Self {
        let mut head = format!("{method} ").into_bytes();
        head.extend_from_slice(target.as_ref());
        head.extend_from_slice(b" HTTP/1.1\r\nHost: hangup.test\r\nConnection: close\r\n");
        Self { head, body: None, is_bare: method == "HEAD", is_cut: false, hides: None }
    }

    pub(super) fn get(target: impl AsRef<[u8]>) -> Self {
        Self::new("GET", target)
    }

    pub(super) fn post(target: impl AsRef<[u8]>) -> Self {
        Self::new("POST", target)
    }

    pub(super) fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.head.extend_from_slice(format!("{name}: ").as_bytes());
        self.head.extend_from_slice(value.as_ref());
        self.head.extend_from_slice(b"\r\n");
        self
    }

    pub(super) fn bearer(self, token: &str) -> Self {
        self.header("Authorization", format!("Bearer {token}"))
    }

    /// A body with its length.
    pub(super) fn body(self, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let length = body.len().to_string();
        Self { body: Some(body), ..self.header("Content-Length", length) }
    }

    /// A body in chunks, each of these bytes.
    pub(super) fn chunks(self, chunks: &[&[u8]]) -> Self {
        let mut body = Vec::new();
        for chunk in chunks {
            body.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
            body.extend_from_slice(chunk);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"0\r\n\r\n");
        Self { body: Some(body), ..self.header("Transfer-Encoding", "chunked") }
    }

    /// A body that is cut off after these bytes of so many.
    pub(super) fn cut(self, body: &str, of: usize) -> Self {
        Self { body: Some(body.into()), is_cut: true, ..self.header("Content-Length", of.to_string()) }
    }

    /// The same of chunks, in the bytes of one.
    pub(super) fn cut_chunk(self, chunk: &str) -> Self {
        Self { body: Some(chunk.into()), is_cut: true, ..self.header("Transfer-Encoding", "chunked") }
    }

    /// Bytes after the head, which says of itself how many.
    pub(super) fn bytes(self, body: &[u8]) -> Self {
        Self { body: Some(body.to_vec()), ..self }
    }

    pub(super) fn hiding(self, secret: &'static str) -> Self {
        Self { hides: Some(secret), ..self }
    }

    /// The row: it is refused with this status.
    pub(super) fn refused(self, name: impl Into<String>, status: u16) -> Row {
        let Self { head, body, is_bare, is_cut, hides } = self;
        let bytes = [head, b"\r\n".to_vec(), body.unwrap_or_default()].concat();
        Row { name: name.into(), bytes, status, is_bare, is_cut, hides }
    }
}

/// A request of which every byte is the row's, whose answer may be without a body.
pub(super) fn raw(name: &str, bytes: impl Into<Vec<u8>>, status: u16) -> Row {
    Row { name: name.into(), bytes: bytes.into(), status, is_bare: true, is_cut: false, hides: None }
}
