-- The agency (perangkat daerah) that each unit belongs to: the unit directly below the root, itself included.
create function agencies_on(day date)
    returns table (unit_id uuid, agency_id uuid)
    language sql stable
as
$$
    with recursive below as (
        select u.unit_id, u.unit_id as agency
        from units_on(day) u join units_on(day) root on root.unit_id = u.parent_id
        where root.parent_id is null
        union all
        select u.unit_id, b.agency from units_on(day) u join below b on b.unit_id = u.parent_id)
    select b.unit_id, b.agency from below b
$$;
comment on function agencies_on(date) is
    'Of each unit the agency, the unit directly below the root, on a day; an agency has itself, the root none.';

-- The people of one rater or of the unit were a switch; now the agency can be chosen too.
insert into setting_change (key, value, changed_at, changed_by, reason, recorded_at)
select 'distribution.scope', case value when 'false' then 'unit' else 'rater' end, changed_at, changed_by, reason, recorded_at
from setting_change where key = 'distribution.by-rater' order by id;
