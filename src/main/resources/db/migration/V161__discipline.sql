-- Disciplinary measures are recorded where other letters about somebody's days are; they exclude from no evaluation.
alter table exclusion drop constraint exclusion_one_at_a_time;
alter table exclusion add constraint exclusion_one_at_a_time exclude using gist
    (employee_id with =, (closing::int) with =, daterange(starts_on, ends_on, '[]') with &&)
    where (withdrawn_at is null and kind not like 'DISCIPLINE%');
comment on table exclusion is 'Days on which somebody is not evaluated (dikecualikan), or since when not any more (ditutup); and on which a disciplinary measure holds (hukuman disiplin), which changes nothing of that';
