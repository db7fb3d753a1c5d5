//! Read, replace and append to the servers of a community (`getServers`, `setServers`, `addServers`).

use super::{
    AccountId, Core, Directory, DirectoryItem, Edit, Editor, Error, Invalid, KeyHolder, Operation, Permit,
    Result, Server, ServerDetails, ServerId, ServerList, Target, TenantId, Written,
    bounds::{LONGEST_TEXT, bound},
    op,
};

/// The most servers of one community.
const MOST_SERVERS: usize = 500;

/// The servers of a community, in the order in which they were given.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn list_servers(
    core: &Core,
    holder: &Permit<impl Operation<By = KeyHolder>>,
) -> Result<Vec<Server>> {
    Ok(core.store.directory().await?.servers(holder.community).to_vec())
}

/// Replaces the servers of a community and gives them as they then are. When each last changed its game is kept here,
/// whatever the request says.
///
/// Source: `setServers` in `openapi/sonoran-cms.yaml`; that none goes while it has a session is this project's.
///
/// # Errors
/// [`Error::Invalid`] for a number that is there twice, more than 500 servers, and texts of more than 2,000 characters;
/// [`Error::Conflict`] where a server that would go has an active session; nothing is changed then.
/// [`Error::Unavailable`].
pub async fn replace_servers(
    core: &Core,
    holder: &Permit<op::setServers>,
    servers: &[Server],
) -> Result<Vec<Server>> {
    change(core, **holder, |_| Ok(servers.to_vec())).await
}

/// A server to set, which gets a number where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewServer {
    /// Its number; `None` for the next one that no server of the community has, or is given.
    pub id: Option<ServerId>,
    /// The name that people read.
    pub name: String,
    /// All else.
    pub details: ServerDetails,
}

/// Replaces the servers of a community, of which those without a number are new, and gives them as they then are.
///
/// Source: `legacySetGameServers` in `openapi/sonoran-cms.yaml`; which number a new server gets is this project's.
///
/// # Errors
/// As [`replace_servers`].
pub async fn set_numbered_servers(
    core: &Core,
    holder: &Permit<op::legacySetGameServers>,
    servers: &[NewServer],
) -> Result<Vec<Server>> {
    change(core, **holder, |before| {
        let given = servers.iter().filter_map(|server| server.id);
        let highest = before.iter().map(|server| server.id).chain(given).map(|id| id.0).max();
        let mut next = highest.unwrap_or_default();
        servers
            .iter()
            .map(|server| {
                let id = server.id.or_else(|| {
                    next = next.checked_add(1)?;
                    Some(ServerId(next))
                });
                let id = id.ok_or_else(|| {
                    Error::from(Invalid::member("servers", "no number is left; give each server one"))
                })?;
                Ok(Server { id, name: server.name.clone(), details: server.details.clone() })
            })
            .collect()
    })
    .await
}

/// Appends servers to those of a community and gives all of them as they then are.
///
/// Source: `addServers` in `openapi/sonoran-cms.yaml`.
///
/// # Errors
/// As [`replace_servers`], and [`Error::Conflict`] for a number that a server of the community has already.
pub async fn append_servers(
    core: &Core,
    holder: &Permit<op::addServers>,
    servers: &[Server],
) -> Result<Vec<Server>> {
    change(core, **holder, |before| {
        match servers.iter().find(|new| before.iter().any(|old| old.id == new.id)) {
            Some(known) => Err(Error::Conflict(format!(
                "the community has a server {} already; number the new one otherwise",
                known.id
            ))),
            None => Ok(before.iter().chain(servers).cloned().collect()),
        }
    })
    .await
}

async fn change(
    core: &Core,
    holder: KeyHolder,
    wanted: impl Fn(&[Server]) -> Result<Vec<Server>>,
) -> Result<Vec<Server>> {
    let KeyHolder { community, key } = holder;
    loop {
        let directory = core.store.directory().await?;
        let before = directory.servers(community);
        let mut after = wanted(before)?;
        check(&after)?;
        let now = core.clock.now();
        for server in &mut after {
            let known = before.iter().find(|known| known.id == server.id);
            let is_same = known.is_some_and(|known| known.details.game == server.details.game);
            server.details.game_changed_at =
                if is_same { known.and_then(|known| known.details.game_changed_at) } else { Some(now) };
        }
        let gone: Vec<_> = before
            .iter()
            .map(|server| server.id)
            .filter(|id| !after.iter().any(|server| server.id == *id))
            .collect();
        let id = directory.server_list(community).map_or_else(|| core.ids.new_id(), |list| list.id);
        let list = ServerList { id, community, servers: after.clone() };
        let edits = gone.iter().map(|id| Edit::Vacant(community, *id));
        let edits = edits.chain([Edit::Put(Box::new(DirectoryItem::Servers(list)))]).collect();
        match core.store.edit_directory_by(Editor::Key(key), directory.revision(), edits).await? {
            Written::Kept => return Ok(after),
            Written::Occupied => return Err(occupied(core, community, &gone).await?),
            // somebody else has edited it in between
            Written::Outdated => {}
        }
    }
}

fn check(servers: &[Server]) -> Result<()> {
    let mut invalid = Invalid::default();
    if servers.len() > MOST_SERVERS {
        invalid.add("servers", format!("a community has at most {MOST_SERVERS} servers"));
    }
    let mut seen = std::collections::HashSet::new();
    for server in servers {
        if !seen.insert(server.id) {
            invalid.add("servers", format!("server {} is there twice; number one otherwise", server.id));
        }
        let details = &server.details;
        for text in [
            &server.name,
            &details.description,
            &details.ip,
            &details.port,
            &details.game,
            &details.roblox_join_code,
            &details.roblox_metadata,
        ] {
            bound(&mut invalid, "servers", Some(text), LONGEST_TEXT);
        }
        for mapping in &details.ace_mappings {
            bound(&mut invalid, "servers", Some(&mapping.principal), LONGEST_TEXT);
        }
    }
    invalid.into_result()
}

async fn occupied(core: &Core, community: TenantId, gone: &[ServerId]) -> Result<Error> {
    let mut busy = Vec::new();
    for id in gone {
        if core.store.active_on(community, Target::Server(*id)).await?.is_some() {
            busy.push(id.to_string());
        }
    }
    Ok(Error::Conflict(format!(
        "no server goes while it has an active session; stop or cancel that of {} first",
        if busy.is_empty() { "each that would go".into() } else { format!("server {}", busy.join(", ")) }
    )))
}

/// `Ok` where the community has this server.
pub(super) fn known_server(directory: &Directory, community: TenantId, server: ServerId) -> Result<&Server> {
    directory
        .server(community, server)
        .ok_or_else(|| Error::NotFound(format!("there is no server {server} in this community")))
}

/// `Ok` where the community has this member.
pub(super) fn known_member(directory: &Directory, community: TenantId, member: AccountId) -> Result<()> {
    match directory.community(community).and_then(|community| community.member(member)) {
        Some(_) => Ok(()),
        None => {
            Err(Invalid::member("account", format!("there is no account {member} in this community")).into())
        }
    }
}
