create table roster_import (
    id               uuid primary key,
    effective_on     date        not null,
    state            text        not null check (state in ('CHECKED', 'APPLIED')),
    units_file       text,
    roster_file      text        not null,
    people_new       int         not null,
    people_changed   int         not null,
    people_unchanged int         not null,
    people_left      int         not null,
    people_rejected  int         not null,
    units_new        int         not null,
    units_changed    int         not null,
    units_unchanged  int         not null,
    units_left       int         not null,
    units_rejected   int         not null,
    uploaded_at      timestamptz not null,
    uploaded_by      text        not null,
    applied_at       timestamptz,
    applied_by       text,
    constraint roster_import_applied_by_somebody
        check ((state = 'APPLIED') = (applied_at is not null and applied_by is not null))
);
create index roster_import_by_day on roster_import (effective_on) where state = 'APPLIED';
comment on table roster_import is 'A roster and, if given, its units as of a day: checked, and applied when somebody confirmed it.';
comment on column roster_import.units_file is 'The uploaded file''s name; none when the units stay as they are.';

create table roster_import_issue (
    id        bigint generated always as identity primary key,
    import_id uuid   not null references roster_import on delete cascade,
    severity  text   not null check (severity in ('REJECTED', 'DOUBTFUL', 'NOTE')),
    source    text   not null check (source in ('UNITS', 'ROSTER')),
    line      int    not null,
    field     text   not null,
    value     text   not null,
    code      text   not null,
    arguments text[] not null
);
create index roster_import_issue_by_import on roster_import_issue (import_id, severity, line);
comment on table roster_import_issue is 'What was wrong with, or worth knowing about, a line of an import.';

create table roster_import_unit (
    import_id    uuid not null references roster_import on delete cascade,
    code         text not null,
    unit_id      uuid not null,
    name         text not null,
    kind         text not null,
    parent_code  text,
    service_area text,
    primary key (import_id, code)
);
comment on table roster_import_unit is 'The accepted units of an import that waits to be applied.';

create table roster_import_person (
    import_id    uuid not null references roster_import on delete cascade,
    nip          text not null,
    employee_id  uuid not null,
    kind         text not null,
    name         text not null,
    front_degree text,
    back_degree  text,
    email        text,
    grade        text,
    post_kind    text not null,
    post_title   text not null,
    held_since   date,
    unit_code    text not null,
    superior_nip text,
    primary key (import_id, nip)
);
comment on table roster_import_person is 'The accepted people of an import that waits to be applied.';

create table roster_import_kept (
    import_id uuid not null references roster_import on delete cascade,
    nip       text not null,
    name      text not null,
    unit_code text not null
);
create index roster_import_kept_by_import on roster_import_kept (import_id);
comment on table roster_import_kept is 'Who stood on a rejected line: known people among them are neither changed nor taken for gone.';
