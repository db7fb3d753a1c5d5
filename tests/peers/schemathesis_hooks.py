"""What Schemathesis cannot know of the demo that it calls: who there is, and what runs.

Valid data is no use where it names nobody: these hooks put the demo's own sessions, accounts and servers in the place
of made-up ones, and bring about the state that a call needs, such as an active session where one is to be stopped. What
is wrong with a request they leave wrong. Every fourth request of Privilege Secure keeps what it made up: what is
unknown must be refused properly, too.

What the server reads or refuses and no schema can say is taken out of requests. Each place says what it is.
"""

import collections
import datetime
import json
import os
import re
import time
import urllib.error
import urllib.request
import uuid

import schemathesis
from schemathesis.openapi.checks import EnsureResourceAvailability, UseAfterFree

URL = os.environ["HANGUP_URL"]
ADMIN, USER, APP, FIRST = (os.environ[name] for name in ("TOKEN", "USER_TOKEN", "APP_TOKEN", "FIRST_TOKEN"))
KEY, COMMUNITY = os.environ["HANGUP_CMS_KEY"], os.environ["HANGUP_CMS_COMMUNITY"]
SERVER, MEMBER = int(os.environ["HANGUP_CMS_SERVER"]), os.environ["HANGUP_CMS_ACCOUNT"]

# those for which the administrator's token is the wrong one
TOKENS = {
    "Signin2faAsync": FIRST,
    "CheckApprovalStateAsync": APP,
    "CancelHangingSessionsAsync": APP,
    "UpdateAsync": APP,
    "UpdateSessionLoginAccountAsync": APP,
}

# the tokens as they are now: they live shorter than a long run
tokens = {token: token for token in (ADMIN, USER, APP, FIRST)}
renewed_at = time.monotonic()
calls = collections.Counter()


