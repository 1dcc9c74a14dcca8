create function acts_for(person uuid, principal_account text, process text, about uuid, day date) returns boolean
    language sql stable
as
$$
    select exists (
        select from acting_on(day) a join employee p on p.id = a.principal_id
        where a.person_id = person and p.user_name = principal_account
          and (process is null or a.processes is null or process = any (a.processes))
          and (not a.own_cases or a.stand_in_id = about))
$$;
comment on function acts_for(uuid, text, text, uuid, date) is
    'Whether somebody acts on a day in the place of the official of an account, for a kind of tasks (none for any) about an employee.';
