-- Times are milliseconds since 1970 (UTC). What people write is bytea: it may have characters that PostgreSQL's text cannot
-- have; JSON is text, which writes these otherwise. Names are looked for and ordered as bytes, folded by hangup.

-- One row: what there is one of, and where the audit chain ends. Whoever writes locks it first, so that there is one chain
-- over all nodes.
CREATE TABLE installation (
    one smallint PRIMARY KEY CHECK (one = 1),
    node_id uuid NOT NULL,
    directory_revision bigint NOT NULL,
    seq bigint NOT NULL,                -- of the last link
    hash bytea NOT NULL,
    version bigint NOT NULL             -- of the schema, as the last record of it says
) WITH (fillfactor = 20);

-- What an end changes is in no index, so that it writes none.
CREATE TABLE session (
    id uuid PRIMARY KEY,
    tenant uuid NOT NULL,
    kind smallint NOT NULL,             -- 0 managed, 1 exclusive
    target text COLLATE "C" NOT NULL,   -- resource:<uuid> or server:<number>
    requester uuid NOT NULL,
    created_at bigint NOT NULL,
    request text NOT NULL,              -- JSON
    state smallint NOT NULL,            -- 0 awaiting approval, 1 pending, 2 active, 3 ending, 10 and above: ended
    revision bigint NOT NULL,
    modified_at bigint NOT NULL,
    actual_start bigint,
    scheduled_end bigint,
    actual_end bigint,
    end_by text,                        -- account:<uuid>, schedule or worker
    end_asked_at bigint,
    description bytea,
    course text NOT NULL,               -- JSON
    last_event bigint NOT NULL,
    scheduled_start bigint NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX session_by_start ON session (tenant, scheduled_start, id);
CREATE INDEX session_of_requester ON session (tenant, requester, scheduled_start, id);
CREATE INDEX session_of_target ON session (tenant, target, scheduled_start, id);

-- Sessions that are not over: what the worker looks at.
CREATE TABLE session_live (
    session uuid PRIMARY KEY,
    state smallint NOT NULL,
    work_at bigint,                     -- when the worker should look at it next
    due_at bigint                       -- when the state should pass by itself
);

CREATE INDEX session_work ON session_live (state, work_at, session) WHERE work_at IS NOT NULL;
CREATE INDEX session_due ON session_live (state, due_at, session) WHERE due_at IS NOT NULL;

-- Exclusive sessions that are Active: one at a time on a target.
CREATE TABLE session_occupying (
    tenant uuid NOT NULL,
    target text COLLATE "C" NOT NULL,
    session uuid NOT NULL UNIQUE,
    PRIMARY KEY (tenant, target)
);

-- What people look for and order by, where a session's own columns have it not as they compare it. An end changes nothing
-- here.
CREATE TABLE session_view (
    session uuid PRIMARY KEY,
    words bytea NOT NULL,               -- all text of it
    account_name bytea NOT NULL,        -- as it was
    account_key bytea NOT NULL,
    account_short_key bytea NOT NULL,   -- without its domain
    target_key bytea NOT NULL,
    activity_key bytea NOT NULL,
    policy_key bytea NOT NULL,
    note_key bytea,
    ticket_key bytea,
    creator uuid,
    creator_key bytea,
    activity uuid,
    policy uuid,
    credential uuid,
    description_key bytea,
    lock_key bytea,
    has_lock boolean NOT NULL,
    target_user uuid,
    is_login_set boolean NOT NULL,
    login_key bytea NOT NULL,
    login_domain_key bytea,
    extension_allowed boolean NOT NULL,
    extensions_used bigint NOT NULL,
    extension_minutes bigint NOT NULL,
    approvers uuid[] NOT NULL,          -- whoever its workflow names
    asked uuid[] NOT NULL               -- whose vote it waits for
);

-- How many sessions each account holds in each state.
CREATE TABLE session_count (
    tenant uuid NOT NULL,
    requester uuid NOT NULL,
    in_0 bigint NOT NULL,
    in_1 bigint NOT NULL,
    in_2 bigint NOT NULL,
    in_3 bigint NOT NULL,
    in_10 bigint NOT NULL,
    in_11 bigint NOT NULL,
    in_12 bigint NOT NULL,
    in_13 bigint NOT NULL,
    in_14 bigint NOT NULL,
    PRIMARY KEY (tenant, requester)
) WITH (fillfactor = 50);

-- Links of the audit chain, each with a hash of what it says and of the hash before it, as in the file store.
CREATE TABLE event (
    seq bigint PRIMARY KEY,
    session uuid NOT NULL,
    tenant uuid NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL,
    from_state smallint,
    to_state smallint NOT NULL,
    reason bytea,
    attempt bigint,                     -- which attempt at an action it tells of
    attempt_succeeded smallint,
    attempt_phase smallint,             -- 0 start, 1 end
    previous bigint,                    -- the session's event before this one
    begun_as bytea,                     -- of the first event: the digest of what never changes of the session
    kept_as bytea,                      -- of the last event of a change: the digest of all else of it
    hash bytea NOT NULL
);

CREATE TABLE audit (
    seq bigint PRIMARY KEY,
    at bigint NOT NULL,                 -- when it was written
    record text NOT NULL,               -- JSON; no secret is in it
    hash bytea NOT NULL
);

CREATE TABLE forgotten_event (
    seq bigint PRIMARY KEY,
    digest bytea NOT NULL
);

-- What is to be told to webhooks, by when.
CREATE TABLE action (
    session uuid NOT NULL,
    id uuid NOT NULL,
    webhook uuid NOT NULL,
    phase smallint NOT NULL,            -- 0 start, 1 end
    next_at bigint NOT NULL,            -- no attempt before
    claim uuid,                         -- whose it is, as long as its time is not over
    held_until bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (session, id)
);

CREATE UNIQUE INDEX action_by_id ON action (id);

CREATE INDEX action_of_webhook ON action (webhook, next_at, id);

CREATE TABLE directory_item (
    id uuid PRIMARY KEY,
    item text NOT NULL,                 -- JSON; secrets in it are hashed or sealed
    -- what sessions are ordered by
    name_key bytea,                     -- of an account
    is_application boolean,
    platform text COLLATE "C",          -- of a resource
    shows_password boolean,             -- of a profile
    profile uuid,                       -- of an activity
    username_key bytea,                 -- of a credential
    domain_key bytea
);

-- The last one-time code that an account has used, by its time step.
CREATE TABLE one_time_code (
    account uuid PRIMARY KEY,
    last_step bigint NOT NULL
);

-- When an API key was last used.
CREATE TABLE api_key_use (
    key uuid PRIMARY KEY,
    last_used_at bigint NOT NULL
);

-- What nodes share for a while: how often somebody has called or failed, and which nodes there are. None of it is in the
-- audit chain, and all of it may be lost.
CREATE TABLE fact (
    name bytea PRIMARY KEY,
    value text NOT NULL,
    until bigint NOT NULL               -- may be forgotten from then on
) WITH (fillfactor = 50);
