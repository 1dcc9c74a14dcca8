create table superior_change (
    id           bigint generated always as identity primary key,
    cause        text        not null check (cause in ('ROSTER', 'HEAD', 'ACCOUNT', 'CORRECTION', 'DAY')),
    effective_on date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text,
    done_at      timestamptz,
    moved        int
);
create index superior_change_open on superior_change (effective_on) where done_at is null;
create unique index superior_change_once_a_day on superior_change (effective_on) where cause = 'DAY';
comment on table superior_change is 'That who is whose superior, or can sign in, changes on a day; open tasks move then.';
comment on column superior_change.cause is 'Roster, head of government, account, a correction of one superior; DAY: a new day has begun, on which anything recorded before may take effect.';
comment on column superior_change.done_at is 'When the open tasks had been moved; empty while that is still to do.';
