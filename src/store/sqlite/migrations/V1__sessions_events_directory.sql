-- Times are milliseconds since 1970 (UTC), ids are the 16 bytes of a UUID.

-- Ids are UUIDs of version 7, so the primary key is also the order of creation.
CREATE TABLE session (
    id BLOB PRIMARY KEY NOT NULL,
    tenant BLOB NOT NULL,
    kind INTEGER NOT NULL,              -- 0 managed, 1 exclusive
    target TEXT NOT NULL,               -- resource:<uuid> or server:<number>
    requester BLOB NOT NULL,
    state INTEGER NOT NULL,             -- 0 awaiting approval, 1 pending, 2 active, 3 ending, 10 and above: ended
    revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    scheduled_start INTEGER NOT NULL,
    actual_start INTEGER,
    scheduled_end INTEGER,
    actual_end INTEGER,
    due_at INTEGER,                     -- when the state should pass by itself
    end_by TEXT,                        -- account:<uuid>, schedule or worker
    end_asked_at INTEGER,
    description TEXT,
    request TEXT NOT NULL               -- JSON
) WITHOUT ROWID, STRICT;

-- Live sessions only: ended ones leave these, however many there are.
CREATE INDEX session_live ON session (state, due_at) WHERE state < 10;
CREATE UNIQUE INDEX session_active_on_server ON session (tenant, target) WHERE state = 2 AND kind = 1;
CREATE INDEX session_of_requester ON session (requester, id);

CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    session BLOB NOT NULL,
    tenant BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    from_state INTEGER,
    to_state INTEGER NOT NULL,
    reason TEXT
) STRICT;

CREATE INDEX event_of_session ON event (session, seq);

CREATE TABLE directory_item (
    id BLOB PRIMARY KEY NOT NULL,
    item TEXT NOT NULL                  -- JSON; secrets in it are hashed or sealed
) WITHOUT ROWID, STRICT;

-- One row: what there is one of.
CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    node_id BLOB NOT NULL,
    directory_revision INTEGER NOT NULL
) STRICT;

-- The last one-time code that an account has used, by its time step.
CREATE TABLE one_time_code (
    account BLOB PRIMARY KEY NOT NULL,
    last_step INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
