//! The directory: edits all or none, from a revision that must still hold.

use std::sync::Arc;

use hangup::domain::{
    AccessPolicy, Account, AccountId, AceMapping, Activity, ActivityId, ApiKey, ByCommand, Command,
    Community, Credential, CredentialId, DirectoryItem, Edit, Hold, HoldOn, Issued, IssuedKey, KeyId, Lock,
    Member, Named, Origin, Outcome, Platform, PolicyId, Profile, ProfileId, Resource, ResourceId, Role,
    Server, ServerDetails, ServerId, ServerList, SignIn, TenantId, TokenKey, TokenKeyId, Webhook, WebhookId,
    WorkflowId, Written,
};
use uuid::Uuid;

use super::{
    Place,
    sessions::{COMMUNITY, begin, command},
};
use crate::fixtures::{alice, bob, exclusive, minutes, noon, workflow};

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// One entry of each kind, in the order of their ids.
pub(super) fn entries() -> Vec<DirectoryItem> {
    vec![
        DirectoryItem::Account(Account {
            id: alice(),
            login: "EXAMPLE\\alice".into(),
            name: "Alice".into(),
            role: Role::User,
            sign_in: SignIn::Person {
                password_hash: "$argon2id$".into(),
                sealed_totp: Some("sealed".into()),
            },
            locked: false,
            origin: Origin::File,
            by_command: ByCommand::default(),
        }),
        resource(0x10, "db-01.example.test"),
        DirectoryItem::Profile(Profile {
            id: ProfileId(id(0x20)),
            name: "two hours".into(),
            max_session_minutes: 120,
            notes_required: false,
            ticket_required: true,
            workflow: Some(WorkflowId(id(0x60))),
            extension_allowed: true,
            extension_minutes: 30,
            extension_count: 2,
            allow_view_password: true,
            start_webhooks: vec![WebhookId(id(0x80))],
            end_webhooks: vec![],
        }),
        DirectoryItem::Activity(Activity {
            id: ActivityId(id(0x30)),
            name: "ssh-admin".into(),
            profile: ProfileId(id(0x20)),
        }),
        DirectoryItem::Policy(AccessPolicy {
            id: PolicyId(id(0x40)),
            name: "dba".into(),
            accounts: vec![alice()],
            resources: vec![ResourceId(id(0x10))],
            activities: vec![ActivityId(id(0x30))],
            credentials: vec![CredentialId(id(0x70))],
        }),
        DirectoryItem::Community(Community {
            id: TenantId(id(0x50)),
            name: "Example RP".into(),
            members: vec![Member { id: AccountId(id(0x51)), name: "Mia".into() }],
            servers: vec![Server { id: ServerId(1), name: "main".into(), details: ServerDetails::default() }],
            webhooks: vec![WebhookId(id(0x80))],
            api_keys: vec![ApiKey {
                id: KeyId(id(0x52)),
                name: "bot".into(),
                hash: "ab12".into(),
                issued: None,
            }],
        }),
        DirectoryItem::Workflow(workflow(WorkflowId(id(0x60)), &[&[alice()], &[bob()]])),
        DirectoryItem::Credential(Credential {
            id: CredentialId(id(0x70)),
            name: "root".into(),
            domain: Some("EXAMPLE".into()),
            username: "root".into(),
            sealed_password: "sealed".into(),
        }),
        DirectoryItem::Webhook(Webhook {
            id: WebhookId(id(0x80)),
            name: "audit".into(),
            url: "https://audit.example.test/hook".into(),
            sealed_secret: "sealed".into(),
            timeout_seconds: 10,
        }),
        DirectoryItem::Hold(Hold {
            id: id(0x90),
            on: HoldOn::Account(alice()),
            lock: Lock {
                id: id(0x91),
                title: Some("Under investigation".into()),
                message: None,
                at: noon(),
                on: None,
            },
        }),
        DirectoryItem::Servers(servers()),
        DirectoryItem::Key(IssuedKey {
            community: TenantId(id(0x50)),
            key: ApiKey {
                id: KeyId(id(0xb0)),
                name: "ci".into(),
                hash: "cd34".into(),
                issued: Some(Issued {
                    prefix: "hgk_3f7q2m5d".into(),
                    at: noon(),
                    expires_at: Some(noon() + minutes(5)),
                }),
            },
        }),
        token_key(),
    ]
}

fn token_key() -> DirectoryItem {
    let id = TokenKeyId(id(0xc0));
    DirectoryItem::TokenKey(TokenKey { id, sealed_key: "sealed".into(), made_at: noon() })
}

fn servers() -> ServerList {
    ServerList {
        id: id(0xa0),
        community: TenantId(id(0x50)),
        servers: vec![Server {
            id: ServerId(2),
            name: "Los Santos".into(),
            details: ServerDetails {
                game: "FiveM".into(),
                game_changed_at: Some(noon()),
                ace_mappings: vec![AceMapping { ranks: vec![id(0xa1)], principal: "group.admin".into() }],
                roblox_metadata: "{\"placeId\":7}".into(),
                ..ServerDetails::default()
            },
        }],
    }
}

fn puts(items: impl IntoIterator<Item = DirectoryItem>) -> Vec<Edit> {
    items.into_iter().map(|item| Edit::Put(Box::new(item))).collect()
}

