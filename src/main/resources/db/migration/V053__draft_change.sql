create table draft_change (
    case_id    uuid        primary key,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on table draft_change is 'Who changed the rows of a case last, and when: told to who comes second with a change';
comment on column draft_change.case_id is 'The aggregate whose rows were changed';
