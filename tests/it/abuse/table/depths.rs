//! JSON that is nested without end: as a whole body, in a member that is read, and in one that is not.

use super::{
    super::{
        row::{Ask, Row},
        world::COMMUNITY_KEY,
    },
    scene::Scene,
};

/// As deep as the longest body allows.
const DEEP: usize = 10_000;

/// Just deeper than is read.
const BEYOND: usize = 129;

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    let session = format!("/api/v1/ActivitySession/{}", scene.session);
    let target = "0197f3a0-6b9d-7e83-92c4-d5f1a8073b6e";
    [
        ("POST", "/signinBody".to_owned(), None, "login"),
        ("POST", "/signin2fa".into(), Some(&*scene.first_step), "code"),
        ("POST", "/WebAppApi/api/v1/AppUserToken".into(), None, "password"),
        ("POST", "/api/v1/ActivitySession".into(), Some(&*scene.user), "note"),
        ("POST", "/api/v1/ActivitySession/Group".into(), Some(&*scene.user), "note"),
        ("PUT", "/api/v1/ActivitySession/lock".into(), Some(&*scene.admin), "activitySessionIds"),
        ("POST", format!("{session}/Extend"), Some(&*scene.user), "minutes"),
        ("PUT", format!("{session}/loginAccount"), Some(&*scene.app), "name"),
        ("POST", "/v2/community/sessions".into(), Some(COMMUNITY_KEY), "serverId"),
        ("PATCH", "/v2/community/sessions".into(), Some(COMMUNITY_KEY), "accId"),
        ("PUT", "/v2/community/servers".into(), Some(COMMUNITY_KEY), "servers"),
        ("POST", "/sessions/start".into(), None, "data"),
        ("POST", "/servers/set_game_servers".into(), None, "data"),
    ]
    .into_iter()
    .flat_map(|(method, path, token, member)| {
        [
            ("lists", "[".repeat(DEEP)),
            ("lists that end", nested("[", "]", DEEP)),
            ("objects in a member", format!("{{\"{member}\":{}}}", nested("{\"a\":", "}", DEEP))),
            ("lists in another member", format!("{{\"other\":{}}}", nested("[", "]", BEYOND))),
        ]
        .map(|(of, body)| {
            let ask = Ask::new(method, &path).body(body);
            let ask = token.into_iter().fold(ask, Ask::bearer);
            ask.refused(format!("{method} {} of deep {of}", path.replace(&scene.session, target)), 400)
        })
    })
    .collect()
}

fn nested(open: &str, close: &str, depth: usize) -> String {
    format!("{}1{}", open.repeat(depth), close.repeat(depth))
}
