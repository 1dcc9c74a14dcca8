alter table superior_change add column employee_id uuid references employee;
comment on column superior_change.employee_id is 'Whose superior changed; empty when anybody''s may have.';
