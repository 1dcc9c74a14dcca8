alter table coaching_event drop constraint coaching_event_event_check;
alter table coaching_event add constraint coaching_event_event_check check (event in ('OPENED', 'REQUIRED', 'SUBMITTED', 'DECLINED',
    'AGREED', 'NOT_AGREED', 'APPROVED', 'NOT_APPROVED', 'BEGUN', 'CHECK_OPENED', 'SUPERIOR_NOTED', 'EMPLOYEE_NOTED', 'CHECK_CLOSED',
    'CHECK_LAPSED', 'REACHED', 'EXTENDED', 'ESCALATED', 'ESCALATION_ANSWERED', 'BROKEN_OFF', 'RESULT_KNOWN', 'LATER_RESULT', 'CORRECTED',
    'RELEASED'));
