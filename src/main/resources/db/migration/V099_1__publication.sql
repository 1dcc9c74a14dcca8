-- Also that a year's results are published is announced.
alter table announcement add column published boolean not null default false;
comment on column announcement.published is 'Whether it tells that the year''s results are published, and not that a window ends later';
comment on table announcement is 'That a window ends later, or a year''s results are published (pengumuman); shown until then, removed the night after';
