alter table head_of_government
    add column account_name text unique
        constraint head_account_name check (account_name ~ '^[a-z][a-z0-9-]{2,59}$');
comment on column head_of_government.account_name is 'By which account the head is to sign in, having no NIP; none for a head who does not. The link is employee.user_name.';
