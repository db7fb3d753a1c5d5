-- Whether an attempt at an action was acknowledged. Attempts from before count as failed, but for each action's last.

ALTER TABLE event ADD COLUMN attempt_succeeded INTEGER;
UPDATE event SET attempt_succeeded = EXISTS (
    SELECT 1 FROM session, json_each(session.course, '$.actions') AS action
    WHERE session.id = event.session AND action.value ->> '$.acknowledged_at' IS NOT NULL
        AND action.value ->> '$.attempts' = event.attempt)
WHERE attempt IS NOT NULL;

-- What is to be told, webhook by webhook: one that does not answer is passed over, however much waits for it.
DROP INDEX action_next;
CREATE INDEX action_of_webhook ON action (webhook, next_at);
