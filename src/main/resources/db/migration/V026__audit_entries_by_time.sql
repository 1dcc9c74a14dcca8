-- entries lie in the order of time: a few pages tell where each hour is, at nearly no cost when one is added
create index audit_entry_written on audit_entry using brin (written_at);
