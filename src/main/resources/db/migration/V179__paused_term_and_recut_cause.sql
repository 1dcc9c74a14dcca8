-- A term that was paused runs again some days after the real return, where somebody comes back earlier than was recorded.
alter table task_move
    add column due_before timestamptz,
    add column due_after  timestamptz;
comment on column task_move.due_before is 'When a paused task was due before it was paused; none of other moves, and of those from before this was kept';
comment on column task_move.due_after is 'When it is due since: another due date of the task is another''s doing';
-- Why a year was cut anew, for who reads why a result is what it is.
alter table evaluation_segment_former add column cause text;
comment on column evaluation_segment_former.cause is 'Because of what the days were cut otherwise, as in superior_change; none when that is not known';
comment on table task_move is 'That an open decision went from one superior to another, or a term was paused: the note that people see beside the case. Only added to, but for the due date of a paused term.';
-- Whose days were asked of nobody yet after they passed on: nobody had been asked before either, so nobody was silent.
update evaluation_segment set unasked = true where passed_on_at is not null and asked_at is null and not unasked;
