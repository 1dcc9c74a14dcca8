-- that months of the trail were handed out: few among millions, and everybody is told of those with something about them
create index audit_entry_months_read on audit_entry (object_id) where action = 'TRAIL_READ' and object_id is not null;
