use std::{collections::HashMap, ffi::OsString, sync::Arc};

use tempfile::TempDir;

use super::{rotate::Change, *};
use crate::{
    domain::{Clock as _, Directory, DirectoryStore as _, FixedClock, RandomIds, SignIn},
    server::setup::{SetupErrorKind, StoreAt, ensure_token_key, init},
    store::sqlite::SqliteStore,
};

/// A data folder with an administrator and a key that signs tokens, and the sealer of a server that runs on it.
struct Place {
    folder: DataFolder,
    store: SqliteStore,
    running: Sealer,
    clock: FixedClock,
    _parent: TempDir,
}

impl Place {
    async fn new() -> Self {
        let parent = tempfile::tempdir().unwrap();
        let root = parent.path().join("data");
        init(&root, &StoreAt::Folder, "admin", None, &RandomIds).await.unwrap();
        let folder = DataFolder::open(&root).unwrap();
        let store = folder.store(&RandomIds).unwrap();
        let running = folder.sealer().unwrap();
        let clock = FixedClock::at("2030-01-31T12:00:00Z".parse().unwrap());
        ensure_token_key(&store, &running, &clock, &RandomIds).await.unwrap();
        Self { folder, store, running, clock, _parent: parent }
    }

    async fn directory(&self) -> Arc<Directory> {
        self.store.directory().await.unwrap()
    }

    async fn rotate(&self, wanted: Rotation) -> Result<Rotated, SetupError> {
        rotate(&self.folder, &self.store, &self.clock, &RandomIds, wanted).await
    }

    /// Whether the server that runs, and one that is started now, open every secret.
    async fn assert_all_open(&self) {
        let directory = self.directory().await;
        let secrets: Vec<_> = directory.items().flat_map(secrets).collect();
        assert!(secrets.len() >= 2);
        let started = self.folder.sealer().unwrap();
        for secret in secrets {
            assert!(self.running.open(secret).is_some(), "the server that runs");
            assert!(started.open(secret).is_some(), "one that is started now");
        }
    }

    fn key_file(&self) -> String {
        fs::read_to_string(self.folder.keys().join(DATA_KEY)).unwrap()
    }

    fn has_next(&self) -> bool {
        self.folder.keys().join(NEXT_KEY).exists()
    }
}

#[tokio::test]
async fn a_new_data_key_opens_everything_and_the_one_before_nothing() {
    let place = Place::new().await;
    let before = (place.key_file(), place.directory().await, place.folder.data_key_place().unwrap().read());
    let done = place.rotate(Rotation::default()).await.unwrap();
    assert_eq!((done.resealed, done.unopened, done.is_resumed, done.to_place.is_none()), (2, 0, false, true));
    place.assert_all_open().await;
    assert_ne!(place.key_file(), before.0);
    assert!(!place.has_next());
    let old = Sealer::new(before.2.unwrap());
    assert!(place.directory().await.items().flat_map(secrets).all(|secret| old.open(secret).is_none()));

    let keys = |directory: &Directory| directory.token_keys().iter().map(|key| key.id).collect::<Vec<_>>();
    let after = keys(&*place.directory().await);
    assert_eq!(
        (after.len(), after[1]),
        (2, keys(&before.1)[0]),
        "the key before verifies what it has signed"
    );
}

#[tokio::test]
async fn a_change_that_is_cut_off_anywhere_loses_nothing_and_goes_on() {
    for steps in 0..3 {
        let place = Place::new().await;
        let change = Change::begin(&place.folder, &*place.directory().await).unwrap();
        let new = change.new;
        if steps > 0 {
            assert_eq!(change.reseal(&place.store).await.unwrap(), (2, 0));
        }
        if steps > 1 {
            // between the two steps of the end
            let file = place.folder.keys().join(DATA_KEY);
            owner_only::replace(&file, &secret::key_file(&new)).unwrap();
        }
        drop(change);
        place.assert_all_open().await;
        if steps < 2 {
            // what is sealed meanwhile opens afterwards too
            let (sealer, hold) = place.folder.sealing().unwrap();
            assert!(Sealer::new(new).open(&sealer.seal(b"x")).is_some(), "after {steps} steps");
            drop(hold);
            let told = settle(&place.folder, &*place.directory().await).unwrap();
            assert!(told.is_some_and(|told| told.contains("hangup key rotate")));
        }
        let done = place.rotate(Rotation::default()).await.unwrap();
        assert_eq!(done.is_resumed, steps < 2, "after {steps} steps");
        assert_eq!(place.key_file() == secret::key_file(&new), steps < 2, "after {steps} steps");
        assert!(!place.has_next());
        place.assert_all_open().await;
    }
}

#[tokio::test]
async fn what_a_finished_change_has_left_is_taken_away_by_a_start() {
    let place = Place::new().await;
    let change = Change::begin(&place.folder, &*place.directory().await).unwrap();
    change.reseal(&place.store).await.unwrap();
    owner_only::replace(&place.folder.keys().join(DATA_KEY), &secret::key_file(&change.new)).unwrap();
    drop(change);
    assert_eq!(settle(&place.folder, &*place.directory().await).unwrap(), None);
    assert!(!place.has_next());
    place.assert_all_open().await;
}

