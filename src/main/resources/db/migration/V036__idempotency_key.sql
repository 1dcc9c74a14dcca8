-- requests that were carried out under a key of their sender's, so that a retry is answered and not done again
create table idempotency_key (
    user_name    varchar(64)  not null,
    key          varchar(100) not null,
    digest       char(64)     not null,
    made_at      timestamptz  not null default now(),
    status       smallint,
    content_type varchar(200),
    body         bytea,
    primary key (user_name, key)
);
create index idempotency_key_made_at on idempotency_key (made_at);
