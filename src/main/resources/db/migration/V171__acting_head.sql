create table acting_head (
    id            uuid        primary key,
    unit_id       uuid        not null references unit,
    person_id     uuid        not null references employee,
    post_title    text        not null check (btrim(post_title) <> ''),
    letter_number text        not null check (btrim(letter_number) <> ''),
    valid_from    date        not null,
    valid_to      date,
    granted_by    text        not null,
    granted_at    timestamptz not null,
    revoked_by    text,
    revoked_at    timestamptz,
    revoked_why   text,
    constraint acting_head_days check (valid_to >= valid_from),
    constraint acting_head_revoked_whole check (num_nonnulls(revoked_by, revoked_at, revoked_why) in (0, 3)),
    constraint acting_head_one_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index acting_head_by_person on acting_head (person_id, valid_from);
comment on table acting_head is 'Who leads a unit whose managerial post is vacant (Plt.), from a day (included) to a day (excluded).';
comment on column acting_head.post_title is 'The vacant post, such as Kepala Bidang Anggaran';
comment on column acting_head.valid_to is 'The day after the last; none as long as the post is vacant. A roster that brings a holder sets it; the first day itself where the time was over before it began.';
comment on column acting_head.revoked_at is 'When it was ended early; valid_to is then the day of it, or the first day when it had not begun.';

create function acting_heads_on(day date)
    returns table (unit_id uuid, person_id uuid, post_title text)
    language sql stable
as
$$
    select a.unit_id, a.person_id, a.post_title
    from acting_head a
    where a.valid_from <= day and (a.valid_to is null or a.valid_to > day) and works_on(a.person_id, day)
      and not exists (select from post p join holding h on h.post_id = p.id
                      where p.unit_id = a.unit_id and p.managerial
                        and h.valid_from <= day and (h.valid_to is null or h.valid_to > day))
$$;
comment on function acting_heads_on(date) is
    'Who leads a unit as Plt. on a day; nobody who has left, and nobody in a unit whose managerial post is held again.';

create function above_vacancy(of_unit uuid, day date, besides uuid) returns uuid
    language plpgsql stable
as
$$
declare
    here uuid := of_unit;
    who  uuid;
    root boolean;
begin
    loop
        select l.superior_id into who
        from post p join holding h on h.post_id = p.id
             left join reporting_line l on l.employee_id = h.employee_id
                  and l.valid_from < h.valid_to and (l.valid_to is null or l.valid_to >= h.valid_to)
        where p.unit_id = here and p.managerial and h.valid_to <= day
        order by h.valid_to desc, l.superior_id limit 1;
        if who is not null and who is distinct from besides and works_on(who, day) then
            return who;
        end if;
        select u.parent_id into here from units_on(day) u where u.unit_id = here;
        if here is null then
            return null;
        end if;
        select u.parent_id is null into root from units_on(day) u where u.unit_id = here;
        if root then
            select g.employee_id into who from head_of_government g
            where g.valid_from <= day and (g.valid_to is null or g.valid_to > day);
            return nullif(who, besides);
        end if;
        select m.employee_id into who from managers_on(day) m where m.unit_id = here;
        if found then
            return nullif(who, besides);
        end if;
        select a.person_id into who from acting_heads_on(day) a where a.unit_id = here;
        if who is not null and who is distinct from besides then
            return who;
        end if;
    end loop;
end
$$;
comment on function above_vacancy(uuid, date, uuid) is
    'Who is above the vacant post of a unit on a day, besides somebody: whom its last holder reported to; else who leads the unit above, as head or as Plt., or the government; else none.';

create or replace function superiors_on(day date)
    returns table (employee_id uuid, superior_id uuid)
    language sql stable
as
$$
    select h.employee_id,
           coalesce(l.superior_id,
                    case when a.person_id = h.employee_id then above_vacancy(a.unit_id, day, h.employee_id)
                         else a.person_id end,
                    g.employee_id)
    from holding h
         join post p on p.id = h.post_id
         left join reporting_line l on l.employee_id = h.employee_id
              and l.valid_from <= day and (l.valid_to is null or l.valid_to > day)
         left join unit_version v on l.superior_id is null and p.managerial and v.unit_id = p.unit_id
              and v.valid_from <= day and (v.valid_to is null or v.valid_to > day)
         left join acting_heads_on(day) a on l.superior_id is null
              and a.unit_id = case when p.managerial then v.parent_id else p.unit_id end
         left join head_of_government g on l.superior_id is null and p.managerial
              and g.valid_from <= day and (g.valid_to is null or g.valid_to > day)
              and exists (select from units_on(day) u
                                      join units_on(day) root on root.unit_id = u.parent_id and root.parent_id is null
                          where u.unit_id = p.unit_id)
              and not exists (select from post q join holding o on o.post_id = q.id
                              where q.unit_id = p.unit_id and q.managerial and o.employee_id <> h.employee_id
                                and o.valid_from <= day and (o.valid_to is null or o.valid_to > day))
    where h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
$$;
comment on function superiors_on(date) is
    'The direct superior of everybody who works on a day: the recorded one; else who leads the vacant unit as Plt.; else, for the head of a unit directly below the root, the head of government; else none.';

alter table superior_change drop constraint superior_change_cause_check;
alter table superior_change add constraint superior_change_cause_check
    check (cause in ('ROSTER', 'HEAD', 'ACCOUNT', 'CORRECTION', 'ACTING', 'DAY'));
comment on column superior_change.cause is 'Roster, head of government, account, a correction of one superior, a Plt. of a vacant post; DAY: a new day has begun, on which anything recorded before may take effect.';
