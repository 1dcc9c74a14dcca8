alter table roster_import
    add column roster_sha256 text,
    add column units_sha256 text;
comment on column roster_import.roster_sha256 is 'Of the uploaded file, which is not kept: to compare with the one that somebody shows later.';
