//! The demo: a data folder of its own, filled with an example directory and with secrets that are new in every folder,
//! so that a demo that somebody leaves running is not open to everybody who has read about it.

use std::{collections::BTreeMap, fs, path::Path};

use super::{DataFolder, Secret, SetupError, Source, apply, owner_only, plan, shell};
use crate::{
    auth::{certificate, random, sealing::Sealer},
    domain::{DirectoryStore, Ids},
};

/// The file with the demo's secrets, by which its folder is known.
pub(super) const DEMO: &str = "demo.json";

/// The demo's directory, with `<NAME>` where a secret belongs.
const DIRECTORY: &str = include_str!("demo-directory.toml");

/// Where the demo listens by default.
const DEFAULT_URL: &str = "http://127.0.0.1:6500";

/// What the directory has in it, under the names of its exports.
const NAMES: [(&str, &str); 15] = [
    ("HANGUP_LOGIN", r"DEMO\alice"),
    ("HANGUP_ADMIN_LOGIN", r"DEMO\admin"),
    ("HANGUP_NO_MFA_LOGIN", r"DEMO\bob"),
    ("HANGUP_APP_LOGIN", r"DEMO\sweeper"),
    ("HANGUP_RESOURCE", "db-01.demo.test"),
    ("HANGUP_ACTIVITY", "ssh"),
    ("HANGUP_APPROVAL_ACTIVITY", "ssh-with-approval"),
    ("HANGUP_WEBHOOK_ACTIVITY", "ssh-with-webhooks"),
    ("HANGUP_STUCK_ACTIVITY", "ssh-that-hangs"),
    ("HANGUP_CREDENTIAL", "operator"),
    ("HANGUP_WINDOWS_RESOURCE", "win-01.demo.test"),
    ("HANGUP_WINDOWS_ACTIVITY", "rdp"),
    ("HANGUP_CMS_COMMUNITY", "5d0f6a2e-3c41-4b7b-9a86-1f2c7c1e8d10"),
    ("HANGUP_CMS_ACCOUNT", "9b1d4f7c-8e2a-4c5d-b6f3-0a1b2c3d4e5f"),
    ("HANGUP_CMS_SERVER", "1"),
];

/// The order in which exports are shown; the URL goes before them.
const ORDER: [&str; 23] = [
    "HANGUP_LOGIN",
    "HANGUP_PASSWORD",
    "HANGUP_TOTP_SECRET",
    "HANGUP_ADMIN_LOGIN",
    "HANGUP_ADMIN_PASSWORD",
    "HANGUP_ADMIN_TOTP_SECRET",
    "HANGUP_NO_MFA_LOGIN",
    "HANGUP_NO_MFA_PASSWORD",
    "HANGUP_APP_LOGIN",
    "HANGUP_APP_KEY",
    "HANGUP_APP_CERT_SERIAL",
    "HANGUP_RESOURCE",
    "HANGUP_ACTIVITY",
    "HANGUP_APPROVAL_ACTIVITY",
    "HANGUP_WEBHOOK_ACTIVITY",
    "HANGUP_STUCK_ACTIVITY",
    "HANGUP_CREDENTIAL",
    "HANGUP_WINDOWS_RESOURCE",
    "HANGUP_WINDOWS_ACTIVITY",
    "HANGUP_CMS_KEY",
    "HANGUP_CMS_COMMUNITY",
    "HANGUP_CMS_ACCOUNT",
    "HANGUP_CMS_SERVER",
];

/// Where the demo's webhooks go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoReceivers {
    /// Acknowledges what is signed right.
    pub receiver: String,
    /// Takes connections and never answers.
    pub silent: String,
}

/// Addresses at which nothing answers: those of a demo whose receivers are not started.
impl Default for DemoReceivers {
    fn default() -> Self {
        // port 9 is that of the discard service, which nobody runs
        Self { receiver: "http://127.0.0.1:9/".into(), silent: "http://127.0.0.1:9/".into() }
    }
}