def ask(method, path, body=None, token=ADMIN):
    """A call of ours: the status and what was answered, where that is JSON."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Authorization": f"Bearer {tokens.get(token, token)}", "Content-Type": "application/json"}
    request = urllib.request.Request(URL + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = response.read()
            return response.status, json.loads(answer) if answer else None
    except urllib.error.HTTPError as error:
        return error.code, None


def renew():
    global renewed_at
    if time.monotonic() - renewed_at > 300:
        for token in tokens:
            tokens[token] = ask("GET", "/api/v1/UserToken", token=token)[1]
        renewed_at = time.monotonic()


def is_uuid(text):
    try:
        uuid.UUID(text)
        return True
    except (ValueError, AttributeError, TypeError):
        return False


# --- Netwrix Privilege Secure

USER_SIGN_IN = {"login": os.environ["HANGUP_NO_MFA_LOGIN"], "password": os.environ["HANGUP_NO_MFA_PASSWORD"]}
SIGN_INS = {
    "SigninAsync": USER_SIGN_IN,
    "SigninBodyAsync": USER_SIGN_IN,
    "AppUserTokenAsync": {
        "login": os.environ["HANGUP_APP_LOGIN"],
        "password": os.environ["HANGUP_APP_KEY"],
        "certificateSerialNumber": os.environ["HANGUP_APP_CERT_SERIAL"],
    },
}


LENT = {"credentialDomain": "DEMO", "credentialUsername": "operator", "credentialName": os.environ["HANGUP_CREDENTIAL"]}


def moment(minutes):
    at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def start(activity="HANGUP_ACTIVITY", resource="HANGUP_RESOURCE", token=ADMIN, **more):
    """A session that has begun, or waits for approval."""
    wish = {"managedResourceName": os.environ[resource], "activityName": os.environ[activity], **more}
    status, session = ask("POST", "/api/v1/ActivitySession", wish, token)
    assert status == 201, f"the demo starts no session: {status}"
    for _ in range(200):
        if session["status"] != 0:
            return session
        time.sleep(0.02)
        session = ask("GET", f"/api/v1/ActivitySession/{session['id']}")[1]
    raise AssertionError("the demo does not begin a session")


live = {}


def session_for(operation):
    """A session that the operation may be called for, the same one until `used_up`."""
    if operation not in live:
        if operation in ("ApproveAsync", "DenyAsync"):
            # the administrator approves nothing of their own
            live[operation] = start("HANGUP_APPROVAL_ACTIVITY", token=USER)
        elif operation == "GetRdpFileAsync":
            live[operation] = start("HANGUP_WINDOWS_ACTIVITY", "HANGUP_WINDOWS_RESOURCE")
        elif operation == "ExtendAsync":
            live[operation] = start(endDateTimeUtc=moment(5))
        else:
            live[operation] = start(**LENT)
    return live[operation]


def used_up(operation):
    if operation in ("ApproveAsync", "DenyAsync", "DeleteAsync", "ExtendAsync"):
        live.pop(operation, None)


def known_ids(operation):
    """What to put in the place of a made-up id, by the name of the parameter or member."""
    session = session_for(operation)
    return {
        "sessionId": session["id"],
        "activitySessionId": session["id"],
        "id": session["managedAccountId"] if operation == "GetUserByIdAsync" else session["id"],
        "managedResourceId": session["managedResourceId"],
        "targetId": session["managedResourceId"],
        "targetUserId": session["managedAccountId"],
        "userId": session["managedAccountId"],
    }


def known_wish(wish):
    """The same wish for what there is. Times are within the hour that the profile allows."""
    session = session_for("CreateAsync")
    there = {
        "managedAccountId": session["managedAccountId"],
        "managedResourceId": session["managedResourceId"],
        "managedResourceName": os.environ["HANGUP_RESOURCE"],
        "activityId": session["activityId"],
        "activityName": os.environ["HANGUP_ACTIVITY"],
        "accessPolicyId": session["accessControlPolicyId"],
        "credentialId": session["credentialId"],
        **LENT,
        "startDateTimeUtc": moment(1),
        "endDateTimeUtc": moment(30),
    }

    def of(name, value):
        if name not in there or not isinstance(value, str):
            return value
        # the server takes fewer control characters for space than Python
        is_one = is_uuid(value) if name.endswith("Id") else re.search(r"\S|[\x1c-\x1f]", value)
        return there[name] if is_one else value

    known = {name: of(name, value) for name, value in wish.items()}
    if isinstance(known.get("credentialDomain"), str) and not known.get("credentialUsername"):
        # a domain without it is refused, which OpenAPI 3.0 cannot say
        known["credentialUsername"] = LENT["credentialUsername"]
    return known


# In a request to start, an empty text is as good as absent, which the formats of ids and times cannot say.
FORMATTED = {
    "createdBy", "activitySessionGroupId", "managedAccountId", "managedResourceId", "activityId", "accessPolicyId",
    "credentialId", "startDateTimeUtc", "endDateTimeUtc", "policyId",
}  # fmt: skip


def without_empty(value):
    if isinstance(value, list):
        return [without_empty(one) for one in value]
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if not (name in FORMATTED and one == "")}
        return {name: without_empty(one) if name == "customFields" else one for name, one in kept.items()}
    return value


def privilege_secure(operation, case):
    if case.meta and case.meta.phase.name.name != "STATEFUL":
        wanted = {"sessionId", "activitySessionId", "id", "managedResourceId", "targetId", "targetUserId", "userId"}
        for part in (case.path_parameters, case.query):
            for name in wanted & set(part or {}):
                if is_uuid(part[name]):
                    part[name] = known_ids(operation)[name]
    body = case.body
    if operation == "CreateAsync" and isinstance(body, dict):
        case.body = without_empty(known_wish(body))
    elif operation == "CreateActivitySessionGroupAsync" and isinstance(body, list):
        case.body = without_empty([known_wish(wish) if isinstance(wish, dict) else wish for wish in body])
    elif operation == "LockAsync" and isinstance(body, dict) and isinstance(body.get("activitySessionIds"), list):
        id = session_for(operation)["id"]
        ids = [id if is_uuid(given) else given for given in body["activitySessionIds"]]
        case.body = {**body, "activitySessionIds": ids}
    elif operation == "UpdateSessionLoginAccountAsync" and isinstance(body, dict) and is_uuid(body.get("id")):
        case.body = {**body, "id": session_for(operation)["managedAccountId"]}
    elif operation == "DenyAsync" and isinstance(body, (bool, int, float)):
        # bare text is read as well, since the vendor's samples send it: what JSON takes for a number is a note
        case.body = json.dumps(body)
    elif operation in SIGN_INS and isinstance(body, dict):
        if all(isinstance(body.get(name), str) and body[name] for name in SIGN_INS[operation]):
            case.body = {**body, **SIGN_INS[operation]}
    elif operation == "Signin2faAsync" and isinstance(body, str) and re.fullmatch("[0-9]{6}|NA", body, re.IGNORECASE):
        case.body = "NA"


def unlock():
    """Lifts what `LockAsync` has put, on accounts and resources too: else nothing could be started any more."""
    every = {"lockActivity": True, "lockResource": True, "lockUser": True}
    ids = {"activitySessionIds": [session_for("LockAsync")["id"]]}
    ask("PUT", "/api/v1/ActivitySession/lock", {**ids, "locked": False, **every})


# --- Sonoran CMS


def is_server(value):
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and 1 <= value < 2**31 and value == int(value)


def known_command(command):
    known = dict(command)
    if is_server(known.get("serverId")):
        known["serverId"] = SERVER
    if isinstance(known.get("accId"), str):
        known["accId"] = MEMBER
    return known


def set_up(operation):
    """An active session where one is read or ended, and none where one starts or its server may go."""
    command = {"serverId": SERVER, "accId": MEMBER}
    if operation.lower().endswith(("stopsession", "cancelsession", "currentsession")):
        ask("POST", "/v2/community/sessions", command, KEY)
    else:
        ask("PATCH", "/v2/community/sessions", command, KEY)
    if operation == "addServers":
        # room for as many as may be sent
        ask("PUT", "/v2/community/servers", {"servers": []}, KEY)


def numbered(servers):
    """Servers whose numbers differ and whose free part is not too long, which a schema cannot say. The greatest number
    leaves none for a server without.
    """
    seen, numbered = set(), []
    for server in servers:
        if isinstance(server, dict) and is_server(server.get("id")):
            number = int(server["id"])
            while number in seen or number == 2**31 - 1:
                number = number % (2**31 - 2) + 1
            seen.add(number)
            server = {**server, "id": number}
        if isinstance(server, dict) and isinstance(server.get("robloxMetadata"), dict):
            if len(json.dumps(server["robloxMetadata"])) > 1500:
                server = {**server, "robloxMetadata": {}}
        numbered.append(server)
    return numbered


def sonoran_cms(operation, case):
    body = case.body
    if operation == "getCurrentSession":
        set_up(operation)
        given = str((case.query or {}).get("serverId", ""))
        if given.isdecimal() and is_server(int(given)) and calls[operation] % 4 != 0:
            case.query["serverId"] = SERVER
    if not isinstance(body, dict):
        return
    set_up(operation)
    if operation in ("startSession", "stopSession", "cancelSession"):
        case.body = known_command(body)
    elif operation in ("setServers", "addServers") and isinstance(body.get("servers"), list):
        case.body = {**body, "servers": numbered(body["servers"])}
    elif operation.startswith("legacy"):
        known = dict(body)
        if isinstance(known.get("id"), str):
            known["id"] = COMMUNITY
        if isinstance(known.get("key"), str):
            known["key"] = KEY
        data = known.get("data")
        if operation == "legacySetGameServers" and isinstance(data, list):
            known["data"] = numbered(data)
        elif operation.endswith("Session") and isinstance(data, list):
            # the first element counts, and whatever follows it is not read
            known["data"] = [known_command(one) if isinstance(one, dict) else one for one in data[:1]]
        case.body = known


SERVERS = ask("GET", "/v2/community/servers", token=KEY)[1]["data"]


def put_back():
    """The demo's servers, which the next call needs."""
    ask("PATCH", "/v2/community/sessions", {"serverId": SERVER, "accId": MEMBER}, KEY)
    ask("PUT", "/v2/community/servers", SERVERS, KEY)


