create table feedback_version (
    feedback_id uuid        not null references feedback on delete cascade,
    version     integer     not null,
    result_id   uuid,
    result_text text        not null,
    behaviour   text,
    day         date        not null,
    text        text        not null,
    links       text[]      not null,
    replaced_at timestamptz not null,
    primary key (feedback_id, version)
);
comment on table feedback_version is 'What feedback said before its giver changed it; goes with it.';
comment on column feedback_version.replaced_at is 'When other words took the place of these.';
