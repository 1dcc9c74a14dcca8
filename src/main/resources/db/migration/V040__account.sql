-- What the identity store does not know of an account. Passwords are in the identity store only.
create table account (
    user_name text primary key,
    must_change_password boolean not null,
    created_at timestamptz not null,
    created_by text not null,
    password_changed_at timestamptz
);

comment on table account is 'Accounts for signing in; the password hashes are in the identity store';
comment on column account.must_change_password is 'signed in with a one-time password: nothing but replacing it is allowed';
