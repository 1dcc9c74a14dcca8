-- A unit's result may be set or changed after people were rated: a rating that leaves the pattern then asks its rater for a reason.
alter table rating_deviation
    add column asked_at  timestamptz,
    add column reason_at timestamptz,
    add column reason_by text;
create index rating_deviation_awaited on rating_deviation (evaluation_id) where reason = '' and not advised;
comment on column rating_deviation.asked_at is 'When the rater was asked for a reason afterwards, since the unit''s result was set or changed after the rating; none otherwise';
comment on column rating_deviation.reason_at is 'When it was given afterwards';
comment on column rating_deviation.reason_by is 'The user name of who gave it afterwards: the rater, or today''s superior where the rater has left';
