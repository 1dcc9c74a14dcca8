-- An established plan changes only by an amendment: its draft is kept beside the plan until the new version is in force.
create table target_amendment (
    id            uuid        primary key,
    plan_id       uuid        not null references target_plan,
    base_version  integer     not null,
    side          text        not null check (side in ('EMPLOYEE', 'SUPERIOR')),
    reason        text        not null check (btrim(reason) <> ''),
    wanted        text        not null check (btrim(wanted) <> ''),
    started_by    text        not null,
    started_for   text,
    started_at    timestamptz not null,
    state         text        not null check (state in
        ('DRAFT', 'SUBMITTED', 'DECLINED', 'RETURNED', 'APPROVED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN')),
    content       jsonb       not null,
    overdue_since timestamptz,
    ended_by      text,
    ended_for     text,
    ended_at      timestamptz,
    end_reason    text        not null default '',
    version       integer,
    foreign key (plan_id, base_version) references target_plan_version (plan_id, version),
    foreign key (plan_id, version) references target_plan_version (plan_id, version),
    constraint target_amendment_ended_whole check (num_nonnulls(ended_by, ended_at) in (0, 2)),
    constraint target_amendment_ended check ((ended_at is not null) = (state in ('IN_FORCE', 'REFUSED', 'WITHDRAWN'))),
    constraint target_amendment_in_force check ((version is not null) = (state = 'IN_FORCE')),
    constraint target_amendment_reason_of_end check (state <> 'REFUSED' or btrim(end_reason) <> '')
);
comment on table target_amendment is 'Amendment of an established plan (perubahan SKP); also the case of the process target-amendment';
comment on column target_amendment.base_version is 'The version that it changes';
comment on column target_amendment.side is 'Whose side started it';
comment on column target_amendment.wanted is 'What is to change, in the words of who started it';
comment on column target_amendment.started_for is 'In whose place it was started, by user name; none when in no other''s';
comment on column target_amendment.content is 'What the plan is to say; the plan itself stays as it is in force';
comment on column target_amendment.overdue_since is 'Since when the step that it waits in is overdue';
comment on column target_amendment.ended_for is 'In whose place it was ended, by user name; none when in no other''s';
comment on column target_amendment.version is 'The version that it became';
create index target_amendment_of_plan on target_amendment (plan_id, started_at);
create unique index target_amendment_one_at_a_time on target_amendment (plan_id)
    where state in ('DRAFT', 'SUBMITTED', 'DECLINED', 'RETURNED', 'APPROVED');

alter table target_submission
    add column amendment_id uuid references target_amendment,
    add column declined boolean not null default false,
    drop constraint target_submission_outcome_check,
    add constraint target_submission_outcome_check check (outcome in ('APPROVE', 'RETURN', 'REFUSE', 'WITHDRAW'));
create index target_submission_of_amendment on target_submission (amendment_id) where amendment_id is not null;
comment on column target_submission.amendment_id is 'The amendment that was submitted; none when the plan itself was';
comment on column target_submission.declined is 'The employee did not agree to what the superior wanted to change, and said why';

-- An approved amendment, and nothing else, opens an established plan for the moment in which its version is written.
create function target_plan_changes_by_amendment() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    if tg_op = 'UPDATE' and new.state = 'RETURNED'
        and to_jsonb(new) - 'state' - 'revision' = to_jsonb(old) - 'state' - 'revision'
        and exists (select from kinerja.target_amendment a where a.plan_id = old.id and a.state = 'APPROVED') then
        return new;
    end if;
    if tg_op = 'DELETE' or new is distinct from old then
        raise exception 'target plan % is established and locked', old.id;
    end if;
    return new;
end
$$;

drop trigger target_plan_is_locked on target_plan;
create trigger target_plan_is_locked
    before update or delete on target_plan
    for each row when (old.state = 'ESTABLISHED') execute function target_plan_changes_by_amendment();

create function target_amendment_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    raise exception 'amendment % has ended and is kept', old.id;
end
$$;
create trigger target_amendment_is_kept
    before update or delete on target_amendment
    for each row when (old.ended_at is not null) execute function target_amendment_is_kept();

create function established_plans(year_asked int, before timestamptz)
    returns table (employee_id uuid, plan_id uuid, version int)
    language sql stable
as
$$
    select p.employee_id, p.id, coalesce(
        (select max(v.version) from target_plan_version v where v.plan_id = p.id and v.established_at < before), 1)
    from target_plan p
    where p.year = year_asked and p.version_number is not null
$$;
comment on function established_plans(int, timestamptz) is
    'The version of everybody''s plan of a year that was in force just before a moment; the first one when none was yet.';
