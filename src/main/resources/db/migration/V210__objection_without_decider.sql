-- An objection that was filed in time is kept also while nobody above the rater can sign in.
alter table objection alter column decider drop not null;
comment on column objection.decider is 'The user name of who decides: the rater''s superior, or who took it over; none while nobody above the rater has an open account';
