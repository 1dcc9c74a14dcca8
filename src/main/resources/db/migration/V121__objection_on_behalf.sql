alter table objection add column statement_for text;
alter table objection add column evidence_for text;
alter table objection add column gone_on_for text;
comment on column objection.statement_for is 'In whose place, by user name; none when in no other''s';
comment on column objection.evidence_for is 'In whose place, by user name; none when in no other''s';
comment on column objection.gone_on_for is 'In whose place, by user name; none when in no other''s';
