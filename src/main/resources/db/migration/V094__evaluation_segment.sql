-- The stretches of a year in which somebody had another post, unit or rater; each is rated by who was the rater then.
create table evaluation_segment (
    evaluation_id    uuid    not null references evaluation,
    number           int     not null check (number >= 1),
    starts_on        date    not null,
    ends_on          date    not null check (ends_on >= starts_on),
    unit_name        text    not null,
    post_title       text    not null,
    rater_id         uuid,
    concluding       boolean not null,
    asked_at         timestamptz,
    asked            text,
    result_rating    text    check (result_rating in ('ABOVE', 'MEETS', 'BELOW')),
    behaviour_rating text    check (behaviour_rating in ('ABOVE', 'MEETS', 'BELOW')),
    note             text,
    rated_by         text,
    rated_for        text,
    rated_at         timestamptz,
    lapsed_at        timestamptz,
    primary key (evaluation_id, number),
    constraint evaluation_segment_rated_whole check (
        num_nonnulls(result_rating, behaviour_rating, note, rated_by, rated_at) in (0, 5)),
    constraint evaluation_segment_rated_or_lapsed check (rated_at is null or lapsed_at is null),
    constraint evaluation_segment_one_at_a_time exclude using gist
        (evaluation_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index evaluation_segment_by_rater on evaluation_segment (rater_id);
comment on table evaluation_segment is 'The days of a year with one post, unit and rater (segmen), with what the rater of that time gave for them';
comment on column evaluation_segment.starts_on is 'The first day, in the government''s zone';
comment on column evaluation_segment.ends_on is 'The last day';
comment on column evaluation_segment.concluding is 'The last one, when its rater concludes the year; both ratings of the year stand for it';
comment on column evaluation_segment.lapsed_at is 'When the term passed without a rating; the year is concluded without it';
comment on column evaluation_segment.asked is 'The account of who is asked to rate it; none for the personnel admins';
