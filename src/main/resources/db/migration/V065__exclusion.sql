-- Who is not evaluated, or not any more: for which days, why, and by which document.
create table exclusion (
    id                uuid        primary key,
    employee_id       uuid        not null references employee,
    kind              text        not null check (kind ~ '^[A-Z_]+$'),
    closing           boolean     not null,
    starts_on         date        not null,
    ends_on           date        check (ends_on >= starts_on),
    document_number   text        not null check (btrim(document_number) <> ''),
    document_date     date        not null,
    note              text        not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    constraint exclusion_withdrawn_whole check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3)),
    -- somebody who is on leave may retire; nobody is on leave twice
    constraint exclusion_one_at_a_time exclude using gist
        (employee_id with =, (closing::int) with =, daterange(starts_on, ends_on, '[]') with &&)
        where (withdrawn_at is null)
);
create index exclusion_by_employee on exclusion (employee_id, starts_on);
comment on table exclusion is 'Days on which somebody is not evaluated (dikecualikan), or since when not any more (ditutup)';
comment on column exclusion.closing is 'Whether it ends somebody''s appraisal: retirement, death, dismissal';
comment on column exclusion.starts_on is 'The first day, in the government''s zone';
comment on column exclusion.ends_on is 'The last day; none while it is not known';
comment on column exclusion.document_number is 'Number of the letter by which it was decided';

alter table period_opening add column excluded int not null default 0;
comment on column period_opening.excluded is 'How many the run left out since they are excluded';
