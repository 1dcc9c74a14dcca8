-- Where a government sets a minimum, shorter days go to a neighbour's segment: whose they were is kept and told with the result.
create table evaluation_segment_absorbed (
    evaluation_id uuid not null,
    number        int  not null,
    starts_on     date not null,
    ends_on       date not null check (ends_on >= starts_on),
    rater_id      uuid,
    primary key (evaluation_id, starts_on),
    foreign key (evaluation_id, number) references evaluation_segment (evaluation_id, number)
);
comment on table evaluation_segment_absorbed is 'Days within a segment that were another rater''s, and too few to be rated apart';
comment on column evaluation_segment_absorbed.rater_id is 'Who was the superior then; none when there was none';
