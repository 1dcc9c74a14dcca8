-- As long as a year is not concluded its segments follow the organisation's facts. What a rater was asked for, or had given, for days
-- that are cut otherwise since is kept here.
create table evaluation_segment_former (
    id               uuid        primary key,
    evaluation_id    uuid        not null references evaluation,
    starts_on        date        not null,
    ends_on          date        not null check (ends_on >= starts_on),
    unit_name        text        not null,
    post_title       text        not null,
    rater_id         uuid,
    asked            text,
    result_rating    text        check (result_rating in ('ABOVE', 'MEETS', 'BELOW')),
    behaviour_rating text        check (behaviour_rating in ('ABOVE', 'MEETS', 'BELOW')),
    note             text,
    rated_by         text,
    rated_for        text,
    rated_at         timestamptz,
    recut_at         timestamptz not null,
    constraint evaluation_segment_former_rated_whole check (
        num_nonnulls(result_rating, behaviour_rating, note, rated_by, rated_at) in (0, 5))
);
create index evaluation_segment_former_of on evaluation_segment_former (evaluation_id, recut_at);
create index evaluation_segment_former_by_recut on evaluation_segment_former (recut_at);
comment on table evaluation_segment_former is 'Segments of years that were asked for or rated, and cut otherwise when the organisation''s facts changed';
comment on column evaluation_segment_former.asked is 'The account of who was asked to rate it; none for the personnel admins';
comment on column evaluation_segment_former.recut_at is 'When it ceased to be a segment';
