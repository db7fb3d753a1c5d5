//! Ids in the forms that people try: in the paths of both families that have them there.

use super::{
    super::row::{Ask, Row},
    scene::Scene,
};

const ID: &str = "0197f3a2-5c1e-7d40-9b1f-3f8a6c2d9e71";

pub(super) fn rows(scene: &Scene) -> Vec<Row> {
    let mut rows = Vec::new();
    for (what, before, after) in [
        ("a session", "/api/v1/ActivitySession/", ""),
        ("a log", "/api/v1/ActivitySession/", "/Log"),
        ("a receipt", "/hangup/v1/sessions/", "/receipt"),
    ] {
        rows.extend(forms().into_iter().map(|(name, id, status)| {
            let ask = Ask::get([before.as_bytes(), &id, after.as_bytes()].concat()).bearer(&scene.user);
            ask.refused(format!("{what} by {name}"), status)
        }));
    }
    rows.extend(others(scene));
    rows
}

fn forms() -> Vec<(&'static str, Vec<u8>, u16)> {
    let text = |text: &str| text.as_bytes().to_vec();
    vec![
        ("an unknown id", text(ID), 404),
        ("the id of zeros", text("00000000-0000-0000-0000-000000000000"), 404),
        ("a number", text("17"), 400),
        ("null", text("null"), 400),
        ("a star", text("*"), 400),
        ("half a brace", text(&format!("%7B{ID}")), 400),
        ("another scheme", text(&format!("urn:isbn:{ID}")), 400),
        ("37 characters", text(&format!("{ID}0")), 400),
        ("35 characters", text(&ID[..35]), 400),
        ("a letter too far", text(&ID.replace('9', "g")), 400),
        ("spaces around it", text(&format!("%20{ID}%20")), 400),
        ("a line break behind it", text(&format!("{ID}%0d%0a")), 400),
        ("a NUL behind it", text(&format!("{ID}%00")), 400),
        ("a NUL and more", text(&format!("{ID}%00.json")), 400),
        ("SQL", text("'%20OR%20'1'='1"), 400),
        ("SQL behind it", text(&format!("{ID}';DROP%20TABLE%20session;--")), 400),
        ("an encoded way up", text("..%2f..%2f..%2fetc%2fpasswd"), 400),
        ("a way up encoded twice", text("%252e%252e%252fetc%252fpasswd"), 400),
        ("dots of another encoding", text("%c0%ae%c0%ae"), 400),
        ("look-alikes", text(&ID.replace('a', "%d0%b0")), 400),
        ("digits of another width", text(&ID.replace('0', "%ef%bc%90")), 400),
        ("hyphens of another length", text(&ID.replace('-', "%e2%80%93")), 400),
        ("nothing that is seen", text(&format!("{ID}%e2%80%8b")), 400),
        ("bytes that are no UTF-8", text("%ff%fe"), 400),
        ("what is no hex", text("%zz"), 400),
        ("a template", text("$%7B7*7%7D"), 400),
        ("10,000 characters", vec![b'a'; 10_000], 400),
    ]
}

fn others(scene: &Scene) -> Vec<Row> {
    let foreign = &scene.foreign_session;
    let path = |more: &str| format!("/api/v1/ActivitySession/{foreign}{more}");
    vec![
        Ask::get(path("")).bearer(&scene.user).refused("somebody else's session", 404),
        Ask::new("DELETE", path("")).bearer(&scene.user).refused("the end of somebody else's session", 404),
        Ask::get(path("/Password"))
            .bearer(&scene.user)
            .refused("the password of somebody else's session", 404),
        Ask::get(path("/Password")).bearer(&scene.app).refused("a password for an application", 403),
        Ask::post(path("/Extend")).bearer(&scene.user).refused("more of somebody else's session", 404),
        Ask::post(path("/Approve"))
            .bearer(&scene.user)
            .refused("the approval of what is not asked about", 404),
        Ask::new("PUT", "/api/v1/ActivitySession/lock")
            .bearer(&scene.user)
            .body(format!("{{\"activitySessionIds\":[\"{foreign}\"],\"locked\":true}}"))
            .refused("a lock by a user", 403),
        Ask::new("PUT", format!("/api/v1/ActivitySession/{foreign}/targetId/nonsense"))
            .bearer(&scene.app)
            .refused("a target that is none", 400),
        Ask::get("/api/v1/User/nonsense").bearer(&scene.user).refused("a user that is none", 400),
        Ask::get("/api/v1/ActivitySession/Config/nonsense")
            .bearer(&scene.admin)
            .refused("a setting of none", 400),
        Ask::get("/api/v1/ActivitySession/SummaryForResource/nonsense")
            .bearer(&scene.admin)
            .refused("a resource that is none", 400),
    ]
}
