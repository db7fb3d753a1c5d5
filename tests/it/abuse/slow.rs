//! Clients that are slow on purpose, beside a thousand that are not.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpSocket, TcpStream},
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{LONG, connect, is_well, rest, world::World};

const KEPT: usize = 1000;
const SLOW_HEADS: usize = 70;
const SLOW_BODIES: usize = 70;
const SLOW_READERS: usize = 60;

/// This machine may hold eight times as many connections. Who keeps a connection must ask within the time of a head.
const SETTINGS: &str = "[limits]
max_connections_per_address = 200
header_read_timeout_seconds = 8
request_timeout_seconds = 3
write_timeout_seconds = 2
";

/// How long a slow client waits between two bytes, well within every time that the server gives.
const BYTE: Duration = Duration::from_millis(400);

/// How the answer of `GET /` ends.
const END: &[u8] = concat!("\"version\":\"", env!("CARGO_PKG_VERSION"), "\"}").as_bytes();

/// A large answer, and how often a client asks for it that takes nothing.
const LARGE: &str = "/openapi/privilege-secure.yaml";
const REPEATED: usize = 100;

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_kept_connections_are_served_while_two_hundred_slow_ones_are_cut() {
    let most = rlimit::increase_nofile_limit(4096).unwrap();
    assert!(most >= 2048, "this test needs 2,048 open files, and the system allows {most}");
    let world = World::start(SETTINGS, &[]).await;
    let is_over = Arc::new(AtomicBool::new(false));

    let mut kept = JoinSet::new();
    for _ in 0..KEPT {
        kept.spawn(ask_until(connect(&world).await, Arc::clone(&is_over)));
    }
    let mut slow = JoinSet::new();
    let body = "POST /signinBody HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n{";
    for (opening, count) in [("GET / HTTP/1.1\r\nHost: x\r\nX: ", SLOW_HEADS), (body, SLOW_BODIES)] {
        for _ in 0..count {
            slow.spawn(dribble_until_cut(connect(&world).await, opening));
        }
    }
    let mut stalled = Vec::new();
    for _ in 0..SLOW_READERS {
        stalled.push(never_reading(&world).await);
    }

    let cut = slow.join_all().await;
    assert!(cut.iter().all(|time| *time < LONG), "{cut:?}");
    // by now their time is over as well
    let whole = world.get(LARGE).send().await.unwrap().content_length().unwrap() * REPEATED as u64;
    let mut readers = JoinSet::new();
    for mut stream in stalled {
        readers.spawn(async move { rest(&mut stream).await.len() as u64 });
    }
    let taken = readers.join_all().await;
    assert!(taken.iter().all(|bytes| *bytes < whole), "of {whole} bytes came {taken:?}");
    is_over.store(true, Relaxed);
    let answered = kept.join_all().await;
    assert!(answered.iter().all(|count| *count >= 2), "each was answered again and again: {answered:?}");
    assert!(is_well(&world).await);
}

/// Asks on one connection until it is over, and gives how many times it was answered; panics where it was not.
async fn ask_until(mut stream: TcpStream, is_over: Arc<AtomicBool>) -> u32 {
    let mut answered = 0;
    while !is_over.load(Relaxed) {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(END) {
            let read = timeout(LONG, stream.read_buf(&mut answer)).await.expect("an answer in time").unwrap();
            assert!(read > 0, "hung up on after {answered} answers");
        }
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer));
        answered += 1;
        sleep(Duration::from_secs(2)).await;
    }
    answered
}

/// Sends byte after byte until the server hangs up, and gives how long that took.
async fn dribble_until_cut(stream: TcpStream, opening: &str) -> Duration {
    let began = Instant::now();
    let (mut reading, mut writing) = stream.into_split();
    let mut cut = tokio::spawn(async move { reading.read_to_end(&mut Vec::new()).await });
    // an error is an end as well, here and below
    let _ = writing.write_all(opening.as_bytes()).await;
    while began.elapsed() < LONG && timeout(BYTE, &mut cut).await.is_err() {
        let _ = writing.write_all(b"a").await;
    }
    began.elapsed()
}

/// Asks for more than all buffers take, and reads nothing of it.
async fn never_reading(world: &World) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(2048).unwrap();
    let address: SocketAddr = world.server.url.trim_start_matches("http://").parse().unwrap();
    let mut stream = socket.connect(address).await.unwrap();
    let requests = format!("GET {LARGE} HTTP/1.1\r\nHost: x\r\n\r\n").repeat(REPEATED);
    stream.write_all(requests.as_bytes()).await.unwrap();
    stream
}
