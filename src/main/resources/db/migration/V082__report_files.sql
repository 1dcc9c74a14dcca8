-- Files of activities: what was there when a report was returned, and nothing that outlives its activity.

alter table report_returned_activity add column files text[] not null default '{}';
comment on column report_returned_activity.files is 'The files that it had, each as digest and name.';

-- an activity removed by its employee takes its files along in the application, which records it; this is for whoever
-- removes reports by statement
create function report_activity_takes_its_files() returns trigger language plpgsql as $$
begin
    delete from attachment where kind = 'daily-report' and case_id = old.report_id and part_id = old.id;
    return null;
end $$;
create trigger report_activity_takes_its_files after delete on report_activity
    for each row execute function report_activity_takes_its_files();