#[tokio::test]
async fn the_key_of_an_older_folder_is_read_and_replaced() {
    let place = Place::new().await;
    let keys = place.folder.keys();
    fs::rename(keys.join(DATA_KEY), keys.join(OLD_DATA_KEY)).unwrap();
    DataFolder::open(place.folder.root()).unwrap();
    place.assert_all_open().await;
    place.rotate(Rotation::default()).await.unwrap();
    assert!(keys.join(DATA_KEY).exists() && !keys.join(OLD_DATA_KEY).exists());
    place.assert_all_open().await;
}

#[tokio::test]
async fn the_key_of_tokens_alone_is_changed_and_tokens_ended_where_that_is_asked_for() {
    let place = Place::new().await;
    let file = place.key_file();
    let count = async || place.directory().await.token_keys().len();
    for (ends_tokens, expected) in [(false, 2), (false, 2), (true, 1), (false, 2)] {
        let newest = place.directory().await.token_keys()[0].clone();
        place.rotate(Rotation { tokens_only: true, ends_tokens }).await.unwrap();
        assert_eq!(count().await, expected);
        let directory = place.directory().await;
        assert!(directory.token_keys()[0].made_at > newest.made_at, "also where the clock stands still");
    }
    assert_eq!(place.key_file(), file);
    place.rotate(Rotation { tokens_only: false, ends_tokens: true }).await.unwrap();
    assert_eq!(count().await, 1);
    assert!(place.directory().await.token_keys()[0].made_at > place.clock.now());
}

#[tokio::test]
async fn another_installations_key_is_told_before_anything_is_written() {
    let place = Place::new().await;
    owner_only::replace(&place.folder.keys().join(DATA_KEY), &secret::key_file(&[9; 32])).unwrap();
    let revision = place.directory().await.revision();
    let error = place.rotate(Rotation::default()).await.unwrap_err();
    assert_eq!(error.kind, SetupErrorKind::Config);
    assert!(error.message.contains("does not open") && error.hint.is_some(), "{error}");
    assert_eq!(place.directory().await.revision(), revision);
    assert!(!place.has_next());
}

#[tokio::test]
async fn what_no_key_opens_stays_as_it_is() {
    let place = Place::new().await;
    let directory = place.directory().await;
    let mut admin = directory.account_by_login("admin").unwrap().clone();
    let lost = Sealer::new([9; 32]).seal(b"lost");
    let SignIn::Person { sealed_totp, .. } = &mut admin.sign_in else { panic!("a person") };
    *sealed_totp = Some(lost.clone());
    let edit = crate::domain::Edit::Put(Box::new(crate::domain::DirectoryItem::Account(admin)));
    assert!(place.store.edit_directory(directory.revision(), vec![edit]).await.unwrap().is_kept());
    let done = place.rotate(Rotation::default()).await.unwrap();
    assert_eq!((done.resealed, done.unopened), (1, 1));
    let directory = place.directory().await;
    assert!(directory.items().flat_map(secrets).any(|secret| secret == lost));
}

#[test]
fn a_key_comes_from_a_variable_a_file_or_a_credential() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hangup-data-key");
    owner_only::write_new(&file, &secret::key_file(&[5; 32])).unwrap();
    let text = secret::key_file(&[6; 32]).trim().to_owned();
    let outside = |variables: &[(&str, &str)]| {
        let known: HashMap<_, _> =
            variables.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect();
        KeyPlace::outside(|name| known.get(name).cloned())
    };
    let (path, parent) = (file.to_str().unwrap(), folder.path().to_str().unwrap());
    assert_eq!(outside(&[]), None);
    assert_eq!(outside(&[("HANGUP_DATA_KEY", ""), ("CREDENTIALS_DIRECTORY", "/nowhere")]), None);
    let variable = outside(&[("HANGUP_DATA_KEY", &text), ("HANGUP_DATA_KEY_FILE", path)]).unwrap();
    assert_eq!(variable.read().unwrap(), [6; 32]);
    assert!(!format!("{variable} {variable:?}").contains(&text), "a key is never shown");
    assert_eq!(outside(&[("HANGUP_DATA_KEY_FILE", path)]).unwrap().read().unwrap(), [5; 32]);
    let credential = outside(&[("CREDENTIALS_DIRECTORY", parent)]).unwrap();
    assert_eq!(credential, KeyPlace::Credential(file));
    assert_eq!(credential.read().unwrap(), [5; 32]);
    let wrong = outside(&[("HANGUP_DATA_KEY", "hunter22")]).unwrap().read().unwrap_err();
    assert!(wrong.hint.is_some_and(|hint| hint.contains("openssl")) && !wrong.message.contains("hunter22"));
}
