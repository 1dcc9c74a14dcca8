alter table attachment add column uploaded_for text;
comment on column attachment.uploaded_for is 'In whose place it was attached, by user name; none when in no other''s';
