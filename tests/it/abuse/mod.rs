//! What nobody means well with: requests that must be refused, clients that hold on to the server, guesses, and what
//! must be in no output. Against the program itself.

mod guessing;
mod http2;
mod row;
mod secrets;
mod slow;
mod table;
mod world;

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use self::world::World;

const LONG: Duration = Duration::from_secs(30);

async fn connect(world: &World) -> TcpStream {
    TcpStream::connect(world.server.url.trim_start_matches("http://")).await.unwrap()
}

/// All that comes until the other side closes, or resets the connection.
async fn rest(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = timeout(LONG, stream.read_to_end(&mut bytes)).await.expect("the server closes in time");
    bytes
}

/// The answer to these bytes on a connection of their own.
async fn answer_to(world: &World, bytes: &[u8], is_cut: bool) -> Vec<u8> {
    let mut stream = connect(world).await;
    // the server may refuse before all is sent
    let _ = stream.write_all(bytes).await;
    if is_cut {
        let _ = stream.shutdown().await;
    }
    rest(&mut stream).await
}

/// Whether the server answers a new client, and its store takes writes.
async fn is_well(world: &World) -> bool {
    let answer = world.get("/readyz").timeout(LONG).send().await;
    answer.is_ok_and(|answer| answer.status() == 200)
}
