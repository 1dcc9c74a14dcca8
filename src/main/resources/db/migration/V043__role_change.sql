create table role_change (
    id         bigint generated always as identity primary key,
    user_name  text        not null check (user_name <> ''),
    role_group text        not null check (role_group <> ''),
    given      boolean     not null,
    reason     text        not null check (reason <> ''),
    changed_at timestamptz not null,
    changed_by text        not null
);
create index role_change_by_user on role_change (user_name);
comment on table role_change is 'Roles given to accounts and taken from them, with the reason; never changed, only added to.';
