-- What administrators did at Keycloak is read as well: two lists there, each read on from where it was left.
alter table keycloak_event add column of_admin boolean not null default false;
comment on column keycloak_event.of_admin is 'Whether it stands in Keycloak''s list of what administrators did';
create index keycloak_event_newest on keycloak_event (of_admin, happened_at);

-- Keycloak tells an account's state with every change of it, not what it was before.
create table keycloak_disabled (
    user_id text        primary key,
    since   timestamptz not null
);
comment on table keycloak_disabled is 'Accounts that are disabled at Keycloak, as far as its events tell; a row goes when the account is enabled or removed';
comment on column keycloak_disabled.user_id is 'Keycloak''s own id of the account';
comment on column keycloak_disabled.since is 'By Keycloak''s clock';
