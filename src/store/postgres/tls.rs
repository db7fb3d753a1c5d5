//! TLS to the database: rustls, as everywhere. Who answers must prove that it is the host.

use std::{path::Path, sync::Arc};

use rustls::{
    ClientConfig, RootCertStore,
    crypto::aws_lc_rs::default_provider,
    pki_types::{CertificateDer, pem::PemObject as _},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{address::Trusted, error::Error};

pub(super) fn connector(trusted: &Trusted) -> Result<MakeRustlsConnect, Error> {
    let roots = match trusted {
        Trusted::System => system()?,
        Trusted::File(path) => file(path)?,
    };
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::Connect(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn file(path: &Path) -> Result<RootCertStore, Error> {
    let failed = |error: &dyn std::fmt::Display| {
        Error::denied(format!("cannot read the certificates in sslrootcert={}: {error}", path.display()))
    };
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(path).map_err(|error| failed(&error))? {
        roots.add(certificate.map_err(|error| failed(&error))?).map_err(|error| failed(&error))?;
    }
    if roots.is_empty() {
        return Err(failed(&"there is no certificate in it"));
    }
    Ok(roots)
}

fn system() -> Result<RootCertStore, Error> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    // some that cannot be read are left out, as other programs do
    let (added, _) = roots.add_parsable_certificates(found.certs);
    if added == 0 {
        return Err(Error::denied("this system trusts no authority: name one with sslrootcert=FILE"));
    }
    Ok(roots)
}
