//! Serial numbers of client certificates, in one canonical form.

use x509_parser::prelude::{FromDer as _, X509Certificate};

/// Lower-case hexadecimal without separators, prefix or leading zeros: `00:AB:01`, `0xab01` and `serial=AB01` are
/// `ab01`.
///
/// `None` where it is no hexadecimal number, or an empty one.
#[must_use]
pub fn canonical_serial(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    // as openssl prints it
    let text = text.strip_prefix("serial=").unwrap_or(&text);
    let text = text.strip_prefix("0x").unwrap_or(text);
    let digits: String = text.chars().filter(|c| !matches!(c, ':' | ' ' | '-')).collect();
    let significant = digits.trim_start_matches('0');
    (!digits.is_empty() && digits.len() <= 64 && digits.chars().all(|c| c.is_ascii_hexdigit()))
        .then(|| if significant.is_empty() { "0".into() } else { significant.into() })
}

/// The canonical serial number of a certificate in DER, or `None` where it is none.
#[must_use]
pub fn serial_of(der: &[u8]) -> Option<String> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    canonical_serial(&certificate.raw_serial_as_string())
}

#[cfg(test)]
mod tests {
    use super::canonical_serial;

    #[test]
    fn spellings_of_one_serial_are_equal() {
        for text in ["ab01", "AB01", "00ab01", "00:AB:01", "0xAB01", "serial=AB01", " ab 01 ", "00-ab-01"] {
            assert_eq!(canonical_serial(text).as_deref(), Some("ab01"), "{text}");
        }
        assert_eq!(canonical_serial("00").as_deref(), Some("0"));
    }

    #[test]
    fn what_is_no_serial_is_refused() {
        for text in ["", " ", "0x", "xyz", "ab01g", &"f".repeat(65)] {
            assert_eq!(canonical_serial(text), None, "{text}");
        }
    }
}
