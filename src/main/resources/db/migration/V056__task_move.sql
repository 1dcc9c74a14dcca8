create table task_move (
    id         bigint generated always as identity primary key,
    case_id    uuid        not null,
    process    text        not null,
    step       text        not null,
    task_id    text        not null,
    moved_from text,
    moved_to   text,
    cause      text        not null,
    moved_at   timestamptz not null
);
create index task_move_by_case on task_move (case_id, moved_at);
comment on table task_move is 'That an open decision went from one superior to another: the note that people see beside the case. Only added to.';
comment on column task_move.moved_from is 'User name; none for the personnel admins';
comment on column task_move.moved_to is 'User name; none for the personnel admins';
comment on column task_move.cause is 'As in superior_change';