fn resource(n: u128, name: &str) -> DirectoryItem {
    DirectoryItem::Resource(Resource {
        id: ResourceId(id(n)),
        name: name.into(),
        address: "192.0.2.7:2222".into(),
        platform: Platform::Windows,
    })
}

pub(super) async fn a_fresh_directory_is_empty(place: &dyn Place) {
    let directory = place.open().directory().await.unwrap();
    assert_eq!((directory.revision(), directory.items().count()), (0, 0));
}

pub(super) async fn edits_are_seen_at_once_and_counted(place: &dyn Place) {
    let store = place.open();
    assert!(store.edit_directory(0, puts(entries())).await.unwrap().is_kept());
    let directory = store.directory().await.unwrap();
    assert_eq!((directory.revision(), directory.items().cloned().collect::<Vec<_>>()), (1, entries()));

    let edits =
        vec![Edit::Put(Box::new(resource(0x10, "db-02"))), Edit::Remove(id(0x40)), Edit::Remove(id(0x99))];
    assert!(store.edit_directory(1, edits).await.unwrap().is_kept());
    let directory = store.directory().await.unwrap();
    let mut expected = entries();
    expected[1] = resource(0x10, "db-02");
    expected.remove(4);
    assert_eq!((directory.revision(), directory.items().cloned().collect::<Vec<_>>()), (2, expected));
}

pub(super) async fn edits_from_an_old_revision_are_refused_whole(place: &dyn Place) {
    let store = place.open();
    assert!(store.edit_directory(0, puts([resource(1, "one")])).await.unwrap().is_kept());
    for wrong in [0, 2, -1] {
        assert!(
            !store
                .edit_directory(wrong, puts([resource(2, "two"), resource(1, "uno")]))
                .await
                .unwrap()
                .is_kept()
        );
    }
    let directory = store.directory().await.unwrap();
    assert_eq!(
        (directory.revision(), directory.items().cloned().collect::<Vec<_>>()),
        (1, vec![resource(1, "one")])
    );
}

pub(super) async fn of_concurrent_edits_one_is_kept(place: &dyn Place) {
    let store = place.open();
    let mut tasks = tokio::task::JoinSet::new();
    for n in 1..=16 {
        let store = Arc::clone(&store);
        tasks.spawn(
            async move { store.edit_directory(0, puts([resource(n, "mine")])).await.unwrap().is_kept() },
        );
    }
    assert_eq!(tasks.join_all().await.into_iter().filter(|kept| *kept).count(), 1);
    let directory = store.directory().await.unwrap();
    assert_eq!((directory.revision(), directory.items().count()), (1, 1));
}

pub(super) async fn names_are_found_regardless_of_case(place: &dyn Place) {
    let store = place.open();
    store.edit_directory(0, puts(entries())).await.unwrap();
    let directory = store.directory().await.unwrap();
    assert_eq!(directory.account_by_login("example\\ALICE").map(|account| account.id), Some(alice()));
    assert_eq!(directory.account_by_login("example\\mallory"), None);
    let named = |name: &str| Named { id: None, name: Some(name.into()) };
    assert_eq!(directory.resource(&named("DB-01.Example.Test")).map(|found| found.id.0), Some(id(0x10)));
    assert_eq!(
        directory.activity(&Named { id: Some(ActivityId(id(0x30))), name: None }).map(|a| a.id.0),
        Some(id(0x30))
    );
    let (community, key) = directory.api_keys_like("ab12").next().unwrap();
    assert_eq!((community.id.0, key.id.0), (id(0x50), id(0x52)));
    let granting = directory.granting(alice(), ActivityId(id(0x30)), ResourceId(id(0x10)));
    assert_eq!(granting.map(|policy| policy.id.0).collect::<Vec<_>>(), [id(0x40)]);
    assert_eq!(
        directory.credential(&Named { id: None, name: Some("ROOT".into()) }).map(|it| it.id.0),
        Some(id(0x70))
    );
    let held = [HoldOn::Resource(ResourceId(id(0x10))), HoldOn::Account(alice())];
    assert_eq!(directory.hold_on(&held).map(|hold| hold.id), Some(id(0x90)));
    assert_eq!(directory.hold_on(&[HoldOn::Account(bob())]), None);
}

pub(super) async fn edits_wait_for_a_server_to_be_vacant(place: &dyn Place) {
    let store = place.open();
    let session = exclusive(1, COMMUNITY, 1);
    begin(&store, &session).await;
    let edits = |server| {
        let edit = Edit::Put(Box::new(resource(1, "one")));
        vec![Edit::Vacant(COMMUNITY, ServerId(server)), edit]
    };
    assert_eq!(store.edit_directory(0, edits(1)).await.unwrap(), Written::Occupied);
    assert_eq!(store.directory().await.unwrap().items().count(), 0, "nothing of it is kept");
    command(&store, &session, &Command::Close(Outcome::Completed)).await;
    assert_eq!(store.edit_directory(0, edits(1)).await.unwrap(), Written::Kept);
    begin(&store, &exclusive(2, COMMUNITY, 2)).await;
    assert_eq!(store.edit_directory(1, edits(1)).await.unwrap(), Written::Kept, "that is another server");
}