/// A demo's data folder, with its secrets.
#[derive(Debug)]
pub struct Demo {
    folder: DataFolder,
    secrets: BTreeMap<String, Secret>,
}

impl Demo {
    /// Opens the demo's folder, or makes it where there is none.
    ///
    /// # Errors
    /// `Usage` where the folder is something else than a demo's; `Io`, `Config`, `Store`.
    pub fn open_or_create(root: &Path, ids: &dyn Ids) -> Result<Self, SetupError> {
        if root.exists() { Self::open(root) } else { Self::create(root, ids) }
    }

    fn create(root: &Path, ids: &dyn Ids) -> Result<Self, SetupError> {
        let folder = DataFolder::create_for_demo(root)?;
        let demo = Self { folder, secrets: new_secrets() };
        // the database is made here and now, so that the folder is whole
        let filled = demo.folder.store(ids).map(drop).and_then(|()| demo.write_secrets());
        filled.inspect_err(|_| demo.folder.clone().remove())?;
        Ok(demo)
    }

    /// Opens the demo's folder.
    ///
    /// # Errors
    /// `Usage` where there is none, or it is something else than a demo's; `Io`, `Config`.
    pub fn open(root: &Path) -> Result<Self, SetupError> {
        let start = "hangup serve --demo";
        if !root.exists() {
            let message = format!("there is no demo at {}; it is made when it first runs", root.display());
            return Err(SetupError::usage(message).try_this(start));
        }
        let file = root.join(DEMO);
        if !file.exists() {
            let message = format!("{} exists and is no demo's folder; it stays as it is", root.display());
            return Err(SetupError::usage(message).try_this("choose another folder with --data"));
        }
        let folder = DataFolder::open(root)?;
        owner_only::check(&file)?;
        let text = fs::read_to_string(&file).map_err(|error| SetupError::io("read", &file, &error))?;
        let secrets: Option<BTreeMap<String, String>> = serde_json::from_str(&text).ok();
        let secrets = secrets.filter(|secrets| new_secrets().keys().all(|name| secrets.contains_key(name)));
        let Some(secrets) = secrets else {
            let message = format!("{} is of another version of the demo, or damaged", file.display());
            return Err(
                SetupError::config(message).try_this(format!("rm -r {}; {start}", shell::quoted_path(root)))
            );
        };
        let secrets = secrets.into_iter().map(|(name, secret)| (name, Secret::new(secret))).collect();
        Ok(Self { folder, secrets })
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Applies the demo's directory to `store`, which is the folder's, with the addresses of its receivers.
    ///
    /// # Errors
    /// `Store`.
    pub async fn fill_with(
        &self,
        store: &dyn DirectoryStore,
        sealer: &Sealer,
        receivers: &DemoReceivers,
    ) -> Result<(), SetupError> {
        apply(store, &plan(store, sealer, &self.directory(receivers), &[]).await?).await
    }

    /// The same for a demo whose receivers are not started.
    ///
    /// # Errors
    /// As [`Demo::fill_with`].
    pub async fn fill(&self, store: &dyn DirectoryStore, sealer: &Sealer) -> Result<(), SetupError> {
        self.fill_with(store, sealer, &DemoReceivers::default()).await
    }

    /// The key that signs the demo's webhooks, in the form of `whsec_` and base64.
    #[must_use]
    pub fn webhook_secret(&self) -> Option<&Secret> {
        self.secrets.get("HANGUP_WEBHOOK_SECRET")
    }

    /// The demo's directory, with its secrets and addresses filled in.
    fn directory(&self, receivers: &DemoReceivers) -> Source {
        let filled = self.secrets.iter().fold(DIRECTORY.to_owned(), |text, (name, secret)| {
            text.replace(&format!("<{name}>"), secret.expose())
        });
        let filled = filled
            .replace("<HANGUP_RECEIVER_URL>", &receivers.receiver)
            .replace("<HANGUP_SILENT_URL>", &receivers.silent);
        Source::new("demo-directory.toml", filled)
    }

    /// Notes where the demo listens, for [`Demo::exports`].
    ///
    /// # Errors
    /// `Io`.
    pub fn note_url(&self, url: &str) -> Result<(), SetupError> {
        let file = self.folder.root().join("demo.url");
        owner_only::replace(&file, url).map_err(|error| SetupError::io("write", &file, &error))
    }

    /// Where the demo listens, or listened when it last ran.
    #[must_use]
    pub fn url(&self) -> String {
        fs::read_to_string(self.folder.root().join("demo.url"))
            .ok()
            .map(|url| url.trim().to_owned())
            .filter(|url| !url.is_empty())
            .unwrap_or_else(|| DEFAULT_URL.into())
    }

    /// What a client needs, by the names of environment variables; `HANGUP_URL` first.
    #[must_use]
    pub fn exports(&self) -> Vec<(&'static str, Secret)> {
        let url = self.url();
        let is_tls = url.starts_with("https:");
        let mut exports = vec![("HANGUP_URL", Secret::new(url))];
        if is_tls {
            // what the server shows then, unless it was given another certificate
            let certificate = self.folder.tls().join("self-signed.pem");
            exports.push(("HANGUP_CA", Secret::new(certificate.display().to_string())));
        }
        exports.extend(ORDER.iter().filter_map(|name| Some((*name, self.export(name)?))));
        exports
    }

    fn export(&self, name: &str) -> Option<Secret> {
        let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, value)| Secret::new(*value));
        known.or_else(|| self.secrets.get(name).cloned())
    }

    fn write_secrets(&self) -> Result<(), SetupError> {
        let secrets: BTreeMap<_, _> =
            self.secrets.iter().map(|(name, secret)| (name.as_str(), secret.expose())).collect();
        let text = serde_json::to_string_pretty(&secrets).expect("a map of text is JSON");
        let file = self.folder.root().join(DEMO);
        owner_only::write_new(&file, &text).map_err(|error| SetupError::io("write", &file, &error))
    }
}

