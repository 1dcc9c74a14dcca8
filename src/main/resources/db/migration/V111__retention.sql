create table retention_run (
    number      bigint      generated always as identity primary key,
    night       date        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    interrupted boolean     not null default false
);
create index retention_run_by_night on retention_run (night);
comment on table retention_run is 'A run of the nightly removal of what has been kept long enough';
comment on column retention_run.night is 'The day, in the government''s zone';
comment on column retention_run.interrupted is 'It was cut off; what it had removed by then stands with it, and the next run went on';

create table retention_run_kind (
    number  bigint  not null references retention_run,
    kind    text    not null,
    keeps   integer not null,
    before  date    not null,
    removed bigint  not null,
    held    jsonb   not null default '{}',
    primary key (number, kind)
);
comment on table retention_run_kind is 'What a run removed of each kind; counted in the transaction that removed it';
comment on column retention_run_kind.keeps is 'The setting''s value at that time';
comment on column retention_run_kind.before is 'What belonged to days before this one was due';
comment on column retention_run_kind.held is 'How many were due and stayed, by reason';

create function year_is_closed(year_asked integer, day date) returns boolean
    language sql stable
as
$$
    select year_asked < extract(year from day)
           and not exists (select from kinerja.period p
                           where p.year = year_asked and (p.locked_from is null or p.locked_from > day))
$$;
comment on function year_is_closed(integer, date) is 'Whether a performance year is over and every period of it locked.';

-- History is guarded by triggers. In a run of the removal, and there alone, its owner may delete what is due.
create function retention_runs(relation oid) returns boolean
    language sql stable
as
$$
    select coalesce(current_setting('kinerja.retention', true), '') = 'on'
           and current_user = (select pg_get_userbyid(c.relowner) from pg_class c where c.oid = relation)
$$;
comment on function retention_runs(oid) is
    'Whether the owner of a table removes what was kept long enough: set local kinerja.retention = ''on''.';

create or replace function review_note_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    raise exception 'a reason that was sent is never changed or removed';
end
$$;

create or replace function target_plan_is_locked() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    if tg_op = 'DELETE' or new is distinct from old then
        raise exception 'target plan % is established and locked', old.id;
    end if;
    return new;
end
$$;

create or replace function target_row_is_locked() returns trigger language plpgsql as $$
declare
    locked uuid;
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    if tg_op <> 'INSERT' then
        select id into locked from kinerja.target_plan where id = old.plan_id and state = 'ESTABLISHED';
    end if;
    if locked is null and tg_op <> 'DELETE' then
        select id into locked from kinerja.target_plan where id = new.plan_id and state = 'ESTABLISHED';
    end if;
    if locked is not null then
        raise exception 'target plan % is established and locked', locked;
    end if;
    return coalesce(new, old);
end
$$;

create or replace function target_indicator_is_locked() returns trigger language plpgsql as $$
declare
    locked uuid;
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    select p.id into locked
    from kinerja.target_result r join kinerja.target_plan p on p.id = r.plan_id
    where p.state = 'ESTABLISHED' and (
        (tg_op <> 'INSERT' and r.id = old.result_id) or (tg_op <> 'DELETE' and r.id = new.result_id))
    limit 1;
    if locked is not null then
        raise exception 'target plan % is established and locked', locked;
    end if;
    return coalesce(new, old);
end
$$;

create or replace function target_version_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and kinerja.retention_runs(tg_relid) then
        return old;
    end if;
    raise exception 'version % of target plan % is established and kept', old.version, old.plan_id;
end
$$;
