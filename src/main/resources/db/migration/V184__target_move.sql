alter table target_plan_version add column post_id uuid references post;
alter table target_plan_version add column superior_id uuid;
comment on column target_plan_version.post_id is 'The post that the employee held, as it was recorded when the version was established; none when the employee held none';
comment on column target_plan_version.superior_id is 'Whose results the version could serve: the superior as recorded when it was established; none when there was none';

alter table target_plan_version disable trigger target_version_is_kept;
update target_plan_version v set post_id = h.post_id
from target_plan p join holding h on h.employee_id = p.employee_id
where p.id = v.plan_id and h.valid_from <= cast(v.established_at as date)
  and (h.valid_to is null or h.valid_to > cast(v.established_at as date));
update target_plan_version v set superior_id = l.superior_id
from target_plan p join reporting_line l on l.employee_id = p.employee_id
where p.id = v.plan_id and l.valid_from <= cast(v.established_at as date)
  and (l.valid_to is null or l.valid_to > cast(v.established_at as date));
alter table target_plan_version enable trigger target_version_is_kept;

create table target_move_answer (
    id           uuid        primary key,
    plan_id      uuid        not null,
    version      integer     not null,
    post_id      uuid        not null references post,
    superior_id  uuid,
    reason       text        not null check (btrim(reason) <> ''),
    answered_by  text        not null,
    answered_for text,
    answered_at  timestamptz not null,
    foreign key (plan_id, version) references target_plan_version (plan_id, version)
);
create index target_move_answer_plan on target_move_answer (plan_id);
comment on table target_move_answer is 'That a version of a plan need not be amended although its employee has another post or superior since';
comment on column target_move_answer.post_id is 'The post of then, for which it needs no amendment';
comment on column target_move_answer.superior_id is 'The superior of then, under whom it needs no amendment';
comment on column target_move_answer.answered_for is 'In whose place it was said, by user name; none when in no other''s';
