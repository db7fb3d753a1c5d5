//! A server that answers what a test tells it, and remembers what it was asked.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// A request: `POST /signinBody`, its headers by line in lower case, its body.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) line: String,
    pub(super) headers: Vec<String>,
    pub(super) body: String,
}

impl Seen {
    pub(super) fn has_header(&self, header: &str) -> bool {
        self.headers.iter().any(|line| line == header)
    }
}

/// An answer: a status, headers by line, a body.
pub(super) struct Answer(pub(super) u16, pub(super) &'static [&'static str], pub(super) String);

impl Answer {
    pub(super) fn json(status: u16, body: &serde_json::Value) -> Self {
        Self(status, &["content-type: application/json"], body.to_string())
    }

    pub(super) fn empty(status: u16) -> Self {
        Self(status, &[], String::new())
    }
}

pub(super) struct Responder {
    pub(super) url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Responder {
    /// Answers on a free port of this machine until the test ends. `answer` is given each request and how many there
    /// were before it.
    pub(super) async fn start(answer: impl Fn(&Seen, usize) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (seen.clone(), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, log.clone(), answer.clone()));
            }
        });
        Self { url, seen }
    }

    pub(super) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn lines(&self) -> Vec<String> {
        self.seen().into_iter().map(|seen| seen.line).collect()
    }
}

async fn serve<F: Fn(&Seen, usize) -> Answer>(stream: TcpStream, log: Arc<Mutex<Vec<Seen>>>, answer: Arc<F>) {
    let mut stream = BufReader::new(stream);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.unwrap();
        match line.trim_end() {
            "" => break,
            text => head.push(text.to_owned()),
        }
    }
    let line = head.remove(0).trim_end_matches(" HTTP/1.1").to_owned();
    let headers: Vec<_> = head.iter().map(|line| line.to_ascii_lowercase()).collect();
    let length = headers.iter().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or_default()];
    stream.read_exact(&mut body).await.unwrap();
    let seen = Seen { line, headers, body: String::from_utf8(body).unwrap() };
    let before = {
        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
        log.push(seen.clone());
        log.len() - 1
    };
    let Answer(status, headers, body) = answer(&seen, before);
    let length = format!("content-length: {}", body.len());
    let line = format!("HTTP/1.1 {status} Test");
    let head = [&[line.as_str(), "connection: close", &length], headers, &["", &body]].concat();
    stream.write_all(head.join("\r\n").as_bytes()).await.unwrap();
}
