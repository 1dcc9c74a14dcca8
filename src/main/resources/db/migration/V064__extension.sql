-- A window gets a later last day: why, and whose open steps are still to get a later due date.
create table period_extension (
    id           uuid        primary key,
    period_id    uuid        not null references period,
    ended_on     date        not null,
    ends_on      date        not null,
    reason       text        not null check (btrim(reason) <> ''),
    extended_at  timestamptz not null,
    extended_by  text        not null,
    cases        int         not null,
    finished_at  timestamptz,
    constraint period_extension_is_later check (ends_on > ended_on)
);
create index period_extension_of on period_extension (period_id, extended_at desc);
comment on table period_extension is 'A window''s later last day (perpanjangan); also the case of the process window-extension';
comment on column period_extension.ended_on is 'The last day before';
comment on column period_extension.cases is 'How many cases were open in the window';
comment on column period_extension.finished_at is 'Since when every open step has its later due date';

create table period_extension_pending (
    extension_id uuid not null references period_extension (id) on delete cascade,
    case_id      uuid not null,
    primary key (extension_id, case_id)
);
comment on table period_extension_pending is 'Cases whose open step has yet to get a later due date; empty when the extension is done';

create table announcement (
    id           uuid        primary key,
    period_id    uuid        not null references period,
    ends_on      date        not null,
    reason       text        not null,
    announced_at timestamptz not null
);
create index announcement_by_end on announcement (ends_on);
comment on table announcement is 'That a window ends later (pengumuman); shown until then, removed the night after';

create table announcement_reader (
    announcement_id uuid not null references announcement (id) on delete cascade,
    employee_id     uuid not null references employee (id),
    primary key (announcement_id, employee_id)
);
create index announcement_reader_by_employee on announcement_reader (employee_id);
comment on table announcement_reader is 'Whom an announcement concerns';
