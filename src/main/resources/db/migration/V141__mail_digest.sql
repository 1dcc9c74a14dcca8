create table mail_digest (
    id          uuid        primary key,
    recipient   text        not null,
    day         date        not null,
    made_at     timestamptz not null,
    state       text        not null check (state in ('WAITING', 'SENT', 'NOTHING', 'NO_ADDRESS', 'FAILED')),
    tries       integer     not null default 0,
    next_try_at timestamptz not null,
    ended_at    timestamptz,
    problem     text        check (problem in ('NO_CONNECTION', 'SIGN_IN', 'REFUSED', 'ADDRESS', 'OTHER')),
    constraint mail_digest_once_a_day unique (recipient, day),
    constraint mail_digest_ended_whole check ((state = 'WAITING') = (ended_at is null)),
    constraint mail_digest_failed_why check (state <> 'FAILED' or problem is not null)
);
create index mail_digest_by_recipient on mail_digest (recipient, made_at);
create index mail_digest_waiting on mail_digest (next_try_at) where state = 'WAITING';
create index mail_digest_failed on mail_digest (made_at) where state = 'FAILED';
comment on table mail_digest is 'The one mail a person and day that tells of notices (ringkasan harian): whether it was sent, never what stood in it';
comment on column mail_digest.recipient is 'User name';
comment on column mail_digest.state is 'NOTHING: all of it was done or read before it was sent';
comment on column mail_digest.next_try_at is 'While it waits: when it is tried next; in between nobody else tries it';
comment on column mail_digest.problem is 'Of the last try that failed';
