alter table roster_import
    drop constraint roster_import_state_check,
    add constraint roster_import_state_check
        check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'FAILED')),
    add column work_done  int not null default 0,
    add column work_total int not null default 0,
    add column work_at    timestamptz,
    add column problem    text;
comment on column roster_import.state is
    'CHECKING and APPLYING while a job works on it; FAILED when the check was not finished and nothing of it counts.';
comment on column roster_import.work_done is 'How many of work_total steps the job has done.';
comment on column roster_import.problem is 'The code of the message why the last job did not do its work; none when it did.';
comment on column roster_import.work_at is 'When the job last went on; long ago: it was cut off.';
