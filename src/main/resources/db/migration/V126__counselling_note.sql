create table counselling_note (
    id          uuid        primary key,
    case_id     uuid        not null references coaching_case,
    author      text        not null,
    receiver_id uuid        references employee,
    held_on     date        not null,
    note        text        not null check (btrim(note) <> ''),
    written_at  timestamptz not null
);
create index counselling_note_of on counselling_note (case_id, written_at);
create index counselling_note_to on counselling_note (receiver_id, written_at);
comment on table counselling_note is
    'What was said in a counselling (konseling), for its author, the employee of the case and the named receiver alone; never changed.';
comment on column counselling_note.receiver_id is 'Who is told besides the employee; none when nobody is';

create function counselling_note_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a note of a counselling is never changed';
end
$$;
create trigger counselling_note_is_kept before update on counselling_note
    for each row execute function counselling_note_is_kept();
