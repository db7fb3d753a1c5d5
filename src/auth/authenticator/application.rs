//! An application's sign-in: its API key, and the serial number of its client certificate.

use super::{Authenticator, BAD_TOKEN, Peer, Proven, Refusal, Right, Whose, settled};
use crate::{
    auth::{api_key, certificate},
    domain::{Proof, SignIn},
};

const WRONG: Refusal = Refusal::Unproven("the login, the API key or the certificate serial number is wrong");

const NOT_SHOWN: Refusal = Refusal::Unproven(
    "no client certificate was shown, and from here its serial number cannot merely be stated; connect over HTTPS with \
     the certificate, or have the proxy pass its serial number on (client_certificate_serial_header)",
);

impl Authenticator {
    /// An application's sign-in, in one step: its API key, and the serial number of its client certificate.
    ///
    /// Where a certificate is shown the serial must be that certificate's. It is shown for certain where its authority
    /// is configured, or where a proxy that is believed has verified it. Otherwise the stated serial is all there is to
    /// compare, which is logged, and allowed from this machine alone.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn sign_in_application(
        &self,
        login: &str,
        key: &str,
        serial: &str,
        peer: &Peer,
    ) -> Result<String, Refusal> {
        let is_verified =
            peer.certificate_serial.is_some() && (self.demands_certificates || peer.is_behind_proxy);
        if !is_verified && !self.may_state_serial(peer) {
            tracing::warn!("an application was refused: it has shown no client certificate");
            // of which account was not looked at
            let why = "no client certificate was shown";
            self.note_nobodys(Proof::Application, why, peer.address);
            return Err(NOT_SHOWN);
        }
        let attempt = self.attempt(login, peer).await?;
        let outcome = self.prove_application(login, key, serial, peer).await;
        let whose = Whose::Login(login);
        settled(attempt, self.noted(Proof::Application, whose, peer, outcome).await, Right::SignsIn).await
    }

    async fn prove_application(
        &self,
        login: &str,
        key: &str,
        serial: &str,
        peer: &Peer,
    ) -> Result<Proven, Refusal> {
        let directory = self.store.directory().await?;
        // before anything is known of the account, so that every refusal takes as long
        let given_hash = api_key::hash(key);
        let stated = certificate::canonical_serial(serial);
        let account = directory.account_by_login(login).filter(|account| !account.is_locked());
        let Some((account, SignIn::Application { key_hash, certificate_serial })) =
            account.map(|account| (account, &account.sign_in))
        else {
            return Err(WRONG);
        };
        let presented = peer.certificate_serial.as_ref();
        let is_its_own = presented.is_none_or(|presented| presented == certificate_serial)
            && stated.as_ref() == Some(certificate_serial);
        if !is_its_own || !api_key::is_same_hash(&given_hash, key_hash) {
            let showed_certificate = presented.is_some();
            tracing::warn!(login = account.login, showed_certificate, "an application was refused");
            return Err(WRONG);
        }
        if presented.is_none() {
            tracing::warn!(
                login = account.login,
                "an application stated its certificate's serial without showing it"
            );
        }
        let now = self.clock.now();
        let token = self.tokens(&directory)?.elevated(account, now, now).ok_or(BAD_TOKEN)?;
        Ok(Proven { account: account.id, token })
    }

    /// Whether what a client says of its certificate may do: nothing vouches for it but that it runs on this machine.
    fn may_state_serial(&self, peer: &Peer) -> bool {
        let is_local = peer.address.is_some_and(|address| address.to_canonical().is_loopback());
        !self.demands_certificates && !peer.is_behind_proxy && is_local
    }
}
