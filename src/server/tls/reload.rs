//! Certificates that are replaced while the server runs.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};

use axum_server::tls_rustls::RustlsConfig;

use super::{Tls, TlsError, files, server_config};

/// How often the files are looked at.
const EVERY: Duration = Duration::from_secs(1);

/// HTTPS as it is served, and the files that it was read from.
pub(in crate::server) struct Served {
    /// What serves; a new certificate counts for the next connection.
    pub(in crate::server) config: RustlsConfig,
    tls: Tls,
    folder: PathBuf,
    read: Vec<Stamp>,
}

/// What changes with a file; `None` where it is not there.
type Stamp = Option<(SystemTime, u64)>;

impl Served {
    /// Reads the certificate; `None` where HTTPS is off.
    pub(super) fn load(tls: &Tls, folder: &Path) -> Result<Option<Self>, TlsError> {
        // before the files are read: what changes after is read again
        let read = stamps(tls, folder);
        let Some(config) = server_config(tls, folder)? else { return Ok(None) };
        // a certificate that was made just now is not one that was replaced
        let read = if read.contains(&None) { stamps(tls, folder) } else { read };
        let config = RustlsConfig::from_config(Arc::new(config));
        Ok(Some(Self { config, tls: tls.clone(), folder: folder.into(), read }))
    }

    /// Reads the files again whenever they have changed, for as long as it is polled. What cannot be used is told, and
    /// the certificate of before stays.
    pub(in crate::server) async fn follow(mut self) {
        let mut last = self.read.clone();
        loop {
            tokio::time::sleep(EVERY).await;
            let now = stamps(&self.tls, &self.folder);
            // certificate and key are two files: they are read once both stand still
            let stands_still = now == last;
            last.clone_from(&now);
            if !stands_still || now == self.read {
                continue;
            }
            self.read = now;
            match server_config(&self.tls, &self.folder) {
                Ok(Some(config)) => {
                    self.config.reload_from_config(Arc::new(config));
                    tracing::info!("the certificate was replaced");
                }
                Ok(None) => {}
                Err(error) => {
                    tracing::error!(%error, "the certificate that was put there cannot be used; the one before is");
                }
            }
        }
    }
}

fn stamps(tls: &Tls, folder: &Path) -> Vec<Stamp> {
    let stamp = |file: PathBuf| {
        let metadata = fs::metadata(file).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    files(tls, folder).into_iter().map(stamp).collect()
}
