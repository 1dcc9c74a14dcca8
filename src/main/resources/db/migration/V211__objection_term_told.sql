-- What the employee was told counts: the last day of the term is kept when it begins, and a setting that is changed later does not move it.
alter table evaluation add column contestable_until date;
comment on column evaluation.contestable_until is
    'The last day on which the result may be contested, as told when the term began; empty where none has begun, or it ended before days were kept';

update evaluation e
set contestable_until = case
        when t.unit = 'CALENDAR' then t.received + t.days
        else (select max(w.day)
              from (select cast(g as date) as day
                    from generate_series(t.received + 1, t.received + 200, interval '1 day') g
                    where extract(isodow from g) < 6 and not exists (select from holiday h where h.day = cast(g as date))
                    order by g limit t.days) w)
        end
from (select r.id, cast(r.acknowledged_at at time zone s.zone as date) as received, s.days, s.unit
      from evaluation r
           cross join (select coalesce((select c.value from setting_change c where c.key = 'government.zone'
                                        order by c.id desc limit 1), 'Asia/Jakarta') as zone,
                              cast(coalesce((select c.value from setting_change c where c.key = 'evaluation.objection-days'
                                             order by c.id desc limit 1), '14') as integer) as days,
                              coalesce((select c.value from setting_change c where c.key = 'evaluation.objection-unit'
                                        order by c.id desc limit 1), 'CALENDAR') as unit) s
      where r.acknowledged_at > now() - interval '150 days') t
where t.id = e.id;
