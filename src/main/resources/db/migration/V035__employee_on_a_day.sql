create table employee_version (
    id           bigint generated always as identity primary key,
    employee_id  uuid not null references employee,
    kind         text not null check (kind in ('PNS', 'PPPK')),
    name         text not null check (name <> ''),
    front_degree text,
    back_degree  text,
    titled_name  text not null generated always as
        (coalesce(front_degree || ' ', '') || name || coalesce(', ' || back_degree, '')) stored,
    email        text,
    valid_from   date not null,
    valid_to     date,
    constraint employee_version_not_empty check (valid_to > valid_from),
    constraint employee_version_one_at_a_time exclude using gist
        (employee_id with =, daterange(valid_from, valid_to) with &&) deferrable
);
create index employee_version_by_employee on employee_version (employee_id, valid_from);
comment on table employee_version is 'Name, degrees, kind and address of somebody from a day (included) to a day (excluded), for as long as a post is held.';
comment on table employee is 'A civil servant (PNS or PPPK), or a head of government (HEAD), who has no NIP; as last known, for a day see people_on(date).';

insert into employee_version (employee_id, kind, name, front_degree, back_degree, email, valid_from, valid_to)
select e.id, e.kind, e.name, e.front_degree, e.back_degree, e.email, h.valid_from, h.valid_to
from holding h join employee e on e.id = h.employee_id
where e.kind <> 'HEAD';

create function people_on(day date)
    returns table (id uuid, nip text, user_name text, kind text, name text, front_degree text, back_degree text,
                   titled_name text, email text)
    language sql stable
as
$$
    select e.id, e.nip, e.user_name, coalesce(v.kind, e.kind), coalesce(v.name, e.name),
           case when v.id is null then e.front_degree else v.front_degree end,
           case when v.id is null then e.back_degree else v.back_degree end,
           coalesce(v.titled_name, e.titled_name),
           case when v.id is null then e.email else v.email end
    from employee e
         left join employee_version v on v.employee_id = e.id
              and v.valid_from <= day and (v.valid_to is null or v.valid_to > day)
$$;
comment on function people_on(date) is 'Everybody as named on a day; who does not work then, as last known.';
