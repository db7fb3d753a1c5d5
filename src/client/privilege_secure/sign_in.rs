//! The steps of a sign-in, from credentials to a token.

use super::{Client, Credentials, Error, types};
use crate::client::{
    credentials::{Application, Authenticator, Source, User},
    retry::Notice,
};

/// What users send as second factor who need none.
const NO_CODE: &str = "NA";

impl Client {
    /// Signs in, and gives the text of the token.
    pub(super) async fn sign_in(&self, credentials: &Credentials) -> Result<String, Error> {
        match credentials {
            Credentials::User(user) => self.sign_in_user(user).await,
            Credentials::Application(application) => self.sign_in_application(application).await,
        }
    }

    async fn sign_in_user(&self, user: &User) -> Result<String, Error> {
        let request = types::SigninRequest { login: user.login.clone(), password: user.password.clone() };
        let first = self.bearing(None).signin_body_async().body(request).send().await?.into_inner();
        let second_step = self.bearing(Some(first));
        match &user.code.0 {
            Source::None => second_step.confirm(NO_CODE.to_owned()).await,
            Source::Ask(ask) => {
                let code = ask().map_err(|error| Error::NotSignedIn(format!("no one-time code: {error}")))?;
                second_step.confirm(code.trim().to_owned()).await
            }
            Source::Totp(authenticator) => second_step.confirm_by(authenticator).await,
        }
    }

    async fn sign_in_application(&self, application: &Application) -> Result<String, Error> {
        let request = types::AppUserTokenRequest {
            login: application.login.clone(),
            password: application.api_key.clone(),
            certificate_serial_number: application.certificate_serial_number.clone(),
        };
        Ok(self.bearing(None).app_user_token_async().body(request).send().await?.into_inner())
    }

    async fn confirm(&self, code: String) -> Result<String, Error> {
        Ok(self.signin2fa_async().body(code).send().await?.into_inner())
    }

    /// Sends the present code. A server takes each code once: where it refuses this one, which another sign-in may have
    /// used, waits for the next and sends that.
    async fn confirm_by(&self, authenticator: &Authenticator) -> Result<String, Error> {
        let caller = &self.inner.caller;
        match self.confirm(authenticator.code(caller.clock.now())).await {
            Err(error) if error.status() == Some(401) => {
                let now = caller.clock.now();
                let wait = authenticator.until_next(now);
                caller.tell(&Notice::NextCode { wait });
                tokio::time::sleep(wait).await;
                self.confirm(authenticator.code(now + wait)).await
            }
            answer => answer,
        }
    }
}