fn new_secrets() -> BTreeMap<String, Secret> {
    let serial =
        random::bytes::<15>().iter().fold(String::from("5d"), |hex, byte| format!("{hex}{byte:02x}"));
    debug_assert_eq!(certificate::canonical_serial(&serial).as_deref(), Some(serial.as_str()));
    [
        ("HANGUP_PASSWORD", Secret::new_password()),
        ("HANGUP_TOTP_SECRET", Secret::new_totp()),
        ("HANGUP_ADMIN_PASSWORD", Secret::new_password()),
        ("HANGUP_ADMIN_TOTP_SECRET", Secret::new_totp()),
        ("HANGUP_NO_MFA_PASSWORD", Secret::new_password()),
        ("HANGUP_APP_KEY", Secret::new(random::token("demo_app_"))),
        ("HANGUP_APP_CERT_SERIAL", Secret::new(serial)),
        ("HANGUP_CMS_KEY", Secret::new(random::token("demo_cms_"))),
        ("HANGUP_CREDENTIAL_PASSWORD", Secret::new_password()),
        ("HANGUP_WEBHOOK_SECRET", Secret::new_webhook_secret()),
    ]
    .map(|(name, secret)| (name.to_owned(), secret))
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Directory, Named, RandomIds, TenantId},
        server::setup::{SetupErrorKind, check, memory::MemoryDirectory},
    };

    fn demo(parent: &Path) -> Demo {
        Demo::open_or_create(&parent.join("demo"), &RandomIds).unwrap()
    }

    fn value(demo: &Demo, name: &str) -> String {
        let exports = demo.exports();
        exports.iter().find(|(known, _)| *known == name).unwrap().1.expose().to_owned()
    }

    #[tokio::test]
    async fn what_is_exported_is_in_the_directory() {
        let parent = tempfile::tempdir().unwrap();
        let demo = demo(parent.path());
        let (store, sealer) = (MemoryDirectory::default(), demo.folder().sealer().unwrap());
        demo.fill(&store, &sealer).await.unwrap();
        demo.fill(&store, &sealer).await.unwrap();
        let directory = store.directory().await.unwrap();
        assert_eq!(directory.revision(), 1, "filling it again changes nothing");

        let account = |name| directory.account_by_login(&value(&demo, name)).unwrap().id;
        account("HANGUP_ADMIN_LOGIN");
        account("HANGUP_NO_MFA_LOGIN");
        account("HANGUP_APP_LOGIN");
        let resource = Named { id: None, name: Some(value(&demo, "HANGUP_RESOURCE")) };
        let activity = Named { id: None, name: Some(value(&demo, "HANGUP_ACTIVITY")) };
        let (resource, activity) =
            (directory.resource(&resource).unwrap(), directory.activity(&activity).unwrap());
        assert!(directory.granting(account("HANGUP_LOGIN"), activity.id, resource.id).next().is_some());

        let credential = Named { id: None, name: Some(value(&demo, "HANGUP_CREDENTIAL")) };
        let credential = directory.credential(&credential).unwrap().id;
        for (resource, activity) in [
            ("HANGUP_RESOURCE", "HANGUP_APPROVAL_ACTIVITY"),
            ("HANGUP_RESOURCE", "HANGUP_WEBHOOK_ACTIVITY"),
            ("HANGUP_RESOURCE", "HANGUP_STUCK_ACTIVITY"),
            ("HANGUP_WINDOWS_RESOURCE", "HANGUP_WINDOWS_ACTIVITY"),
        ] {
            let resource =
                directory.resource(&Named { id: None, name: Some(value(&demo, resource)) }).unwrap();
            let activity =
                directory.activity(&Named { id: None, name: Some(value(&demo, activity)) }).unwrap();
            let mut granting = directory.granting(account("HANGUP_LOGIN"), activity.id, resource.id);
            assert!(granting.any(|policy| policy.credentials.contains(&credential)), "{}", activity.name);
        }

        let hash = crate::auth::api_key::hash(&value(&demo, "HANGUP_CMS_KEY"));
        let (community, _) = directory.api_keys_like(&hash).next().unwrap();
        assert_eq!(community.id, TenantId(value(&demo, "HANGUP_CMS_COMMUNITY").parse().unwrap()));
        let member = |id: &str| community.members.iter().any(|member| member.id.to_string() == id);
        assert!(member(&value(&demo, "HANGUP_CMS_ACCOUNT")));
        assert!(member("00000000-0000-0000-0000-000000000000"), "the vendor's samples name it");
        assert!(
            community.servers.iter().any(|server| server.id.to_string() == value(&demo, "HANGUP_CMS_SERVER"))
        );
    }

    #[test]
    fn a_demo_keeps_its_secrets_and_notes_its_url() {
        let parent = tempfile::tempdir().unwrap();
        let first = demo(parent.path());
        assert_eq!(first.exports().len(), ORDER.len() + 1);
        assert_eq!(value(&first, "HANGUP_URL"), DEFAULT_URL);
        first.note_url("https://localhost:7777").unwrap();
        let again = demo(parent.path());
        assert_eq!(again.secrets, first.secrets);
        assert_eq!(value(&again, "HANGUP_URL"), "https://localhost:7777");
        let other = tempfile::tempdir().unwrap();
        assert_ne!(value(&demo(other.path()), "HANGUP_PASSWORD"), value(&first, "HANGUP_PASSWORD"));
    }

    #[test]
    fn a_folder_that_is_no_demos_is_left_alone() {
        let parent = tempfile::tempdir().unwrap();
        let error = Demo::open_or_create(parent.path(), &RandomIds).unwrap_err();
        assert_eq!(error.kind, SetupErrorKind::Usage);
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_example_with_its_placeholders_is_refused_at_each_of_them() {
        let source = Source::new("demo-directory.toml", DIRECTORY);
        let problems = check::check(&source.parse().unwrap(), &source, &Directory::default()).unwrap_err();
        assert_eq!(problems.list.len(), DIRECTORY.matches("\"<HANGUP_").count(), "{problems}");
    }
}
