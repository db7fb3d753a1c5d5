//! HTTPS by the server itself, and applications that show their certificate.

use hangup::client::{Application, Credentials, Error, PrivilegeSecure, privilege_secure::SessionFilter};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, SerialNumber};
use tempfile::TempDir;

use crate::support::served::{Served, until};

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority(name: &str) -> Authority {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A certificate with this serial number, signed by an authority, with its key: PEM.
fn certificate(authority: &Authority, serial: &str) -> String {
    let digits: Vec<_> = serial.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap()).collect();
    let bytes: Vec<_> = digits.iter().map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect();
    let mut params = CertificateParams::new(["sweeper".to_owned()]).unwrap();
    params.serial_number = Some(SerialNumber::from_slice(&bytes));
    let key = KeyPair::generate().unwrap();
    let signed = params.signed_by(&key, authority).unwrap();
    format!("{}{}", signed.pem(), key.serialize_pem())
}

/// A demo over HTTPS that asks clients for certificates of `authority`.
async fn served(home: &TempDir, authority: &Authority) -> Served {
    // made by a first run, so that there is a folder to put the settings into
    drop(Served::demo(home.path()).await);
    let data = home.path().join("data");
    let ca = data.join("ca.pem");
    std::fs::write(&ca, authority.pem()).unwrap();
    Served::start(home.path(), &["--demo", "--tls-self-signed", "--tls-client-ca", ca.to_str().unwrap()])
        .await
}

fn client(server: &Served, credentials: impl Into<Credentials>) -> PrivilegeSecure {
    let certificate = std::fs::read(server.data.join("tls/self-signed.pem")).unwrap();
    PrivilegeSecure::builder(&server.url).trust_pem(certificate).credentials(credentials).build().unwrap()
}

fn sweeper(server: &Served) -> Application {
    let env = server.env();
    Credentials::application(&env["HANGUP_APP_LOGIN"], &env["HANGUP_APP_KEY"], &env["HANGUP_APP_CERT_SERIAL"])
}

#[tokio::test]
async fn https_is_served_with_a_certificate_of_its_own() {
    let home = TempDir::new().unwrap();
    let server = Served::start(home.path(), &["--demo", "--tls-self-signed"]).await;
    let bob = || Credentials::user("DEMO\\bob", &server.env()["HANGUP_NO_MFA_PASSWORD"]);
    assert_eq!(client(&server, bob()).sessions(SessionFilter::default()).await.unwrap(), []);

    let distrusting = PrivilegeSecure::builder(&server.url).credentials(bob()).build().unwrap();
    let refused = distrusting.sessions(SessionFilter::default()).await.unwrap_err();
    assert_eq!(refused.status(), None, "no answer is taken from whom one does not trust: {refused:?}");

    let kept = std::fs::read(server.data.join("tls/self-signed.pem")).unwrap();
    drop(server);
    let again = Served::start(home.path(), &["--demo", "--tls-self-signed"]).await;
    assert_eq!(std::fs::read(again.data.join("tls/self-signed.pem")).unwrap(), kept, "it is made once");
}

#[tokio::test]
async fn an_application_signs_in_with_the_certificate_whose_serial_it_states() {
    let (home, authority) = (TempDir::new().unwrap(), authority("the installation"));
    let server = served(&home, &authority).await;
    let serial = server.env()["HANGUP_APP_CERT_SERIAL"].clone();
    let with = |pem: String| client(&server, sweeper(&server).with_client_certificate(pem));
    with(certificate(&authority, &serial)).cancel_hanging().await.unwrap();

    let refused = |result: Result<(), Error>| result.unwrap_err().status();
    let without = client(&server, sweeper(&server)).cancel_hanging().await;
    assert_eq!(refused(without), Some(401), "stating it is not enough where it can be shown");
    let anothers = with(certificate(&authority, "0a0b0c")).cancel_hanging().await;
    assert_eq!(refused(anothers), Some(401), "another's certificate is not its own");
    let forged = with(certificate(&self::authority("somebody"), &serial)).cancel_hanging().await;
    assert_eq!(refused(forged), None, "a certificate that nobody trusted signed is no certificate");
}

