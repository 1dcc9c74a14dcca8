-- Attachments (berkas bukti dukung): which file stands with which case, and its content apart.

create table attachment (
    id          uuid        primary key,
    kind        text        not null,
    case_id     uuid        not null,
    part_id     uuid,
    employee_id uuid        not null references employee (id),
    name        text        not null check (char_length(name) between 1 and 120),
    type        text        not null check (type in ('PDF', 'PNG', 'JPEG', 'WEBP', 'XLSX', 'DOCX')),
    size        integer     not null check (size between 1 and 5242880),
    sha256      bytea       not null check (length(sha256) = 32),
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    constraint attachment_once unique nulls not distinct (kind, case_id, part_id, sha256)
);
comment on table attachment is 'A file that stands with a case, or with a part of it.';
comment on column attachment.kind is 'The kind of case, by its process: daily-report.';
comment on column attachment.part_id is 'The part of the case that it stands with, such as an activity of a report; none for the case as a whole.';
comment on column attachment.employee_id is 'Whose case it is.';
comment on column attachment.name is 'As it was given, without folders and what nobody can read, with the ending of its type.';
comment on column attachment.type is 'By its content.';
comment on column attachment.uploaded_by is 'The user name of who attached it.';

create index attachment_employee on attachment (employee_id);

create table attachment_content (
    attachment_id uuid  primary key references attachment (id) on delete cascade,
    content       bytea not null
);
comment on table attachment_content is 'What the files hold; read when one is downloaded, never by lists.';
-- every accepted kind of file is compressed already
alter table attachment_content alter column content set storage external;
