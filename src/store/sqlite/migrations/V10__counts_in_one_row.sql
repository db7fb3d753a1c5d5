-- How many sessions an account holds in each state, in one row: what moves a session writes one page of counts, and all of
-- them are on a third of the pages.
DROP TRIGGER session_begins;
DROP TRIGGER session_goes;
ALTER TABLE session_count RENAME TO session_count_before;

-- One column for each number that a session's state has.
CREATE TABLE session_count (
    tenant BLOB NOT NULL,
    requester BLOB NOT NULL,
    in_0 INTEGER NOT NULL,
    in_1 INTEGER NOT NULL,
    in_2 INTEGER NOT NULL,
    in_3 INTEGER NOT NULL,
    in_10 INTEGER NOT NULL,
    in_11 INTEGER NOT NULL,
    in_12 INTEGER NOT NULL,
    in_13 INTEGER NOT NULL,
    in_14 INTEGER NOT NULL,
    PRIMARY KEY (tenant, requester)
) WITHOUT ROWID, STRICT;

INSERT INTO session_count
    SELECT tenant, requester,
        sum(iif(state = 0, sessions, 0)), sum(iif(state = 1, sessions, 0)), sum(iif(state = 2, sessions, 0)),
        sum(iif(state = 3, sessions, 0)), sum(iif(state = 10, sessions, 0)),
        sum(iif(state = 11, sessions, 0)), sum(iif(state = 12, sessions, 0)),
        sum(iif(state = 13, sessions, 0)), sum(iif(state = 14, sessions, 0))
    FROM session_count_before GROUP BY tenant, requester;
DROP TABLE session_count_before;

CREATE TRIGGER session_begins AFTER INSERT ON session BEGIN
    INSERT INTO session_count VALUES (new.tenant, new.requester,
        new.state = 0, new.state = 1, new.state = 2, new.state = 3, new.state = 10, new.state = 11, new.state = 12,
        new.state = 13, new.state = 14)
    ON CONFLICT DO UPDATE SET
        in_0 = in_0 + excluded.in_0, in_1 = in_1 + excluded.in_1, in_2 = in_2 + excluded.in_2,
        in_3 = in_3 + excluded.in_3, in_10 = in_10 + excluded.in_10, in_11 = in_11 + excluded.in_11,
        in_12 = in_12 + excluded.in_12, in_13 = in_13 + excluded.in_13, in_14 = in_14 + excluded.in_14;
END;

CREATE TRIGGER session_goes AFTER DELETE ON session BEGIN
    UPDATE session_count SET
        in_0 = in_0 - (old.state = 0), in_1 = in_1 - (old.state = 1), in_2 = in_2 - (old.state = 2),
        in_3 = in_3 - (old.state = 3), in_10 = in_10 - (old.state = 10), in_11 = in_11 - (old.state = 11),
        in_12 = in_12 - (old.state = 12), in_13 = in_13 - (old.state = 13), in_14 = in_14 - (old.state = 14)
    WHERE tenant = old.tenant AND requester = old.requester;
END;