#[tokio::test]
async fn people_need_no_certificate_where_applications_do() {
    let (home, authority) = (TempDir::new().unwrap(), authority("the installation"));
    let server = served(&home, &authority).await;
    let bob = Credentials::user("DEMO\\bob", &server.env()["HANGUP_NO_MFA_PASSWORD"]);
    assert_eq!(client(&server, bob).sessions(SessionFilter::default()).await.unwrap(), []);
}

#[tokio::test]
async fn a_certificate_that_is_shown_is_compared_also_where_no_authority_is_configured() {
    let (home, somebody) = (TempDir::new().unwrap(), authority("somebody"));
    let server = Served::start(home.path(), &["--demo", "--tls-self-signed"]).await;
    let serial = server.env()["HANGUP_APP_CERT_SERIAL"].clone();
    let with = |pem: String| client(&server, sweeper(&server).with_client_certificate(pem));
    with(certificate(&somebody, &serial)).cancel_hanging().await.unwrap();
    let anothers = with(certificate(&somebody, "0a0b0c")).cancel_hanging().await;
    assert_eq!(anothers.unwrap_err().status(), Some(401));
    client(&server, sweeper(&server)).cancel_hanging().await.expect("on this machine it may be stated");
}

/// A new certificate for localhost in the two files that the server reads, the key first; gives the certificate.
fn put_certificate(home: &TempDir) -> String {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = home.path().join("key.pem");
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    std::fs::set_permissions(&key, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    std::fs::write(home.path().join("cert.pem"), made.cert.pem()).unwrap();
    made.cert.pem()
}

/// Whether who trusts this certificate alone gets an answer over a new connection.
async fn trusts(server: &Served, certificate: &str) -> bool {
    let root = reqwest::Certificate::from_pem(certificate.as_bytes()).unwrap();
    let http = reqwest::Client::builder().tls_certs_only([root]).build().unwrap();
    http.get(format!("{}/healthz", server.url)).send().await.is_ok()
}

#[tokio::test]
async fn a_certificate_that_is_replaced_is_served_without_a_restart() {
    let home = TempDir::new().unwrap();
    let first = put_certificate(&home);
    let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let flags = ["--demo", "--tls-cert", &path("cert.pem"), "--tls-key", &path("key.pem")];
    let server = Served::start(home.path(), &flags).await;
    assert!(trusts(&server, &first).await);

    std::fs::write(path("cert.pem"), "half a certificate").unwrap();
    until("what cannot be used to be told", async || server.log().contains("cannot be used").then_some(()))
        .await;
    assert!(trusts(&server, &first).await, "the one before is served on");

    let second = put_certificate(&home);
    until("the new one to be served", async || trusts(&server, &second).await.then_some(())).await;
    assert!(!trusts(&server, &first).await);
}

/// What a server answers to a client that offers this version of the protocol at most: 3 is TLS 1.2, 0 is SSL 3.0.
async fn answer_to_version(address: &str, minor: u8) -> Vec<u8> {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    // no session; ECDHE with ECDSA, AES and SHA-256; no compression
    let mut hello = [&[3, minor][..], &[7; 32], &[0, 0, 2, 0xc0, 0x2b, 1, 0]].concat();
    // X25519, points as they are, and ECDSA over P-256 with SHA-256
    hello.extend([0, 22, 0, 10, 0, 4, 0, 2, 0, 0x1d, 0, 11, 0, 2, 1, 0, 0, 13, 0, 4, 0, 2, 4, 3]);
    let length = u8::try_from(hello.len()).unwrap();
    let record = [&[22, 3, 1, 0, length + 4, 1, 0, 0, length][..], &hello].concat();
    let mut connection = tokio::net::TcpStream::connect(address).await.unwrap();
    connection.write_all(&record).await.unwrap();
    let mut answer = [0; 7];
    connection.read_exact(&mut answer).await.unwrap();
    answer.to_vec()
}

#[tokio::test]
async fn versions_before_1_2_are_refused() {
    let home = TempDir::new().unwrap();
    let server = Served::start(home.path(), &["--demo", "--tls-self-signed"]).await;
    let address = server.url.trim_start_matches("https://").replace("localhost", "127.0.0.1");
    for minor in [0, 1, 2] {
        let answer = answer_to_version(&address, minor).await;
        assert_eq!((answer[0], &answer[5..]), (21, &[2, 70][..]), "a fatal alert: protocol_version");
    }
    let answer = answer_to_version(&address, 3).await;
    assert_eq!((answer[0], answer[5]), (22, 2), "a handshake that begins");
}
