-- Whether an attempt told of the start or of the end: an end may be asked for while the start is still being told. Of
-- attempts from before the state tells it, but for such a race.
ALTER TABLE event ADD COLUMN attempt_phase INTEGER;                 -- 0 start, 1 end
UPDATE event SET attempt_phase = from_state <> 1 WHERE attempt IS NOT NULL;
