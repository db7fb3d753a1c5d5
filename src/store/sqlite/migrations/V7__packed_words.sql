-- The words that text is looked for in: those of some hundred sessions are packed into one row, in the order of the
-- sessions' ids. Looking through all of them takes less than an index of their parts would, and what ends writes nothing
-- here.
CREATE TABLE words_block (
    block INTEGER PRIMARY KEY AUTOINCREMENT,
    first BLOB NOT NULL UNIQUE,         -- the id of the first session
    last BLOB NOT NULL,                 -- and of the last
    sessions INTEGER NOT NULL,          -- how many there are
    words BLOB NOT NULL,                -- each word once, folded, one after the other
    holders BLOB NOT NULL               -- where each word ends, and which session has which
) STRICT;

-- Sessions that no block has yet, or as they were before: these are looked through one by one until they are packed.
CREATE TABLE words_queue (
    session BLOB PRIMARY KEY NOT NULL,
    turn INTEGER NOT NULL               -- how often since then: what has changed while it was packed stays here
) WITHOUT ROWID, STRICT;

-- Of the installation alone: nobody looks for text in the sessions of communities.
INSERT INTO words_queue (session, turn)
    SELECT id, 1 FROM session WHERE tenant = x'00000000000000000000000000000000' ORDER BY id;

CREATE TRIGGER words_begin AFTER INSERT ON session WHEN new.tenant = x'00000000000000000000000000000000' BEGIN
    INSERT INTO words_queue (session, turn) VALUES (new.id, 1) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;

CREATE TRIGGER words_go AFTER DELETE ON session WHEN old.tenant = x'00000000000000000000000000000000' BEGIN
    INSERT INTO words_queue (session, turn) VALUES (old.id, 1) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
