//! Serial numbers of client certificates: as text in a proxy's header, and in a certificate itself.

use hangup::auth::certificate::{canonical_serial, serial_of};

/// A serial number has one canonical form, which is its own.
pub(super) fn read(input: &[u8]) {
    let of_text = str::from_utf8(input).ok().and_then(canonical_serial);
    for serial in of_text.into_iter().chain(serial_of(input)) {
        assert_eq!(canonical_serial(&serial).as_ref(), Some(&serial));
        let is_plain = serial.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        assert!(is_plain && (1..=64).contains(&serial.len()), "{serial}");
    }
}
