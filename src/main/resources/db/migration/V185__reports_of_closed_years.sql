-- Daily reports that nobody decided before their year was closed expire (kedaluwarsa).
alter table daily_report
    drop constraint daily_report_status_check,
    add constraint daily_report_status_check
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'EXPIRED'));
alter table report_event
    drop constraint report_event_kind_check,
    add constraint report_event_kind_check
        check (kind in ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REJECTED', 'OVERDUE', 'EXPIRED')),
    drop constraint report_event_person,
    add constraint report_event_person check ((person is null) = (kind in ('OVERDUE', 'EXPIRED')));

-- A quarter leaves evaluations and reports: a run knows of which process each case is.
alter table year_closing_pending add column process text;
update year_closing_pending c
    set process = case p.kind when 'TARGET_SETTING' then 'target-setting' else 'period-evaluation' end
    from period p where p.id = c.period_id;
alter table year_closing_pending alter column process set not null;
comment on column year_closing_pending.process is 'The key of the process whose case it is';

alter table year_closing_failure add column process text;
update year_closing_failure f
    set process = case p.kind when 'TARGET_SETTING' then 'target-setting' else 'period-evaluation' end
    from period p where p.id = f.period_id;
alter table year_closing_failure alter column process set not null;
comment on column year_closing_failure.process is 'The key of the process whose case it is';
