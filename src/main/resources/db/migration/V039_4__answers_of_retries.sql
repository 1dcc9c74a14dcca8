-- Of an answer a retry gets what leads to the thing, and no longer what it said: the right to read that may have ended.
update idempotency_key set status = 204, body = ''::bytea, content_type = null where length(body) > 0;
comment on column idempotency_key.body is 'What leads to the thing that was done, as JSON; empty where nothing does, none while it is being answered';
