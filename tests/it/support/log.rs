//! What every test of this process logs, in one place.

use std::{
    io::{self, Write},
    sync::{Mutex, OnceLock, PoisonError},
};

static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Adds what is written to the log.
struct ToLog;

impl Write for ToLog {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps what is logged from now on, at the level DEBUG and above, by every test of this process.
///
/// For the whole process: what a subscriber of one thread gets depends on which thread came first to the place that
/// logs.
pub(crate) fn keep() {
    static KEPT: OnceLock<()> = OnceLock::new();
    KEPT.get_or_init(|| {
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
            .with_writer(|| ToLog)
            .finish();
        tracing::subscriber::set_global_default(subscriber).unwrap();
    });
}

/// All that was kept so far.
pub(crate) fn kept() -> String {
    String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}
