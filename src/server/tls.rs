//! HTTPS by the server itself: a certificate of the operator's, or a self-signed one that is made once and kept.

mod any_certificate;
mod reload;

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{
        CertificateDer, PrivateKeyDer,
        pem::{self, PemObject as _},
    },
    server::{WebPkiClientVerifier, danger::ClientCertVerifier},
    version::{TLS12, TLS13},
};

use self::any_certificate::AnyCertificate;
pub(super) use self::reload::Served;
use super::{
    config::Tls,
    setup::{SetupError, SetupErrorKind, owner_only},
};

/// Names that a self-signed certificate is good for.
const OWN_NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// Why HTTPS cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read or written.
    #[error("cannot read or write {path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// A file holds no PEM of the right kind.
    #[error("{path}: {reason}")]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
        /// What to do about it.
        hint: &'static str,
    },
    /// Others can read the private key; says what to do.
    #[error(transparent)]
    Open(#[from] SetupError),
    /// The certificate and the key are of two pairs.
    #[error("the certificate of {cert} and the private key of {key} do not belong together")]
    Mismatch {
        /// The certificate's file.
        cert: PathBuf,
        /// The key's file.
        key: PathBuf,
    },
    /// The certificate cannot be used.
    #[error("the certificate cannot be used: {0}")]
    Rustls(#[from] rustls::Error),
    /// The authorities for client certificates cannot be used.
    #[error("the authorities for client certificates cannot be used: {0}")]
    ClientCa(String),
    /// No certificate could be made.
    #[error("cannot make a certificate: {0}")]
    SelfSigned(#[from] rcgen::Error),
}

/// For people who set a server up.
impl From<TlsError> for SetupError {
    fn from(error: TlsError) -> Self {
        let message = error.to_string();
        match error {
            TlsError::Open(told) => told,
            TlsError::Io { .. } => Self::new(SetupErrorKind::Io, message).try_this(
                "check the files of --tls-cert, --tls-key and --tls-client-ca, or of [tls] in hangup.toml",
            ),
            TlsError::File { hint, .. } => Self::config(message).try_this(hint),
            TlsError::Mismatch { .. } => Self::config(message).try_this(
                "give the key that the certificate was made with; the server's own certificate comes first",
            ),
            TlsError::Rustls(_) | TlsError::ClientCa(_) | TlsError::SelfSigned(_) => Self::config(message)
                .try_this("give another certificate, or --tls-self-signed to try things out"),
        }
    }
}

/// What to serve HTTPS with; `None` where it is off. A self-signed certificate is kept in `folder`.
///
/// # Errors
/// [`TlsError`].
pub(super) fn load(tls: &Tls, folder: &Path) -> Result<Option<Served>, TlsError> {
    Served::load(tls, folder)
}

fn server_config(tls: &Tls, folder: &Path) -> Result<Option<ServerConfig>, TlsError> {
    let (cert, key) = match (&tls.cert, &tls.key) {
        (Some(cert), Some(key)) => (cert.clone(), key.clone()),
        _ if tls.self_signed => self_signed(folder)?,
        _ => return Ok(None),
    };
    let chain = certificates(&cert)?;
    owner_only::check_tls_key(&key)?;
    let private = private_key(&key)?;
    let builder = ServerConfig::builder_with_protocol_versions(&[&TLS13, &TLS12]);
    let builder = match &tls.client_ca {
        // what an application shows is compared also where nobody is configured who could vouch for it
        None => builder.with_client_cert_verifier(Arc::new(AnyCertificate::new())),
        Some(authorities) => builder.with_client_cert_verifier(client_verifier(authorities)?),
    };
    let mut config = builder.with_single_cert(chain, private).map_err(|error| match error {
        rustls::Error::InconsistentKeys(_) => TlsError::Mismatch { cert, key },
        other => other.into(),
    })?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(Some(config))
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
    let text = fs::read(path).map_err(|source| TlsError::Io { path: path.into(), source })?;
    let hint = "give a PEM file, with -----BEGIN CERTIFICATE----- in it";
    let wrong = |reason: String| TlsError::File { path: path.into(), reason, hint };
    let all = CertificateDer::pem_slice_iter(&text).collect::<Result<Vec<_>, _>>();
    let all = all.map_err(|error| wrong(error.to_string()))?;
    if all.is_empty() { Err(wrong("holds no certificate".into())) } else { Ok(all) }
}

fn private_key(path: &Path) -> Result<PrivateKeyDer<'static>, TlsError> {
    let text = fs::read(path).map_err(|source| TlsError::Io { path: path.into(), source })?;
    PrivateKeyDer::from_pem_slice(&text).map_err(|error| TlsError::File {
        path: path.into(),
        reason: match error {
            pem::Error::NoItemsFound => "holds no private key".into(),
            other => other.to_string(),
        },
        hint: "give the certificate's private key as a PEM file without a passphrase, with -----BEGIN PRIVATE KEY----- in it",
    })
}

/// The files that HTTPS is served with.
fn files(tls: &Tls, folder: &Path) -> Vec<PathBuf> {
    let (cert, key) = match (&tls.cert, &tls.key) {
        (Some(cert), Some(key)) => (cert.clone(), key.clone()),
        _ => self_signed_files(folder),
    };
    [cert, key].into_iter().chain(tls.client_ca.clone()).collect()
}

fn self_signed_files(folder: &Path) -> (PathBuf, PathBuf) {
    (folder.join("self-signed.pem"), folder.join("self-signed.key"))
}

/// The certificate and key that are kept, or new ones.
fn self_signed(folder: &Path) -> Result<(PathBuf, PathBuf), TlsError> {
    let (cert, key) = self_signed_files(folder);
    if !cert.is_file() || !key.is_file() {
        let made = rcgen::generate_simple_self_signed(OWN_NAMES.map(String::from))?;
        let failed = |path: &Path| {
            let path = path.to_owned();
            |source| TlsError::Io { path, source }
        };
        fs::create_dir_all(folder).map_err(failed(folder))?;
        owner_only::replace(&key, &made.signing_key.serialize_pem()).map_err(failed(&key))?;
        owner_only::replace(&cert, &made.cert.pem()).map_err(failed(&cert))?;
    }
    Ok((cert, key))
}
