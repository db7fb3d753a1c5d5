-- The oldest schema version whose programs may still work beside this one: what a later migration takes away, or gives another
-- meaning, raises it. See src/store/postgres/migrate.rs for the rules.
ALTER TABLE installation ADD COLUMN oldest_version bigint NOT NULL DEFAULT 1;
