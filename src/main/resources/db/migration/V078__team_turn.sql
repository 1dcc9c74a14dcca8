-- When both sides of a target setting are silent past the set day, the performance team writes the plan.
alter table target_plan
    drop constraint target_plan_state_check,
    add constraint target_plan_state_check check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'TEAM', 'ESTABLISHED'));

create table target_team_turn (
    plan_id  uuid        primary key references target_plan,
    state    text        not null check (state in ('WAITING', 'CALLED', 'TAKEN')),
    taken_by text,
    taken_at timestamptz,
    constraint target_team_turn_taken check (num_nonnulls(taken_by, taken_at) = case state when 'TAKEN' then 2 else 0 end)
);
comment on table target_team_turn is 'That a silent plan waits for the performance team''s day, that the team is called, or has taken it; none while the sides act';
comment on column target_team_turn.taken_by is 'User name of who writes, or wrote, the plan for the team';

create table target_told (
    plan_id     uuid        not null references target_plan,
    employee_id uuid        not null,
    told_at     timestamptz not null,
    read_at     timestamptz,
    primary key (plan_id, employee_id)
);
comment on table target_told is 'Who is told that the performance team wrote a plan: employee, superior, head of the unit';
comment on column target_told.read_at is 'When the person opened the plan; from then on it is told no more';
create index target_told_to on target_told (employee_id) where read_at is null;
