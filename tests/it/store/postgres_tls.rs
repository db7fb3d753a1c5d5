//! A database that speaks TLS, with a certificate of an authority that is made here.

use std::path::{Path, PathBuf};

use hangup::{
    domain::{RandomIds, Store},
    store::postgres::{Address, PostgresStore},
};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tempfile::TempDir;
use tokio_postgres::Client;

use super::postgres_place::connect;
use crate::support::{
    cluster::Cluster,
    served::{program, until},
};

/// The host that the database's certificate is for.
const HOST: &str = "db.example.test";

/// A database that can be had to speak TLS.
struct Elsewhere(Cluster);

impl Elsewhere {
    async fn client(&self) -> Client {
        connect(&self.0.address).await
    }

    /// Has it speak TLS from now on, with this certificate and its key.
    async fn speak_tls(&self, certificate: &str, key: &str) {
        let client = self.client().await;
        for (file, pem) in [("server.crt", certificate), ("server.key", key)] {
            let copy = format!(
                "COPY (SELECT unnest(string_to_array('{pem}', E'\\n'))) TO PROGRAM 'umask 077; cat > {file}'"
            );
            client.batch_execute(&copy).await.unwrap();
        }
        client.batch_execute("ALTER SYSTEM SET ssl = on").await.unwrap();
        client.batch_execute("SELECT pg_reload_conf()").await.unwrap();
        until("TLS to be on", async || {
            let row = self.client().await.query_one("SHOW ssl", &[]).await.unwrap();
            (row.get::<_, &str>(0) == "on").then_some(())
        })
        .await;
    }

    /// Its address by a name that is this machine.
    fn at(&self, host: &str, query: &str) -> String {
        let (_, port) = self.0.address.rsplit_once(':').unwrap();
        format!("postgres://hangup@{host}:{port}?hostaddr=127.0.0.1{query}")
    }
}

type Authority = CertifiedIssuer<'static, KeyPair>;

/// An authority, and the file with its certificate.
fn authority(home: &TempDir, name: &str) -> (Authority, PathBuf) {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let file = home.path().join(format!("{name}.pem"));
    std::fs::write(&file, authority.pem()).unwrap();
    (authority, file)
}

/// What `hangup init` says where it cannot use the database at this address.
fn refused(home: &TempDir, address: &str) -> String {
    let mut init = program(home.path());
    let output = init.args(["init", "--data", "data"]).env("HANGUP_STORE", address).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{address}: {said}");
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_elsewhere_has_to_prove_that_it_is_its_host() {
    let (cluster, home) = (Elsewhere(Cluster::start()), TempDir::new().unwrap());
    let (ours, file) = authority(&home, "ours");
    let (_, wrong) = authority(&home, "theirs");
    let by = |file: &Path| format!("&sslmode=verify-full&sslrootcert={}", file.display());

    let said = refused(&home, &cluster.at(HOST, ""));
    assert!(said.contains("server does not support TLS") && said.contains("sslmode=disable"), "{said}");
    let said = refused(&home, &cluster.at(HOST, "&sslmode=prefer"));
    assert!(said.contains("sslmode=prefer would take any server for the database"), "{said}");

    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new([HOST.to_owned()]).unwrap().signed_by(&key, &ours).unwrap();
    cluster.speak_tls(&certificate.pem(), &key.serialize_pem()).await;
    let address: Address = cluster.at(HOST, &by(&file)).parse().unwrap();
    let store = PostgresStore::make(&address, &RandomIds).await.unwrap();
    store.ready().await.unwrap();
    let plain = "SELECT count(*) FILTER (WHERE ssl), count(*) FILTER (WHERE NOT ssl)
        FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'hangup'";
    let row = cluster.client().await.query_one(plain, &[]).await.unwrap();
    assert!(row.get::<_, i64>(0) >= 2 && row.get::<_, i64>(1) == 0, "{row:?}");

    for (address, why) in [
        (cluster.at(HOST, &by(&wrong)), "UnknownIssuer"),
        (cluster.at(HOST, ""), "UnknownIssuer"),
        (
            cluster.at("other.example.test", &by(&file)),
            "certificate not valid for name \"other.example.test\"",
        ),
    ] {
        let said = refused(&home, &address);
        assert!(said.contains(why) && said.contains("sslrootcert=FILE"), "{address}: {said}");
    }
    let said = refused(&home, &cluster.at(HOST, &by(Path::new("/nowhere.pem"))));
    assert!(said.contains("cannot read the certificates in sslrootcert=/nowhere.pem"), "{said}");
}