# --- what Schemathesis calls

# An unknown account needs its name, which OpenAPI 3.0 cannot say.
ALWAYS_KNOWN = {"UpdateSessionLoginAccountAsync"}
LENDING = {"CopyPasswordAsync", "GetRdpFileAsync", "GetSshUrlAsync"}
ENDED = {2, 3, 5}
LARGEST_BODY = 65536


def id_of(case):
    return case.operation.definition.raw.get("operationId", "")


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = id_of(case)
    calls[operation] += 1
    renew()
    if case.headers.get("Authorization") == f"Bearer {ADMIN}":
        case.headers["Authorization"] = f"Bearer {tokens[TOKENS.get(operation, ADMIN)]}"
    is_community = case.path.startswith(("/v2/", "/sessions/", "/servers/", "/general/"))
    if is_community:
        sonoran_cms(operation, case)
    elif calls[operation] % 4 != 0 or operation in ALWAYS_KNOWN:
        privilege_secure(operation, case)


@schemathesis.hook
def after_call(context, case, response):
    operation = id_of(case)
    if operation == "addServers":
        put_back()
    if not 200 <= response.status_code < 300:
        return
    used_up(operation)
    if operation == "LockAsync":
        unlock()
    if operation in ("setServers", "legacySetGameServers"):
        put_back()


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Drops what is no failure of the server's, each after a look at what it is.

    A body that is larger than the server reads is a 413, whatever is in it: contracts have no word for its size. What a
    session has not, such as a password where it was started without a credential, is a 404, as its contract says: there
    the session itself must be found. And its DELETE ends a session and removes none: it must be ending or over.
    """
    if response.status_code == 413:
        return len(response.request.body or b"") <= LARGEST_BODY
    if isinstance(failure, EnsureResourceAvailability) and id_of(case) in LENDING:
        return ask("GET", f"/api/v1/ActivitySession/{case.path_parameters['sessionId']}")[0] != 200
    if isinstance(failure, UseAfterFree) and failure.operation.startswith("DELETE /api/v1/ActivitySession/"):
        return ask("GET", f"/api/v1/ActivitySession/{case.path_parameters['sessionId']}")[1]["status"] not in ENDED
    return True
