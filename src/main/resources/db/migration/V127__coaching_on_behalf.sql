alter table coaching_case add column requested_for text;
alter table counselling_note add column author_for text;
comment on column coaching_case.requested_for is 'In whose place it was asked for, by user name; none when in no other''s';
comment on column counselling_note.author_for is 'In whose place it was written, by user name; none when in no other''s';
