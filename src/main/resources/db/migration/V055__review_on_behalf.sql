alter table review_note add column on_behalf_of text;
comment on column review_note.on_behalf_of is 'In whose place the author acted, by user name; none when in no other''s';
