alter table account
    add column closed_as_office boolean not null default false,
    add constraint account_office_closed check (closed_at is not null or not closed_as_office);
comment on column account.closed_as_office is 'Whether it was closed as the account of an office, and so is opened by who closes those, whatever roles it has by then.';
update account a set closed_as_office = true
where closed_at is not null
  and exists (select from role_change r
              where r.user_name = a.user_name and r.role_group not in ('employee', 'unit-admin'));
