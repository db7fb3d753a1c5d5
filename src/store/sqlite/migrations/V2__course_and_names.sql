-- What becomes of a session besides its state (approval, extension, lock, actions), and its names as they were.

ALTER TABLE session ADD COLUMN work_at INTEGER;                     -- when the worker should look at it next
ALTER TABLE session ADD COLUMN course TEXT NOT NULL DEFAULT '{}';   -- JSON
ALTER TABLE session ADD COLUMN group_id BLOB;
ALTER TABLE session ADD COLUMN account_name TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN resource_name TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN activity_name TEXT NOT NULL DEFAULT '';

-- Sessions from before get the names of today.
UPDATE session SET
    account_name = coalesce((SELECT item ->> '$.Account.login' FROM directory_item
        WHERE directory_item.id = requester), ''),
    resource_name = coalesce((SELECT item ->> '$.Resource.name' FROM directory_item
        WHERE directory_item.id = unhex(substr(target, 10), '-')), ''),
    activity_name = coalesce((SELECT item ->> '$.Activity.name' FROM directory_item
        WHERE directory_item.id = unhex(request ->> '$.activity', '-')), '')
WHERE kind = 0;
UPDATE session SET request = json_set(request, '$.account_name', account_name, '$.resource_name', resource_name,
    '$.activity_name', activity_name)
WHERE kind = 0;

UPDATE session SET work_at = due_at WHERE state < 10;

-- Two orders of the live sessions: the worker's, and that of hanging.
DROP INDEX session_live;
CREATE INDEX session_work ON session (state, work_at) WHERE state < 10;
CREATE INDEX session_due ON session (state, due_at) WHERE state < 10;

-- Tables by start: of all, of who holds them, of where they are. The first also answers how many are in a state.
DROP INDEX session_of_requester;
CREATE INDEX session_by_start ON session (tenant, scheduled_start, id, state, actual_start);
CREATE INDEX session_of_requester ON session (tenant, requester, scheduled_start, id);
CREATE INDEX session_of_target ON session (tenant, target, scheduled_start, id);

ALTER TABLE event ADD COLUMN attempt INTEGER;                       -- which attempt at an action it tells of

-- What Pending and Ending sessions have to tell to webhooks, by when: the courier's order of work.
CREATE TABLE action (
    session BLOB NOT NULL,
    id BLOB NOT NULL,
    webhook BLOB NOT NULL,
    phase INTEGER NOT NULL,             -- 0 start, 1 end
    next_at INTEGER NOT NULL,           -- no attempt before
    PRIMARY KEY (session, id)
) WITHOUT ROWID, STRICT;

CREATE INDEX action_next ON action (next_at);
