-- Which version of the plan a segment's rater rates: the one in force on the segment's last day. Segments that were cut
-- before were asked over the version of the year.
alter table evaluation_segment
    add column plan_id      uuid,
    add column plan_version int,
    add column rated_round  int;
update evaluation_segment g set plan_id = e.plan_id, plan_version = e.plan_version,
    rated_round = case when g.rated_at is not null then e.round end
from evaluation e where e.id = g.evaluation_id;
alter table evaluation_segment
    alter column plan_id set not null,
    alter column plan_version set not null;
comment on column evaluation_segment.plan_version is 'The established version of the plan whose rows its rater rates: in force on the last day';
comment on column evaluation_segment.rated_round is 'Which submission of the self-assessment its rater read';
