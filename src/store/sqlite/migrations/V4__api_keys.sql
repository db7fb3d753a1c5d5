-- When an API key was last used, to the minute.
CREATE TABLE api_key_use (
    key BLOB PRIMARY KEY NOT NULL,
    last_used_at INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
