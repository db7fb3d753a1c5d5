//! One-time-code secrets for people: as text, as a URL, and as a QR code for an authenticator app.

use qrcode::{EcLevel, QrCode, render::unicode::Dense1x2};

/// The text as a QR code in half blocks; empty where it is too long for one.
///
/// On a terminal it is black on white whatever the theme: many apps read no inverted code.
pub(super) fn qr_code(text: &str, is_terminal: bool) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::L) else { return String::new() };
    let drawn = code.render::<Dense1x2>().dark_color(Dense1x2::Dark).light_color(Dense1x2::Light).build();
    let (start, end) = if is_terminal { ("\x1b[38;5;16;48;5;231m", "\x1b[0m") } else { ("", "") };
    drawn.lines().map(|row| format!("{start}{row}{end}\n")).collect::<Vec<_>>().concat()
}
