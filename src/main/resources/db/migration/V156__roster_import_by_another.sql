alter table roster_import add column needs_another boolean not null default false;
comment on column roster_import.needs_another is
    'Whether, as last counted, the import touches who uploaded it, so that another personnel admin confirms it; asked anew when it is applied.';
