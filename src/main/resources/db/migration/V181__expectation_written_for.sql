-- Who words an expectation in an official's place is kept as "A for B", as everywhere.
alter table target_behaviour add column written_for text;
comment on column target_behaviour.written_for is 'User name of the official in whose place it was worded last; none when in no other''s';
