//! Data folders to measure on: many accounts, and sessions of all ages.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::TimeDelta;
use clap::Args;
use hangup::{
    auth::token::{Lifetimes, Tokens},
    domain::{
        Account, AccountId, ByCommand, Clock as _, DirectoryItem, Edit, Event, Ids as _, Origin, RandomIds,
        Role, Session, SignIn, Store, SystemClock, Unavailable, Written,
    },
    server::setup::{DataFolder, Demo, StoreAt, ensure_token_key},
};
use tokio::task::{JoinError, JoinSet};

use crate::{Failure, sample::Samples};

/// Sessions in one write.
const CHUNK: u64 = 1000;

/// Writes at a time: enough to keep the writer busy.
const IN_FLIGHT: usize = 4;

/// Where the sessions are.
#[derive(Args)]
pub(crate) struct Elsewhere {
    /// A PostgreSQL database, in place of the folder's file.
    #[arg(long)]
    store: Option<String>,
}

impl Elsewhere {
    async fn open(&self, folder: &DataFolder) -> Result<Arc<dyn Store>, Failure> {
        let at = self.store.as_deref().map(|store| StoreAt::named(store, &|_| None)).transpose()?;
        Ok(at.unwrap_or_default().make(folder, &RandomIds).await?)
    }
}

/// What to add.
#[derive(Args)]
pub(crate) struct Seed {
    /// The data folder.
    folder: PathBuf,
    #[command(flatten)]
    elsewhere: Elsewhere,
    /// Sessions that are over.
    #[arg(long, default_value_t = 0)]
    ended: u64,
    /// Sessions that hang: their end was asked for long ago, and whom it was told never acknowledged it.
    #[arg(long, default_value_t = 0)]
    hanging: u64,
    /// Active sessions, for a day to come.
    #[arg(long, default_value_t = 0)]
    live: u64,
    /// Where to write the ids of the active ones, one a line, in the order in which they began.
    #[arg(long)]
    ids: Option<PathBuf>,
    /// In no order: then each end is on pages of its own.
    #[arg(long)]
    scattered: bool,
}

/// Makes a data folder. Settings are the defaults, but for those that would stop a slow server's measurement.
pub(crate) async fn make(
    root: &Path,
    elsewhere: &Elsewhere,
    accounts: u32,
    ids: &Path,
    log: &str,
) -> Result<(), Failure> {
    let demo = Demo::open_or_create(root, &RandomIds)?;
    let folder = demo.folder();
    let settings = format!("[limits]\nrequest_timeout_seconds = 600\n[log]\nfilter = '{log}'\n");
    fs::write(folder.settings(), settings)?;
    let store = elsewhere.open(folder).await?;
    let sealer = folder.sealer()?;
    demo.fill(store.as_ref(), &sealer).await?;
    ensure_token_key(store.as_ref(), &sealer, &SystemClock, &RandomIds).await?;
    let accounts: Vec<_> = (0..accounts).map(account).collect();
    fs::write(ids, lines(accounts.iter().map(|account| account.id)))?;
    let edits =
        accounts.into_iter().map(|account| Edit::Put(Box::new(DirectoryItem::Account(account)))).collect();
    let revision = store.directory().await?.revision();
    if !store.edit_directory(revision, edits).await?.is_kept() {
        return Err("somebody else edits the directory".into());
    }
    Ok(())
}

/// A user who never signs in.
fn account(number: u32) -> Account {
    Account {
        id: AccountId(RandomIds.new_id()),
        login: format!("BENCH\\user{number}"),
        name: format!("User {number}"),
        role: Role::User,
        sign_in: SignIn::Person { password_hash: "none".into(), sealed_totp: None },
        locked: false,
        origin: Origin::Command,
        by_command: ByCommand::default(),
    }
}

/// Prints a token that lasts for all measurements.
pub(crate) async fn token(folder: &Path, elsewhere: &Elsewhere, login: &str) -> Result<(), Failure> {
    let folder = DataFolder::open(folder)?;
    let directory = elsewhere.open(&folder).await?.directory().await?;
    let account = directory.account_by_login(login).ok_or("there is no such account")?;
    let day = TimeDelta::days(1);
    let lifetimes = Lifetimes { token: day, first_step: day, sign_in: day };
    let now = SystemClock.now();
    let tokens = Tokens::of(&directory, &folder.sealer()?, lifetimes)?;
    println!("{}", tokens.elevated(account, now, now).ok_or("the token would have expired")?);
    Ok(())
}

impl Seed {
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let store = self.elsewhere.open(&DataFolder::open(&self.folder)?).await?;
        let directory = store.directory().await?;
        let samples = Samples::new(&directory, SystemClock.now())?;
        let revision = directory.revision();
        let mut ids = Vec::new();
        fill(&store, revision, self.ended, |n| samples.ended(n, self.ended)).await?;
        fill(&store, revision, self.hanging, |n| samples.hanging(n)).await?;
        fill(&store, revision, self.live, |n| {
            let live = samples.live(n);
            ids.push(live.0.id);
            live
        })
        .await?;
        // what a start leaves to be done later is not an end's
        while store.pack_words().await? {}
        if let Some(file) = &self.ids {
            if self.scattered {
                shuffle(&mut ids);
            }
            fs::write(file, lines(ids))?;
        }
        Ok(())
    }
}

fn lines(items: impl IntoIterator<Item = impl ToString>) -> String {
    items.into_iter().fold(String::new(), |lines, item| lines + &item.to_string() + "\n")
}

type Begun = (Session, Event);

async fn fill(
    store: &Arc<dyn Store>,
    revision: i64,
    count: u64,
    mut sample: impl FnMut(u64) -> Begun,
) -> Result<(), Failure> {
    let mut writes = JoinSet::new();
    for first in (0..count).step_by(usize::try_from(CHUNK)?) {
        let sessions: Vec<_> = (first..count.min(first + CHUNK)).map(&mut sample).collect();
        let store = Arc::clone(store);
        writes.spawn(async move { store.begin(revision, sessions).await });
        while writes.len() >= IN_FLIGHT {
            kept(writes.join_next().await)?;
        }
    }
    while !writes.is_empty() {
        kept(writes.join_next().await)?;
    }
    Ok(())
}

type Joined = Result<Result<Written, Unavailable>, JoinError>;

fn kept(written: Option<Joined>) -> Result<(), Failure> {
    let Some(written) = written else { return Ok(()) };
    if written??.is_kept() { Ok(()) } else { Err("somebody else edits the directory".into()) }
}

/// The same order for the same count: ends come from all over the table, and alike in each round.
fn shuffle<T>(items: &mut [T]) {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for last in (1..items.len()).rev() {
        // xorshift: no quality is needed
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let place = usize::try_from(state % (last as u64 + 1)).expect("a place in a list is a usize");
        items.swap(last, place);
    }
}
