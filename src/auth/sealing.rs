//! Sealed secrets: what must be read again is encrypted with a key that is not in the database.

use std::{
    fmt,
    sync::{Arc, PoisonError, RwLock},
};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

use super::random;

/// A key for AES-256.
pub type DataKey = [u8; 32];

/// How many keys are kept at most, with those that were replaced while this process ran.
const MOST_KEYS: usize = 4;

/// Where a sealer finds the keys that count now, the one that seals first; empty where it cannot tell.
type Source = dyn Fn() -> Vec<DataKey> + Send + Sync;

/// Seals and opens secrets with AES-256-GCM. The first of its keys seals, and each of them opens.
pub struct Sealer {
    ring: RwLock<Arc<Ring>>,
    source: Option<Box<Source>>,
}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer(…)")
    }
}

impl Sealer {
    /// A sealer with this key alone.
    #[must_use]
    pub fn new(key: DataKey) -> Self {
        Self { ring: RwLock::new(Arc::new(Ring::of(vec![key]))), source: None }
    }

    /// A sealer with this key, and the present keys of `source`. What no key opens makes it ask `source` again, so that
    /// it takes up a key that was changed meanwhile; those of before still open.
    #[must_use]
    pub fn following(key: DataKey, source: impl Fn() -> Vec<DataKey> + Send + Sync + 'static) -> Self {
        let sealer = Self { source: Some(Box::new(source)), ..Self::new(key) };
        sealer.take_up();
        sealer
    }

    /// Seals `secret`: a random nonce, the ciphertext and its tag, in base64.
    ///
    /// # Panics
    /// Where the operating system gives no randomness.
    #[must_use]
    pub fn seal(&self, secret: &[u8]) -> String {
        self.ring().seal(secret)
    }

    /// Opens what [`Sealer::seal`] made; `None` where another key made it or somebody changed it.
    #[must_use]
    pub fn open(&self, sealed: &str) -> Option<Vec<u8>> {
        let bytes = STANDARD_NO_PAD.decode(sealed).ok()?;
        self.ring().open(&bytes).or_else(|| self.take_up()?.open(&bytes))
    }

    /// Asks the source for its keys, and puts them before those that are known; `None` where it has no others.
    fn take_up(&self) -> Option<Arc<Ring>> {
        let mut keys = self.source.as_ref()?();
        let mut ring = self.ring.write().unwrap_or_else(PoisonError::into_inner);
        let known = ring.keys.iter().filter(|key| !keys.contains(key)).copied().collect::<Vec<_>>();
        keys.extend(known);
        keys.truncate(MOST_KEYS);
        if keys == ring.keys {
            return None;
        }
        *ring = Arc::new(Ring::of(keys));
        Some(Arc::clone(&ring))
    }

    fn ring(&self) -> Arc<Ring> {
        Arc::clone(&self.ring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Opens what was sealed as text; `None` where [`Sealer::open`] does not open it, or it is no UTF-8.
    #[must_use]
    pub fn open_text(&self, sealed: &str) -> Option<Opened> {
        String::from_utf8(self.open(sealed)?).ok().map(Opened)
    }
}

/// Keys, and the ciphers under them.
struct Ring {
    keys: Vec<DataKey>,
    ciphers: Vec<LessSafeKey>,
}

impl Ring {
    fn of(keys: Vec<DataKey>) -> Self {
        let cipher = |key| UnboundKey::new(&AES_256_GCM, key).expect("32 bytes are an AES-256 key");
        let ciphers = keys.iter().map(|key| LessSafeKey::new(cipher(key))).collect();
        Self { keys, ciphers }
    }

    fn seal(&self, secret: &[u8]) -> String {
        let nonce: [u8; NONCE_LEN] = random::bytes();
        let mut sealed = secret.to_vec();
        self.ciphers[0]
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut sealed)
            .expect("a secret is far shorter than the cipher's limit");
        STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat())
    }

    fn open(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN)?;
        self.ciphers.iter().find_map(|cipher| {
            let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
            Some(cipher.open_in_place(nonce, Aad::empty(), &mut sealed.to_vec()).ok()?.to_vec())
        })
    }
}

/// A text that was opened. `Debug` hides it; nothing but [`Opened::expose`] shows it.
pub struct Opened(String);

impl Opened {
    /// The text, in the clear.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opened(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::Sealer;

    #[test]
    fn only_the_same_key_opens_what_nobody_changed() {
        let own = Sealer::new([1; 32]);
        let sealed = own.seal(b"secret");
        assert_ne!(sealed, own.seal(b"secret"), "nonces differ");
        assert_eq!(own.open(&sealed).as_deref(), Some(&b"secret"[..]));
        assert_eq!(Sealer::new([2; 32]).open(&sealed), None);
        let last = if sealed.ends_with('A') { "B" } else { "A" };
        assert_eq!(own.open(&format!("{}{last}", &sealed[..sealed.len() - 1])), None);
        assert_eq!(own.open(""), None);
    }

    #[test]
    fn a_key_that_is_changed_is_taken_up_and_the_one_before_still_opens() {
        let now = Arc::new(Mutex::new(vec![[1; 32]]));
        let source = Arc::clone(&now);
        let running = Sealer::following([1; 32], move || source.lock().unwrap().clone());
        let before = running.seal(b"before");
        *now.lock().unwrap() = vec![[2; 32], [1; 32]];
        assert_eq!(running.open(&Sealer::new([2; 32]).seal(b"x")).as_deref(), Some(&b"x"[..]));
        *now.lock().unwrap() = vec![[2; 32]];
        assert_eq!(running.open(&before).as_deref(), Some(&b"before"[..]));
        assert!(Sealer::new([2; 32]).open(&running.seal(b"after")).is_some(), "the new key seals");
        assert_eq!(running.open(&Sealer::new([3; 32]).seal(b"y")), None);
        now.lock().unwrap().clear();
        assert_eq!(running.open(&before).as_deref(), Some(&b"before"[..]), "a key that is gone for now");
    }

    #[test]
    fn an_opened_text_is_shown_to_who_asks_for_it_and_in_no_debug_output() {
        let own = Sealer::new([1; 32]);
        let opened = own.open_text(&own.seal("Tür".as_bytes())).unwrap();
        assert_eq!((opened.expose(), format!("{opened:?}").as_str()), ("Tür", "Opened(…)"));
        assert!(own.open_text(&own.seal(&[0xff])).is_none());
    }
}
