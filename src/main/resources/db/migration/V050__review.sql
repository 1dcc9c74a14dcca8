create table review_note_draft (
    case_id  uuid        not null,
    row_key  text        not null,
    author   text        not null,
    reason   text        not null check (length(btrim(reason)) > 0),
    saved_at timestamptz not null,
    primary key (case_id, row_key, author)
);
comment on table review_note_draft is 'Reasons that a reviewer has written but not yet sent; seen by their author alone';
comment on column review_note_draft.case_id is 'The aggregate under review';
comment on column review_note_draft.row_key is 'The row concerned, by its id as text; empty for the case as a whole';

create table review_note (
    case_id uuid        not null,
    round   integer     not null check (round > 0),
    row_key text        not null,
    author  text        not null,
    reason  text        not null check (length(btrim(reason)) > 0),
    sent_at timestamptz not null,
    primary key (case_id, round, row_key)
);
comment on table review_note is 'Reasons sent with a return, kept for good; one round a return';
comment on column review_note.row_key is 'The row concerned, by its id as text; empty for the case as a whole';

create function review_note_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a reason that was sent is never changed or removed';
end
$$;

create trigger review_note_is_kept
    before update or delete on review_note
    for each row execute function review_note_is_kept();
