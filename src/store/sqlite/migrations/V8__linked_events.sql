-- A session's events are found from its last one, each naming the one before: an index of them would be two more
-- pages to write for every end.
ALTER TABLE event ADD COLUMN previous INTEGER;                      -- the session's event before this one
ALTER TABLE session ADD COLUMN last_event INTEGER;
UPDATE event SET previous = (SELECT max(seq) FROM event AS earlier
    WHERE earlier.session = event.session AND earlier.seq < event.seq);
UPDATE session SET last_event = (SELECT max(seq) FROM event WHERE event.session = session.id);
DROP INDEX event_of_session;

-- Most sessions are due when there is work to do for them: these are found by session_work.
DROP INDEX session_due;
CREATE INDEX session_due ON session (state, due_at) WHERE state < 10 AND due_at IS NOT work_at;

-- What moves a session counts it: within an UPDATE, a trigger would copy each page before it is changed.
DROP TRIGGER session_moves;
