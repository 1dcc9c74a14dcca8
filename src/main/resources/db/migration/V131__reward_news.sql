-- That a nomination was decided is told to nominee and nominator until they have opened it.
alter table reward_case add column nominee_read_at timestamptz, add column nominator_read_at timestamptz;
comment on column reward_case.nominee_read_at is 'Since when the nominee has read what became of it; told until then';
comment on column reward_case.nominator_read_at is 'Since when the nominator has';
update reward_case set nominee_read_at = coalesce(ended_at, decided_at), nominator_read_at = coalesce(ended_at, decided_at)
    where state in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'STOPPED');
create index reward_unread_by_nominee on reward_case (nominee_id) where nominee_read_at is null and state in ('GRANTED', 'REFUSED', 'STOPPED');
create index reward_unread_by_nominator on reward_case (nominator_id) where nominator_read_at is null and state in ('GRANTED', 'REFUSED', 'STOPPED');
