-- What was last seen of the roles of people who sign in at an identity provider; of local accounts the engine knows.
create table account_role (
    user_name  text        not null,
    role_group text        not null,
    seen_at    timestamptz not null,
    primary key (user_name, role_group)
);
comment on table account_role is 'Roles with which somebody last signed in at an identity provider, which decides about them';
