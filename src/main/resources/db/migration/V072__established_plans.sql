create function established_plans(year_asked int)
    returns table (employee_id uuid, plan_id uuid, version int)
    language sql stable
as
$$
    select p.employee_id, p.id, p.version_number from target_plan p
    where p.year = year_asked and p.version_number is not null
$$;
comment on function established_plans(int) is 'The newest established version of everybody''s plan of a year.';
