create table notice (
    id         uuid        primary key,
    task_id    text        not null,
    process    text        not null,
    kind       text        not null check (kind in ('DUE', 'OVERDUE', 'ESCALATED')),
    stage      integer     not null,
    due_on     date        not null,
    recipient  text,
    role_group text,
    kept_by    text,
    made_at    timestamptz not null,
    constraint notice_has_one_addressee check (num_nonnulls(recipient, role_group) = 1),
    constraint notice_escalated_from_somebody check ((kind = 'ESCALATED') = (kept_by is not null)),
    constraint notice_once unique (task_id, kind, stage, due_on)
);
create index notice_by_recipient on notice (recipient);
create index notice_by_role on notice (role_group) where role_group is not null;
create index notice_by_keeper on notice (kept_by) where kept_by is not null;
comment on table notice is 'That an open task is due soon, overdue, or escalated (pemberitahuan): once for each task, kind, stage and due day. Gone when the task is.';
comment on column notice.task_id is 'The engine''s id of the task';
comment on column notice.stage is 'Of the two reminders before the due day 1 or 2; else 0';
comment on column notice.recipient is 'User name of who is told; none when a role is';
comment on column notice.kept_by is 'User name of who has the escalated task and keeps it until it is taken over';

create table notice_read (
    notice_id uuid        not null references notice on delete cascade,
    reader    text        not null,
    read_at   timestamptz not null,
    primary key (notice_id, reader)
);
comment on table notice_read is 'Who has opened what a notice tells of';

create index task_move_by_task on task_move (task_id);
