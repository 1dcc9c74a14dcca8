-- Continuous feedback (umpan balik berkelanjutan): what people say about a result or a behaviour of somebody.

create table feedback (
    id           uuid        primary key,
    version      integer     not null default 0,
    reference    uuid        not null unique default gen_random_uuid(),
    employee_id  uuid        not null references employee,
    plan_id      uuid        not null,
    plan_version integer     not null,
    result_id    uuid,
    result_text  text        not null default '',
    behaviour    text        check (behaviour in ('SERVICE_ORIENTED', 'ACCOUNTABLE', 'COMPETENT', 'HARMONIOUS', 'LOYAL',
                                                  'ADAPTIVE', 'COLLABORATIVE')),
    day          date        not null,
    text         text        not null check (btrim(text) <> '' and char_length(text) <= 2000),
    links        text[]      not null default '{}',
    giver_id     uuid        not null references employee,
    given_for    text,
    kind         text        not null check (kind in ('SUPERIOR', 'COLLEAGUE', 'SUBORDINATE')),
    anonymous    boolean     not null,
    given_on     date        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint nobody_gives_feedback_to_themselves check (giver_id <> employee_id),
    constraint feedback_on_one_row check (num_nonnulls(result_id, behaviour) = 1),
    constraint feedback_of_superiors_is_named check (kind <> 'SUPERIOR' or not anonymous),
    constraint feedback_for_an_official_is_a_superiors check (given_for is null or kind = 'SUPERIOR'),
    constraint feedback_on_a_day_that_came check (day <= given_on)
);
create index feedback_by_employee on feedback (employee_id, day);
create index feedback_by_giver on feedback (giver_id, given_at);
comment on table feedback is 'Feedback on a result or a behaviour of an employee, given at any time; it stands in the evaluation of its day''s period.';
comment on column feedback.id is 'Made by who gives it; told to nobody else.';
comment on column feedback.reference is 'Made here; under it everybody but the giver knows it.';
comment on column feedback.result_text is 'What the result said when it was given.';
comment on column feedback.day is 'The day that it is about.';
comment on column feedback.given_for is 'In whose place it was given, by user name; none when in no other''s.';
comment on column feedback.kind is 'What the giver was to the employee on the day on which it was given.';
comment on column feedback.anonymous is 'By the setting of the day on which it was given; later changes of the setting change nothing.';
comment on column feedback.given_on is 'The day on which it was given, in the government''s zone.';

create function feedback_shown(employee_asked uuid, least_givers integer, today date) returns setof feedback
    language sql stable
as
$$
    select f.* from feedback f
    where f.employee_id = employee_asked and f.withdrawn_at is null
      and (not f.anonymous
           or f.given_on < date_trunc('month', today)
              and least_givers <= (
                  select count(distinct o.giver_id) from feedback o
                  where o.employee_id = employee_asked and o.anonymous and o.withdrawn_at is null
                    and o.given_on < date_trunc('month', today)
                    and date_trunc('quarter', o.day) = date_trunc('quarter', f.day)))
$$;
comment on function feedback_shown(uuid, integer, date) is
    'What an employee may read of the feedback about them: named at once; anonymous when the month in which it was given is over and enough different people gave some about the same quarter.';
