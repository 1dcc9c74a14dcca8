-- What failed in a run stands with its kind; the other kinds go on.
alter table retention_run_kind add column failure text check (failure ~ '^[A-Z_]+$');
comment on column retention_run_kind.failure is 'Why the kind was not worked off, as a code; empty when it was';

create or replace function person_name(account text) returns text
    language sql stable
as
$$
    select coalesce((select e.titled_name from employee e where e.user_name = account),
                    case when account ~ '^[0-9]{8,}$' then 'NO_LONGER_ON_RECORD' else account end)
$$;
comment on function person_name(text) is
    'How somebody is called whose user name is known; the user name of an account that is nobody''s, unless it is a number, which nobody else may read.';
