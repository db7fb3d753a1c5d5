//! HTTPS by the server itself: a certificate of the operator's, or a self-signed one that is made once and kept.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum_server::tls_rustls::RustlsConfig;
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    server::{WebPkiClientVerifier, danger::ClientCertVerifier},
};

use super::{config::Tls, setup::owner_only};

/// Names that a self-signed certificate is good for.
const OWN_NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// Why HTTPS cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read or written, or holds no PEM of the right kind.
    #[error("{path}: {reason}")]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The certificate, the key and the authorities do not fit together.
    #[error("the certificate cannot be used: {0}")]
    Rustls(#[from] rustls::Error),
    /// The authorities for client certificates cannot be used.
    #[error("the authorities for client certificates cannot be used: {0}")]
    ClientCa(String),
    /// No certificate could be made.
    #[error("cannot make a certificate: {0}")]
    SelfSigned(#[from] rcgen::Error),
}

/// What to serve HTTPS with; `None` where it is off. A self-signed certificate is kept in `folder`.
///
/// # Errors
/// [`TlsError`].
pub(super) fn load(tls: &Tls, folder: &Path) -> Result<Option<RustlsConfig>, TlsError> {
    let (cert, key) = match (&tls.cert, &tls.key) {
        (Some(cert), Some(key)) => (cert.clone(), key.clone()),
        _ if tls.self_signed => self_signed(folder)?,
        _ => return Ok(None),
    };
    let chain = certificates(&cert)?;
    let private = PrivateKeyDer::from_pem_file(&key).map_err(|error| in_file(&key, &error))?;
    let builder = ServerConfig::builder();
    let builder = match &tls.client_ca {
        None => builder.with_no_client_auth(),
        Some(authorities) => builder.with_client_cert_verifier(client_verifier(authorities)?),
    };
    let mut config = builder.with_single_cert(chain, private)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Some(RustlsConfig::from_config(Arc::new(config))))
}

/// Clients may show a certificate, and where they do it must be good: people sign in without, applications with.
fn client_verifier(authorities: &Path) -> Result<Arc<dyn ClientCertVerifier>, TlsError> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(authorities)? {
        roots.add(certificate)?;
    }
    WebPkiClientVerifier::builder(Arc::new(roots))
        .allow_unauthenticated()
        .build()
        .map_err(|error| TlsError::ClientCa(error.to_string()))
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, TlsError> {
    CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| in_file(path, &error))
        .and_then(|all| if all.is_empty() { Err(in_file(path, &"holds no certificate")) } else { Ok(all) })
}

/// The certificate and key that are kept, or new ones.
fn self_signed(folder: &Path) -> Result<(PathBuf, PathBuf), TlsError> {
    let (cert, key) = (folder.join("self-signed.pem"), folder.join("self-signed.key"));
    if !cert.is_file() || !key.is_file() {
        let made = rcgen::generate_simple_self_signed(OWN_NAMES.map(String::from))?;
        fs::create_dir_all(folder).map_err(|error| in_file(folder, &error))?;
        owner_only::replace(&key, &made.signing_key.serialize_pem())
            .map_err(|error| in_file(&key, &error))?;
        owner_only::replace(&cert, &made.cert.pem()).map_err(|error| in_file(&cert, &error))?;
    }
    Ok((cert, key))
}

fn in_file(path: &Path, reason: &impl ToString) -> TlsError {
    TlsError::File { path: path.into(), reason: reason.to_string() }
}
