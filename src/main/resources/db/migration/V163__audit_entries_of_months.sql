-- what the trail says of its own months, and of the settings that decide how long they are kept: few among millions
create index audit_entry_of_months on audit_entry (object_id)
    where action in ('TRAIL_EXPORTED', 'TRAIL_DROPPED', 'SETTING_CHANGED');
