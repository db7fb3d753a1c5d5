//! What the demo shows when it serves: addresses, credentials, and commands to paste.

use std::env;

use crate::server::setup::{Demo, shell};

/// The banner of a demo that serves at `url`, and its metrics at `metrics`, where ends that take longer than
/// `action_timeout` seconds hang.
pub(super) fn banner(demo: &Demo, url: &str, metrics: Option<&str>, action_timeout: u32) -> String {
    let exports = demo.exports();
    let get = |wanted: &str| {
        exports.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value.expose()).to_owned()
    };
    let person = |prefix: &str| {
        let (login, password, totp) = (
            get(&format!("HANGUP_{prefix}LOGIN")),
            get(&format!("HANGUP_{prefix}PASSWORD")),
            get(&format!("HANGUP_{prefix}TOTP_SECRET")),
        );
        format!("{login:<13} password {password}   one-time-code secret {totp}")
    };
    let hangup = this_program();
    let curl = if url.starts_with("https:") { "curl -k" } else { "curl" };
    let demo_env = format!("{hangup} demo-env{}", data_flag(demo));
    format!(
        r#"
hangup demo at {url}

  Swagger UI    {url}/swagger-ui/
  contracts     {url}/openapi/privilege-secure.yaml
                {url}/openapi/sonoran-cms.yaml
                {url}/openapi/hangup.yaml
  metrics       {metrics}
  data          {data}

Privilege Secure family
  user          {user}
  admin         {admin}
  without MFA   {no_mfa_login:<13} password {no_mfa}
  application   {app_login:<13} API key {app_key}
                              certificate serial {app_serial}
  resource      {resource}      activity {activity}
  on Windows    {windows:<16}     activity {rdp}
  credential    {credential:<20} whose password the requester of a session may see
  activities    {approval:<20} the admin must approve
                {webhook:<20} start and end are told to a receiver of the demo's own
                {stuck:<20} its end is never acknowledged: it hangs after {action_timeout} s

Sonoran CMS family
  API key       {cms_key}
  community     {community}
  accounts      {account}, 00000000-0000-0000-0000-000000000000
  servers       1, 2

Try, in another shell:
  eval "$({demo_env})"

  # a managed session
  {hangup} session start --resource "$HANGUP_RESOURCE" --activity "$HANGUP_ACTIVITY"
  {hangup} session list

  # one that hangs: shown, then cancelled
  {hangup} session start --resource "$HANGUP_RESOURCE" --activity "$HANGUP_STUCK_ACTIVITY"
  {hangup} session list --status active --ids | {hangup} session end -
  sleep {after_timeout} && {hangup} sweep --dry-run && {hangup} sweep

  # a community session, started and cancelled
  {curl} "$HANGUP_URL/v2/community/sessions" -H "Authorization: Bearer $HANGUP_CMS_KEY" \
    --data '{{"serverId":1,"accId":"00000000-0000-0000-0000-000000000000"}}'
  {curl} -X DELETE "$HANGUP_URL/v2/community/sessions" -H "Authorization: Bearer $HANGUP_CMS_KEY" \
    --data '{{"serverId":1,"accId":"00000000-0000-0000-0000-000000000000"}}'

Ctrl-C stops it; the data stays. To start over: rm -r {data_quoted}
"#,
        metrics = metrics.unwrap_or("none; --metrics-listen 127.0.0.1:9464 serves them"),
        data = demo.folder().root().display(),
        data_quoted = shell::quoted_path(demo.folder().root()),
        user = person(""),
        admin = person("ADMIN_"),
        no_mfa_login = get("HANGUP_NO_MFA_LOGIN"),
        no_mfa = get("HANGUP_NO_MFA_PASSWORD"),
        app_login = get("HANGUP_APP_LOGIN"),
        app_key = get("HANGUP_APP_KEY"),
        app_serial = get("HANGUP_APP_CERT_SERIAL"),
        resource = get("HANGUP_RESOURCE"),
        activity = get("HANGUP_ACTIVITY"),
        after_timeout = action_timeout.saturating_add(1),
        windows = get("HANGUP_WINDOWS_RESOURCE"),
        rdp = get("HANGUP_WINDOWS_ACTIVITY"),
        credential = get("HANGUP_CREDENTIAL"),
        approval = get("HANGUP_APPROVAL_ACTIVITY"),
        webhook = get("HANGUP_WEBHOOK_ACTIVITY"),
        stuck = get("HANGUP_STUCK_ACTIVITY"),
        cms_key = get("HANGUP_CMS_KEY"),
        community = get("HANGUP_CMS_COMMUNITY"),
        account = get("HANGUP_CMS_ACCOUNT"),
    )
}

/// The program as it was called, so that commands work where this one did.
fn this_program() -> String {
    env::args_os().next().map_or("hangup".into(), |name| shell::quoted_path(name.as_ref()))
}

fn data_flag(demo: &Demo) -> String {
    let root = demo.folder().root();
    match super::demo_folder(None) {
        Ok(default) if default == root => String::new(),
        _ => format!(" --data {}", shell::quoted_path(root)),
    }
}
