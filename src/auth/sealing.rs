//! Sealed secrets: what must be read again is encrypted with a key that is not in the database.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};

use super::random;

/// Seals and opens secrets with AES-256-GCM under one key.
pub struct Sealer(LessSafeKey);

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer(…)")
    }
}

impl Sealer {
    /// A sealer with this key.
    ///
    /// # Panics
    /// Never: the key has the cipher's length.
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        Self(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).expect("32 bytes are an AES-256 key")))
    }

    /// Seals `secret`: a random nonce, the ciphertext and its tag, in base64.
    ///
    /// # Panics
    /// Where the operating system gives no randomness.
    #[must_use]
    pub fn seal(&self, secret: &[u8]) -> String {
        let nonce: [u8; NONCE_LEN] = random::bytes();
        let mut sealed = secret.to_vec();
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut sealed)
            .expect("a secret is far shorter than the cipher's limit");
        STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat())
    }

    /// Opens what [`Sealer::seal`] made; `None` where another key made it or somebody changed it.
    #[must_use]
    pub fn open(&self, sealed: &str) -> Option<Vec<u8>> {
        let bytes = STANDARD_NO_PAD.decode(sealed).ok()?;
        let (nonce, rest) = bytes.split_at_checked(NONCE_LEN)?;
        let mut rest = rest.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        Some(self.0.open_in_place(nonce, Aad::empty(), &mut rest).ok()?.to_vec())
    }

    /// Opens what was sealed as text; `None` where [`Sealer::open`] does not open it, or it is no UTF-8.
    #[must_use]
    pub fn open_text(&self, sealed: &str) -> Option<Opened> {
        String::from_utf8(self.open(sealed)?).ok().map(Opened)
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
    fn an_opened_text_is_shown_to_who_asks_for_it_and_in_no_debug_output() {
        let own = Sealer::new([1; 32]);
        let opened = own.open_text(&own.seal("Tür".as_bytes())).unwrap();
        assert_eq!((opened.expose(), format!("{opened:?}").as_str()), ("Tür", "Opened(…)"));
        assert!(own.open_text(&own.seal(&[0xff])).is_none());
    }
}
