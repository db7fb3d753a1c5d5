//! The way to a database, which can be cut: for as long as one likes, or at a commit.

use std::sync::{Arc, Mutex};

use hangup::{domain::RandomIds, store::postgres::PostgresStore};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::Notify,
};

use super::served::free_port;

/// Where to cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The database never hears of the commit.
    BeforeCommit,
    /// It does it, and nobody hears of that.
    AfterCommit,
    /// Nobody hears of anything any more, and the wire stays: as where a node hangs in the middle of a write.
    Hang,
}

#[derive(Default)]
struct Plan {
    next: Option<Cut>,
    /// Whether nobody gets through any more once it was cut at a commit.
    stays: bool,
    is_cut: bool,
}

pub(crate) struct Wire {
    pub(crate) port: u16,
    address: String,
    database: String,
    plan: Arc<Mutex<Plan>>,
    cut: Arc<Notify>,
}

impl Wire {
    /// To the database at this address.
    pub(crate) async fn to(address: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let wire = Self::by(listener.local_addr().unwrap().port(), address);
        wire.lay_from(listener);
        wire
    }

    /// The same, and nobody listens before it is laid.
    pub(crate) fn for_later(address: &str) -> Self {
        Self::by(free_port(), address)
    }

    fn by(port: u16, address: &str) -> Self {
        let (user, rest) = address.split_once('@').unwrap();
        let (database, name) = rest.split_once('/').unwrap();
        Self {
            port,
            address: format!("{user}@127.0.0.1:{port}/{name}"),
            database: database.to_owned(),
            plan: Arc::default(),
            cut: Arc::default(),
        }
    }

    pub(crate) async fn lay(&self) {
        self.lay_from(TcpListener::bind(("127.0.0.1", self.port)).await.unwrap());
    }

    fn lay_from(&self, listener: TcpListener) {
        let (plan, cut, database) = (Arc::clone(&self.plan), Arc::clone(&self.cut), self.database.clone());
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                if plan.lock().unwrap().is_cut {
                    continue;
                }
                let server = TcpStream::connect(&database).await.unwrap();
                tokio::spawn(between(client, server, Arc::clone(&plan), Arc::clone(&cut)));
            }
        });
    }

    /// The way to the database through this.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) async fn store(&self) -> PostgresStore {
        PostgresStore::make(&self.address.parse().unwrap(), &RandomIds).await.unwrap()
    }

    /// Cuts it now, until it is mended.
    pub(crate) fn cut(&self) {
        self.plan.lock().unwrap().is_cut = true;
        self.cut.notify_waiters();
    }

    pub(crate) fn mend(&self) {
        self.plan.lock().unwrap().is_cut = false;
    }

    /// Cuts a connection at the next commit.
    pub(crate) fn cut_next(&self, cut: Cut) {
        self.plan.lock().unwrap().next = Some(cut);
    }

    pub(crate) fn stay_cut(&self) {
        self.plan.lock().unwrap().stays = true;
    }

    /// What is still to be cut.
    pub(crate) fn next(&self) -> Option<Cut> {
        self.plan.lock().unwrap().next
    }
}

async fn between(client: TcpStream, server: TcpStream, plan: Arc<Mutex<Plan>>, cut_now: Arc<Notify>) {
    let (mut client_reads, mut client_writes) = client.into_split();
    let (mut server_reads, mut server_writes) = server.into_split();
    // where one side is cut, so is the other
    let cut = tokio::select! {
        cut = forward(&mut client_reads, &mut server_writes, &plan) => cut,
        _ = tokio::io::copy(&mut server_reads, &mut client_writes) => None,
        () = cut_now.notified() => None,
    };
    drop((client_reads, client_writes));
    if cut == Some(Cut::AfterCommit) {
        // the database does what it was sent before, and sees the end after that
        let _ = server_writes.shutdown().await;
        let _ = tokio::io::copy(&mut server_reads, &mut tokio::io::sink()).await;
    }
}

async fn forward(from: &mut OwnedReadHalf, to: &mut OwnedWriteHalf, plan: &Mutex<Plan>) -> Option<Cut> {
    let mut bytes = vec![0; 1 << 20];
    while let Ok(length) = from.read(&mut bytes).await {
        let bytes = &bytes[..length];
        // what is written goes out with the commit
        let has_commit = bytes.windows(7).any(|window| window == b"COMMIT\0");
        let cut = if has_commit { take(plan) } else { None };
        if cut == Some(Cut::Hang) {
            std::future::pending::<()>().await;
        }
        if length == 0
            || cut == Some(Cut::BeforeCommit)
            || to.write_all(bytes).await.is_err()
            || cut.is_some()
        {
            return cut;
        }
    }
    None
}

fn take(plan: &Mutex<Plan>) -> Option<Cut> {
    let mut plan = plan.lock().unwrap();
    let cut = plan.next.take();
    plan.is_cut |= cut.is_some() && plan.stays;
    cut
}
