alter table evaluation add column rated_for text;
alter table evaluation_event add column on_behalf_of text;
comment on column evaluation.rated_for is 'In whose place it was rated, by user name; none when in no other''s';
comment on column evaluation_event.on_behalf_of is 'In whose place the actor acted, by user name; none when in no other''s';
