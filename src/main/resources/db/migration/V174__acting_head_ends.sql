alter table acting_head drop constraint acting_head_days;
alter table acting_head add constraint acting_head_days check (valid_to >= valid_from);
comment on column acting_head.valid_to is 'The day after the last; none as long as the post is vacant. A roster that brings a holder sets it; the first day itself where the time was over before it began.';
