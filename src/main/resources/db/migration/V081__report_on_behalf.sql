alter table report_event add column on_behalf_of text;
comment on column report_event.on_behalf_of is 'In whose place the person acted, by user name; none when in no other''s';
