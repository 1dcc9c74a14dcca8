-- What people read about themselves.

create function person_name(account text) returns text
    language sql stable
as
$$
    select coalesce((select e.titled_name from employee e where e.user_name = account), account)
$$;
comment on function person_name(text) is 'How somebody is called whose user name is known; the user name of an account that is nobody''s.';

create function case_reasons(case_asked uuid) returns jsonb
    language sql stable
as
$$
    select jsonb_agg(jsonb_build_object('round', n.round, 'reason', n.reason, 'at', n.sent_at,
               'by', person_name(n.author), 'onBehalfOf', person_name(n.on_behalf_of)) order by n.round, n.row_key)
    from review_note n where n.case_id = case_asked
$$;
comment on function case_reasons(uuid) is 'The reasons with which a case was returned, for the person whose case it is.';

create function case_moves(case_asked uuid) returns jsonb
    language sql stable
as
$$
    select jsonb_agg(jsonb_build_object('at', m.moved_at, 'step', m.step, 'from', person_name(m.moved_from),
               'to', person_name(m.moved_to), 'cause', m.cause) order by m.moved_at, m.id)
    from task_move m where m.case_id = case_asked
$$;
comment on function case_moves(uuid) is 'To whom a case''s open decisions went from whom, for the person whose case it is.';

-- entries of one person are found without reading the whole trail
drop index audit_entry_opened;
create index audit_entry_of_employee on audit_entry (employee_id, at) where employee_id is not null;
create index audit_entry_by_actor on audit_entry (actor, at);
create index audit_entry_on_behalf on audit_entry (on_behalf_of, at) where on_behalf_of is not null;
