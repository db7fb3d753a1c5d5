//! What the rows are made with: a server, and everybody's credentials.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

use super::super::world::{
    ADMIN_PASSWORD, ALICE, ALICE_PASSWORD, ALICE_TOTP, APP_KEY, BOB_PASSWORD, COMMUNITY_KEY,
    CREDENTIAL_PASSWORD, LOCKED, LOCKED_PASSWORD, OTHER_KEY, REMOVED, REMOVED_PASSWORD, WEBHOOK_SECRET,
    World,
};

/// A server on which Bob and the administrator have a session each.
pub(super) struct Scene {
    pub(super) world: World,
    /// Bob's.
    pub(super) user: String,
    pub(super) admin: String,
    pub(super) app: String,
    /// Alice's, whose one-time code is missing.
    pub(super) first_step: String,
    /// Of an account that was locked since.
    pub(super) locked: String,
    /// Of an account that was removed since.
    pub(super) removed: String,
    pub(super) revoked_key: String,
    /// Bob's session.
    pub(super) session: String,
    /// The administrator's.
    pub(super) foreign_session: String,
    pub(super) token_key: Vec<u8>,
    /// What is in no answer.
    pub(super) secrets: Vec<String>,
}

impl Scene {
    pub(super) async fn set() -> Self {
        let world = World::start("[log]\nfilter = \"debug\"\n", &["--no-rate-limits"]).await;
        let user = world.sign_in("EXAMPLE\\bob", BOB_PASSWORD).await;
        let admin = world.sign_in("EXAMPLE\\chief", ADMIN_PASSWORD).await;
        let app = world.sign_in_application().await;
        let first_step = world.first_step(ALICE, ALICE_PASSWORD).await;
        let locked = world.sign_in(LOCKED, LOCKED_PASSWORD).await;
        let removed = world.sign_in(REMOVED, REMOVED_PASSWORD).await;
        world.lock_and_remove();
        let revoked_key = revoked_key(&world);
        let session = world.begin(&user, "ssh").await;
        let foreign_session = world.begin(&admin, "ssh").await;
        let token_key = world.token_key();
        let secrets = [
            ALICE_PASSWORD,
            ALICE_TOTP,
            BOB_PASSWORD,
            ADMIN_PASSWORD,
            LOCKED_PASSWORD,
            REMOVED_PASSWORD,
            APP_KEY,
            COMMUNITY_KEY,
            OTHER_KEY,
            CREDENTIAL_PASSWORD,
            WEBHOOK_SECRET,
            &user,
            &admin,
            &app,
            &first_step,
            &locked,
            &removed,
            &revoked_key,
        ]
        .map(str::to_owned)
        .into();
        Self {
            world,
            user,
            admin,
            app,
            first_step,
            locked,
            removed,
            revoked_key,
            session,
            foreign_session,
            token_key,
            secrets,
        }
    }

    /// The header and the claims of a token.
    pub(super) fn parts(token: &str) -> (Value, Value) {
        let mut parts = token.split('.').map(|part| URL_SAFE_NO_PAD.decode(part).unwrap_or_default());
        let mut next = || serde_json::from_slice(&parts.next().unwrap()).unwrap();
        (next(), next())
    }
}

fn revoked_key(world: &World) -> String {
    let key = |arguments: &[&str]| {
        let output = world.run(&[&["key"], arguments, &["--data", "data"]].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    };
    let made = key(&["create", "--community", "Example RP", "--name", "short-lived"]);
    key(&["revoke", "--community", "Example RP", "short-lived"]);
    let made: Value = serde_json::from_slice(&made).unwrap();
    made["key"].as_str().unwrap().to_owned()
}
