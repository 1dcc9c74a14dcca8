create table target_plan (
    id             uuid        primary key,
    employee_id    uuid        not null,
    year           integer     not null check (year between 2000 and 2999),
    approach       text        not null check (approach in ('QUANTITATIVE', 'QUALITATIVE')),
    state          text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ESTABLISHED')),
    opened_at      timestamptz not null,
    overdue_since  timestamptz,
    version_number integer     check (version_number > 0),
    established_at timestamptz,
    established_by text,
    revision       bigint      not null default 0,
    unique (employee_id, year),
    check ((state = 'ESTABLISHED') <= (version_number is not null)),
    check ((version_number is null) = (established_at is null) and (version_number is null) = (established_by is null))
);
comment on table target_plan is 'Target plan of an employee for a year (SKP); also the case of the process target-setting';
comment on column target_plan.overdue_since is 'Since when the step that the plan waits in is overdue; empty while it is in time';
comment on column target_plan.version_number is 'The newest established version, counted from 1';
comment on column target_plan.revision is 'Optimistic lock';
create index target_plan_year on target_plan (year, employee_id);

create table target_result (
    id                 uuid    primary key,
    plan_id            uuid    not null references target_plan,
    position           integer not null,
    kind               text    not null check (kind in ('MAIN', 'ADDITIONAL')),
    text               text    not null default '',
    superior_result_id uuid,
    superior_pending   boolean not null default false,
    assigned_by        text    not null default '',
    perspective        text    check (perspective in ('CUSTOMERS', 'PROCESS', 'STRENGTHENING', 'BUDGET')),
    check (not (superior_pending and superior_result_id is not null))
);
comment on table target_result is 'Work result of a plan (rencana hasil kerja); a draft may be incomplete';
comment on column target_result.superior_result_id is 'The result of the superior''s plan that it serves. No foreign key: the superior may still remove a drafted result, and an established plan keeps its text in target_plan_version';
comment on column target_result.superior_pending is 'Marked: the superior has no result to serve yet (RHK pimpinan belum tersedia)';
comment on column target_result.assigned_by is 'Who assigned an additional result (penugasan dari)';
create index target_result_plan on target_result (plan_id, position);

create table target_indicator (
    id        uuid    primary key,
    result_id uuid    not null references target_result,
    position  integer not null,
    aspect    text    check (aspect in ('QUANTITY', 'QUALITY', 'TIME', 'COST')),
    text      text    not null default '',
    target    text    not null default '',
    unit      text    not null default ''
);
comment on table target_indicator is 'How a result is measured (indikator kinerja individu); without aspect it is the measure of success of a qualitative plan';
create index target_indicator_result on target_indicator (result_id, position);

create table target_behaviour (
    id         uuid primary key,
    plan_id    uuid not null references target_plan,
    behaviour  text not null check (behaviour in
        ('SERVICE_ORIENTED', 'ACCOUNTABLE', 'COMPETENT', 'HARMONIOUS', 'LOYAL', 'ADAPTIVE', 'COLLABORATIVE')),
    text       text not null default '',
    written_by text,
    unique (plan_id, behaviour)
);
comment on table target_behaviour is 'Expected behaviour of a plan (perilaku kerja BerAKHLAK), seven rows a plan';
comment on column target_behaviour.text is 'The leader''s special expectation (ekspektasi khusus pimpinan); the draft carries what was agreed, the leader may word it anew while deciding';
comment on column target_behaviour.written_by is 'User name of who worded it last';

create table target_annex (
    id       uuid    primary key,
    plan_id  uuid    not null references target_plan,
    kind     text    not null check (kind in ('RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES')),
    position integer not null,
    text     text    not null default ''
);
comment on table target_annex is 'Rows of the annex (lampiran SKP): dukungan sumber daya, skema pertanggungjawaban, konsekuensi';
create index target_annex_plan on target_annex (plan_id, kind, position);

create table target_submission (
    plan_id      uuid        not null references target_plan,
    round        integer     not null check (round > 0),
    content      jsonb       not null,
    comment      text        not null default '',
    submitted_by text        not null,
    submitted_at timestamptz not null,
    overdue_at   timestamptz,
    outcome      text        check (outcome in ('APPROVE', 'RETURN')),
    decision_comment text    not null default '',
    note_round   integer,
    decided_by   text,
    decided_at   timestamptz,
    primary key (plan_id, round),
    check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null))
);
comment on table target_submission is 'Each submission of a plan as it was, and what was decided on it';
comment on column target_submission.overdue_at is 'When the decision became overdue, if it did';
comment on column target_submission.note_round is 'The round of review_note that carries the reasons of a return';

create table target_plan_version (
    plan_id        uuid        not null references target_plan,
    version        integer     not null check (version > 0),
    content        jsonb       not null,
    established_at timestamptz not null,
    established_by text        not null,
    primary key (plan_id, version)
);
comment on table target_plan_version is 'Established versions of a plan; never changed';

create function target_plan_is_locked() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new is distinct from old then
        raise exception 'target plan % is established and locked', old.id;
    end if;
    return new;
end
$$;
create trigger target_plan_is_locked
    before update or delete on target_plan
    for each row when (old.state = 'ESTABLISHED') execute function target_plan_is_locked();

create function target_row_is_locked() returns trigger language plpgsql as $$
declare
    locked uuid;
begin
    if tg_op <> 'INSERT' then
        select id into locked from target_plan where id = old.plan_id and state = 'ESTABLISHED';
    end if;
    if locked is null and tg_op <> 'DELETE' then
        select id into locked from target_plan where id = new.plan_id and state = 'ESTABLISHED';
    end if;
    if locked is not null then
        raise exception 'target plan % is established and locked', locked;
    end if;
    return coalesce(new, old);
end
$$;
create trigger target_result_is_locked
    before insert or update or delete on target_result
    for each row execute function target_row_is_locked();
create trigger target_behaviour_is_locked
    before insert or update or delete on target_behaviour
    for each row execute function target_row_is_locked();
create trigger target_annex_is_locked
    before insert or update or delete on target_annex
    for each row execute function target_row_is_locked();

create function target_indicator_is_locked() returns trigger language plpgsql as $$
declare
    locked uuid;
begin
    select p.id into locked
    from target_result r join target_plan p on p.id = r.plan_id
    where p.state = 'ESTABLISHED' and (
        (tg_op <> 'INSERT' and r.id = old.result_id) or (tg_op <> 'DELETE' and r.id = new.result_id))
    limit 1;
    if locked is not null then
        raise exception 'target plan % is established and locked', locked;
    end if;
    return coalesce(new, old);
end
$$;
create trigger target_indicator_is_locked
    before insert or update or delete on target_indicator
    for each row execute function target_indicator_is_locked();

create function target_version_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'version % of target plan % is established and kept', old.version, old.plan_id;
end
$$;
create trigger target_version_is_kept
    before update or delete on target_plan_version
    for each row execute function target_version_is_kept();
