//! Floods of HTTP/2: frames that no client means, in raw bytes. Each is cut, while others are answered, and takes
//! little memory.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{LONG, connect, is_well, world::World};

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RESET: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const WINDOW_UPDATE: u8 = 8;
const CONTINUATION: u8 = 9;

const END_STREAM: u8 = 0x1;
const END_HEADERS: u8 = 0x4;

/// `POST /signinBody` in HPACK, without its host, from the static table but for the path.
const POST: &[u8] = b"\x83\x86\x04\x0b/signinBody\x01\x01x";

/// How many connections flood at once.
const AT_ONCE: usize = 4;

/// How much more memory the server may take under all floods: far below what they send.
const MOST_MEMORY: u64 = 32 * 1024 * 1024;

/// A frame (RFC 9113, section 4.1).
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

fn opening() -> Vec<u8> {
    [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".as_slice(), &frame(SETTINGS, 0, 0, &[])].concat()
}

/// The number of a client's n-th stream.
fn stream(n: u32) -> u32 {
    n * 2 + 1
}

/// What a flood sends the n-th time.
type Next = fn(u32) -> Vec<u8>;

/// Each request is taken back as soon as it is sent.
fn rapid_resets(n: u32) -> Vec<u8> {
    let cancel = 8_u32.to_be_bytes();
    let request = frame(HEADERS, END_HEADERS | END_STREAM, stream(n), POST);
    [request, frame(RESET, 0, stream(n), &cancel)].concat()
}

/// Each request makes the server itself reset it: by a window that grows by nothing.
fn made_resets(n: u32) -> Vec<u8> {
    let request = frame(HEADERS, END_HEADERS, stream(n), POST);
    [request, frame(WINDOW_UPDATE, 0, stream(n), &[0; 4])].concat()
}

/// A head that never ends, of headers without end.
fn endless_head(n: u32) -> Vec<u8> {
    // a literal that is never indexed, of 4,000 letters
    let header = [b"\x10\x01x\x7f\xa1\x1e".as_slice(), &[b'a'; 4000]].concat();
    let (kind, block) = if n == 0 { (HEADERS, POST) } else { (CONTINUATION, header.as_slice()) };
    frame(kind, 0, 1, block)
}

/// A head that never ends, of frames with nothing in them.
fn empty_continuations(n: u32) -> Vec<u8> {
    let (kind, block) = if n == 0 { (HEADERS, POST) } else { (CONTINUATION, [].as_slice()) };
    frame(kind, 0, 1, block)
}

/// Requests of four kilobytes that unpack to 16 megabytes each.
fn bombs(n: u32) -> Vec<u8> {
    // a literal that is indexed, of 4,000 letters, and then thousands of references to it
    let header = [b"\x40\x01x\x7f\xa1\x1e".as_slice(), &[b'a'; 4000]].concat();
    let block = [POST, &header, &[0xbe; 4000]].concat();
    frame(HEADERS, END_HEADERS | END_STREAM, stream(n), &block)
}

/// Frames of a body with nothing in them, on streams that the server has answered or not.
fn empty_data(n: u32) -> Vec<u8> {
    if n == 0 { frame(HEADERS, END_HEADERS, 1, POST) } else { frame(DATA, 0, 1, &[]) }
}

/// What each flood is, and the most times that it may be sent.
const FLOODS: [(&str, Next, u32); 6] = [
    ("rapid resets", rapid_resets, 20_000),
    ("resets that the server is made to do", made_resets, 20_000),
    ("a head of endless headers", endless_head, 5_000),
    ("a head of empty frames", empty_continuations, 200_000),
    ("heads that unpack to too much", bombs, 20_000),
    ("a body of empty frames", empty_data, 2_000_000),
];

/// How a flood ended.
#[derive(Debug, PartialEq, Eq)]
enum End {
    /// The server hung up after so many times.
    HungUp(u32),
    /// The server has taken no more after so many times, and not hung up.
    Stalled(u32),
    /// It was all sent.
    Never,
}

/// Sends until the server hangs up, a hundred times at once.
async fn flood(world: &World, next: Next, most: u32) -> End {
    let (mut reading, mut writing) = connect(world).await.into_split();
    let mut reads = tokio::spawn(async move { reading.read_to_end(&mut Vec::new()).await });
    let _ = writing.write_all(&opening()).await;
    for n in (0..most).step_by(100) {
        let frames: Vec<u8> = (n..n + 100).flat_map(next).collect();
        match timeout(LONG, writing.write_all(&frames)).await {
            Ok(Ok(())) if !reads.is_finished() => {}
            Ok(_) => return End::HungUp(n),
            Err(_) => return End::Stalled(n),
        }
    }
    match timeout(LONG, &mut reads).await {
        Ok(_) => End::HungUp(most),
        Err(_) => End::Never,
    }
}

/// The most memory that the process ever had, in bytes.
fn memory(world: &World) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", world.server.process())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

/// Asks until it is over, on new connections and kept ones; panics where it is not answered.
async fn ask_until(url: String, is_over: Arc<AtomicBool>) -> u32 {
    let http = reqwest::Client::builder().timeout(LONG).build().unwrap();
    let prior = reqwest::Client::builder().timeout(LONG).http2_prior_knowledge().build().unwrap();
    let mut answered = 0;
    while !is_over.load(Relaxed) {
        for client in [&http, &prior, &reqwest::Client::new()] {
            let answer = client.get(format!("{url}/")).send().await.unwrap();
            assert_eq!(answer.status(), 200);
            answered += 1;
        }
        sleep(Duration::from_millis(20)).await;
    }
    answered
}

#[tokio::test(flavor = "multi_thread")]
async fn floods_of_frames_are_cut_while_others_are_answered_and_memory_stays_small() {
    let world = World::start("", &[]).await;
    let is_over = Arc::new(AtomicBool::new(false));
    let others = tokio::spawn(ask_until(world.server.url.clone(), Arc::clone(&is_over)));
    let before = memory(&world);
    let world = Arc::new(world);
    for (name, next, most) in FLOODS {
        let mut floods = JoinSet::new();
        for _ in 0..AT_ONCE {
            let world = Arc::clone(&world);
            floods.spawn(async move { flood(&world, next, most).await });
        }
        for end in floods.join_all().await {
            assert!(matches!(end, End::HungUp(_)), "{name}: {end:?}");
        }
    }
    let grown = memory(&world).saturating_sub(before);
    assert!(grown < MOST_MEMORY, "{grown} bytes");
    is_over.store(true, Relaxed);
    assert!(others.await.unwrap() > 0);
    assert!(is_well(&world).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_pings_and_takes_no_answer_is_hung_up_on() {
    let world = World::start("[limits]\nwrite_timeout_seconds = 1\n", &[]).await;
    let before = memory(&world);
    let mut stream = connect(&world).await;
    stream.write_all(&opening()).await.unwrap();
    let pings = frame(PING, 0, 0, &[7; 8]).repeat(1000);
    let hung_up = timeout(LONG, async { while stream.write_all(&pings).await.is_ok() {} });
    hung_up.await.expect("the server hangs up");
    let grown = memory(&world).saturating_sub(before);
    assert!(grown < MOST_MEMORY, "{grown} bytes");
    assert!(is_well(&world).await);
}
