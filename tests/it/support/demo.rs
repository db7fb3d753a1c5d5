//! The demo's directory, made once: hashing its passwords takes time.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{DateTime, Utc};
use hangup::{
    auth::{one_time_code, sealing::Sealer},
    domain::{DirectoryItem, DirectoryStore as _, Edit, FixedClock, RandomIds},
    server::setup,
};

use crate::fixtures::noon;

/// Who there is, and the secrets that they sign in with.
pub(crate) struct Demo {
    pub(crate) seal_key: [u8; 32],
    values: BTreeMap<&'static str, String>,
    items: Vec<DirectoryItem>,
}

impl Demo {
    /// A value by the name under which `hangup demo-env` exports it.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.values.get(name).unwrap_or_else(|| panic!("the demo exports no {name}"))
    }

    /// The one-time code of a secret at a time.
    pub(crate) fn code(&self, secret: &str, now: DateTime<Utc>) -> String {
        let bytes = totp_rs::Secret::try_from_base32(self.value(secret)).unwrap();
        one_time_code::code_at(bytes.as_bytes(), u64::try_from(now.timestamp()).unwrap())
    }

    pub(super) fn edits(&self) -> Vec<Edit> {
        self.items.iter().map(|item| Edit::Put(Box::new(item.clone()))).collect()
    }
}

pub(crate) fn demo() -> &'static Demo {
    static DEMO: LazyLock<Demo> = LazyLock::new(|| std::thread::spawn(make).join().unwrap());
    &DEMO
}

fn make() -> Demo {
    let parent = tempfile::TempDir::new().unwrap();
    let demo = setup::Demo::open_or_create(&parent.path().join("demo"), &RandomIds).unwrap();
    let seal_key = [8; 32];
    let sealer = Sealer::new(seal_key);
    let items = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
        let store = demo.folder().store(&RandomIds).unwrap();
        demo.fill(&store, &sealer).await.unwrap();
        setup::ensure_token_key(&store, &sealer, &FixedClock::at(noon()), &RandomIds).await.unwrap();
        store.directory().await.unwrap().items().cloned().collect()
    });
    let values = demo.exports().into_iter().map(|(name, value)| (name, value.expose().to_owned())).collect();
    Demo { seal_key, values, items }
}
