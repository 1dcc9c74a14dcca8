-- Reconciliations of tables and engine (rekonsiliasi).

create table reconciliation (
    number      bigint      generated always as identity primary key,
    started_at  timestamptz not null,
    night       date unique,
    asked_by    text,
    millis      bigint      not null,
    cases       integer     not null,
    instances   integer     not null,
    tasks       integer     not null,
    jobs        integer     not null,
    differences integer     not null,
    check ((night is null) <> (asked_by is null))
);
comment on table reconciliation is 'A comparison of what the tables and what the process engine say about all cases';
comment on column reconciliation.night is 'The day, in the government''s zone, whose nightly run it is; null for one that somebody asked for';
comment on column reconciliation.millis is 'How long it took';
comment on column reconciliation.cases is 'How many cases wait by the tables';

create table reconciliation_difference (
    number    bigint  not null references reconciliation on delete cascade,
    position  integer not null,
    kind      text    not null,
    process   text,
    case_id   text,
    subject   text,
    in_tables text,
    in_engine text,
    primary key (number, position)
);
comment on table reconciliation_difference is 'What a reconciliation found';
comment on column reconciliation_difference.subject is 'The engine''s id of the task, job or incident that it is about';
