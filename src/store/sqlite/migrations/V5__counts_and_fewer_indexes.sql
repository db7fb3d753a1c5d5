-- How many sessions each account holds in each state: counting a million rows takes longer than showing fifty of them.
CREATE TABLE session_count (
    tenant BLOB NOT NULL,
    requester BLOB NOT NULL,
    state INTEGER NOT NULL,
    sessions INTEGER NOT NULL,
    PRIMARY KEY (tenant, requester, state)
) WITHOUT ROWID, STRICT;

INSERT INTO session_count (tenant, requester, state, sessions)
    SELECT tenant, requester, state, count(*) FROM session GROUP BY tenant, requester, state;

CREATE TRIGGER session_begins AFTER INSERT ON session BEGIN
    INSERT INTO session_count (tenant, requester, state, sessions) VALUES (new.tenant, new.requester, new.state, 1)
        ON CONFLICT DO UPDATE SET sessions = sessions + 1;
END;

CREATE TRIGGER session_moves AFTER UPDATE OF state ON session WHEN old.state <> new.state BEGIN
    UPDATE session_count SET sessions = sessions - 1
        WHERE tenant = old.tenant AND requester = old.requester AND state = old.state;
    INSERT INTO session_count (tenant, requester, state, sessions) VALUES (new.tenant, new.requester, new.state, 1)
        ON CONFLICT DO UPDATE SET sessions = sessions + 1;
END;

CREATE TRIGGER session_goes AFTER DELETE ON session BEGIN
    UPDATE session_count SET sessions = sessions - 1
        WHERE tenant = old.tenant AND requester = old.requester AND state = old.state;
END;

-- State by state in the order of starts: the first page of any states is the best of their first pages.
DROP INDEX session_by_start;
CREATE INDEX session_by_state ON session (tenant, state, scheduled_start, id, actual_start);
