-- One chain of all that is written: events of sessions, and records of all else, each with a number of one series and a
-- hash of what it says and of the hash before it. Who changes a row has to change all hashes after it, up to the head.

-- Events from before are moved into the new table, with their hashes, once this is done.
ALTER TABLE event RENAME TO event_before;

CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    session BLOB NOT NULL,
    tenant BLOB NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    from_state INTEGER,
    to_state INTEGER NOT NULL,
    reason TEXT,
    attempt INTEGER,                    -- which attempt at an action it tells of
    attempt_succeeded INTEGER,
    attempt_phase INTEGER,              -- 0 start, 1 end
    previous INTEGER,                   -- the session's event before this one
    begun_as BLOB,                      -- of the first event: the digest of what never changes of the session
    kept_as BLOB,                       -- of the last event of a change: the digest of all else of it
    hash BLOB NOT NULL
) STRICT;

-- All that is no event of a session.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,                -- when it was written
    record TEXT NOT NULL,               -- JSON; no secret is in it
    hash BLOB NOT NULL
) STRICT;

-- What is left of the events of forgotten sessions: the digest of what they said, so that the chain still holds.
CREATE TABLE forgotten_event (
    seq INTEGER PRIMARY KEY,
    digest BLOB NOT NULL                -- zeros where the event was forgotten before there was a chain
) STRICT;

-- One row: the last record. The chain ends there, or at the last event after it: that one its session tells.
CREATE TABLE audit_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    version INTEGER NOT NULL            -- of the schema, as the last record of it says
) STRICT;
INSERT INTO audit_head (one, seq, hash, version) VALUES (1, 0, zeroblob(32), 0);

-- What waits to be packed says since which link, and records say what was packed when: so each row of both can be told
-- from one that was put there. What was packed before is packed again.
DROP TRIGGER words_begin;
DROP TRIGGER words_go;
DELETE FROM words_block;
DELETE FROM sqlite_sequence WHERE name = 'words_block';
DELETE FROM words_queue;
ALTER TABLE words_queue RENAME COLUMN turn TO since;
INSERT INTO words_queue (session, since)
    SELECT id, coalesce(last_event, 0) FROM session WHERE tenant = x'00000000000000000000000000000000' ORDER BY id;
CREATE TRIGGER words_begin AFTER INSERT ON session WHEN new.tenant = x'00000000000000000000000000000000' BEGIN
    INSERT INTO words_queue (session, since) VALUES (new.id, new.last_event);
END;
