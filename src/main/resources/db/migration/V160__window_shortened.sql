-- A window may get an earlier last day as well: open steps are due by then, and whom it concerns is told why.
alter table period_extension
    drop constraint period_extension_is_later,
    add constraint period_extension_is_another_day check (ends_on <> ended_on);
comment on table period_extension is 'A window''s later or earlier last day (perpanjangan, penutupan lebih awal); also the case of the process window-extension';
comment on column period_extension.finished_at is 'Since when every open step has its new due date';
comment on table period_extension_pending is 'Cases whose open step has yet to get its new due date; empty when the extension is done';

alter table announcement add column earlier boolean not null default false, add column shown_until date;
update announcement set shown_until = ends_on;
alter table announcement alter column shown_until set not null;
drop index announcement_by_end;
create index announcement_by_end on announcement (shown_until);
comment on table announcement is 'That a window ends later or earlier, or a year''s results are published (pengumuman); removed when it is shown no more';
comment on column announcement.earlier is 'Whether the window ends earlier, and not later';
comment on column announcement.shown_until is 'The last day on which it is shown: the new last day, or the former one where that is later';
